"""Coming in by whatever door: the sign-in is opened and recorded, and its owner told of a new place."""

from __future__ import annotations

from dataclasses import dataclass

from procrastinate import App
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind
from greenroom.auth import security_log, sessions
from greenroom.auth.correspondence import tell
from greenroom.auth.security_log import SecurityEventKind
from greenroom.auth.sessions import Device, Issued
from greenroom.core.client_address import network_of
from greenroom.core.setting_groups import TokenSettings
from greenroom.users.models import SignInSession, User


@dataclass(frozen=True, slots=True)
class Door:
    """What opening a sign-in takes besides the person: their device, the queue for letters, our keys."""

    device: Device
    jobs: App
    tokens: TokenSettings


async def come_in(session: AsyncSession, user: User, door: Door) -> Issued:
    """Open a sign-in for somebody who proved who they are."""
    # Asked before the sign-in is opened: it would have been seen itself.
    elsewhere = await _is_elsewhere(session, user, door.device)
    kind = SecurityEventKind.SIGNED_IN_ELSEWHERE if elsewhere else SecurityEventKind.SIGNED_IN
    await security_log.record(session, user.id, kind, door.device)
    await activity.record(session, user.id, ActivityKind.SIGNED_IN, "Signed in")
    if elsewhere:
        await tell(session, door.jobs, user.id, "new_sign_in", door.device)
    return await sessions.start(session, user, door.device, door.tokens)


async def _is_elsewhere(session: AsyncSession, user: User, device: Device) -> bool:
    """Whether the person was seen before, and neither with this browser nor from this network."""
    query = select(SignInSession.user_agent, SignInSession.ip).where(SignInSession.user_id == user.id)
    seen = (await session.execute(query)).all()
    network = network_of(device.address)
    # Nobody is told of their very first sign-in.
    return bool(seen) and not any(
        agent == device.user_agent or network_of(address) == network for agent, address in seen
    )
