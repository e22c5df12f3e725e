"""`/interviews/formats`, `/interviews/{id}/room`, and what the video vendor tells."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from greenroom.core.database import Session, SessionFactory
from greenroom.core.errors import NotFound, problems
from greenroom.core.job_queue import Jobs
from greenroom.interviews import service, video_opening, video_webhooks, views
from greenroom.interviews.current import OwnedInterview, OwnStudio
from greenroom.interviews.errors import (
    InAnotherRoom,
    InterviewEnded,
    InterviewerUnavailable,
    InterviewNotFound,
    NoRoom,
    ProviderBusy,
)
from greenroom.interviews.schemas import Interview, InterviewFormats
from greenroom.interviews.video_studio import Hall
from greenroom.users.current import CurrentUser

router = APIRouter(prefix="/interviews", tags=["interviews"])

Token = Annotated[str, Path(max_length=100)]


@router.get("/formats")
async def list_interview_formats(
    user: CurrentUser,  # noqa: ARG001 - signed in
    studio: OwnStudio,
    request: Request,
) -> InterviewFormats:
    """The ways in which interviews are held on this Greenroom, and how long they are kept."""
    return InterviewFormats(
        items=["text", "voice", "video"] if studio else ["text", "voice"],
        kept_days=request.app.state.settings.interview_retention_days,
    )


@router.post(
    "/{interview_id:uuid}/room",
    responses=problems(
        InterviewNotFound, NoRoom, InAnotherRoom, InterviewEnded, ProviderBusy, InterviewerUnavailable
    ),
)
async def enter_room(
    interview: OwnedInterview,
    user: CurrentUser,
    session: Session,
    sessions: SessionFactory,
    jobs: Jobs,
    studio: OwnStudio,
) -> Interview:
    """Join now: the room of a video interview, made when it is first asked for and the same ever after.

    Where the interviewer cannot come, the interview ends here and its credits are back.
    """
    if interview.format != "video":
        raise NoRoom
    if studio is None:
        raise InterviewerUnavailable("Video interviews are not set up here any more. Choose text or voice.")
    await session.close()
    await video_opening.enter(Hall(sessions, jobs, studio), user, interview.id)
    return await views.view_whole(session, await service.owned(session, user.id, interview.id))


@router.post(
    "/webhooks/tavus/{token}",
    responses=problems(NotFound),
    openapi_extra={"requestBody": {"required": True, "content": {"application/json": {"schema": {}}}}},
)
async def receive_video_event(token: Token, request: Request, session: Session, jobs: Jobs) -> Response:
    """Take news of a conversation: answered at once, and believed only when the vendor says so when asked."""
    await video_webhooks.hear(session, jobs, token, await request.body())
    return Response(status_code=200)
