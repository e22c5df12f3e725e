"""Who gets words of people to read, in the words of the privacy page."""

from __future__ import annotations

from typing import Final

from greenroom.ai.roster import order
from greenroom.core.settings import Settings

# A vendor without a name of its own is where the operator's own server stands.
NAMES: Final = {
    "openai": "OpenAI",
    "google": "Google (Gemini)",
    "compatible": "a language model of the operator's",
}


def readers(settings: Settings) -> str | None:
    """The vendors that may be asked here, as a list in words; None where no model is set up."""
    names = [NAMES.get(name, name) for name in order(settings.ai)]
    return " or ".join(names) if names else None
