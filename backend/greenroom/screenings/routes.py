"""`/screenings`: asking for an analysis, watching it, reading it."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Query, Response

from greenroom.core.database import Session, SessionFactory
from greenroom.core.errors import problems
from greenroom.core.event_stream import EventStream, status_events
from greenroom.core.idempotency import Attempt, IdempotencyConflict, IdempotencyKey, once
from greenroom.core.job_queue import Jobs
from greenroom.core.notifications import Listening
from greenroom.core.pagination import Page, PageRequest
from greenroom.cvs.errors import CvNotFound, FileEncrypted, NoText
from greenroom.screenings import comparing, service
from greenroom.screenings.current import OwnedScreening
from greenroom.screenings.errors import ScreeningNotDone, ScreeningNotFound
from greenroom.screenings.schemas import Comparison, Screening, ScreeningRequest
from greenroom.screenings.views import view, view_with_result
from greenroom.screenings.watching import changes
from greenroom.users.current import CurrentUser
from greenroom.wallet.errors import NotEnoughCredits

router = APIRouter(prefix="/screenings", tags=["screenings"])

STATUS_EVENT: Final = {"schema": {"$ref": "#/components/schemas/Screening"}}


@router.post(
    "",
    status_code=202,
    responses=problems(NotEnoughCredits, CvNotFound, IdempotencyConflict, NoText, FileEncrypted),
)
async def create_screening(
    body: ScreeningRequest,
    user: CurrentUser,
    session: Session,
    jobs: Jobs,
    response: Response,
    idempotency_key: IdempotencyKey = None,
) -> Screening:
    """Have a CV analysed, for 1 credit. It comes back by itself if the analysis fails."""

    async def start() -> Screening:
        return view(await service.start(session, jobs, user.id, body))

    attempt = Attempt(user.id, "create_screening", idempotency_key, body)
    return await once(session, response, attempt, start, Screening)


@router.get("")
async def list_screenings(
    user: CurrentUser,
    session: Session,
    paging: PageRequest,
    cv_id: Annotated[UUID | None, Query(description="Only analyses of this CV.")] = None,
) -> Page[Screening]:
    """List analyses, newest first. Each has its score in `overall`, and `result` null."""
    rows, cursor = await service.newest(session, user.id, paging, cv_id)
    return Page(items=[view(row) for row in rows], next_cursor=cursor)


@router.get("/{screening_id:uuid}", responses=problems(ScreeningNotFound))
async def get_screening(screening: OwnedScreening, session: Session) -> Screening:
    return await view_with_result(session, screening)


@router.get("/{screening_id:uuid}/comparison", responses=problems(ScreeningNotFound, ScreeningNotDone))
async def compare_screenings(
    screening_id: UUID,
    user: CurrentUser,
    session: Session,
    other_id: Annotated[UUID, Query(alias="with", description="Another analysis, older or newer.")],
) -> Comparison:
    """Compare two analyses: what was mended from the older to the newer one, what is left, what is new."""
    return await comparing.comparison(session, user.id, screening_id, other_id)


@router.get(
    "/{screening_id:uuid}/events",
    # The framework's default class would declare JSON beside the stream.
    response_class=Response,
    responses=problems(ScreeningNotFound) | {200: {"content": {EventStream.media_type: STATUS_EVENT}}},
)
async def stream_screening(
    screening: OwnedScreening, sessions: SessionFactory, notifications: Listening
) -> EventStream:
    """Follow the analysis: an event `status` with the whole object now and at each change, until it ends."""
    return EventStream(status_events(changes(sessions, notifications, screening.user_id, screening.id)))
