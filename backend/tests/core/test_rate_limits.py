"""Token buckets in PostgreSQL: a burst, a steady refill, one count for all processes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.errors import RateLimited
from greenroom.core.rate_limits import Limit, RateLimitBucket, RateLimiter

THREE_A_MINUTE = Limit("test", burst=3, seconds=60)


@pytest.fixture
def limiter(sessions: Sessions) -> RateLimiter:
    return RateLimiter(sessions, enabled=True)


async def taken(limiter: RateLimiter, subject: str, tries: int, limit: Limit = THREE_A_MINUTE) -> int:
    """How many of `tries` at once were allowed."""
    outcomes = [await allowed(limiter, subject, limit) for _ in range(tries)]
    return sum(outcomes)


async def allowed(limiter: RateLimiter, subject: str, limit: Limit = THREE_A_MINUTE) -> bool:
    try:
        await limiter.take(limit, subject)
    except RateLimited:
        return False
    return True


async def let_pass(session: AsyncSession, seconds: float) -> None:
    """Make every bucket look as if it had last been used `seconds` earlier."""
    await session.execute(
        update(RateLimitBucket).values(refilled_at=RateLimitBucket.refilled_at - timedelta(seconds=seconds))
    )
    await session.commit()


async def test_a_burst_is_allowed_and_no_more(limiter: RateLimiter):
    assert await taken(limiter, "a", tries=5) == 3


async def test_it_refills_evenly(limiter: RateLimiter, session: AsyncSession):
    assert await taken(limiter, "a", tries=3) == 3
    await let_pass(session, seconds=19)
    assert await taken(limiter, "a", tries=1) == 0
    await let_pass(session, seconds=2)
    assert await taken(limiter, "a", tries=2) == 1


async def test_it_never_holds_more_than_a_burst(limiter: RateLimiter, session: AsyncSession):
    assert await taken(limiter, "a", tries=1) == 1
    await let_pass(session, seconds=86_400)
    assert await taken(limiter, "a", tries=5) == 3


async def test_refused_tries_do_not_lengthen_the_wait(limiter: RateLimiter, session: AsyncSession):
    assert await taken(limiter, "a", tries=20) == 3
    await let_pass(session, seconds=21)
    assert await taken(limiter, "a", tries=1) == 1


async def test_it_says_how_long_to_wait(limiter: RateLimiter):
    await taken(limiter, "a", tries=3)
    with pytest.raises(RateLimited) as refusal:
        await limiter.take(THREE_A_MINUTE, "a")
    assert 19 <= refusal.value.retry_after <= 20
    assert refusal.value.headers == {"Retry-After": str(refusal.value.retry_after)}


async def test_one_who_waits_as_told_is_let_in(limiter: RateLimiter, session: AsyncSession):
    await taken(limiter, "a", tries=3)
    with pytest.raises(RateLimited) as refusal:
        await limiter.take(THREE_A_MINUTE, "a")
    await let_pass(session, refusal.value.retry_after)
    assert await taken(limiter, "a", tries=1) == 1


async def test_subjects_and_limits_are_counted_apart(limiter: RateLimiter):
    assert await taken(limiter, "a", tries=4) == 3
    assert await taken(limiter, "b", tries=4) == 3
    assert await taken(limiter, "a", tries=4, limit=Limit("other", burst=2, seconds=60)) == 2


async def test_a_try_that_did_not_count_is_given_back_once(limiter: RateLimiter):
    assert await taken(limiter, "a", tries=3) == 3
    await limiter.give_back(THREE_A_MINUTE, "a")
    assert await taken(limiter, "a", tries=2) == 1
    for _ in range(10):
        await limiter.give_back(THREE_A_MINUTE, "a")
    assert await taken(limiter, "a", tries=5) == 3


async def test_giving_back_what_nobody_took_is_harmless(limiter: RateLimiter):
    await limiter.give_back(THREE_A_MINUTE, "nobody")
    assert await taken(limiter, "nobody", tries=5) == 3


async def test_switched_off_it_counts_nothing(sessions: Sessions, session: AsyncSession):
    off = RateLimiter(sessions, enabled=False)
    assert await taken(off, "a", tries=50) == 50
    await off.give_back(THREE_A_MINUTE, "a")
    assert (await session.scalars(select(RateLimitBucket))).all() == []


async def test_the_table_names_nobody(limiter: RateLimiter, session: AsyncSession):
    await limiter.take(THREE_A_MINUTE, "asha@example.test")
    (key,) = await session.scalars(select(RateLimitBucket.key))
    assert "asha" not in key
    assert len(key) == 64


async def test_a_hundred_at_once_in_several_processes_share_one_bucket(live_sessions: Sessions):
    limiters = [RateLimiter(live_sessions, enabled=True) for _ in range(4)]
    slow = Limit("test", burst=7, seconds=86_400)
    outcomes = await asyncio.gather(*(allowed(limiters[n % 4], "a", slow) for n in range(100)))
    assert sum(outcomes) == 7
