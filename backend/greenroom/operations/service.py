"""The last 24 hours of this Greenroom, counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.ai import service as ai
from greenroom.ai.models import OK, ModelCall
from greenroom.core.database import utc_now
from greenroom.interviews.models import StoredInterview
from greenroom.screenings.models import StoredScreening

PERIOD: Final = timedelta(days=1)

_KINDS: Final = {failure.value.code: failure.value for failure in ai.Failure}


@dataclass(frozen=True, slots=True)
class ModelFailures:
    """How often one model failed in one way, and that way in sentences."""

    provider: str
    model: str
    code: str
    count: int
    happened: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Unserved:
    """How many of a service ended without a result for one reason, and how many of them were paid back."""

    service: Literal["screening", "interview"]
    code: str
    count: int
    refunded: int


async def model_failures(session: AsyncSession) -> list[ModelFailures]:
    """Most frequent first; of models that are no longer set up too."""
    count = func.count()
    query = (
        select(ModelCall.provider, ModelCall.model, ModelCall.outcome, count)
        .where(ModelCall.created_at > utc_now() - PERIOD, ModelCall.outcome != OK)
        .group_by(ModelCall.provider, ModelCall.model, ModelCall.outcome)
        .order_by(count.desc(), ModelCall.provider, ModelCall.model, ModelCall.outcome)
    )
    return [
        ModelFailures(provider, model, code, number, _KINDS[code].happened, _KINDS[code].remedy)
        for provider, model, code, number in await session.execute(query)
        if code in _KINDS
    ]


async def unserved(session: AsyncSession) -> list[Unserved]:
    """Analyses, then interviews, each most frequent reason first."""
    since, count = utc_now() - PERIOD, func.count()
    screenings = (
        select(StoredScreening.failure_code, count, count.filter(StoredScreening.refunded))
        .where(StoredScreening.finished_at > since, StoredScreening.failure_code.is_not(None))
        .group_by(StoredScreening.failure_code)
        .order_by(count.desc(), StoredScreening.failure_code)
    )
    interviews = (
        select(StoredInterview.failure_code, count, count.filter(StoredInterview.refunded))
        .where(StoredInterview.ended_at > since, StoredInterview.failure_code.is_not(None))
        .group_by(StoredInterview.failure_code)
        .order_by(count.desc(), StoredInterview.failure_code)
    )
    return [
        *(
            Unserved("screening", code or "", *numbers)
            for code, *numbers in await session.execute(screenings)
        ),
        *(
            Unserved("interview", code or "", *numbers)
            for code, *numbers in await session.execute(interviews)
        ),
    ]
