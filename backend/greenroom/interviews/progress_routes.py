"""`/interviews/progress`: what changed from interview to interview."""

from __future__ import annotations

from fastapi import APIRouter

from greenroom.core.database import Session
from greenroom.interviews import progress
from greenroom.interviews.progress_schemas import InterviewProgress
from greenroom.users.current import CurrentUser

router = APIRouter(prefix="/interviews", tags=["practice"])


@router.get("/progress")
async def get_interview_progress(user: CurrentUser, session: Session) -> InterviewProgress:
    """The marks and the delivery of completed interviews as lines over time; a trend from three on."""
    return await progress.over_interviews(session, user.id)
