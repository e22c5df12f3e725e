"""How the simulator dresses: one module for each provider that we know, found by itself."""

from __future__ import annotations

from typing import Final

from greenroom.core.discovery import discover
from tests.simulators.oidc_personas._contract import Persona

__all__ = ["PERSONAS", "Persona"]

PERSONAS: Final[dict[str, Persona]] = discover(__name__)
