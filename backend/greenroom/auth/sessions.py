"""Sign-in sessions: started, kept alive by refresh tokens that are each used once, ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind
from greenroom.auth.errors import SessionExpired, SessionNotFound, SessionRevoked
from greenroom.auth.models import RefreshToken
from greenroom.auth.refresh_tokens import digest, first_token, successor
from greenroom.core.database import utc_now
from greenroom.core.logging import get_logger
from greenroom.core.pagination import Paging, paginate
from greenroom.core.setting_groups import TokenSettings
from greenroom.users.models import SignInSession, User

REFRESH_LIFETIME: Final = timedelta(days=7)
# Two tabs that refresh at once are one person. Only the immediate predecessor is forgiven, only this long.
GRACE: Final = timedelta(seconds=10)
# How long an ended sign-in is kept: where a person used to sign in, an attacker cannot lock them out.
REMEMBERED: Final = timedelta(days=90)

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Device:
    """Where a sign-in comes from, as its owner sees it listed."""

    address: str
    user_agent: str


@dataclass(frozen=True, slots=True)
class Issued:
    """A live sign-in and the refresh token to hand out now."""

    user: User
    session_id: UUID
    refresh_token: str


async def start(session: AsyncSession, user: User, device: Device, settings: TokenSettings) -> Issued:
    """Open a sign-in with the first token of its family."""
    sign_in = SignInSession(user_id=user.id, user_agent=device.user_agent, ip=device.address)
    session.add(sign_in)
    await session.flush()
    token = first_token()
    session.add(_row(sign_in.id, digest(settings, token), utc_now()))
    return Issued(user, sign_in.id, token)


async def refresh(session: AsyncSession, presented: str | None, settings: TokenSettings) -> Issued:
    """Exchange a token for its successor.

    Raises `SessionExpired`, or `SessionRevoked` where the sign-in has ended or, because a spent token came
    back, ends now (RFC 9700, 4.14.2).
    """
    if presented is None:
        raise SessionExpired
    sign_in = await _locked_family(session, digest(settings, presented))
    token = await session.get(RefreshToken, digest(settings, presented))
    if sign_in is None or token is None:
        raise SessionExpired
    if sign_in.ended_at is not None:
        raise SessionRevoked
    now = utc_now()
    following = successor(settings, presented)
    if token.spent_at is None:
        await _rotate(session, token, digest(settings, following), now)
    elif not await _forgiven(session, token, digest(settings, following), now):
        log.warning("refresh_token_reused", session_id=str(sign_in.id))
        sign_in.ended_at = now
        raise SessionRevoked(
            "This sign-in was used from two places, so it was ended to be safe. Log in again."
        )
    sign_in.last_used_at = now
    return Issued(await session.get_one(User, sign_in.user_id), sign_in.id, following)


async def end_family(session: AsyncSession, presented: str, settings: TokenSettings) -> None:
    """Sign out: end the sign-in that a token belongs to, if there is one."""
    sign_in = await _locked_family(session, digest(settings, presented))
    if sign_in is not None and sign_in.ended_at is None:
        sign_in.ended_at = utc_now()
        await activity.record(session, sign_in.user_id, ActivityKind.SIGNED_OUT, "Signed out")


async def end(session: AsyncSession, user_id: UUID, session_id: UUID) -> None:
    """End one of a person's sign-ins. Raises `SessionNotFound`."""
    ended = await session.scalar(
        update(SignInSession)
        .where(
            SignInSession.id == session_id, SignInSession.user_id == user_id, SignInSession.ended_at.is_(None)
        )
        .values(ended_at=utc_now())
        .returning(SignInSession.id)
    )
    if ended is None:
        raise SessionNotFound


async def living(
    session: AsyncSession, user_id: UUID, paging: Paging
) -> tuple[Sequence[SignInSession], str | None]:
    """A page of the sign-ins that can still be refreshed, newest first, and the cursor of the next page."""
    query = select(SignInSession).where(
        SignInSession.user_id == user_id,
        SignInSession.ended_at.is_(None),
        SignInSession.last_used_at > utc_now() - REFRESH_LIFETIME,
    )
    return await paginate(session, query, SignInSession, paging)


async def forget_dead(session: AsyncSession) -> None:
    """Drop expired tokens, and sign-ins so old that not even their network counts as their owner's."""
    now = utc_now()
    await session.execute(delete(RefreshToken).where(RefreshToken.expires_at <= now))
    await session.execute(delete(SignInSession).where(SignInSession.last_used_at <= now - REMEMBERED))


async def _locked_family(session: AsyncSession, token_digest: bytes) -> SignInSession | None:
    """The sign-in of a token, locked: refreshes of one family go one after another."""
    family = select(RefreshToken.session_id).where(RefreshToken.digest == token_digest).scalar_subquery()
    return await session.scalar(select(SignInSession).where(SignInSession.id == family).with_for_update())


async def _rotate(session: AsyncSession, token: RefreshToken, next_digest: bytes, now: datetime) -> None:
    if token.expires_at <= now:
        raise SessionExpired
    token.spent_at = now
    session.add(_row(token.session_id, next_digest, now))
    await session.execute(
        delete(RefreshToken).where(
            RefreshToken.session_id == token.session_id, RefreshToken.expires_at <= now
        )
    )


async def _forgiven(session: AsyncSession, token: RefreshToken, next_digest: bytes, now: datetime) -> bool:
    """Whether a spent token is the immediate predecessor of the current one, spent a moment ago."""
    following = await session.get(RefreshToken, next_digest)
    is_last = following is not None and following.spent_at is None
    return is_last and token.spent_at is not None and now - token.spent_at <= GRACE


def _row(session_id: UUID, token_digest: bytes, now: datetime) -> RefreshToken:
    return RefreshToken(digest=token_digest, session_id=session_id, expires_at=now + REFRESH_LIFETIME)
