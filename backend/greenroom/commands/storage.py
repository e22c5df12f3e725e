"""`greenroom storage migrate`: the files of DATA_DIR to the S3 store that is set."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from greenroom.core.logging import configure_logging
from greenroom.core.settings import Settings, SettingsError, load_settings
from greenroom.storage.migration import Migration, Moved
from greenroom.storage.providers import FOR_JOBS, create_store

SAY_EVERY: Final = 100
MOST_FAILURES_SHOWN: Final = 20
MEGABYTE: Final = 1024 * 1024
DESCRIPTION: Final = (
    "Copy every file of DATA_DIR/files to the S3 store that STORAGE_* names, read each back and compare its "
    "hash. Stop Greenroom first, set STORAGE_*, run this, start Greenroom. It may be broken off and run "
    "again: what was verified is not copied twice. The folder stays as it is; delete it once all is well."
)


def main(arguments: Sequence[str]) -> int:
    """Copy, and say what became of it: 0 when all is there, 1 when something failed, 2 when nothing began."""
    parser = argparse.ArgumentParser(prog="greenroom storage")
    actions = parser.add_subparsers(dest="action", required=True)
    migrate = actions.add_parser("migrate", help="copy the local files to S3", description=DESCRIPTION)
    migrate.add_argument("--from", dest="source", type=Path, help="in place of DATA_DIR/files")
    options = parser.parse_args(arguments)
    try:
        settings = load_settings()
        source = _source(options, settings)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    configure_logging("error", settings.log_format)
    moved = asyncio.run(_migrate(settings, source))
    return _conclude(moved)


def _source(options: argparse.Namespace, settings: Settings) -> Path:
    if not settings.storage.on_s3:
        raise SettingsError(
            "No S3 store is set: set STORAGE_ENDPOINT (or only the keys, for AWS), STORAGE_ACCESS_KEY and "
            "STORAGE_SECRET_KEY to where the files are to go."
        )
    source: Path = options.source or settings.data_dir / "files"
    if not source.is_dir():
        raise SettingsError(f"There is no folder {source}: set DATA_DIR, or give --from.")
    return source


async def _migrate(settings: Settings, source: Path) -> Moved:
    store = create_store(settings, patience=FOR_JOBS)
    try:
        await store.prepare()
        return await Migration(source, store, _tell).run()
    finally:
        await store.close()


def _tell(moved: Moved) -> None:
    if moved.seen % SAY_EVERY == 0:
        sys.stdout.write(f"{moved.seen:,} files so far, {len(moved.failed):,} failed\n")


def _conclude(moved: Moved) -> int:
    for key, why in list(moved.failed.items())[:MOST_FAILURES_SHOWN]:
        sys.stderr.write(f"{key}: {why}\n")
    sys.stdout.write(
        f"{moved.seen:,} files: {moved.copied:,} copied and verified "
        f"({moved.copied_bytes / MEGABYTE:,.1f} MiB), {moved.there:,} were there already, "
        f"{len(moved.failed):,} failed.\n"
    )
    if moved.failed:
        sys.stdout.write("Run this again: it goes on with those that failed.\n")
        return 1
    return 0
