"""`greenroom tavus sync`: an interviewer at Tavus for each role of the catalogue."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from typing import Final

from sqlalchemy.exc import OperationalError, ProgrammingError

from greenroom.commands._database import NoDatabase, add_database_option, given_or_running
from greenroom.core.database import create_engine, create_sessions
from greenroom.core.logging import configure_logging
from greenroom.core.settings import Settings, SettingsError, load_settings
from greenroom.engine.roles.catalogue import Role, load_catalogue
from greenroom.interviews.providers import VideoRefused, VideoUnknown
from greenroom.interviews.providers.tavus import create_tavus
from greenroom.interviews.video_personas import Syncing, chosen

DESCRIPTION: Final = (
    "Make a persona at Tavus for each role, with objectives and guard rails, and write down its id, so that "
    "video interviews for the role are held by it. It may be run again at any time: what is as it should be "
    "is left alone, what has changed is changed. TAVUS_ROLES and a family's own persona go before these."
)


def main(arguments: Sequence[str]) -> int:
    """Make the personas: 0 when all are there, 1 when Tavus failed, 2 when nothing began."""
    parser = argparse.ArgumentParser(prog="greenroom tavus")
    actions = parser.add_subparsers(dest="action", required=True)
    sync = actions.add_parser("sync", help="make personas for roles", description=DESCRIPTION)
    sync.add_argument("--role", action="append", default=[], metavar="SLUG", help="only this one; repeatable")
    add_database_option(sync)
    options = parser.parse_args(arguments)
    try:
        settings = load_settings()
        roles = chosen(load_catalogue().roles, options.role)
        address = given_or_running(options, settings)
    except KeyError as unknown:
        sys.stderr.write(f"There is no role {unknown}. GET /api/v1/roles lists them.\n")
        return 2
    except (SettingsError, NoDatabase) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    configure_logging("error", settings.log_format)
    try:
        return asyncio.run(_sync(settings, address, roles))
    except (VideoRefused, VideoUnknown) as failure:
        sys.stderr.write(f"{failure}\nWhat was made until then is written down; run this again to go on.\n")
        return 1
    except (ProgrammingError, OperationalError) as error:
        sys.stderr.write(f"The database does not answer, or is not of this version: {error.orig}\n")
        return 2


async def _sync(settings: Settings, address: str, roles: Sequence[Role]) -> int:
    tavus = create_tavus(settings.tavus)
    if tavus is None:
        sys.stderr.write("TAVUS_API_KEY is not set, so there is nowhere to make personas.\n")
        return 2
    if settings.tavus.tavus_naming == "pal" and settings.tavus.tavus_replica_default is None:
        sys.stderr.write("Tavus makes no pal without a face: set TAVUS_REPLICA_DEFAULT, then run this.\n")
        return 2
    engine = create_engine(address, pool_size=1)
    try:
        syncing = Syncing(create_sessions(engine), tavus, settings.tavus.tavus_replica_default)
        shared = await syncing.share()
        for role in roles:
            synced = await syncing.sync(role, shared)
            sys.stdout.write(f"{role.slug}: {synced.ref} {synced.done}\n")
    finally:
        await tavus.close()
        await engine.dispose()
    return 0
