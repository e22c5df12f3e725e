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
from greenroom.auth.errors import SessionNotFound
from greenroom.auth.models import RefreshToken
from greenroom.auth.refresh_tokens import digest, first_token
from greenroom.core.database import utc_now
from greenroom.core.pagination import Paging, paginate
from greenroom.core.setting_groups import TokenSettings
from greenroom.users.models import SignInSession, User

REFRESH_LIFETIME: Final = timedelta(days=7)
# Two tabs that refresh at once are one person. Only the immediate predecessor is forgiven, only this long.
GRACE: Final = timedelta(seconds=10)
# How long an ended sign-in is kept: where a person used to sign in, an attacker cannot lock them out.
REMEMBERED: Final = timedelta(days=90)

NIL: Final = UUID(int=0)


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
    session.add(token_row(sign_in.id, digest(settings, token), utc_now()))
    return Issued(user, sign_in.id, token)


async def end_family(session: AsyncSession, presented: str, settings: TokenSettings) -> None:
    """Sign out: end the sign-in that a token belongs to, if there is one."""
    sign_in = await locked_family(session, digest(settings, presented))
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


async def end_all(session: AsyncSession, user_id: UUID, *, but: UUID | None = None) -> int:
    """End a person's sign-ins, all or all but one; how many there were."""
    ended = await session.execute(
        update(SignInSession)
        .where(
            SignInSession.user_id == user_id,
            SignInSession.ended_at.is_(None),
            SignInSession.id != (but or NIL),
        )
        .values(ended_at=utc_now())
        .returning(SignInSession.id)
    )
    return len(ended.all())


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


async def locked_family(session: AsyncSession, token_digest: bytes) -> SignInSession | None:
    """The sign-in of a token, locked: refreshes of one family go one after another."""
    family = select(RefreshToken.session_id).where(RefreshToken.digest == token_digest).scalar_subquery()
    return await session.scalar(select(SignInSession).where(SignInSession.id == family).with_for_update())


def token_row(session_id: UUID, token_digest: bytes, now: datetime) -> RefreshToken:
    return RefreshToken(digest=token_digest, session_id=session_id, expires_at=now + REFRESH_LIFETIME)
