"""The interviews' background work."""

from __future__ import annotations

from uuid import UUID

from procrastinate import Blueprint, JobContext, RetryStrategy

from greenroom.ai.roster import Roster
from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.interviews import wording_jobs
from greenroom.interviews.reconciling import close_abandoned, reconcile
from greenroom.interviews.recordings_erasing import delete_abandoned_uploads
from greenroom.interviews.reporting import run
from greenroom.interviews.retention import delete_old

blueprint = Blueprint()


# One attempt more than the row allows: the last one ends the interview with its refund. Somebody waits for
# the report, so it goes first.
@blueprint.task(
    name="report",
    pass_context=True,
    priority=1,
    retry=RetryStrategy(max_attempts=MAX_ATTEMPTS + 1, wait=1),
)
async def write_report(context: JobContext, interview_id: str) -> None:
    held = context.additional_context
    roster: Roster | None = held.get("roster")
    await run(held["sessions"], UUID(interview_id), context.app if roster and roster.models else None)


# A model's words that come late are no loss: the report is there.
@blueprint.task(name="word", pass_context=True, retry=RetryStrategy(max_attempts=2, wait=2))
async def word_report(context: JobContext, interview_id: str) -> None:
    """Put a report into a model's words."""
    held = context.additional_context
    await wording_jobs.run(held["sessions"], held["roster"], UUID(interview_id))


# The sixth column counts seconds.
@blueprint.periodic(cron="* * * * * */15")
@blueprint.task(
    name="reconcile", pass_context=True, lock="interviews:reconcile", queueing_lock="interviews:reconcile"
)
async def reconcile_interviews(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    await reconcile(context.additional_context["sessions"], context.app)


@blueprint.periodic(cron="*/5 * * * *")
@blueprint.task(name="close", pass_context=True, lock="interviews:close", queueing_lock="interviews:close")
async def close_interviews(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Close what nobody came back to."""
    await close_abandoned(context.additional_context["sessions"], context.app)


@blueprint.periodic(cron="*/5 * * * *")
@blueprint.task(name="tidy", pass_context=True, lock="interviews:tidy", queueing_lock="interviews:tidy")
async def tidy_recordings(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Forget recordings that were announced and came to nothing."""
    held = context.additional_context
    await delete_abandoned_uploads(held["sessions"], held["store"])


@blueprint.periodic(cron="31 3 * * *")
@blueprint.task(name="retain", pass_context=True, lock="interviews:retain", queueing_lock="interviews:retain")
async def retain(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Delete the interviews that are older than this deployment keeps them."""
    held = context.additional_context
    days = held["settings"].interview_retention_days
    if days is not None:
        await delete_old(held["sessions"], days)
