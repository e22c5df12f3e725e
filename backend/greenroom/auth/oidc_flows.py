"""A sign-in under way: what we must know when the person comes back, sealed so that only we can read it."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from datetime import timedelta
from typing import Final
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from greenroom.auth.providers import Secrets
from greenroom.core.setting_groups import TokenSettings

LIFETIME: Final = timedelta(minutes=10)


class Link(BaseModel):
    """For whom an identity is to be linked: the person and the sign-in under which they asked."""

    model_config = ConfigDict(frozen=True)

    user_id: UUID
    session_id: UUID


class Flow(BaseModel):
    """One journey to a provider and back. `link` is None where somebody signs in."""

    model_config = ConfigDict(frozen=True)

    provider: str
    return_to: str
    link: Link | None = None
    state: str = Field(default_factory=lambda: secrets.token_urlsafe(32))
    nonce: str = Field(default_factory=lambda: secrets.token_urlsafe(32))
    # 64 characters: PKCE wants 43 to 128 (RFC 7636).
    verifier: str = Field(default_factory=lambda: secrets.token_urlsafe(48))

    @property
    def secrets(self) -> Secrets:
        return Secrets(self.state, self.nonce, self.verifier)


def seal(settings: TokenSettings, flow: Flow) -> str:
    return Fernet(_key(settings)).encrypt(flow.model_dump_json().encode()).decode()


def unseal(settings: TokenSettings, sealed: str) -> Flow | None:
    """The flow, if we sealed it, and not more than ten minutes ago."""
    try:
        # Fernet seals the time with the content, so nobody can prolong a flow.
        content = Fernet(_key(settings)).decrypt(sealed.encode(), ttl=int(LIFETIME.total_seconds()))
        return Flow.model_validate_json(content)
    except (InvalidToken, ValidationError, UnicodeEncodeError):
        return None


def _key(settings: TokenSettings) -> bytes:
    """A key for this alone: what is sealed here is nothing to any other part, and the other way round."""
    key = settings.refresh_secret_key.get_secret_value().encode()
    return urlsafe_b64encode(hmac.new(key, b"sign-in flow", hashlib.sha256).digest())
