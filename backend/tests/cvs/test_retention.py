"""CVs go when they have been kept as long as the operator keeps them."""

from datetime import timedelta

from fastapi import FastAPI
from sqlalchemy import select

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.cvs.models import StoredCv
from greenroom.cvs.retention import delete_old
from tests.factories import cvs, users


async def test_only_those_that_are_old_enough_go(live_app: FastAPI, live_sessions: Sessions):
    store = live_app.state.store
    async with transaction(live_sessions) as session:
        person = await users.user(session)
        old, new = [await cvs.stored(session, person) for _ in range(2)]
        old.created_at = utc_now() - timedelta(days=31)
        new.created_at = utc_now() - timedelta(days=29)
    await store.put(old.key, b"old", "application/pdf")
    assert await delete_old(live_sessions, store, days=30) == 1
    async with live_sessions() as session:
        assert list(await session.scalars(select(StoredCv.id))) == [new.id]
    assert await store.size(old.key) is None
