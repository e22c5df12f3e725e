"""What keeps the outbox short."""

from __future__ import annotations

from procrastinate import Blueprint, JobContext

from greenroom.mail.providers.outbox import Outbox

blueprint = Blueprint()


@blueprint.periodic(cron="23 3 * * *")
@blueprint.task(name="tidy", pass_context=True, lock="mail:tidy", queueing_lock="mail:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Remove the letters that are older than 30 days."""
    postman = context.additional_context["postman"]
    if isinstance(postman, Outbox):
        await postman.sweep()
