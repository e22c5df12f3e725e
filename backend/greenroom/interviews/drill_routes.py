"""`/drills`: ten minutes of practice a day, free."""

from __future__ import annotations

import asyncio
from typing import Final
from uuid import UUID

from fastapi import APIRouter

from greenroom.core.database import Session
from greenroom.core.errors import RateLimited, problems
from greenroom.core.rate_limits import Limit, Limiter
from greenroom.engine.answers.assessing import assess
from greenroom.interviews import drill, drill_views
from greenroom.interviews.drill_schemas import DrillAnswer, DrillAnswerRequest, TodaysDrill
from greenroom.interviews.errors import DrillItemNotFound, PractisedEnough
from greenroom.users.current import CurrentUser

DRILLS: Final = Limit("drill-answers", burst=40, seconds=600)

router = APIRouter(prefix="/drills", tags=["practice"])


@router.get("/today")
async def get_todays_drill(user: CurrentUser, session: Session) -> TodaysDrill:
    """Questions that were answered weakly, on the day that they are due again: at most ten minutes' worth."""
    return await drill_views.view_today(session, user.id)


@router.post(
    "/{item_id:uuid}/answers",
    status_code=201,
    responses=problems(DrillItemNotFound, PractisedEnough, RateLimited),
)
async def answer_drill(
    item_id: UUID, body: DrillAnswerRequest, user: CurrentUser, session: Session, limiter: Limiter
) -> DrillAnswer:
    """Answer a question that came back. The same text on the same day is the same answer."""
    item = await drill.owned(session, user.id, item_id)
    # Measuring takes a while: no connection is held meanwhile.
    await session.close()
    await limiter.take(DRILLS, str(user.id))
    assessment = await asyncio.to_thread(assess, drill_views.asked_in(item), body.text)
    moved, answer = await drill.keep(session, item, body.text, assessment)
    return await drill_views.view_answer(session, moved, answer)
