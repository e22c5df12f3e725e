"""What touched a person's sign-in: written in the transaction of what happened, and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.models import SecurityEvent
from greenroom.auth.sessions import Device
from greenroom.core.pagination import Paging, paginate


class SecurityEventKind(StrEnum):
    REGISTERED = "registered"
    SIGNED_IN = "signed_in"
    SIGNED_IN_ELSEWHERE = "signed_in_elsewhere"
    SIGNED_OUT = "signed_out"
    SIGN_IN_ENDED = "sign_in_ended"
    TOKEN_REUSED = "token_reused"  # noqa: S105 - the name of an event
    ADDRESS_CONFIRMED = "address_confirmed"
    RESET_ASKED = "reset_asked"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - the name of an event
    IDENTITY_LINKED = "identity_linked"
    IDENTITY_UNLINKED = "identity_unlinked"


async def record(
    session: AsyncSession,
    user_id: UUID,
    kind: SecurityEventKind,
    device: Device | None = None,
    detail: str | None = None,
) -> None:
    """Add an event; `detail` is a few words such as a provider's name. No device where it came by mail."""
    where = device or Device("", "")
    session.add(
        SecurityEvent(
            user_id=user_id, kind=kind, ip=where.address, user_agent=where.user_agent, detail=detail
        )
    )


async def events(
    session: AsyncSession, user_id: UUID, paging: Paging
) -> tuple[Sequence[SecurityEvent], str | None]:
    """A page of a person's own events, newest first, and the cursor of the next page."""
    query = select(SecurityEvent).where(SecurityEvent.user_id == user_id)
    return await paginate(session, query, SecurityEvent, paging)
