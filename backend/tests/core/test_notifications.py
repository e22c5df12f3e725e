"""Word from one process to those who wait in another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from greenroom.core.database import Sessions, transaction
from greenroom.core.notifications import Notifications, notify

SOON = 5.0
A_WHILE = 0.2


@pytest.fixture
async def notifications(live_database_url: str, live_sessions: Sessions) -> AsyncIterator[Notifications]:
    notifications = Notifications(live_database_url)
    await notifications.start()
    await _listening(live_sessions)
    yield notifications
    await notifications.stop()


async def _listening(sessions: Sessions) -> None:
    """Wait until the listener's connection has said LISTEN."""
    query = text(
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"
    )
    async with asyncio.timeout(SOON):
        while True:
            async with sessions() as session:
                if await session.scalar(query):
                    return
            await asyncio.sleep(0.01)


async def test_who_waits_is_woken_when_the_transaction_commits(
    notifications: Notifications, live_sessions: Sessions
):
    async with notifications.subscribe("tea") as ready:
        async with transaction(live_sessions) as session:
            await notify(session, "tea")
            await asyncio.sleep(A_WHILE)
            assert not ready.is_set()
        await asyncio.wait_for(ready.wait(), SOON)


async def test_each_hears_of_their_own_topic(notifications: Notifications, live_sessions: Sessions):
    async with notifications.subscribe("tea") as tea, notifications.subscribe("coffee") as coffee:
        async with transaction(live_sessions) as session:
            await notify(session, "coffee")
        await asyncio.wait_for(coffee.wait(), SOON)
        assert not tea.is_set()


async def test_all_who_wait_for_one_topic_are_woken(notifications: Notifications, live_sessions: Sessions):
    async with notifications.subscribe("tea") as one, notifications.subscribe("tea") as other:
        async with transaction(live_sessions) as session:
            await notify(session, "tea")
        await asyncio.wait_for(asyncio.gather(one.wait(), other.wait()), SOON)


async def test_a_lost_connection_is_made_again(notifications: Notifications, live_sessions: Sessions):
    async with live_sessions() as session:
        await session.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE query LIKE 'LISTEN%' AND datname = current_database()"
            )
        )
    await asyncio.sleep(A_WHILE)
    await _listening(live_sessions)
    async with notifications.subscribe("tea") as ready:
        async with transaction(live_sessions) as session:
            await notify(session, "tea")
        await asyncio.wait_for(ready.wait(), SOON)
