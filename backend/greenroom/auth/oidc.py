"""Signing in with an account elsewhere: there and back, written once for all providers."""

from __future__ import annotations

import unicodedata

from pydantic import TypeAdapter, ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth import identities
from greenroom.auth.arrivals import Door, come_in
from greenroom.auth.email_address import EmailAddress
from greenroom.auth.errors import EmailTaken
from greenroom.auth.identity_errors import EmailKnown, EmailMissing, LinkedElsewhere
from greenroom.auth.oidc_flows import Flow
from greenroom.auth.providers import Account, label_of
from greenroom.auth.registration import Newcomer, open_account
from greenroom.auth.sessions import Issued, start
from greenroom.core.settings import Settings

MAX_NAME_LENGTH = 120

_address: TypeAdapter[str] = TypeAdapter(EmailAddress)


async def arrive(
    session: AsyncSession, flow: Flow, account: Account, door: Door, settings: Settings
) -> Issued | None:
    """Do what the flow was for, now that `account` is proven: link it, or sign its owner in or up.

    None where it was linked: then the sign-in is there already. Raises a `SignInFailed`.
    """
    if flow.link is not None:
        await identities.link(session, door.jobs, flow.link, flow.provider, account, door.device)
        return None
    known = await identities.owner(session, flow.provider, account)
    if known is not None:
        return await come_in(session, known, door)
    return await _sign_up(session, flow.provider, account, door, settings)


async def _sign_up(
    session: AsyncSession, provider: str, account: Account, door: Door, settings: Settings
) -> Issued:
    """Open an account for somebody new.

    Where the address has one already, nobody is signed in and nothing is linked: anyone may write any address
    into an account elsewhere, and anyone may have registered here with somebody else's.
    """
    email = _usable_address(account)
    newcomer = Newcomer(
        email=email,
        name=_presentable_name(account, email),
        password_hash=None,
        email_verified=account.email_proven,
        by=label_of(provider),
    )
    try:
        user = await open_account(session, newcomer, door, settings)
    except EmailTaken:
        # The same person in another tab may have been quicker by a moment.
        if known := await identities.owner(session, provider, account):
            return await come_in(session, known, door)
        raise EmailKnown from None
    if not await identities.add(session, user.id, provider, account):
        # The same person signed up this moment, with another address: this new account is rolled back.
        raise LinkedElsewhere
    # Not `come_in`: the account's opening is recorded, and no place is new to it.
    return await start(session, user, door.device, door.tokens)


def _usable_address(account: Account) -> str:
    try:
        return _address.validate_python(account.email)
    except ValidationError:
        raise EmailMissing from None


def _presentable_name(account: Account, email: str) -> str:
    """The name as it may stand on one line of ours; without one, what stands before the @."""
    words = "".join(
        " " if unicodedata.category(character)[0] in "CZ" else character for character in account.name or ""
    ).split()
    return (" ".join(words)[:MAX_NAME_LENGTH] or email.partition("@")[0]).strip()
