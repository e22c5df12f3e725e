"""The video interviews' background work; without a key there is none."""

from __future__ import annotations

from uuid import UUID

from procrastinate import Blueprint, JobContext, RetryStrategy

from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.interviews.video_dooming import end_doomed
from greenroom.interviews.video_looking import look, look_at_due
from greenroom.interviews.video_studio import Hall

blueprint = Blueprint()


@blueprint.task(
    name="look", pass_context=True, priority=1, retry=RetryStrategy(max_attempts=MAX_ATTEMPTS, wait=1)
)
async def look_at_room(context: JobContext, room_id: str) -> None:
    hall = _hall(context)
    if hall is not None:
        await look(hall, UUID(room_id))


# The sixth column counts seconds.
@blueprint.periodic(cron="* * * * * */5")
@blueprint.task(name="poll", pass_context=True, lock="video:poll", queueing_lock="video:poll")
async def poll(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Ask about every conversation whose turn it is."""
    hall = _hall(context)
    if hall is not None:
        await look_at_due(hall)


@blueprint.periodic(cron="* * * * * */10")
@blueprint.task(name="reap", pass_context=True, lock="video:reap", queueing_lock="video:reap")
async def reap(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """End and erase the conversations that nothing of ours speaks of any more."""
    hall = _hall(context)
    if hall is not None:
        await end_doomed(hall.sessions, hall.studio.vendor)


def _hall(context: JobContext) -> Hall | None:
    held = context.additional_context
    studio = held.get("studio")
    return Hall(held["sessions"], context.app, studio) if studio else None
