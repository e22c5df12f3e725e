"""Forgetting what models did long ago."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from procrastinate import Blueprint, JobContext
from sqlalchemy import delete

from greenroom.ai.budgets import forget_days_before
from greenroom.ai.models import ModelCall
from greenroom.core.database import transaction, utc_now

CALLS_KEPT_FOR: Final = timedelta(days=90)
BUDGETS_KEPT_FOR: Final = timedelta(days=7)

blueprint = Blueprint()


@blueprint.periodic(cron="20 3 * * *")
@blueprint.task(name="tidy", pass_context=True, lock="ai:tidy", queueing_lock="ai:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    sessions = context.additional_context["sessions"]
    await forget_days_before(sessions, (utc_now() - BUDGETS_KEPT_FOR).date())
    async with transaction(sessions) as session:
        await session.execute(delete(ModelCall).where(ModelCall.created_at < utc_now() - CALLS_KEPT_FOR))
