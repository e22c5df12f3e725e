"""The database's shape: brought up to date at start, and compared with the models by the check."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from alembic import command
from alembic.config import Config
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import create_engine, text

import greenroom
from greenroom.core.connections import libpq_address

MIGRATIONS = Path(greenroom.__file__).parent.parent / "migrations"

# Two machines that start at once must not migrate at once; the number only has to be ours alone.
ADVISORY_LOCK = 0x67726E726D


def import_models() -> None:
    """Import every feature's tables, so that the metadata is whole."""
    package = Path(greenroom.__file__).parent
    for file in sorted(package.glob("*/*models.py")):
        import_module(f"greenroom.{file.parent.name}.{file.stem}")
    for table_of_core in ("rate_limits", "idempotency"):
        import_module(f"greenroom.core.{table_of_core}")


def migrate(database_url: str) -> None:
    """Bring the database to the newest shape; waits while another process does the same."""
    engine = create_engine(
        "postgresql+psycopg://", connect_args=conninfo_to_dict(libpq_address(database_url))
    )
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": ADVISORY_LOCK})
            # Ends the transaction and keeps the lock: it belongs to the connection.
            connection.rollback()
            command.upgrade(alembic_config(database_url), "head")
    finally:
        engine.dispose()


def check(database_url: str) -> None:
    """Raise where the models say something that no migration does."""
    command.check(alembic_config(database_url))


def alembic_config(database_url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["database_url"] = database_url
    return config
