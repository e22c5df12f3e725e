"""A simulated server that speaks and listens, and desks where it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from greenroom.ai import service as ai
from tests.simulators.audio import LISTENING_MODEL, SPEECH_MODEL, Audio, audio

SENTENCE: Final = "How did you find out that two people had booked the same slot?"
VOICED: Final = {"AI_SPEECH_MODEL": SPEECH_MODEL, "AI_TRANSCRIPTION_MODEL": LISTENING_MODEL}


@contextmanager
def voiced(account: Audio) -> Iterator[dict[str, Any]]:
    """The settings of a deployment whose server of its own speaks and listens."""
    with audio(account) as address:
        yield VOICED | {"AI_VOICE_BASE_URL": address, "AI_VOICE_API_KEY": account.key}


async def said(desk: ai.Desk, text: str = SENTENCE) -> list[ai.Sound]:
    return [sound async for sound in ai.speak(desk, text, 1.0, None)]
