"""What keeps the tables of sign-ins short."""

from __future__ import annotations

from procrastinate import Blueprint, JobContext

from greenroom.auth.sessions import forget_dead
from greenroom.core.database import transaction
from greenroom.core.rate_limits import forget_full

blueprint = Blueprint()


@blueprint.periodic(cron="7 * * * *")
@blueprint.task(name="tidy", pass_context=True, lock="auth:tidy", queueing_lock="auth:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Forget what can sign nobody in and limits nobody any more."""
    async with transaction(context.additional_context["sessions"]) as session:
        await forget_dead(session)
        await forget_full(session)
