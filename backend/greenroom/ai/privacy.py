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
# Who hears: a server without a name of its own is the operator's.
VOICES: Final = {"openai": "OpenAI", "compatible": "a server of the operator's"}


def readers(settings: Settings) -> str | None:
    """The vendors that may be asked here, as a list in words; None where no model is set up."""
    names = [NAMES.get(name, name) for name in order(settings.ai)]
    return " or ".join(names) if names else None


def listeners(settings: Settings) -> str | None:
    """Whoever gets the sound of spoken answers to write down; None where no model does."""
    server = settings.ai.voice_server
    return VOICES[server.provider] if server and settings.ai.ai_transcription_model else None


def speakers(settings: Settings) -> str | None:
    """Whoever gets the interviewer's questions to say aloud; None where no model does."""
    server = settings.ai.voice_server
    return VOICES[server.provider] if server and settings.ai.ai_speech_model else None
