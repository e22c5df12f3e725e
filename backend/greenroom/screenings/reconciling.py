"""Setting right what crashes left: the rows are believed, not the jobs."""

from __future__ import annotations

from uuid import UUID

from procrastinate import App
from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import MAX_ATTEMPTS, enqueue
from greenroom.core.logging import get_logger
from greenroom.cvs.models import StoredCv
from greenroom.screenings.ending import GAVE_UP, fail
from greenroom.screenings.models import OPEN, StoredScreening
from greenroom.screenings.service import ANALYSE

NO_JOB = text(
    """
    NOT EXISTS (
        SELECT FROM procrastinate_jobs AS job
        WHERE job.task_name = :task AND job.status IN ('todo', 'doing')
        AND job.args ->> 'screening_id' = screenings.id::text
    )
    """
).bindparams(task=ANALYSE)

log = get_logger(__name__)


async def reconcile(sessions: Sessions, jobs: App) -> int:
    """Enqueue open analyses that no job works on, or end them refunded after too many attempts.

    Returns how many there were.
    """
    async with transaction(sessions) as session:
        query = select(StoredScreening.id, StoredScreening.attempts).where(
            StoredScreening.status.in_(OPEN), NO_JOB
        )
        orphans = (await session.execute(query.with_for_update(skip_locked=True))).all()
        for orphan in orphans:
            log.warning("screening_without_job", screening_id=str(orphan.id), attempts=orphan.attempts)
            await _set_right(session, jobs, orphan.id, orphan.attempts)
    return len(orphans)


async def forget_those_of_deleted_cvs(sessions: Sessions) -> None:
    """Delete ended analyses whose CV is gone: they quote it."""
    async with transaction(sessions) as session:
        has_cv = select(StoredCv.id).where(StoredCv.id == StoredScreening.cv_id).exists()
        await session.execute(delete(StoredScreening).where(StoredScreening.status.not_in(OPEN), ~has_cv))


async def _set_right(session: AsyncSession, jobs: App, screening_id: UUID, attempts: int) -> None:
    if attempts >= MAX_ATTEMPTS:
        await fail(session, screening_id, GAVE_UP)
    else:
        await enqueue(session, jobs, ANALYSE, screening_id=str(screening_id))
