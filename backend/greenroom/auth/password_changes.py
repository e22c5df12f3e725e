"""A new password, chosen with the old one or by a mailed link; either way every other device is out."""

from __future__ import annotations

from uuid import UUID

from procrastinate import App
from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth import identities, mail_tokens, security_log, sessions
from greenroom.auth.correspondence import tell
from greenroom.auth.errors import TokenInvalid
from greenroom.auth.mail_tokens import Purpose
from greenroom.auth.models import MailToken
from greenroom.auth.password_rules import require_good_password
from greenroom.auth.passwords import Passwords
from greenroom.auth.security_log import SecurityEventKind
from greenroom.auth.sessions import Device
from greenroom.core.database import Sessions, transaction
from greenroom.users.models import SignInSession, User


async def prepare_reset(database: Sessions, token: str, password: str, passwords: Passwords) -> str:
    """Hash the new password of the token's owner, with no transaction open.

    Raises `TokenInvalid` or `WeakPassword`; a password that will not do leaves the token
    good, so that its owner chooses another.
    """
    async with transaction(database) as session:
        user = await session.get_one(User, await mail_tokens.owner(session, token, Purpose.RESET))
    require_good_password(password, email=user.email, name=user.name)
    return await passwords.hash(password)


async def reset(session: AsyncSession, jobs: App, token: str, password_hash: str, device: Device) -> None:
    """Set the password by a mailed token, and end every sign-in. Raises `TokenInvalid`.

    Who reads the letter owns the address, so it counts as confirmed from now on. Until then somebody else may
    have opened the account in wait for its owner: what they connected to it is disconnected.
    """
    # `prepare_reset` only looked: of two that use the link at once, this lets one through.
    user_id = await mail_tokens.redeem(session, token, Purpose.RESET)
    user = await session.get(User, user_id, with_for_update=True)
    if user is None:
        raise TokenInvalid
    if not user.email_verified:
        await identities.forget_all(session, user_id, device)
    user.password_hash, user.email_verified = password_hash, True
    await _put_out(session, user_id, but=None)
    await _say(session, jobs, user_id, device)


async def change(
    session: AsyncSession, jobs: App, keeping: SignInSession, password_hash: str, device: Device
) -> None:
    """Set the password of who is signed in, and end every sign-in but `keeping`, theirs."""
    user = await session.get_one(User, keeping.user_id, with_for_update=True)
    user.password_hash = password_hash
    await _put_out(session, user.id, but=keeping.id)
    await _say(session, jobs, user.id, device)


async def _put_out(session: AsyncSession, user_id: UUID, *, but: UUID | None) -> None:
    """End the person's sign-ins, and the links to a new password that are still under way."""
    await sessions.end_all(session, user_id, but=but)
    await session.execute(
        delete(MailToken).where(MailToken.user_id == user_id, MailToken.purpose == Purpose.RESET)
    )


async def _say(session: AsyncSession, jobs: App, user_id: UUID, device: Device) -> None:
    await security_log.record(session, user_id, SecurityEventKind.PASSWORD_CHANGED, device)
    await tell(session, jobs, user_id, "password_changed")
