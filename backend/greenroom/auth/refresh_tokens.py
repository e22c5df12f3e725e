"""Refresh tokens: random to begin with, then each derived from the one before with a key of ours.

Tabs that present the same token at the same time therefore get the same successor, though none is stored.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode

from greenroom.core.setting_groups import TokenSettings


def first_token() -> str:
    return secrets.token_urlsafe(32)


def successor(settings: TokenSettings, token: str) -> str:
    return urlsafe_b64encode(_keyed(settings, b"successor", token)).decode().rstrip("=")


def digest(settings: TokenSettings, token: str) -> bytes:
    """What is stored and looked up in the token's place, 32 bytes."""
    return _keyed(settings, b"digest", token)


def _keyed(settings: TokenSettings, purpose: bytes, token: str) -> bytes:
    key = settings.refresh_secret_key.get_secret_value().encode()
    # By purpose, so that a digest out of the database is nobody's successor.
    return hmac.new(key, purpose + b":" + token.encode(), hashlib.sha256).digest()
