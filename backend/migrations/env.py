"""Runs the migrations over one connection; `alembic check` compares them with the models."""

from __future__ import annotations

from typing import Any

from alembic import context
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import create_engine

from greenroom.core.connections import libpq_address
from greenroom.core.database import Base
from greenroom.core.migrations import import_models

import_models()


def ours(name: str | None, kind: str, _parents: Any) -> bool:
    """The job system brings its own tables; they are not ours to compare."""
    return not (kind == "table" and name is not None and name.startswith("procrastinate_"))


def run() -> None:
    address = libpq_address(context.config.attributes["database_url"])
    engine = create_engine("postgresql+psycopg://", connect_args=conninfo_to_dict(address))
    with engine.connect() as connection:
        context.configure(
            connection=connection, target_metadata=Base.metadata, include_name=ours, compare_type=True
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
