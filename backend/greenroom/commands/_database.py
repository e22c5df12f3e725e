"""The database of a process that was started on its own."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import create_engine, create_sessions, transaction
from greenroom.core.embedded_postgres import address_of_running
from greenroom.core.postgres_home import EmbeddedPostgresFailed
from greenroom.core.settings import Settings, SettingsError, load_settings

Answer = TypeVar("Answer")


class NoDatabase(Exception):
    """Nothing could be asked; the message says why, and what to do."""


def add_database_option(parser: ArgumentParser) -> None:
    parser.add_argument("--database-url", help="in place of DATABASE_URL")


def database_url(options: Namespace, settings: Settings) -> str:
    """The address given with the command, else the one that is set. Raises `SettingsError` with neither."""
    address: str | None = options.database_url or settings.database_url
    if address is None:
        raise SettingsError(
            "DATABASE_URL is not set. Only `greenroom serve` brings a database of its own: set an address."
        )
    return address


def in_transaction(options: Namespace, work: Callable[[AsyncSession], Awaitable[Answer]]) -> Answer:
    """Do `work` in one transaction on the given, the set or the running embedded database.

    Raises `NoDatabase`.
    """
    try:
        return asyncio.run(_transact(given_or_running(options, load_settings()), work))
    except SettingsError as error:
        raise NoDatabase(str(error)) from None
    except ProgrammingError as error:
        raise NoDatabase(f"The database is not of this version: {error.orig}") from None
    except OperationalError as error:
        raise NoDatabase(f"The database does not answer: {error.orig}") from None


def given_or_running(options: Namespace, settings: Settings) -> str:
    """The address given, set, or of the embedded database that runs now. Raises `NoDatabase`."""
    address: str | None = options.database_url or settings.database_url
    try:
        address = address or address_of_running(settings.data_dir / "postgres")
    except EmbeddedPostgresFailed as error:
        raise NoDatabase(str(error)) from None
    if address is None:
        raise NoDatabase(
            f"No database runs in {settings.data_dir}. Start Greenroom, or set DATA_DIR or DATABASE_URL."
        )
    return address


async def _transact(address: str, work: Callable[[AsyncSession], Awaitable[Answer]]) -> Answer:
    engine = create_engine(address, pool_size=1)
    try:
        async with transaction(create_sessions(engine)) as session:
            return await work(session)
    finally:
        await engine.dispose()
