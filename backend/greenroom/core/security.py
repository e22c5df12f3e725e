"""Access tokens: short-lived, signed, and worth nothing without the sign-in session they name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import jwt

from greenroom.core.setting_groups import TokenSettings

ISSUER = "greenroom"
AUDIENCE = "greenroom-api"
REQUIRED = ["iss", "aud", "sub", "sid", "typ", "iat", "exp"]


@dataclass(frozen=True, slots=True)
class AccessClaims:
    """Who a token speaks for, and under which sign-in session."""

    user_id: UUID
    session_id: UUID


class BadAccessToken(Exception):
    """A token that is forged, expired, of another kind or not a token at all."""


def issue_access_token(settings: TokenSettings, claims: AccessClaims, now: datetime) -> str:
    return jwt.encode(
        {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": str(claims.user_id),
            "sid": str(claims.session_id),
            "typ": "access",
            "jti": uuid4().hex,
            "iat": now,
            "exp": now + timedelta(minutes=settings.access_token_expire_minutes),
        },
        settings.secret_key.get_secret_value(),
        algorithm=settings.algorithm,
    )


def read_access_token(settings: TokenSettings, token: str) -> AccessClaims:
    """The claims of a valid token. Raises `BadAccessToken`."""
    try:
        # One algorithm, ours: a token does not choose how it is checked.
        claims = jwt.decode(
            token,
            settings.secret_key.get_secret_value(),
            algorithms=[settings.algorithm],
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": REQUIRED},
        )
        if claims["typ"] != "access":
            raise BadAccessToken
        return AccessClaims(UUID(claims["sub"]), UUID(claims["sid"]))
    except (jwt.InvalidTokenError, ValueError, TypeError, AttributeError) as error:
        raise BadAccessToken from error
