"""What is forgotten once it can sign nobody in, and what is not."""

from __future__ import annotations

from datetime import timedelta

import httpx
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.models import RefreshToken
from greenroom.auth.sessions import forget_dead
from greenroom.core.database import utc_now
from greenroom.core.rate_limits import RateLimitBucket, forget_full
from greenroom.users.models import SignInSession, User
from tests.auth.people import refresh, registered


async def count(session: AsyncSession, table: type[RefreshToken | SignInSession | RateLimitBucket]) -> int:
    return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_what_lives_stays(client: httpx.AsyncClient, session: AsyncSession):
    _, token = await registered(client)
    await refresh(client, token)
    await forget_dead(session)
    await forget_full(session)
    assert await count(session, RefreshToken) == 2
    assert await count(session, SignInSession) == 1
    assert await count(session, RateLimitBucket) == 2


async def test_expired_tokens_go_and_their_sign_in_is_remembered(
    client: httpx.AsyncClient, session: AsyncSession
):
    await registered(client)
    await session.execute(update(RefreshToken).values(expires_at=utc_now()))
    await forget_dead(session)
    assert await count(session, RefreshToken) == 0
    assert await count(session, SignInSession) == 1


async def test_a_sign_in_is_forgotten_after_ninety_days_and_its_person_is_not(
    client: httpx.AsyncClient, session: AsyncSession
):
    await registered(client)
    await session.execute(update(SignInSession).values(last_used_at=utc_now() - timedelta(days=90)))
    await forget_dead(session)
    assert await count(session, SignInSession) == 0
    assert await session.scalar(select(func.count()).select_from(User)) == 1


async def test_a_bucket_that_is_full_again_is_forgotten(client: httpx.AsyncClient, session: AsyncSession):
    await registered(client)
    await session.execute(
        update(RateLimitBucket).values(refilled_at=utc_now() - timedelta(days=1, seconds=1))
    )
    await forget_full(session)
    assert await count(session, RateLimitBucket) == 0
