"""What a request about interviews works with; a stranger's interview is a 404 here, once for all routes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from greenroom.ai import service as ai
from greenroom.core.database import Session, SessionFactory
from greenroom.core.job_queue import Jobs
from greenroom.interviews import service
from greenroom.interviews.answering import Room
from greenroom.interviews.errors import ProviderUnavailable
from greenroom.interviews.models import InterviewFormat, StoredInterview, StoredTurn
from greenroom.interviews.providers import Interviewer
from greenroom.interviews.speech_permits import Permits
from greenroom.interviews.video_studio import Studio
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


async def get_studio(request: Request) -> Studio | None:
    """Where video interviews are held, None where there are none."""
    studio: Studio | None = request.app.state.studio
    return studio


async def get_desk(request: Request, sessions: SessionFactory) -> ai.Desk:
    """Where models are asked, those that speak and listen among them."""
    return ai.Desk(request.app.state.roster, sessions)


async def get_permits(request: Request, desk: Annotated[ai.Desk, Depends(get_desk)]) -> Permits | None:
    """What lets sentences be said aloud by a model, None where none speaks."""
    if desk.roster.voices.speech is None:
        return None
    return Permits(request.app.state.settings.tokens.secret_key.get_secret_value())


@dataclass(frozen=True, slots=True)
class Hosts:
    """Who may hold an interview here."""

    interviewer: Interviewer
    studio: Studio | None

    def of(self, chosen: InterviewFormat) -> str:
        """The name of whoever holds it. Raises `ProviderUnavailable` for video where there is none."""
        if chosen != "video":
            return self.interviewer.name
        if self.studio is None:
            raise ProviderUnavailable
        return self.studio.vendor.name


async def get_hosts(
    interviewer: Annotated[Interviewer, Depends(get_interviewer)],
    studio: Annotated[Studio | None, Depends(get_studio)],
) -> Hosts:
    return Hosts(interviewer, studio)


OwnedInterview = Annotated[StoredInterview, Depends(get_owned_interview, scope="function")]
OwnHosts = Annotated[Hosts, Depends(get_hosts)]
OwnDesk = Annotated[ai.Desk, Depends(get_desk)]
OwnPermits = Annotated[Permits | None, Depends(get_permits)]
OwnRoom = Annotated[Room, Depends(get_room)]
OwnStudio = Annotated[Studio | None, Depends(get_studio)]


async def get_owned_turn(turn_id: UUID, interview: OwnedInterview, session: Session) -> StoredTurn:
    return await service.turn(session, interview.id, turn_id)


OwnedTurn = Annotated[StoredTurn, Depends(get_owned_turn, scope="function")]
