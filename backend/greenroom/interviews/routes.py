"""`/interviews`: beginning one, following it, ending it, reading its report."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Response

from greenroom.core.database import Session, SessionFactory
from greenroom.core.errors import problems
from greenroom.core.event_stream import EventStream, described, status_events
from greenroom.core.idempotency import Attempt, IdempotencyConflict, IdempotencyKey, once, replayed
from greenroom.core.job_queue import Jobs
from greenroom.core.notifications import Listening
from greenroom.core.pagination import Page, PageRequest
from greenroom.cvs.errors import CvNotFound, FileEncrypted, NoText
from greenroom.engine.answers.model import Report
from greenroom.interviews import deletion, ending, planning, service, video_settling, views
from greenroom.interviews.current import OwnedInterview, OwnHosts
from greenroom.interviews.errors import (
    InterviewEnded,
    InterviewNotFound,
    ProviderUnavailable,
    ReportNotReady,
)
from greenroom.interviews.schemas import Interview, InterviewRequest
from greenroom.interviews.watching import changes
from greenroom.job_roles.errors import RoleNotFound
from greenroom.storage.current import FileStore
from greenroom.users.current import CurrentUser
from greenroom.wallet.errors import NotEnoughCredits

router = APIRouter(prefix="/interviews", tags=["interviews"])

STATUS_EVENT: Final = described("status", data="Interview")


@router.post(
    "",
    status_code=201,
    responses=problems(
        NotEnoughCredits,
        RoleNotFound,
        CvNotFound,
        IdempotencyConflict,
        NoText,
        FileEncrypted,
        ProviderUnavailable,
    ),
)
async def create_interview(
    body: InterviewRequest,
    user: CurrentUser,
    session: Session,
    hosts: OwnHosts,
    response: Response,
    idempotency_key: IdempotencyKey = None,
) -> Interview:
    """Begin a mock interview, for 5 credits. They come back by themselves where there is no report."""
    attempt = Attempt(user.id, "create_interview", idempotency_key, body)
    # Planning takes a while, so a repeat is told apart before it, and no connection is held during it.
    before = await replayed(session, response, attempt, Interview)
    if before is not None:
        return before
    host = hosts.of(body.format)
    material = await planning.gather(session, user.id, body)
    await session.close()
    planned = await planning.prepare(material)

    async def begin() -> Interview:
        interview = await service.begin(session, user.id, body, planned, host)
        return await views.view_whole(session, interview)

    return await once(session, response, attempt, begin, Interview)


@router.get("")
async def list_interviews(user: CurrentUser, session: Session, paging: PageRequest) -> Page[Interview]:
    """List interviews, newest first. Each has its score; turns and report come with the single one."""
    rows, cursor = await service.newest(session, user.id, paging)
    return Page(items=[views.view(row) for row in rows], next_cursor=cursor)


@router.get("/{interview_id:uuid}", responses=problems(InterviewNotFound))
async def get_interview(interview: OwnedInterview, session: Session) -> Interview:
    return await views.view_whole(session, interview)


@router.delete("/{interview_id:uuid}", status_code=204, responses=problems(InterviewNotFound))
async def delete_interview(
    interview: OwnedInterview, session: Session, sessions: SessionFactory, store: FileStore
) -> None:
    """Delete an interview and all that was said in it. Before a second answer, the credits come back."""
    await session.close()
    await deletion.delete(sessions, store, interview)


@router.post(
    "/{interview_id:uuid}/completion",
    status_code=202,
    responses=problems(InterviewNotFound, InterviewEnded),
)
async def complete_interview(interview: OwnedInterview, session: Session, jobs: Jobs) -> Interview:
    """End an interview, at any point. The report follows; under two answers, the credits come back."""
    locked = await service.locked(session, interview.user_id, interview.id)
    if not await video_settling.leave(session, jobs, locked):
        await ending.complete(session, jobs, locked)
    return await views.view_whole(session, locked)


@router.get("/{interview_id:uuid}/report", responses=problems(InterviewNotFound, ReportNotReady))
async def get_interview_report(interview: OwnedInterview, session: Session) -> Report:
    report = await views.report(session, interview)
    if report is None:
        raise ReportNotReady
    return report


@router.get(
    "/{interview_id:uuid}/events",
    # The framework's default class would declare JSON beside the stream.
    response_class=Response,
    responses=problems(InterviewNotFound) | {200: {"content": {EventStream.media_type: STATUS_EVENT}}},
)
async def stream_interview(
    interview: OwnedInterview, sessions: SessionFactory, notifications: Listening
) -> EventStream:
    """Follow the interview: an event `status` with the whole object now and at each change, until it ends."""
    return EventStream(status_events(changes(sessions, notifications, interview.user_id, interview.id)))
