"""People, signed in or not."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import utc_now
from greenroom.core.security import AccessClaims, issue_access_token
from greenroom.core.settings import Settings
from greenroom.users.models import SignInSession, User
from greenroom.wallet import service as wallet


@dataclass(frozen=True, slots=True)
class SignedInPerson:
    """A person and the headers that speak for them."""

    user: User
    headers: dict[str, str]


async def user(session: AsyncSession, *, balance: int = 6, name: str = "Asha Verma") -> User:
    """A registered person with `balance` credits."""
    email = f"{uuid4().hex}@example.com"
    person = User(email=email, email_key=email, name=name)
    session.add(person)
    await session.flush()
    await wallet.open_wallet(session, person.id)
    if balance:
        reference = wallet.Reference("user", str(person.id))
        await wallet.grant(session, person.id, balance, reference, "Welcome credits")
    return person


async def signed_in(session: AsyncSession, settings: Settings, *, balance: int = 6) -> SignedInPerson:
    """A person with a live sign-in session; committed (or released to the test's transaction) at once."""
    person = await user(session, balance=balance)
    sign_in = SignInSession(user_id=person.id, user_agent="tests", ip="127.0.0.1")
    session.add(sign_in)
    await session.flush()
    token = issue_access_token(settings.tokens, AccessClaims(person.id, sign_in.id), utc_now())
    await session.commit()
    return SignedInPerson(person, {"Authorization": f"Bearer {token}"})
