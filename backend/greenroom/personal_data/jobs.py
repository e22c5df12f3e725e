"""Making large exports, and letting go of old ones."""

from __future__ import annotations

from uuid import UUID

from procrastinate import Blueprint, JobContext, RetryStrategy

from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.personal_data.exporting import Exporter, forget_old

blueprint = Blueprint()


@blueprint.task(
    name="export", pass_context=True, retry=RetryStrategy(max_attempts=MAX_ATTEMPTS, exponential_wait=5)
)
async def export(context: JobContext, export_id: str) -> None:
    with_us = context.additional_context
    exporter = Exporter(*(with_us[name] for name in ("sessions", "store", "postman", "settings", "holdings")))
    await exporter.make(UUID(export_id))


@blueprint.periodic(cron="41 3 * * *")
@blueprint.task(name="tidy", pass_context=True, lock="personal_data:tidy", queueing_lock="personal_data:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Delete the exports that are a week old."""
    await forget_old(context.additional_context["sessions"], context.additional_context["store"])
