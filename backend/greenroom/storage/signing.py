"""Addresses that carry their own permission: what they allow, until when, and a signature over both."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

Purpose = Literal["upload", "download"]

# Access tokens are signed with the same secret; a key of its own keeps one from passing for the other.
KEY_LABEL = b"greenroom: signed file addresses"


@dataclass(frozen=True, slots=True)
class Permission:
    """One thing that may be done to one key: `details` are its terms, `expires` is in seconds since 1970."""

    purpose: Purpose
    key: str
    details: tuple[str, ...]
    expires: str


class AddressSigner:
    """Signs permissions and checks them; the signature is the whole authority of a signed address."""

    def __init__(self, secret: str) -> None:
        self._key = hmac.digest(secret.encode(), KEY_LABEL, hashlib.sha256)

    def sign(self, permission: Permission) -> str:
        # As JSON, so that no two permissions are written alike.
        message = json.dumps([permission.purpose, permission.key, *permission.details, permission.expires])
        return hmac.new(self._key, message.encode(), hashlib.sha256).hexdigest()

    def allows(self, permission: Permission, signature: str, now: datetime) -> bool:
        """Whether we signed exactly this, and its time has not passed."""
        genuine = hmac.compare_digest(self.sign(permission).encode(), signature.encode("utf-8", "replace"))
        # In this order: only what we signed is sure to be a number.
        return genuine and now < datetime.fromtimestamp(int(permission.expires), UTC)
