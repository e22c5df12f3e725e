"""Setting right what crashes and people left: the rows are believed, not the jobs."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from procrastinate import App
from sqlalchemy import exists, select, text
from sqlalchemy.orm import joinedload

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.jobs import enqueue
from greenroom.core.logging import get_logger
from greenroom.interviews.ending import REPORT, abandon
from greenroom.interviews.models import OPEN, StoredInterview
from greenroom.interviews.video_models import StoredRoom

LEFT_AFTER: Final = timedelta(hours=24)
AT_ONCE: Final = 100

NO_JOB = text(
    """
    NOT EXISTS (
        SELECT FROM procrastinate_jobs AS job
        WHERE job.task_name = :task AND job.status IN ('todo', 'doing')
        AND job.args ->> 'interview_id' = interviews.id::text
    )
    """
).bindparams(task=REPORT)

log = get_logger(__name__)


async def reconcile(sessions: Sessions, jobs: App) -> int:
    """Enqueue the reports that no job works on; how many there were."""
    async with transaction(sessions) as session:
        # What was said face to face is still to come from the vendor; then the report is enqueued with it.
        awaited = exists().where(StoredRoom.interview_id == StoredInterview.id, StoredRoom.state != "over")
        query = select(StoredInterview.id).where(StoredInterview.status == "reporting", NO_JOB, ~awaited)
        orphans = (await session.scalars(query.with_for_update(skip_locked=True))).all()
        for interview_id in orphans:
            log.warning("report_without_job", interview_id=str(interview_id))
            await enqueue(session, jobs, REPORT, interview_id=str(interview_id))
    return len(orphans)


async def close_abandoned(sessions: Sessions, jobs: App) -> int:
    """Close interviews in which nothing happened for a day; how many there were."""
    async with transaction(sessions) as session:
        query = (
            select(StoredInterview)
            .where(StoredInterview.status.in_(OPEN), StoredInterview.moved_at < utc_now() - LEFT_AFTER)
            .options(joinedload(StoredInterview.role, innerjoin=True))
            .limit(AT_ONCE)
            .with_for_update(of=StoredInterview, skip_locked=True)
        )
        left = (await session.scalars(query)).all()
        for interview in left:
            await abandon(session, jobs, interview)
    return len(left)
