"""Asking for letters, in the transaction of what they tell about; a job then writes and sends each."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final, Literal
from uuid import UUID, uuid4

from procrastinate import App
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.sessions import Device
from greenroom.core.database import utc_now
from greenroom.core.jobs import enqueue

CONFIRM: Final = "auth:confirm"
FORGOT: Final = "auth:forgot"
TELL: Final = "auth:tell"

Notice = Literal["password_changed", "new_sign_in", "stolen_token", "identity_linked", "identity_unlinked"]


async def ask_to_confirm(session: AsyncSession, jobs: App, user_id: UUID) -> None:
    await enqueue(session, jobs, CONFIRM, user_id=str(user_id), token_id=str(uuid4()))


async def answer_forgotten(session: AsyncSession, jobs: App, email_key: str) -> None:
    """The job finds out whether anybody has this address: the request must not take longer for it."""
    await enqueue(session, jobs, FORGOT, email_key=email_key, token_id=str(uuid4()))


async def tell(
    session: AsyncSession,
    jobs: App,
    user_id: UUID,
    notice: Notice,
    device: Device | None = None,
    *,
    about: str = "",
) -> None:
    """Let the person know what happened just now, with which device, and about what, such as a provider."""
    where = asdict(device) if device else None
    at = utc_now().isoformat()
    key = str(uuid4())
    await enqueue(
        session, jobs, TELL, user_id=str(user_id), notice=notice, key=key, at=at, device=where, about=about
    )
