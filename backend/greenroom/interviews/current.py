"""What a request about interviews works with; a stranger's interview is a 404 here, once for all routes."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from greenroom.core.database import Session, SessionFactory
from greenroom.core.job_queue import Jobs
from greenroom.interviews import service
from greenroom.interviews.answering import Room
from greenroom.interviews.models import StoredInterview, StoredTurn
from greenroom.interviews.providers import Interviewer
from greenroom.users.current import CurrentUser


async def get_owned_interview(interview_id: UUID, user: CurrentUser, session: Session) -> StoredInterview:
    return await service.owned(session, user.id, interview_id)


async def get_interviewer(request: Request) -> Interviewer:
    """Who asks the questions of text and voice interviews here."""
    interviewer: Interviewer = request.app.state.interviewer
    return interviewer


async def get_room(
    sessions: SessionFactory, jobs: Jobs, interviewer: Annotated[Interviewer, Depends(get_interviewer)]
) -> Room:
    return Room(sessions, jobs, interviewer)


OwnedInterview = Annotated[StoredInterview, Depends(get_owned_interview, scope="function")]
Asking = Annotated[Interviewer, Depends(get_interviewer)]
OwnRoom = Annotated[Room, Depends(get_room)]


async def get_owned_turn(turn_id: UUID, interview: OwnedInterview, session: Session) -> StoredTurn:
    return await service.turn(session, interview.id, turn_id)


OwnedTurn = Annotated[StoredTurn, Depends(get_owned_turn, scope="function")]
