"""Accounts elsewhere that sign a person in: known by issuer and subject, connected by their owner."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from procrastinate import App
from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind
from greenroom.auth import security_log
from greenroom.auth.correspondence import Notice, tell
from greenroom.auth.identity_errors import (
    IdentityNotFound,
    LastSignInMethod,
    LinkedElsewhere,
    LinkEnded,
    OneIsLinked,
)
from greenroom.auth.oidc_flows import Link
from greenroom.auth.providers import Account, label_of
from greenroom.auth.security_log import SecurityEventKind
from greenroom.auth.sessions import Device
from greenroom.users.models import Identity, SignInSession, User


async def owner(session: AsyncSession, provider: str, account: Account) -> User | None:
    """Whom this account signs in."""
    query = (
        select(User)
        .join(Identity, Identity.user_id == User.id)
        .where(
            Identity.provider == provider,
            Identity.issuer == account.issuer,
            Identity.subject == account.subject,
        )
    )
    return await session.scalar(query)


async def listed(session: AsyncSession, user_id: UUID) -> Sequence[Identity]:
    query = select(Identity).where(Identity.user_id == user_id).order_by(Identity.created_at, Identity.id)
    return (await session.scalars(query)).all()


async def add(session: AsyncSession, user_id: UUID, provider: str, account: Account) -> bool:
    """Let this account sign the person in; False where it, or another of its provider, does already."""
    statement = (
        upsert(Identity)
        .values(
            user_id=user_id,
            provider=provider,
            issuer=account.issuer,
            subject=account.subject,
            email=account.email,
        )
        .on_conflict_do_nothing()
        .returning(Identity.id)
    )
    return await session.scalar(statement) is not None


async def link(
    session: AsyncSession, jobs: App, asked: Link, provider: str, account: Account, device: Device
) -> None:
    """Connect the account to the person who asked, whose sign-in must still live.

    Raises `LinkEnded`, `LinkedElsewhere`, `OneIsLinked`. Linked already to this very person: nothing to do.
    """
    query = select(SignInSession.id).where(
        SignInSession.id == asked.session_id,
        SignInSession.user_id == asked.user_id,
        SignInSession.ended_at.is_(None),
    )
    if await session.scalar(query) is None:
        raise LinkEnded
    if await add(session, asked.user_id, provider, account):
        await _say(session, jobs, asked.user_id, provider, device, linked=True)
        return
    theirs = await owner(session, provider, account)
    if theirs is None:
        # Nobody has this account: what stood in its way is another one of the same provider.
        raise OneIsLinked
    if theirs.id != asked.user_id:
        raise LinkedElsewhere


async def unlink(session: AsyncSession, jobs: App, user_id: UUID, provider: str, device: Device) -> None:
    """Disconnect the person's account there. Raises `IdentityNotFound`, `LastSignInMethod`."""
    # Locked, so that of two that are taken away at once the second is seen to be the last.
    user = await session.get_one(User, user_id, with_for_update=True)
    linked = {identity.provider for identity in await listed(session, user_id)}
    if provider not in linked:
        raise IdentityNotFound
    if user.password_hash is None and linked == {provider}:
        raise LastSignInMethod
    await session.execute(delete(Identity).where(Identity.user_id == user_id, Identity.provider == provider))
    await _say(session, jobs, user_id, provider, device, linked=False)


async def forget_all(session: AsyncSession, user_id: UUID, device: Device) -> None:
    """Disconnect every account elsewhere: whoever connected them was not proven to own the address."""
    gone = delete(Identity).where(Identity.user_id == user_id).returning(Identity.provider)
    for provider in (await session.scalars(gone)).all():
        await security_log.record(
            session, user_id, SecurityEventKind.IDENTITY_UNLINKED, device, label_of(provider)
        )


async def _say(
    session: AsyncSession, jobs: App, user_id: UUID, provider: str, device: Device, *, linked: bool
) -> None:
    label = label_of(provider)
    if linked:
        kind, done, title = SecurityEventKind.IDENTITY_LINKED, ActivityKind.IDENTITY_LINKED, "Connected"
    else:
        kind, done, title = (
            SecurityEventKind.IDENTITY_UNLINKED,
            ActivityKind.IDENTITY_UNLINKED,
            "Disconnected",
        )
    notice: Notice = "identity_linked" if linked else "identity_unlinked"
    await security_log.record(session, user_id, kind, device, label)
    await activity.record(session, user_id, done, f"{title} {label}")
    await tell(session, jobs, user_id, notice, device, about=label)
