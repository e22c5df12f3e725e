"""`/interviews/{id}/turns/{id}/retries`: trying a question again."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

from greenroom.core.database import Session
from greenroom.core.errors import RateLimited, problems
from greenroom.core.pagination import Page, PageRequest
from greenroom.core.rate_limits import Limit, Limiter
from greenroom.interviews import retries
from greenroom.interviews.current import OwnedInterview, OwnedTurn
from greenroom.interviews.errors import InterviewNotFound, RetryTooEarly, TooManyRetries, TurnNotFound
from greenroom.interviews.schemas import Retry, RetryRequest

RETRIES: Final = Limit("interview-retries", burst=40, seconds=600)

router = APIRouter(prefix="/interviews", tags=["interviews"])


@router.post(
    "/{interview_id:uuid}/turns/{turn_id:uuid}/retries",
    status_code=201,
    responses=problems(InterviewNotFound, TurnNotFound, RetryTooEarly, TooManyRetries, RateLimited),
)
async def retry_answer(
    interview: OwnedInterview, turn: OwnedTurn, body: RetryRequest, session: Session, limiter: Limiter
) -> Retry:
    """Answer a question once more, free: at once with coaching, else from the report; 20 times at most."""
    first = retries.first_answer(interview, turn)
    await session.close()
    await limiter.take(RETRIES, str(interview.user_id))
    comparison = await retries.weigh(turn, first, body.text)
    return await retries.keep(session, interview.user_id, turn, body.text, comparison)


@router.get(
    "/{interview_id:uuid}/turns/{turn_id:uuid}/retries", responses=problems(InterviewNotFound, TurnNotFound)
)
async def list_retries(turn: OwnedTurn, session: Session, paging: PageRequest) -> Page[Retry]:
    """List what else was answered to a question, newest first."""
    items, cursor = await retries.newest(session, turn, paging)
    return Page(items=items, next_cursor=cursor)
