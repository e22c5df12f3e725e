"""`/auth`: register, sign in, refresh, sign out, and the sign-ins that live."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from greenroom.auth import login as logins
from greenroom.auth import registration as registrations
from greenroom.auth import schemas, sessions
from greenroom.auth.cookies import RefreshCookie, refuse_cross_site
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
from greenroom.auth.passwords import Passwords
from greenroom.auth.sessions import Device, Issued
from greenroom.core.client_address import ClientAddress
from greenroom.core.database import Session, SessionFactory, utc_now
from greenroom.core.errors import RateLimited, problems
from greenroom.core.pagination import Page, PageRequest
from greenroom.core.rate_limits import Limiter
from greenroom.core.security import AccessClaims, issue_access_token
from greenroom.core.settings import Settings
from greenroom.profiles.schemas import User
from greenroom.users.current import CurrentSignIn, CurrentUser

LONGEST_USER_AGENT = 400

router = APIRouter(prefix="/auth", tags=["auth"])


class Desk:
    """What the handlers of this file share: the device that asks, the cookie, the hasher, the settings."""

    def __init__(self, request: Request, address: ClientAddress, limiter: Limiter) -> None:
        self.settings: Settings = request.app.state.settings
        self.passwords: Passwords = request.app.state.passwords
        self.limiter = limiter
        self.device = Device(address, request.headers.get("user-agent", "")[:LONGEST_USER_AGENT])
        self.cookie = RefreshCookie(request)

    def hand_out(self, issued: Issued, response: Response) -> schemas.Session:
        """The tokens of a sign-in: one in the answer, the other in the cookie."""
        self.cookie.set(response, issued.refresh_token)
        tokens = self.settings.tokens
        claims = AccessClaims(issued.user.id, issued.session_id)
        return schemas.Session(
            access_token=issue_access_token(tokens, claims, utc_now()),
            expires_in=tokens.access_token_expire_minutes * 60,
            user=User.of(issued.user),
        )


AtDesk = Annotated[Desk, Depends(Desk)]
SameSite = Depends(refuse_cross_site)


@router.post("/register", status_code=201, responses=problems(EmailTaken, WeakPassword, RateLimited))
async def register(
    body: schemas.Registration, desk: AtDesk, session: Session, response: Response
) -> schemas.Session:
    password_hash = await registrations.prepare(body, desk.device, desk.passwords, desk.limiter)
    issued = await registrations.register(session, body, password_hash, desk.device, desk.settings)
    return desk.hand_out(issued, response)


@router.post("/login", responses=problems(InvalidCredentials, RateLimited))
async def login(
    body: schemas.Credentials, desk: AtDesk, database: SessionFactory, session: Session, response: Response
) -> schemas.Session:
    proven = await logins.prove(database, body, desk.device, desk.passwords, desk.limiter)
    issued = await logins.sign_in(session, proven, desk.device, desk.settings.tokens)
    return desk.hand_out(issued, response)


@router.post(
    "/refresh", dependencies=[SameSite], responses=problems(SessionExpired, SessionRevoked, CrossSite)
)
async def refresh(desk: AtDesk, session: Session, response: Response) -> schemas.Session:
    """Takes the cookie and nothing else; answers with its successor."""
    try:
        issued = await sessions.refresh(session, desk.cookie.presented, desk.settings.tokens)
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


@router.get("/providers")
async def list_providers() -> schemas.ProviderList:
    """The accounts elsewhere that one can sign in with: none yet, only the password."""
    return schemas.ProviderList(items=[])


@router.get("/sessions")
async def list_sessions(
    signed_in: CurrentSignIn, session: Session, paging: PageRequest
) -> Page[schemas.SignIn]:
    rows, cursor = await sessions.living(session, signed_in.user.id, paging)
    current = signed_in.session.id
    return Page(items=[schemas.SignIn.of(row, current=row.id == current) for row in rows], next_cursor=cursor)


@router.delete("/sessions/{session_id:uuid}", status_code=204, responses=problems(SessionNotFound))
async def end_session(session_id: UUID, user: CurrentUser, session: Session) -> None:
    await sessions.end(session, user.id, session_id)
