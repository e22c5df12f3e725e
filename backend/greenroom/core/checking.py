"""Whether our own ground holds: the database and its shape, and the data folder."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path
from typing import Final

from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from greenroom.core.migrations import alembic_config
from greenroom.core.standing import Deployment, Standing

DATABASE: Final = "Database"
DATA_FOLDER: Final = "Data folder"
DATABASE_SECONDS: Final = 8.0
GIB: Final = 1024**3
SCARCE_BYTES: Final = GIB

_FACTS: Final = text("SELECT current_setting('server_version'), (SELECT version_num FROM alembic_version)")


async def check_database(deployment: Deployment) -> tuple[Standing, ...]:
    """One SELECT, which tells the server's version and the newest migration of its tables."""
    if deployment.sessions is None:
        return (
            Standing(
                DATABASE,
                "off",
                f"The embedded database of {deployment.settings.data_dir} does not run.",
                "Start Greenroom (greenroom serve brings it along), or set DATABASE_URL.",
            ),
        )
    try:
        async with asyncio.timeout(DATABASE_SECONDS), deployment.sessions() as session:
            version, revision = (await session.execute(_FACTS)).one()
    except (SQLAlchemyError, TimeoutError, OSError) as error:
        return (_silent(error),)
    newest = await asyncio.to_thread(_newest_revision)
    if revision != newest:
        return (
            Standing(
                DATABASE,
                "failing",
                f"Its tables are of migration {revision}, and this version needs {newest}.",
                "Run greenroom migrate --seed.",
            ),
        )
    embedded = deployment.settings.database_url is None
    return (
        Standing(
            DATABASE,
            "embedded" if embedded else "works",
            f"{'The embedded ' if embedded else ''}PostgreSQL {version} answers; its tables are up to date.",
            "Set DATABASE_URL for a server of your own." if embedded else None,
        ),
    )


async def check_data_folder(deployment: Deployment) -> tuple[Standing, ...]:
    """A file written and removed, and how much room is left."""
    return (await asyncio.to_thread(_look_at_folder, deployment.settings.data_dir),)


def _silent(error: Exception) -> Standing:
    # An error in an answer: the table that tells the migration is not there.
    if isinstance(error, DBAPIError) and not isinstance(error, OperationalError):
        return Standing(
            DATABASE, "failing", "It answers, but holds no Greenroom yet.", "Run greenroom migrate --seed."
        )
    if isinstance(error, OperationalError):
        # The driver may write several lines, one for each address that it tried: the last is enough.
        why = str(error.orig).strip().splitlines()[-1].rstrip(".")
    else:
        why = f"no answer within {DATABASE_SECONDS:.0f} seconds"
    return Standing(
        DATABASE, "failing", f"It does not answer: {why}.", "Start it, or set DATABASE_URL to where it runs."
    )


def _newest_revision() -> str | None:
    # No address: the scripts are files, and nothing is connected to.
    return ScriptDirectory.from_config(alembic_config("")).get_current_head()


def _look_at_folder(folder: Path) -> Standing:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"Greenroom wrote this to see whether it can.\n")
        free = shutil.disk_usage(folder).free
    except OSError as error:
        cannot = f"{folder} cannot be written: {error.strerror}."
        remedy = "Let the user that runs Greenroom write there, or set DATA_DIR to another folder."
        return Standing(DATA_FOLDER, "failing", cannot, remedy)
    said = f"{folder} can be written, and {free / GIB:,.1f} GiB are free."
    scarce = "Make room: less than 1 GiB is soon gone." if free < SCARCE_BYTES else None
    return Standing(DATA_FOLDER, "works", said, scarce)
