"""Trying a question again: free, beside the first answer, and without a trace in the report."""

from __future__ import annotations

import asyncio
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.pagination import Paging, paginate
from greenroom.engine.answers.coaching import Comparison, compare
from greenroom.interviews import drill, service, stories
from greenroom.interviews.errors import RetryTooEarly, TooManyRetries
from greenroom.interviews.models import OPEN, StoredInterview, StoredRetry, StoredTurn
from greenroom.interviews.schemas import Retry
from greenroom.interviews.snapshots import asked_in, kept

MOST_RETRIES: Final = 20
_COMPARISON: Final = TypeAdapter(Comparison)


def first_answer(interview: StoredInterview, turn: StoredTurn) -> str:
    """What the question was answered first.

    Raises `RetryTooEarly` before there is one, and while a real interview goes on: it is silent.
    """
    if turn.answer is None or (interview.status in OPEN and not interview.coaching):
        raise RetryTooEarly
    return turn.answer


async def weigh(turn: StoredTurn, first: str, text: str) -> Comparison:
    """The two answers side by side, worked out in a thread."""
    return await asyncio.to_thread(compare, asked_in(turn), first, text)


async def keep(
    session: AsyncSession, user_id: UUID, turn: StoredTurn, text: str, comparison: Comparison
) -> Retry:
    """Keep another answer. Raises `TooManyRetries`, or `InterviewNotFound` when it was just deleted."""
    # Locked, so that of many tries at once no more than twenty are kept.
    await service.locked(session, user_id, turn.interview_id)
    tried = await session.scalar(select(func.count()).where(StoredRetry.turn_id == turn.id)) or 0
    if tried >= MOST_RETRIES:
        raise TooManyRetries
    retry = StoredRetry(turn_id=turn.id, text=text, result=kept(comparison))
    session.add(retry)
    await session.flush()
    second = comparison.second
    made = [point.says for point in second.made]
    await drill.observe(session, user_id, turn, second.overall, made=made, missing=second.missing)
    await stories.gather_retry(session, user_id, turn, text, second)
    return view(retry)


async def newest(session: AsyncSession, turn: StoredTurn, paging: Paging) -> tuple[list[Retry], str | None]:
    """A page of what else was answered to this question, newest first, and the cursor of the next page."""
    query = select(StoredRetry).where(StoredRetry.turn_id == turn.id)
    rows, cursor = await paginate(session, query, StoredRetry, paging)
    return [view(row) for row in rows], cursor


def view(retry: StoredRetry) -> Retry:
    weighed = _COMPARISON.validate_python(retry.result)
    return Retry(
        id=retry.id,
        turn_id=retry.turn_id,
        created_at=retry.created_at,
        text=retry.text,
        first=weighed.first,
        second=weighed.second,
        better=weighed.better,
        gained=list(weighed.gained),
        lost=list(weighed.lost),
        summary=weighed.summary,
    )
