"""What tells one provider from another, seen from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """A provider's manners. Claims are those of a made-up person; `{base}` is the simulator's own address."""

    announced_issuer: str = "{base}"
    token_issuer: str = "{base}"
    other_issuers: tuple[str, ...] = ()
    takes_pkce: bool = True
    echoes_nonce: bool = True
    # Who signs in, and what the same person's claims are when their address is proven to be theirs.
    person: Mapping[str, Any]
    proven: Mapping[str, Any] = field(default_factory=dict)
    cancels_with: Mapping[str, str] = field(default_factory=lambda: {"error": "access_denied"})
