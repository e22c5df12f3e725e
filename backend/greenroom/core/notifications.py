"""Word from the workers to the web: PostgreSQL's NOTIFY, one listening connection a process."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import psycopg
from fastapi import Depends, Request
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.connections import connection_string
from greenroom.core.logging import get_logger

CHANNEL = "greenroom"
RECONNECT_SECONDS = 1.0

log = get_logger(__name__)


async def notify(session: AsyncSession, topic: str) -> None:
    """Tell every listener that `topic` changed, at the moment the session's transaction commits."""
    await session.execute(text("SELECT pg_notify(:channel, :topic)"), {"channel": CHANNEL, "topic": topic})


class Notifications:
    """Wakes whoever waits for a topic. A missed word is harmless: waiters look again after a while anyway."""

    def __init__(self, database_url: str) -> None:
        self._address = connection_string(database_url)
        self._waiting: dict[str, set[asyncio.Event]] = defaultdict(set)
        self._listener: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._listener = asyncio.create_task(self._listen_for_ever())

    async def stop(self) -> None:
        if self._listener is not None:
            self._listener.cancel()
            await asyncio.gather(self._listener, return_exceptions=True)

    @asynccontextmanager
    async def subscribe(self, topic: str) -> AsyncIterator[asyncio.Event]:
        """An event that is set at each word on `topic`; the waiter clears it."""
        event = asyncio.Event()
        self._waiting[topic].add(event)
        try:
            yield event
        finally:
            self._waiting[topic].discard(event)
            if not self._waiting[topic]:
                del self._waiting[topic]

    async def _listen_for_ever(self) -> None:
        while True:
            try:
                await self._listen()
            except (psycopg.Error, OSError):
                log.warning("notifications_lost", exc_info=True)
            await asyncio.sleep(RECONNECT_SECONDS)

    async def _listen(self) -> None:
        # LISTEN counts from its commit, and no word comes within a transaction.
        async with await psycopg.AsyncConnection.connect(self._address, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            async for word in connection.notifies():
                # Not by [...], which would keep an empty set for every topic that anybody ever spoke of.
                for event in self._waiting.get(word.payload, ()):
                    event.set()


async def get_notifications(request: Request) -> Notifications:
    notifications: Notifications = request.app.state.notifications
    return notifications


Listening = Annotated[Notifications, Depends(get_notifications)]
