"""Refreshing: a token for its successor; a spent one that comes back ends the family and warns its owner."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth import security_log
from greenroom.auth.arrivals import Door
from greenroom.auth.correspondence import tell
from greenroom.auth.errors import SessionExpired, SessionRevoked
from greenroom.auth.models import RefreshToken
from greenroom.auth.refresh_tokens import digest, successor
from greenroom.auth.security_log import SecurityEventKind
from greenroom.auth.sessions import GRACE, Device, Issued, locked_family, token_row
from greenroom.core.database import utc_now
from greenroom.core.logging import get_logger
from greenroom.users.models import SignInSession, User

log = get_logger(__name__)


async def refresh(session: AsyncSession, presented: str | None, door: Door) -> Issued:
    """Exchange a token for its successor.

    Raises `SessionExpired`, or `SessionRevoked` where the sign-in has ended or, because a spent token came
    back, ends now (RFC 9700, 4.14.2).
    """
    settings = door.tokens
    if presented is None:
        raise SessionExpired
    sign_in = await locked_family(session, digest(settings, presented))
    # After the lock: another tab may have spent it while we waited.
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
        await _end_stolen(session, sign_in, door)
        raise SessionRevoked(
            "This sign-in was used from two places, so it was ended to be safe. Log in again."
        )
    sign_in.last_used_at = now
    return Issued(await session.get_one(User, sign_in.user_id), sign_in.id, following)


async def _end_stolen(session: AsyncSession, sign_in: SignInSession, door: Door) -> None:
    """End the family of a token that came back, and tell its owner; who presents it may be owner or thief."""
    log.warning("refresh_token_reused", session_id=str(sign_in.id))
    sign_in.ended_at = utc_now()
    await security_log.record(session, sign_in.user_id, SecurityEventKind.TOKEN_REUSED, door.device)
    ended = Device(sign_in.ip, sign_in.user_agent)
    await tell(session, door.jobs, sign_in.user_id, "stolen_token", ended)


async def _rotate(session: AsyncSession, token: RefreshToken, next_digest: bytes, now: datetime) -> None:
    if token.expires_at <= now:
        raise SessionExpired
    # Spent ones stay until they expire: that one comes back is how a theft is noticed.
    token.spent_at = now
    session.add(token_row(token.session_id, next_digest, now))
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
