"""What keeps the store tidy."""

from __future__ import annotations

from procrastinate import Blueprint, JobContext

from greenroom.cvs.deletion import delete_abandoned_uploads
from greenroom.cvs.doomed_files import delete_left_over_files

blueprint = Blueprint()


@blueprint.periodic(cron="*/5 * * * *")
@blueprint.task(name="tidy", pass_context=True, lock="cvs:tidy", queueing_lock="cvs:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Delete files that nothing speaks of any more."""
    sessions, store = context.additional_context["sessions"], context.additional_context["store"]
    await delete_left_over_files(sessions, store)
    await delete_abandoned_uploads(sessions, store)
