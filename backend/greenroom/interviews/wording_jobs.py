"""Putting a report that is there into a model's words, in a worker. Who reads it meanwhile reads ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from procrastinate import App
from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.ai import service as ai
from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.jobs import enqueue
from greenroom.core.notifications import notify
from greenroom.engine.answers.model import Report
from greenroom.interviews import service
from greenroom.interviews.models import StoredInterview, topic
from greenroom.interviews.snapshots import kept
from greenroom.interviews.wording import word
from greenroom.users.models import User

WORDING: Final = "interviews:word"
# All of a model's time with its fallbacks, and that of a worker that died meanwhile.
PATIENCE: Final = timedelta(minutes=3)

_REPORT: Final = TypeAdapter(Report)


@dataclass(frozen=True, slots=True)
class Taken:
    """A report that waits to be worded. `known` says who the student is."""

    user_id: UUID
    report: Report
    known: tuple[str, ...]


async def ask_for_words(session: AsyncSession, jobs: App, interview: StoredInterview) -> None:
    """Have the report worded; it is there in our own words all the while."""
    interview.words_due_at = utc_now() + PATIENCE
    await enqueue(session, jobs, WORDING, interview_id=str(interview.id))


def is_being_worded(interview: StoredInterview, now: datetime | None = None) -> bool:
    """Whether other words are still to come; what never came is waited for no longer than `PATIENCE`."""
    return interview.words_due_at is not None and (now or utc_now()) < interview.words_due_at


async def run(sessions: Sessions, roster: ai.Roster, interview_id: UUID) -> None:
    """Word the report of an interview that waits for it; any other is left as it is."""
    async with transaction(sessions) as session:
        taken = await _take(session, interview_id)
    if taken is None:
        return
    worded = await word(ai.Desk(roster, sessions), taken.user_id, taken.report, taken.known)
    async with transaction(sessions) as session:
        interview = await service.locked_in(session, interview_id, "completed")
        # A job may run twice, and an interview may be deleted while a model thinks.
        if interview is None or interview.words_due_at is None:
            return
        interview.report, interview.words_due_at, interview.moved_at = kept(worded), None, utc_now()
        await notify(session, topic(interview.id))


async def _take(session: AsyncSession, interview_id: UUID) -> Taken | None:
    query = (
        select(StoredInterview.user_id, StoredInterview.report, User.name)
        .join(User, User.id == StoredInterview.user_id)
        .where(
            StoredInterview.id == interview_id,
            StoredInterview.status == "completed",
            StoredInterview.words_due_at.is_not(None),
        )
    )
    row = (await session.execute(query)).one_or_none()
    if row is None:
        return None
    return Taken(row.user_id, _REPORT.validate_python(row.report), (row.name,) if row.name else ())
