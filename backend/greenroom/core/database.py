"""The database: the tables' base, the engine, and the one function that commits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import Depends, Request
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import DateTime, MetaData, Uuid, func
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from greenroom.core.connections import BoundedConnection, connection_string, prove_before_use
from greenroom.core.errors import Refusal

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

Sessions = async_sessionmaker[AsyncSession]


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: DateTime(timezone=True), UUID: Uuid()}  # noqa: RUF012 - SQLAlchemy's own hook


class Record(Base):
    """A row with an id of its own and the moment it was made.

    The clock, not the transaction's start, so that rows made in one transaction keep their order.
    """

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, sort_order=-2)
    created_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp(), sort_order=-1)


def create_engine(
    database_url: str, *, pool_size: int = 8, answer_seconds: float | None = None
) -> AsyncEngine:
    """An engine for a `postgresql://` address as people write it; psycopg is the one driver.

    With `answer_seconds`, a server that does not answer for so long raises an `OperationalError`. Without it,
    as in workers, whose statements may take their time, only a connection that is gone does.
    """
    parameters: dict[str, Any] = conninfo_to_dict(connection_string(database_url))
    # Times leave as the database gives them, and the contract says UTC; what else the address asks for stays.
    parameters["options"] = f"{parameters.get('options') or ''} -c timezone=UTC".strip()
    if answer_seconds is not None:
        parameters["async_creator_fn"] = partial(BoundedConnection.within, answer_seconds)
    engine = create_async_engine(
        "postgresql+psycopg://",
        pool_size=pool_size,
        max_overflow=pool_size,
        # The one used last is used next: it has its statements prepared, and the others may rest.
        pool_use_lifo=True,
        pool_timeout=10,
        # An error that is logged must not quote what a person wrote.
        hide_parameters=True,
        connect_args=parameters,
    )
    prove_before_use(engine)
    return engine


def create_sessions(engine: AsyncEngine) -> Sessions:
    """Make sessions that keep their objects readable after the commit."""
    return async_sessionmaker(engine, expire_on_commit=False)


@asynccontextmanager
async def transaction(sessions: Sessions) -> AsyncIterator[AsyncSession]:
    """All or nothing: commit at the end of the block, roll back when it raises.

    A refusal that `keeps_changes` (a stolen token ends its family and is refused) commits and still raises.
    """
    async with sessions() as session:
        try:
            yield session
        except Refusal as refusal:
            if not refusal.keeps_changes:
                raise
            await _commit(session)
            raise
        await _commit(session)


async def _commit(session: AsyncSession) -> None:
    await session.commit()


# A coroutine though it awaits nothing: a plain dependency would cost every request a hop to a thread.
async def get_sessions(request: Request) -> Sessions:
    sessions: Sessions = request.app.state.sessions
    return sessions


async def get_session(sessions: Annotated[Sessions, Depends(get_sessions)]) -> AsyncIterator[AsyncSession]:
    async with transaction(sessions) as session:
        yield session


# With the default scope the commit would run after the answer left, and a failed one would still say 200.
Session = Annotated[AsyncSession, Depends(get_session, scope="function")]
SessionFactory = Annotated[Sessions, Depends(get_sessions)]


def utc_now() -> datetime:
    return datetime.now(UTC)
