"""The payments' background work."""

from __future__ import annotations

from uuid import UUID

from procrastinate import Blueprint, JobContext, RetryStrategy

from greenroom.core.database import transaction
from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.payments import events
from greenroom.payments.reconciling import reconcile

blueprint = Blueprint()


@blueprint.task(name="take_event", pass_context=True, retry=RetryStrategy(max_attempts=MAX_ATTEMPTS, wait=1))
async def take_event(context: JobContext, event_id: str) -> None:
    await events.take(context.additional_context["sessions"], UUID(event_id))


# The sixth column counts seconds.
@blueprint.periodic(cron="* * * * * */10")
# One runs at a time (`lock`) and one waits at most (`queueing_lock`): missed turns do not pile up.
@blueprint.task(
    name="reconcile", pass_context=True, lock="payments:reconcile", queueing_lock="payments:reconcile"
)
async def reconcile_orders(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    shared = context.additional_context
    await reconcile(shared["sessions"], shared["payments"])


@blueprint.periodic(cron="41 4 * * *")
@blueprint.task(name="tidy", pass_context=True, lock="payments:tidy", queueing_lock="payments:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Forget events that are not repeated any more."""
    async with transaction(context.additional_context["sessions"]) as session:
        await events.forget_old(session)
