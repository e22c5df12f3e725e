"""Saying a question aloud by a model: sentence by sentence, each sound passed on as it comes."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator, Sequence
from typing import Final
from uuid import UUID

from pydantic import BaseModel, Field

from greenroom.ai import service as ai
from greenroom.core.event_stream import event, outliving
from greenroom.core.logging import get_logger
from greenroom.interviews.speech_errors import VoiceUnavailable

# What the sound check lets one hear.
GREETING: Final = "Hello, I am your interviewer. Take the time that you need."

log = get_logger(__name__)


class Said(BaseModel):
    """The sentence whose sound follows."""

    text: str


class Samples(BaseModel):
    """A piece of sound, to be played after those before: one channel of 16 bits, little end first."""

    rate: int = Field(description="Samples a second.")
    samples: str = Field(description="Base64.")


class Ended(BaseModel):
    """`whole` is false where the voice failed: what was not said is for the page to say, or to show."""

    whole: bool


async def begin(desk: ai.Desk, texts: Sequence[str], speed: float, user_id: UUID) -> AsyncIterator[str]:
    """The events of these sentences. Raises `VoiceUnavailable`, before any event, where there is no sound."""
    events = _events(desk, texts, speed, user_id)
    try:
        # A sentence and the first of its sound: only then is it sure that there is a voice.
        first = [await anext(events), await anext(events)]
    except ai.ModelFailed:
        raise VoiceUnavailable from None
    return _from(first, events)


async def _from(first: list[str], events: AsyncIterator[str]) -> AsyncIterator[str]:
    for one in first:
        yield one
    try:
        async for one in events:
            yield one
    except ai.ModelFailed as failed:
        log.warning("voice_broke_off", failure=failed.failure.value.code)
        yield event("end", Ended(whole=False))
    else:
        yield event("end", Ended(whole=True))


async def _events(desk: ai.Desk, texts: Sequence[str], speed: float, user_id: UUID) -> AsyncIterator[str]:
    for text in texts:
        yield event("sentence", Said(text=text))
        # A student who speaks up ends the request; the vendor has been paid for this sentence by then.
        async for sound in outliving(ai.speak(desk, text, speed, user_id)):
            yield event("sound", Samples(rate=sound.rate, samples=b64encode(sound.samples).decode()))
