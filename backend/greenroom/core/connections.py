"""Connections to PostgreSQL that are neither trusted for ever nor waited on for ever.

A server that was restarted hangs up, which its socket tells without asking. One that froze, or a network that
swallows everything, says nothing at all: only a clock of our own ends that wait.
"""

from __future__ import annotations

import select
import time
from typing import Any, Final, Self, TypeVar

from psycopg import AsyncConnection
from psycopg.abc import PQGen
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.pq import TransactionStatus
from psycopg.waiting import wait_async
from sqlalchemy import event
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine

# For what the address itself does not say. Keepalives find a host that is gone, a timeout of unread data one
# that stopped listening; both end a wait that has no clock of its own. A socket that is a file needs none.
PATIENCE: Final[dict[str, int]] = {
    "connect_timeout": 5,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
# The server ends a statement itself a little before we stop waiting for it, so that the connection is kept.
ANSWER_SECONDS: Final = 8.0
_SERVER_GIVES_UP: Final = 0.9
# A connection that answered so recently is not asked again whether it lives.
TRUSTED_SECONDS: Final = 5.0
_WAIT_SECONDS: Final = 0.1

RV = TypeVar("RV")


def libpq_address(database_url: str) -> str:
    """The address as written, for psycopg itself: rewriting it would lose what only libpq understands."""
    return f"postgresql://{database_url.partition('://')[2]}"


def connection_string(database_url: str) -> str:
    """The address as libpq takes it, with a bound on every silence where it sets none."""
    return make_conninfo("", **(PATIENCE | conninfo_to_dict(libpq_address(database_url))))


class BoundedConnection(AsyncConnection[Any]):
    """A connection on which no answer is waited for longer than `answer_seconds`.

    Then, or when whoever asked is cancelled, it is closed: what the server still does with the statement is
    not known, and asking it to stop would wait for the same silent server. A wait that takes too long ends
    with psycopg's `OperationalError`.
    """

    answer_seconds = ANSWER_SECONDS

    @classmethod
    async def within(cls, answer_seconds: float, conninfo: str = "", **parameters: Any) -> Self:
        """Connect, and give each answer so many seconds. The server is told to give up a little earlier."""
        limit = f"-c statement_timeout={answer_seconds * _SERVER_GIVES_UP * 1000:.0f}"
        # What the address itself asks for stands behind, and wins.
        parameters["options"] = f"{limit} {parameters.get('options') or ''}".strip()
        connection = await cls.connect(conninfo, **parameters)
        connection.answer_seconds = answer_seconds
        return connection

    async def wait(
        self,
        gen: PQGen[RV],
        interval: float = _WAIT_SECONDS,
        timeout: float | None = None,  # noqa: ASYNC109 - psycopg's own signature
    ) -> RV:
        limit = self.answer_seconds if timeout is None else timeout
        try:
            return await wait_async(gen, self.pgconn.socket, interval=interval, timeout=limit)
        except BaseException:
            # An answer is still to come, and whoever had the connection next would read it as theirs.
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                self.pgconn.finish()
            raise


def prove_before_use(engine: AsyncEngine) -> None:
    """Ask a pooled connection whether it lives when its socket or its age gives reason to.

    A restarted database then costs one reconnect, not one failed request for each pooled connection; and a
    connection that answered a moment ago costs nothing, where asking each time is a fifth of all round trips.
    """
    dialect = engine.dialect

    @event.listens_for(engine.sync_engine, "checkin")
    def returned(_connection: Any, record: Any) -> None:
        record.info["returned"] = time.monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def taken(connection: Any, record: Any, _proxy: Any) -> None:
        idle = time.monotonic() - record.info.get("returned", time.monotonic())
        try:
            if idle > TRUSTED_SECONDS or _has_news(record.driver_connection):
                dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error as error:
            # One is dead, so all are suspect: the pool is emptied, and this checkout tries again.
            raise InvalidatePoolError from error


def _has_news(connection: AsyncConnection[Any]) -> bool:
    """Whether the server said something unasked: mostly that it has hung up."""
    # Not `select`, which cannot take a descriptor above 1023.
    socket = select.poll()
    socket.register(connection.pgconn.socket, select.POLLIN)
    return bool(socket.poll(0))
