"""`/auth`: register, sign in, refresh, sign out, and the sign-ins that live."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Response

from greenroom.auth import login as logins
from greenroom.auth import registration as registrations
from greenroom.auth import renewals, schemas, security_log, sessions
from greenroom.auth.desk import AtDesk, SameSite
from greenroom.auth.errors import (
    CrossSite,
    EmailTaken,
    InvalidCredentials,
    SessionExpired,
    SessionNotFound,
    SessionOver,
    SessionRevoked,
    WeakPassword,
)
from greenroom.auth.security_log import SecurityEventKind
from greenroom.core.database import Session, SessionFactory
from greenroom.core.errors import RateLimited, problems
from greenroom.core.pagination import Page, PageRequest
from greenroom.users.current import CurrentSignIn, CurrentUser

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/register", status_code=201, responses=problems(EmailTaken, WeakPassword, RateLimited))
async def register(
    body: schemas.Registration, desk: AtDesk, session: Session, response: Response
) -> schemas.Session:
    password_hash = await registrations.prepare(body, desk.device, desk.passwords, desk.limiter)
    issued = await registrations.register(session, body, password_hash, desk.door, desk.settings)
    return desk.hand_out(issued, response)


@router.post("/login", responses=problems(InvalidCredentials, RateLimited))
async def login(
    body: schemas.Credentials, desk: AtDesk, database: SessionFactory, session: Session, response: Response
) -> schemas.Session:
    proven = await logins.prove(database, body, desk.device, desk.passwords, desk.limiter)
    issued = await logins.sign_in(session, proven, desk.door)
    return desk.hand_out(issued, response)


@router.post(
    "/refresh", dependencies=[SameSite], responses=problems(SessionExpired, SessionRevoked, CrossSite)
)
async def refresh(desk: AtDesk, session: Session, response: Response) -> schemas.Session:
    """Takes the cookie and nothing else; answers with its successor."""
    try:
        issued = await renewals.refresh(session, desk.cookie.presented, desk.door)
    except SessionOver as over:
        over.clear_cookie = desk.cookie.cleared()
        raise
    return desk.hand_out(issued, response)


@router.post("/logout", status_code=204, dependencies=[SameSite], responses=problems(CrossSite))
async def logout(desk: AtDesk, session: Session, response: Response) -> None:
    """Takes the cookie and nothing else; without one there is nothing to end, and that is fine."""
    if desk.cookie.presented is not None:
        await sessions.end_family(session, desk.cookie.presented, desk.settings.tokens)
    desk.cookie.clear(response)
    if desk.settings.production:
        # On a shared computer nothing stays behind; a developer's localhost has other apps' cookies too.
        response.headers["Clear-Site-Data"] = '"cookies", "storage"'


@router.get("/sessions")
async def list_sessions(
    signed_in: CurrentSignIn, session: Session, paging: PageRequest
) -> Page[schemas.SignIn]:
    rows, cursor = await sessions.living(session, signed_in.user.id, paging)
    current = signed_in.session.id
    return Page(items=[schemas.SignIn.of(row, current=row.id == current) for row in rows], next_cursor=cursor)


@router.delete("/sessions", status_code=204)
async def end_other_sessions(signed_in: CurrentSignIn, desk: AtDesk, session: Session) -> None:
    """Ends every sign-in of the person but the one that asks."""
    if await sessions.end_all(session, signed_in.user.id, but=signed_in.session.id):
        await security_log.record(session, signed_in.user.id, SecurityEventKind.SIGN_IN_ENDED, desk.device)


@router.delete("/sessions/{session_id:uuid}", status_code=204, responses=problems(SessionNotFound))
async def end_session(session_id: UUID, user: CurrentUser, desk: AtDesk, session: Session) -> None:
    await sessions.end(session, user.id, session_id)
    await security_log.record(session, user.id, SecurityEventKind.SIGN_IN_ENDED, desk.device)


@router.get("/security-events")
async def list_security_events(
    user: CurrentUser, session: Session, paging: PageRequest
) -> Page[schemas.SecurityEvent]:
    """What touched the person's sign-in, newest first."""
    rows, cursor = await security_log.events(session, user.id, paging)
    return Page(items=[schemas.SecurityEvent.of(row) for row in rows], next_cursor=cursor)
