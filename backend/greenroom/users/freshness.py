"""What is only done right after signing in: then it is the person, and not who found their laptop open."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from greenroom.core.database import utc_now
from greenroom.core.errors import Refusal
from greenroom.users.models import SignInSession

FRESH_FOR: Final = timedelta(minutes=10)


class SignInAgain(Refusal):
    """403 and not 401: the sign-in is good for everything else."""

    status, code, title = 403, "sign_in_again", "Sign in once more"
    detail = "For this, you need to have signed in within the last 10 minutes. Sign in again, then repeat it."


def require_fresh(sign_in: SignInSession) -> None:
    """Raise `SignInAgain` unless the sign-in was opened within the last 10 minutes."""
    if utc_now() - sign_in.created_at > FRESH_FOR:
        raise SignInAgain
