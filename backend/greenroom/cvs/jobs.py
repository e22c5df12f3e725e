"""Reading scans, and what keeps the store tidy."""

from __future__ import annotations

from uuid import UUID

from procrastinate import Blueprint, JobContext, RetryStrategy

from greenroom.cvs import recognition
from greenroom.cvs.deletion import delete_abandoned_uploads
from greenroom.cvs.retention import delete_old
from greenroom.storage.doomed_files import delete_left_over_files

blueprint = Blueprint()


# One attempt more than the row allows: the last one says that we gave up. Analyses go first.
@blueprint.task(
    name="recognise",
    pass_context=True,
    priority=-1,
    retry=RetryStrategy(max_attempts=recognition.MOST_ATTEMPTS + 1, wait=1),
)
async def recognise(context: JobContext, cv_id: str) -> None:
    held = context.additional_context
    await recognition.run(held["sessions"], held["store"], held["recogniser"], UUID(cv_id))


# The sixth column counts seconds.
@blueprint.periodic(cron="* * * * * */15")
@blueprint.task(name="reconcile", pass_context=True, lock="cvs:reconcile", queueing_lock="cvs:reconcile")
async def reconcile(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    await recognition.reconcile(context.additional_context["sessions"], context.app)


@blueprint.periodic(cron="*/5 * * * *")
@blueprint.task(name="tidy", pass_context=True, lock="cvs:tidy", queueing_lock="cvs:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Delete files that nothing speaks of any more."""
    sessions, store = context.additional_context["sessions"], context.additional_context["store"]
    await delete_left_over_files(sessions, store)
    await delete_abandoned_uploads(sessions, store)


@blueprint.periodic(cron="11 3 * * *")
@blueprint.task(name="retain", pass_context=True, lock="cvs:retain", queueing_lock="cvs:retain")
async def retain(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Delete the CVs that are older than this deployment keeps them."""
    held = context.additional_context
    days = held["settings"].storage.cv_retention_days
    if days is not None:
        await delete_old(held["sessions"], held["store"], days)
