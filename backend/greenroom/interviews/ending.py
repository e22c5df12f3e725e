"""How an interview ends: once, with a report or with a refund, never with both.

Every verb here takes an interview that the caller has locked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from procrastinate import App
from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind, Subject
from greenroom.core.database import utc_now
from greenroom.core.jobs import enqueue
from greenroom.core.notifications import notify
from greenroom.engine.answers.model import Report
from greenroom.interviews import recordings_erasing, service, video_dooming, video_rooms
from greenroom.interviews.errors import InterviewEnded
from greenroom.interviews.models import OPEN, StoredInterview, StoredTurn, topic
from greenroom.interviews.snapshots import kept
from greenroom.wallet import service as wallet

REPORT: Final = "interviews:report"
FEWEST_ANSWERS: Final = 2


@dataclass(frozen=True, slots=True)
class Reason:
    """Why there is no report: `code` for clients, `message` for the person."""

    code: str
    message: str


TOO_FEW: Final = Reason(
    "too_few_answers",
    "The interview ended before a second answer, which is too little for a report. You were not charged.",
)
LEFT: Final = Reason(
    "abandoned",
    "The interview was left for a day with fewer than two answers, so we closed it. You were not charged.",
)
GAVE_UP: Final = Reason(
    "report_failed",
    "The report broke off several times, so we stopped. You were not charged, and your answers are kept.",
)


async def complete(session: AsyncSession, jobs: App, interview: StoredInterview) -> None:
    """End an interview at the student's word; a repeat changes nothing.

    Raises `InterviewEnded` for one that was closed because it was left.
    """
    if interview.status == "abandoned":
        raise InterviewEnded
    if interview.status in OPEN:
        await end(session, jobs, interview)


async def end(session: AsyncSession, jobs: App, interview: StoredInterview) -> None:
    """Take no more answers: have the report written, or give the credits back where there is too little."""
    if not await has_enough(session, interview.id):
        await give_up(session, interview, "failed", TOO_FEW)
        return
    interview.status = "reporting"
    interview.ended_at = interview.ended_at or utc_now()
    await enqueue(session, jobs, REPORT, interview_id=str(interview.id))
    await _tell(session, interview)


async def abandon(session: AsyncSession, jobs: App, interview: StoredInterview) -> None:
    """Close an interview that nobody came back to, with its report where there is enough for one."""
    if await has_enough(session, interview.id):
        await end(session, jobs, interview)
    else:
        await give_up(session, interview, "abandoned", LEFT)


async def finish(session: AsyncSession, interview: StoredInterview, report: Report) -> None:
    """Keep the report."""
    interview.status = "completed"
    interview.score = report.overall.score
    interview.report = kept(report)
    subject = Subject("interview", interview.id)
    title = f"Interview for {interview.role.title}: {report.overall.score:.1f} of 5"
    await activity.record(session, interview.user_id, ActivityKind.INTERVIEW_COMPLETED, title, subject)
    await _tell(session, interview)


async def give_up(
    session: AsyncSession,
    interview: StoredInterview,
    status: Literal["failed", "abandoned"],
    reason: Reason,
    *,
    refund: bool = True,
) -> None:
    """Give the credits back, unless no `refund` is due, and say why."""
    interview.status = status
    # A report that broke off came after the end, which keeps its time.
    interview.ended_at = interview.ended_at or utc_now()
    interview.failure_code, interview.failure_message = reason.code, reason.message
    interview.refunded = refund and await give_back(session, interview)
    subject = Subject("interview", interview.id)
    title = f"Interview for {interview.role.title} ended without a report"
    await activity.record(session, interview.user_id, ActivityKind.INTERVIEW_FAILED, title, subject)
    if interview.refunded:
        title = "Credits for an interview returned"
        await activity.record(session, interview.user_id, ActivityKind.CREDITS_REFUNDED, title, subject)
    await _tell(session, interview)


async def give_back(session: AsyncSession, interview: StoredInterview) -> bool:
    """Refund the interview, once; whether there was something to give back."""
    reference = service.reference(interview.id)
    return await wallet.refund(session, interview.user_id, reference, "Refund of a mock interview")


async def remove(session: AsyncSession, interview: StoredInterview) -> list[str]:
    """Delete an interview with all that was said; one that is open with too little said is given back.

    A video interviewer who came was paid for, however little was said. What is returned are the keys of files
    that go with it, doomed and still to be deleted.
    """
    if interview.status in OPEN and not (
        await has_enough(session, interview.id) or await video_rooms.was_held(session, interview.id)
    ):
        await give_back(session, interview)
    # Before the rows go, which tell what is to be erased elsewhere.
    await video_dooming.doom_of_interview(session, interview.id)
    files = await recordings_erasing.doom_where(session, StoredInterview.id == interview.id)
    title = f"Deleted an interview for {interview.role.title}"
    await activity.record(session, interview.user_id, ActivityKind.INTERVIEW_DELETED, title)
    await session.execute(delete(StoredInterview).where(StoredInterview.id == interview.id))
    await notify(session, topic(interview.id))
    return files


async def has_enough(session: AsyncSession, interview_id: UUID) -> bool:
    """Whether enough was answered for a report."""
    query = select(func.count()).where(
        StoredTurn.interview_id == interview_id, StoredTurn.answer.is_not(None)
    )
    return (await session.scalar(query) or 0) >= FEWEST_ANSWERS


async def _tell(session: AsyncSession, interview: StoredInterview) -> None:
    interview.moved_at = utc_now()
    await notify(session, topic(interview.id))
