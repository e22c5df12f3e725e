"""Making an account: the person, their wallet with its welcome credits, and the first sign-in, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind
from greenroom.auth import limits, security_log, sessions
from greenroom.auth.arrivals import Door
from greenroom.auth.correspondence import ask_to_confirm
from greenroom.auth.email_address import email_key
from greenroom.auth.errors import EmailTaken
from greenroom.auth.password_rules import require_good_password
from greenroom.auth.passwords import Passwords
from greenroom.auth.schemas import Registration
from greenroom.auth.security_log import SecurityEventKind
from greenroom.auth.sessions import Device, Issued
from greenroom.core.client_address import network_of
from greenroom.core.rate_limits import RateLimiter
from greenroom.core.settings import Settings
from greenroom.users.models import User
from greenroom.wallet import service as wallet
from greenroom.wallet.service import Reference


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who opens an account: with a password, or `by` an account elsewhere and then without."""

    email: str
    name: str
    password_hash: str | None
    email_verified: bool
    by: str | None = None


async def prepare(
    registration: Registration, device: Device, passwords: Passwords, limiter: RateLimiter
) -> str:
    """Hash a password that will do, with no transaction open. Raises `WeakPassword`, `RateLimited`."""
    # First: a password that will not do costs no try.
    require_good_password(registration.password, email=registration.email, name=registration.name)
    await limiter.take(limits.REGISTRATIONS_OF_A_NETWORK, network_of(device.address))
    await limiter.take(limits.REGISTRATIONS, limits.EVERYONE)
    return await passwords.hash(registration.password)


async def register(
    session: AsyncSession, registration: Registration, password_hash: str, door: Door, settings: Settings
) -> Issued:
    """Open the account and sign its owner in. Raises `EmailTaken`."""
    newcomer = Newcomer(registration.email, registration.name, password_hash, email_verified=False)
    user = await open_account(session, newcomer, door, settings)
    return await sessions.start(session, user, door.device, door.tokens)


async def open_account(session: AsyncSession, newcomer: Newcomer, door: Door, settings: Settings) -> User:
    """Make the person and their wallet with its welcome credits. Raises `EmailTaken`."""
    user = await _insert(session, newcomer)
    await wallet.open_wallet(session, user.id)
    if settings.signup_credits:
        reference = Reference("user", str(user.id))
        await wallet.grant(session, user.id, settings.signup_credits, reference, "Welcome credits")
    await activity.record(session, user.id, ActivityKind.REGISTERED, "Created your account")
    await security_log.record(session, user.id, SecurityEventKind.REGISTERED, door.device, newcomer.by)
    if not newcomer.email_verified:
        await ask_to_confirm(session, door.jobs, user.id)
    return user


async def _insert(session: AsyncSession, newcomer: Newcomer) -> User:
    statement = (
        upsert(User)
        .values(
            email=newcomer.email,
            email_key=email_key(newcomer.email),
            email_verified=newcomer.email_verified,
            name=newcomer.name,
            password_hash=newcomer.password_hash,
        )
        # Leaves the transaction usable, where a violated constraint would have broken it.
        .on_conflict_do_nothing(index_elements=[User.email_key])
        .returning(User.id)
    )
    user_id = await session.scalar(statement)
    if user_id is None:
        raise EmailTaken
    return await session.get_one(User, user_id)
