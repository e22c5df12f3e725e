"""The analyses' background work."""

from __future__ import annotations

from uuid import UUID

from procrastinate import Blueprint, JobContext, RetryStrategy

from greenroom.core.database import transaction
from greenroom.core.idempotency import forget_old
from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.screenings.reconciling import forget_those_of_deleted_cvs, reconcile
from greenroom.screenings.running import run

blueprint = Blueprint()


# One attempt more than the row allows: the last one ends the analysis with its refund.
@blueprint.task(name="analyse", pass_context=True, retry=RetryStrategy(max_attempts=MAX_ATTEMPTS + 1, wait=1))
async def analyse(context: JobContext, screening_id: str) -> None:
    resources = context.additional_context
    await run(resources["sessions"], UUID(screening_id), resources["roster"])


# The sixth column counts seconds.
@blueprint.periodic(cron="* * * * * */15")
@blueprint.task(
    name="reconcile", pass_context=True, lock="screenings:reconcile", queueing_lock="screenings:reconcile"
)
async def reconcile_screenings(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    await reconcile(context.additional_context["sessions"], context.app)


@blueprint.periodic(cron="*/10 * * * *")
@blueprint.task(name="tidy", pass_context=True, lock="screenings:tidy", queueing_lock="screenings:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Forget what is no longer shown or replayed."""
    sessions = context.additional_context["sessions"]
    await forget_those_of_deleted_cvs(sessions)
    async with transaction(sessions) as session:
        await forget_old(session)
