"""Tokens that go out by mail: each does one thing, once, within half an hour, and stands nowhere in plain."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64encode
from datetime import timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.errors import TokenInvalid
from greenroom.auth.models import MailToken
from greenroom.core.database import utc_now
from greenroom.core.setting_groups import TokenSettings

LIFETIME: Final = timedelta(minutes=30)


class Purpose(StrEnum):
    """What a token is good for; one for another purpose is no token at all."""

    CONFIRM = "confirm"
    RESET = "reset"


async def issue(
    session: AsyncSession, settings: TokenSettings, user_id: UUID, purpose: Purpose, token_id: UUID
) -> str:
    """The token to put into a letter; asked again for the same `token_id`, the same one."""
    token = _plain(settings, purpose, token_id)
    # A job that runs again finds its row: the half hour began with the first run.
    if await session.get(MailToken, token_id) is None:
        session.add(
            MailToken(
                id=token_id,
                user_id=user_id,
                purpose=purpose,
                digest=_digest(token),
                expires_at=utc_now() + LIFETIME,
            )
        )
    return token


async def owner(session: AsyncSession, token: str, purpose: Purpose) -> UUID:
    """Whose token this is, without using it up. Raises `TokenInvalid`."""
    query = select(MailToken.user_id).where(*_good(token, purpose))
    user_id = await session.scalar(query)
    if user_id is None:
        raise TokenInvalid
    return user_id


async def redeem(session: AsyncSession, token: str, purpose: Purpose) -> UUID:
    """Use the token up; whose it was. Of two that try at once, one succeeds. Raises `TokenInvalid`."""
    spend = update(MailToken).where(*_good(token, purpose)).values(used_at=utc_now())
    user_id: UUID | None = await session.scalar(spend.returning(MailToken.user_id))
    if user_id is None:
        raise TokenInvalid
    return user_id


async def live(session: AsyncSession, user_id: UUID, purpose: Purpose) -> int:
    """How many of a person's tokens for this purpose could still be used."""
    query = select(func.count()).where(
        MailToken.user_id == user_id,
        MailToken.purpose == purpose,
        MailToken.used_at.is_(None),
        MailToken.expires_at > utc_now(),
    )
    return await session.scalar(query) or 0


async def forget_expired(session: AsyncSession) -> None:
    await session.execute(delete(MailToken).where(MailToken.expires_at <= utc_now()))


def _good(token: str, purpose: Purpose) -> tuple[ColumnElement[bool], ...]:
    return (
        MailToken.digest == _digest(token),
        MailToken.purpose == purpose,
        MailToken.used_at.is_(None),
        MailToken.expires_at > utc_now(),
    )


def _plain(settings: TokenSettings, purpose: Purpose, token_id: UUID) -> str:
    """Derived, not stored: the job that writes the letter, tried again, writes the same one."""
    key = settings.refresh_secret_key.get_secret_value().encode()
    keyed = hmac.new(key, f"mail:{purpose}:{token_id}".encode(), hashlib.sha256).digest()
    return urlsafe_b64encode(keyed).decode().rstrip("=")


def _digest(token: str) -> bytes:
    # JSON can hold half a surrogate pair, which UTF-8 alone refuses: here it is just a wrong token.
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()
