"""`/interviews/{id}/shares` and `/shared-reports`: showing a report to somebody without an account."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response

from greenroom.core.client_address import ClientAddress, network_of
from greenroom.core.database import Session
from greenroom.core.errors import RateLimited, problems
from greenroom.core.pagination import Page, PageRequest
from greenroom.core.rate_limits import Limit, Limiter
from greenroom.interviews import sharing
from greenroom.interviews.current import OwnedInterview
from greenroom.interviews.errors import (
    InterviewNotFound,
    ReportNotReady,
    SharedReportNotFound,
    ShareNotFound,
    TooManyShares,
)
from greenroom.interviews.sharing_schemas import NewReportShare, ReportShare, SharedReport, ShareRequest

OPENED: Final = Limit("shared-reports", burst=60, seconds=600)

router = APIRouter(tags=["sharing"])


@router.post(
    "/interviews/{interview_id:uuid}/shares",
    status_code=201,
    responses=problems(InterviewNotFound, ReportNotReady, TooManyShares),
)
async def share_report(
    interview: OwnedInterview, body: ShareRequest, session: Session, request: Request
) -> NewReportShare:
    """Make a link under which anybody reads this report, without the CV, for as many days as you say."""
    return await sharing.share(session, interview, body, request.app.state.settings.frontend_url)


@router.get("/interviews/{interview_id:uuid}/shares", responses=problems(InterviewNotFound))
async def list_report_shares(
    interview: OwnedInterview, session: Session, paging: PageRequest
) -> Page[ReportShare]:
    """List the links to this report, newest first."""
    items, cursor = await sharing.newest(session, interview, paging)
    return Page(items=items, next_cursor=cursor)


@router.delete(
    "/interviews/{interview_id:uuid}/shares/{share_id:uuid}",
    status_code=204,
    responses=problems(InterviewNotFound, ShareNotFound),
)
async def revoke_report_share(interview: OwnedInterview, share_id: UUID, session: Session) -> None:
    """Revoke a link: from now on it shows nothing."""
    await sharing.revoke(session, interview, share_id)


@router.get("/shared-reports/{token}", responses=problems(SharedReportNotFound, RateLimited))
async def get_shared_report(
    token: Annotated[str, Path(description="The last part of the link.")],
    session: Session,
    limiter: Limiter,
    address: ClientAddress,
    response: Response,
) -> SharedReport:
    """Read a report that somebody shared. Nobody signs in for it."""
    await limiter.take(OPENED, network_of(address))
    response.headers["X-Robots-Tag"] = "noindex"
    return await sharing.read(session, token)
