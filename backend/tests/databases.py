"""The test run's PostgreSQL server, and databases cloned from its migrated template."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from greenroom.core.database import create_engine, create_sessions, transaction
from greenroom.core.embedded_postgres import EmbeddedPostgres
from greenroom.core.migrations import migrate
from greenroom.job_roles import service as job_roles

TEMPLATE = "greenroom"


class TestServer:
    """One server for the whole run, its own database migrated, seeded and used only as a template."""

    __test__ = False

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="greenroom-tests-"))
        # The server runs as another user when the tests run as root, and must reach its folder.
        self._folder.chmod(0o755)
        self._postgres = EmbeddedPostgres(self._folder / "postgres", durable=False)

    def start(self) -> Self:
        self._postgres.start()
        migrate(self.url)
        asyncio.run(seed(self.url))
        return self

    @property
    def url(self) -> str:
        return self._postgres.url

    def stop(self) -> None:
        self._postgres.stop()
        shutil.rmtree(self._folder)


async def seed(url: str) -> None:
    engine = create_engine(url)
    async with transaction(create_sessions(engine)) as session:
        await job_roles.seed(session)
    await engine.dispose()


@contextmanager
def cloned_database(server_url: str) -> Iterator[str]:
    """A fresh copy of the template, dropped afterwards; yields its address."""
    name = f"test_{uuid4().hex}"
    # Not the template itself: a database cannot be copied while somebody is connected to it.
    with psycopg.connect(_address(server_url, "postgres"), autocommit=True) as admin:
        admin.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(TEMPLATE))
        )
        try:
            yield _address(server_url, name)
        finally:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _address(server_url: str, database: str) -> str:
    return make_url(server_url).set(database=database).render_as_string(hide_password=False)
