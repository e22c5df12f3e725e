"""Token buckets in PostgreSQL, shared by all processes."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base, Sessions, transaction, utc_now
from greenroom.core.errors import RateLimited


class RateLimitBucket(Base):
    """How many tries are left for one subject under one limit, and as of when."""

    __tablename__ = "rate_limit_buckets"

    key: Mapped[str] = mapped_column(primary_key=True)
    tokens: Mapped[float]
    allowed: Mapped[bool]
    refilled_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Limit:
    """`burst` tries at once, refilled evenly over `seconds`."""

    name: str
    burst: int
    seconds: int


# One statement, so that two processes cannot both take the last token: the second waits for the row.
TAKE = text(
    """
    INSERT INTO rate_limit_buckets AS bucket (key, tokens, allowed, refilled_at)
    VALUES (:key, :burst - 1.0, true, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET (tokens, allowed, refilled_at) = (
        SELECT CASE WHEN level >= 1 THEN level - 1 ELSE level END, level >= 1, clock_timestamp()
        FROM (SELECT least(
            CAST(:burst AS float),
            bucket.tokens + extract(epoch FROM clock_timestamp() - bucket.refilled_at) * :rate
        ) AS level) AS refilled
    )
    RETURNING tokens, allowed
    """
)


GIVE_BACK = text(
    "UPDATE rate_limit_buckets SET tokens = least(CAST(:burst AS float), tokens + 1) WHERE key = :key"
)


# A count lost in a crash is one try more; waiting for the disk would make each sign-in wait six times.
WITHOUT_WAITING = text("SET LOCAL synchronous_commit = off")

# By then the bucket of every limit is full again, and a full bucket is as good as none.
KEPT_FOR = timedelta(days=1)


class RateLimiter:
    """Takes one token at a time, each in a transaction of its own so that a refused request still counts."""

    def __init__(self, sessions: Sessions, *, enabled: bool) -> None:
        self._sessions = sessions
        self._enabled = enabled

    async def take(self, limit: Limit, subject: str) -> None:
        """Count one try by `subject`. Raises `RateLimited` when none is left."""
        if not self._enabled:
            return
        rate = limit.burst / limit.seconds
        values = {"key": _key(limit, subject), "burst": limit.burst, "rate": rate}
        async with transaction(self._sessions) as session:
            await session.execute(WITHOUT_WAITING)
            row = (await session.execute(TAKE, values)).one()
        if not row.allowed:
            raise RateLimited(max(1, math.ceil((1 - row.tokens) / rate)))

    async def give_back(self, limit: Limit, subject: str) -> None:
        """Undo one `take`, for a try that turned out not to count."""
        if not self._enabled:
            return
        async with transaction(self._sessions) as session:
            await session.execute(WITHOUT_WAITING)
            await session.execute(GIVE_BACK, {"key": _key(limit, subject), "burst": limit.burst})


async def forget_full(session: AsyncSession) -> None:
    """Drop the buckets that nobody has touched for so long that they are full."""
    await session.execute(delete(RateLimitBucket).where(RateLimitBucket.refilled_at < utc_now() - KEPT_FOR))


def _key(limit: Limit, subject: str) -> str:
    """Hashed: an address or an e-mail in a table of limits is personal data without a purpose."""
    return hashlib.sha256(f"{limit.name}:{subject}".encode()).hexdigest()


async def get_rate_limiter(request: Request) -> RateLimiter:
    state = request.app.state
    return RateLimiter(state.sessions, enabled=state.settings.rate_limits)


Limiter = Annotated[RateLimiter, Depends(get_rate_limiter)]
