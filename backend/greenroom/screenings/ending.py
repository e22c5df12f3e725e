"""How an analysis ends: once, with a result or with a refund, never with both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind, Subject
from greenroom.core.notifications import notify
from greenroom.cvs import service as cvs
from greenroom.engine.results import Result
from greenroom.screenings import service
from greenroom.screenings.models import OPEN, StoredScreening
from greenroom.screenings.watching import topic
from greenroom.wallet import service as wallet


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an analysis failed: `code` for clients, `message` for the person."""

    code: str
    message: str


GAVE_UP: Final = Reason(
    "analysis_failed",
    "The analysis broke off several times, so we stopped. You were not charged; please try once more.",
)
CV_DELETED: Final = Reason(
    "cv_deleted", "The CV was deleted before its analysis was done. You were not charged."
)


async def finish(session: AsyncSession, screening_id: UUID, result: Result) -> None:
    """Keep the result, unless the analysis has ended already; refund when its CV is gone."""
    screening = await _still_open(session, screening_id)
    if screening is None:
        return
    if not await cvs.point_to_screening(session, screening.cv_id, screening_id):
        await fail(session, screening_id, CV_DELETED)
        return
    overall = result.score.overall
    await _end(
        session, screening_id, status="done", stage="done", overall=overall, result=to_jsonable_python(result)
    )
    subject = Subject("screening", screening_id)
    title = f"Analysis done: {overall} of 100"
    await activity.record(session, screening.user_id, ActivityKind.SCREENING_DONE, title, subject)


async def fail(session: AsyncSession, screening_id: UUID, reason: Reason) -> None:
    """Give the credit back and say why, unless the analysis has ended already."""
    screening = await _still_open(session, screening_id)
    if screening is None:
        return
    refunded = await wallet.refund(
        session, screening.user_id, service.reference(screening_id), "Refund of an analysis that failed"
    )
    failure = {"failure_code": reason.code, "failure_message": reason.message, "refunded": refunded}
    await _end(session, screening_id, status="failed", **failure)
    subject = Subject("screening", screening_id)
    await activity.record(
        session, screening.user_id, ActivityKind.SCREENING_FAILED, "An analysis failed", subject
    )
    if refunded:
        title = "Credit for a failed analysis returned"
        await activity.record(session, screening.user_id, ActivityKind.CREDITS_REFUNDED, title, subject)


async def _still_open(session: AsyncSession, screening_id: UUID) -> StoredScreening | None:
    """The analysis, locked, so that of two that would end it one waits and finds it ended."""
    query = select(StoredScreening).where(
        StoredScreening.id == screening_id, StoredScreening.status.in_(OPEN)
    )
    return await session.scalar(query.with_for_update())


async def _end(session: AsyncSession, screening_id: UUID, **values: Any) -> None:
    await session.execute(
        update(StoredScreening)
        .where(StoredScreening.id == screening_id)
        # The result holds what the stages left, so their copy goes.
        .values(finished_at=func.clock_timestamp(), stages={}, **values)
        .execution_options(synchronize_session=False)
    )
    await notify(session, topic(screening_id))
