"""A database whose sessions are ended from outside, before any statement or commit that one names."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

import psycopg
from sqlalchemy import Connection, event

from greenroom.core.connections import libpq_address
from greenroom.core.database import create_engine, create_sessions

Answer = TypeVar("Answer")

KILL_SECONDS = 5


class CrashingDatabase:
    """The product's own engine and sessions, and a second connection that ends theirs.

    `crashes` counts the ended sessions by what they were about to do: SELECT, UPDATE, INSERT or COMMIT.
    """

    def __init__(self, database_url: str) -> None:
        self.crashes: Counter[str] = Counter()
        self._loop = asyncio.new_event_loop()
        self._engine = create_engine(database_url, pool_size=10)
        self.sessions = create_sessions(self._engine)
        self.admin = psycopg.connect(libpq_address(database_url), autocommit=True)
        self._statements_left: int | None = None
        event.listen(self._engine.sync_engine, "before_cursor_execute", self._before_statement)
        event.listen(self._engine.sync_engine, "commit", self._before_commit)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._loop.run_until_complete(self._engine.dispose())
        self._loop.close()
        self.admin.close()

    def run(self, work: Coroutine[Any, Any, Answer], *, crash_after: int | None = None) -> Answer:
        """Do `work`; when `crash_after` statements were sent, the session that comes next is ended."""
        self._statements_left = crash_after
        try:
            return self._loop.run_until_complete(work)
        finally:
            self._statements_left = None

    def _before_statement(self, connection: Connection, _cursor: Any, statement: str, *_: Any) -> None:
        self._step(connection, statement.split(maxsplit=1)[0])

    def _before_commit(self, connection: Connection) -> None:
        self._step(connection, "COMMIT")

    def _step(self, connection: Connection, about_to: str) -> None:
        if self._statements_left is None:
            return
        if self._statements_left > 0:
            self._statements_left -= 1
            return
        self._statements_left = None
        session = connection.connection.driver_connection
        assert isinstance(session, psycopg.AsyncConnection)
        self._end(session.info.backend_pid)
        self.crashes[about_to] += 1

    def _end(self, session: int) -> None:
        """Return once the session is gone: nothing that is sent to it afterwards can arrive."""
        assert self.admin.execute("SELECT pg_terminate_backend(%s)", (session,)).fetchone() == (True,)
        there = "SELECT FROM pg_stat_activity WHERE pid = %s"
        deadline = time.monotonic() + KILL_SECONDS
        while self.admin.execute(there, (session,)).fetchone() is not None:
            assert time.monotonic() < deadline, "the session did not end"
            time.sleep(0.001)
