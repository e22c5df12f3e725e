"""`greenroom migrate`: the database's shape and the catalogue in it."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.exc import OperationalError

from greenroom.commands._database import add_database_option, database_url
from greenroom.core.database import create_engine, create_sessions, transaction
from greenroom.core.embedded_postgres import EmbeddedPostgres
from greenroom.core.migrations import check, migrate
from greenroom.core.settings import SettingsError, load_settings
from greenroom.job_roles import service as job_roles


def main(arguments: Sequence[str]) -> int:
    """Migrate; with `--check`, compare migrations and models on a database of its own."""
    parser = argparse.ArgumentParser(prog="greenroom migrate")
    add_database_option(parser)
    parser.add_argument("--seed", action="store_true", help="also bring the role catalogue up to date")
    parser.add_argument("--check", action="store_true", help="only find models that no migration makes")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            _check()
        else:
            address = database_url(options, load_settings())
            migrate(address)
            if options.seed:
                asyncio.run(_seed(address))
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
    except OperationalError as error:
        sys.stderr.write(f"The database does not answer: {error.orig}\nSee DATABASE_URL.\n")
    except CommandError as error:
        sys.stderr.write(f"The database cannot be migrated: {error}\n")
    else:
        return 0
    return 1


def _check() -> None:
    # Never on a database that somebody uses: a check must not bring its shape up to date.
    with tempfile.TemporaryDirectory() as folder, EmbeddedPostgres(Path(folder), durable=False) as database:
        migrate(database.url)
        check(database.url)


async def _seed(address: str) -> None:
    engine = create_engine(address)
    try:
        async with transaction(create_sessions(engine)) as session:
            await job_roles.seed(session)
    finally:
        await engine.dispose()
