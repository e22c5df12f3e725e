"""`greenroom doctor`: every system tried, and what to set for those that fail."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from textwrap import fill
from typing import Final

from greenroom.api import CHECKS
from greenroom.commands._database import NoDatabase, add_database_option, given_or_running
from greenroom.core.database import create_engine, create_sessions
from greenroom.core.logging import configure_logging
from greenroom.core.settings import Settings, SettingsError, load_settings
from greenroom.core.standing import Deployment, Standing, State, examine

WIDTH: Final = 100
INDENT: Final = 14
# Checks run side by side, and several of them ask the database.
CONNECTIONS: Final = 4
SIGNS: Final[dict[State, str]] = {
    "works": "✓ works",
    "embedded": "· embedded",
    "off": "· off",
    "failing": "✗ failing",
}
DESCRIPTION: Final = (
    "Try everything that Greenroom leans on with one cheap, real call: database, folder, files, models, "
    "video, payments, mail, sign-in, scans. Nothing is sent to anybody. Ends with 1 when something that is "
    "set up fails, with 2 when the settings cannot be read."
)


def main(arguments: Sequence[str]) -> int:
    """Say how each system does: 0 when nothing that is set up fails, else 1; 2 for wrong settings."""
    parser = argparse.ArgumentParser(prog="greenroom doctor", description=DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="the same as one JSON document")
    add_database_option(parser)
    options = parser.parse_args(arguments)
    try:
        settings = load_settings()
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    # What goes wrong is said in our words; the log would say it again in others.
    configure_logging("error", settings.log_format)
    found = asyncio.run(_examine(settings, _address(options, settings)))
    if options.json:
        json.dump([asdict(standing) for standing in found], sys.stdout, indent=2, ensure_ascii=False)
        sys.stdout.write("\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(found))
    return 1 if _failing(found) else 0


def _address(options: argparse.Namespace, settings: Settings) -> str | None:
    try:
        return given_or_running(options, settings)
    except NoDatabase:
        # That it is missing is itself found out by a check; the others are tried all the same.
        return None


async def _examine(settings: Settings, address: str | None) -> tuple[Standing, ...]:
    if address is None:
        return await examine(CHECKS, Deployment(settings, None))
    engine = create_engine(address, pool_size=CONNECTIONS)
    try:
        return await examine(CHECKS, Deployment(settings, create_sessions(engine)))
    finally:
        await engine.dispose()


def _lines(found: Sequence[Standing]) -> Iterator[str]:
    for standing in found:
        yield f"{SIGNS[standing.state]:<{INDENT}}{standing.system}"
        yield _indented(standing.happened)
        if standing.remedy:
            yield _indented(f"→ {standing.remedy}")
    yield ""
    failing = _failing(found)
    if failing:
        yield f"{failing} of {len(found)} fail. Mend what the arrows say, and run this again."
    else:
        yield "Everything that is set up works."


def _indented(sentence: str) -> str:
    margin = " " * INDENT
    # Addresses and settings stay whole, so that they can be copied.
    return fill(sentence, WIDTH, initial_indent=margin, subsequent_indent=margin, break_long_words=False)


def _failing(found: Sequence[Standing]) -> int:
    return sum(standing.state == "failing" for standing in found)
