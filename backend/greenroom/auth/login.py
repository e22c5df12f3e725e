"""Signing in with a password: one answer and one duration, whether or not the address exists."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth import limits
from greenroom.auth.arrivals import Door, come_in
from greenroom.auth.email_address import email_key
from greenroom.auth.errors import InvalidCredentials
from greenroom.auth.passwords import Passwords
from greenroom.auth.schemas import Credentials
from greenroom.auth.sessions import Device, Issued
from greenroom.core.client_address import network_of
from greenroom.core.database import Sessions, transaction
from greenroom.core.rate_limits import Limit, RateLimiter
from greenroom.users.models import SignInSession, User


@dataclass(frozen=True, slots=True)
class Proven:
    """Whose password it was, the hash that it fitted, and the one to store instead, if any."""

    user_id: UUID
    password_hash: str
    new_hash: str | None


async def prove(
    database: Sessions, credentials: Credentials, device: Device, passwords: Passwords, limiter: RateLimiter
) -> Proven:
    """Check the password. Raises `InvalidCredentials`, `RateLimited`.

    Holds no connection while it hashes: a rush of logins must not take the pool from everybody else. The
    limits count failures only: a try is taken first, so that a hundred at once count as a hundred, and handed
    back when the password was right.
    """
    network = network_of(device.address)
    tries: list[tuple[Limit, str]] = [(limits.LOGINS_OF_A_NETWORK, network), (limits.LOGINS, limits.EVERYONE)]
    for limit, subject in tries:
        await limiter.take(limit, subject)
    key = email_key(credentials.email)
    async with transaction(database) as session:
        user = await session.scalar(select(User).where(User.email_key == key))
        tries.append((limits.LOGINS_TO_AN_ACCOUNT, await _account_subject(session, key, network)))
    await limiter.take(*tries[-1])
    stored = user.password_hash if user is not None else None
    # Also for an address that nobody has: it takes as long.
    verdict = await passwords.verify(credentials.password, stored)
    if user is None or stored is None or not verdict.fits:
        raise InvalidCredentials
    for limit, subject in tries:
        await limiter.give_back(limit, subject)
    return Proven(user.id, stored, verdict.new_hash)


async def sign_in(session: AsyncSession, proven: Proven, door: Door) -> Issued:
    """Open the sign-in. Raises `InvalidCredentials` where the password was changed in the meantime."""
    query = select(User).where(User.id == proven.user_id, User.password_hash == proven.password_hash)
    user = await session.scalar(query)
    if user is None:
        raise InvalidCredentials
    if proven.new_hash is not None:
        user.password_hash = proven.new_hash
    return await come_in(session, user, door)


async def _account_subject(session: AsyncSession, key: str, network: str) -> str:
    """What the account's limit counts by: strangers together, a network its owner has used before by itself.

    So an attacker with many addresses has ten tries in all, and cannot lock the owner out where they live.
    """
    query = select(SignInSession.ip).join(SignInSession.user).where(User.email_key == key).distinct()
    known = {network_of(address) for address in await session.scalars(query)}
    return f"{key}|{network}" if network in known else key
