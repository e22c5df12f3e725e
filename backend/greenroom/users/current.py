"""Who is asking: the dependency that turns a bearer token into a `User`, or refuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import structlog
from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from greenroom.core.database import Session
from greenroom.core.errors import NotAuthenticated, Refusal
from greenroom.core.security import BadAccessToken, read_access_token
from greenroom.core.settings import Settings
from greenroom.users.models import SignInSession, User

# Without `auto_error`: the framework would refuse in its own words.
bearer = HTTPBearer(auto_error=False, description="The `access_token` of a `Session`.")


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The person and the sign-in session that this request speaks under."""

    user: User
    session: SignInSession


async def get_signed_in(
    request: Request,
    session: Session,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> SignedIn:
    if credentials is None:
        raise NotAuthenticated
    try:
        claims = read_access_token(request.app.state.settings.tokens, credentials.credentials)
    except BadAccessToken:
        raise NotAuthenticated("Your sign-in is no longer valid. Sign in again.") from None
    # The row is asked at each request, so that signing out and erasure work at once, not at the token's end.
    query = (
        select(SignInSession)
        .join(SignInSession.user)
        .options(contains_eager(SignInSession.user))
        .where(
            SignInSession.id == claims.session_id,
            SignInSession.user_id == claims.user_id,
            SignInSession.ended_at.is_(None),
        )
    )
    found = await session.scalar(query)
    if found is None:
        raise NotAuthenticated("Your sign-in has ended. Sign in again.")
    structlog.contextvars.bind_contextvars(user_id=str(found.user_id))
    return SignedIn(found.user, found)


async def get_current_user(signed_in: Annotated[SignedIn, Depends(get_signed_in, scope="function")]) -> User:
    return signed_in.user


CurrentSignIn = Annotated[SignedIn, Depends(get_signed_in, scope="function")]
CurrentUser = Annotated[User, Depends(get_current_user, scope="function")]


class OperatorsOnly(Refusal):
    """Who operates a Greenroom is no secret; what only they may see is."""

    status, code, title = 403, "operators_only", "For operators"
    detail = "This page is for who runs this Greenroom: an address in ADMIN_EMAILS that has been confirmed."


def is_operator(user: User, settings: Settings) -> bool:
    """Whether theirs is an operator's address, and proven to be theirs: anyone may register any."""
    operators = {address.casefold() for address in settings.admin_emails}
    return user.email_verified and user.email.casefold() in operators


async def get_current_operator(request: Request, user: CurrentUser) -> User:
    if not is_operator(user, request.app.state.settings):
        raise OperatorsOnly
    return user


CurrentOperator = Annotated[User, Depends(get_current_operator, scope="function")]
