"""What a day may spend: reserved before a call and set right after it, so that races overspend nothing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import text

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.core.database import Sessions, transaction, utc_now

# Some thirty analyses, or a dozen interviews: far more than a person needs, far less than a script takes.
DAILY_TOKENS_OF_A_PERSON: Final = 200_000
EVERYBODY: Final = "everybody"

# One statement, so that of two calls that would spend the last tokens the second waits and is refused.
_RESERVE: Final = text(
    """
    INSERT INTO model_budgets AS budget (day, holder, tokens) VALUES (:day, :holder, :tokens)
    ON CONFLICT (day, holder) DO UPDATE SET tokens = budget.tokens + :tokens
    WHERE CAST(:most AS bigint) IS NULL OR budget.tokens + :tokens <= :most
    RETURNING tokens
    """
)
_SET_RIGHT: Final = text(
    "UPDATE model_budgets SET tokens = greatest(0, tokens + :more) WHERE day = :day AND holder = :holder"
)
_FORGET: Final = text("DELETE FROM model_budgets WHERE day < :day")


@dataclass(frozen=True, slots=True)
class Reservation:
    """Tokens that one call may spend, of these holders."""

    day: date
    holders: tuple[str, ...]
    tokens: int


async def reserve(
    sessions: Sessions, user_id: UUID | None, tokens: int, daily_tokens: int | None
) -> Reservation:
    """Set `tokens` aside. Raises `ModelFailed` where the day's or the person's budget does not hold them."""
    day = utc_now().date()
    limits = {EVERYBODY: daily_tokens}
    if user_id is not None:
        limits[_holder(day, user_id)] = DAILY_TOKENS_OF_A_PERSON
    # A day's first row is inserted without a look at the limit, so this looks.
    if any(most is not None and tokens > most for most in limits.values()):
        raise ModelFailed(Failure.BUDGET_SPENT)
    async with transaction(sessions) as session:
        # Always in one order: else two calls could each hold the row that the other waits for.
        for holder, most in sorted(limits.items()):
            values = {"day": day, "holder": holder, "tokens": tokens, "most": most}
            if (await session.execute(_RESERVE, values)).one_or_none() is None:
                raise ModelFailed(Failure.BUDGET_SPENT, "everybody" if holder == EVERYBODY else "one person")
    return Reservation(day, tuple(sorted(limits)), tokens)


async def settle(sessions: Sessions, reservation: Reservation, spent: int) -> None:
    """Give back what was not spent, or take what was spent on top."""
    more = spent - reservation.tokens
    async with transaction(sessions) as session:
        for holder in reservation.holders:
            # On the day of the reservation: midnight may have passed since.
            await session.execute(_SET_RIGHT, {"day": reservation.day, "holder": holder, "more": more})


async def forget_days_before(sessions: Sessions, day: date) -> None:
    async with transaction(sessions) as session:
        await session.execute(_FORGET, {"day": day})


def _holder(day: date, user_id: UUID) -> str:
    """With the day in it: a hash that leads from one day to the next would be a trail."""
    return hashlib.sha256(f"{day}:{user_id}".encode()).hexdigest()
