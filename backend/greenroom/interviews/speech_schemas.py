"""What the voice looks like over HTTP."""

from __future__ import annotations

from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from greenroom.ai import service as ai
from greenroom.ai.privacy import VOICES
from greenroom.interviews.schemas import Sent
from greenroom.interviews.speech_permits import LONGEST_PERMIT

Speed = Annotated[float, Field(strict=True, ge=0.5, le=2.0, description="1 is the voice's own.")]


class GreetingRequest(Sent):
    speed: Speed = 1.0


class SpeechRequest(GreetingRequest):
    """Exactly one of the two: a turn, or what came with a sentence of the question that is being worded."""

    turn_id: UUID | None = None
    permit: str | None = Field(default=None, max_length=LONGEST_PERMIT)

    @model_validator(mode="after")
    def _names_one(self) -> Self:
        if (self.turn_id is None) == (self.permit is None):
            raise ValueError("Give a turn_id or a permit.")
        return self


class SpokenSentence(BaseModel):
    """A whole sentence of the question that is being worded, and the permit to have it said."""

    text: str
    permit: str


class TranscribedWord(BaseModel):
    text: str
    start_ms: int
    end_ms: int


class Transcription(BaseModel):
    """What was said, empty for nothing; `words` is null where the model tells no times.

    Times are in milliseconds from the start of the recording.
    """

    text: str
    words: list[TranscribedWord] | None

    @classmethod
    def of(cls, transcript: ai.Transcript) -> Self:
        told = transcript.words
        words = [
            TranscribedWord(text=one.text, start_ms=one.start_ms, end_ms=one.end_ms) for one in told or ()
        ]
        return cls(text=transcript.text, words=None if told is None else words)


class VoiceOffer(BaseModel):
    """A model that speaks or listens here, and at whose server, as a person says it."""

    model: str
    by: str


class VoicesOffered(BaseModel):
    """Null where the browser does it."""

    speech: VoiceOffer | None
    transcription: VoiceOffer | None

    @classmethod
    def of(cls, roster: ai.Roster) -> Self:
        def offer(voiced: ai.Voiced | None) -> VoiceOffer | None:
            return VoiceOffer(model=voiced.name, by=VOICES[voiced.provider]) if voiced else None

        return cls(speech=offer(roster.voices.speech), transcription=offer(roster.voices.transcription))
