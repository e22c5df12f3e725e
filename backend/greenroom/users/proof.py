"""What is only done by who proves once more that it is them, and not who found their laptop open."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, Protocol

from greenroom.core.database import utc_now
from greenroom.core.errors import Refusal
from greenroom.users.models import SignInSession, User

FRESH_FOR: Final = timedelta(minutes=10)


class SignInAgain(Refusal):
    """403 and not 401: the sign-in is good for everything else."""

    status, code, title = 403, "sign_in_again", "Sign in once more"
    detail = "For this, you need to have signed in within the last 10 minutes. Sign in again, then repeat it."


class WrongPassword(Refusal):
    """403 and not 401: the sign-in itself is good, and the app must not take it for ended."""

    status, code, title = 403, "wrong_password", "Not your present password"
    detail = "That is not your present password. Check it and try again."


class Verdict(Protocol):
    @property
    def fits(self) -> bool: ...


class PasswordChecker(Protocol):
    """Tells, in tens of milliseconds and off the event loop, whether a password fits a stored hash."""

    async def verify(self, password: str, stored: str | None) -> Verdict: ...


def require_fresh(sign_in: SignInSession) -> None:
    """Raise `SignInAgain` unless the sign-in was opened within the last 10 minutes."""
    if utc_now() - sign_in.created_at > FRESH_FOR:
        raise SignInAgain


async def require_proof(
    user: User, sign_in: SignInSession, password: str, passwords: PasswordChecker
) -> None:
    """The present password of who has one, else a fresh sign-in. Raises `WrongPassword`, `SignInAgain`."""
    if user.password_hash is None:
        require_fresh(sign_in)
    elif not (await passwords.verify(password, user.password_hash)).fits:
        raise WrongPassword
