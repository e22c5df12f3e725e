"""The database of a process that was started on its own."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from greenroom.core.settings import Settings, SettingsError


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
