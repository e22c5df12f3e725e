"""What recordings of answers look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import Annotated, Final, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from greenroom.interviews.schemas import LATEST_MS, MAX_PAUSES, Sent

LONGEST_MS: Final = 2 * 60 * 60 * 1000
Within = Annotated[int, Field(strict=True, ge=0, le=LONGEST_MS)]


class SpokenStretch(Sent):
    """Speech without a pause, in milliseconds from the recording's start."""

    start_ms: Within
    end_ms: Within
    spoken_at_ms: int = Field(
        strict=True,
        ge=0,
        le=LATEST_MS,
        description="When it began on the clock of the answer's `speech`, which leaves out what lies between "
        "two stretches of listening.",
    )


class RecordingRequest(Sent):
    turn_id: UUID
    content_type: str = Field(
        max_length=200, description="`audio/webm`, `audio/mp4` or `audio/ogg`, as the browser records."
    )
    size: int = Field(strict=True, ge=1, description="The exact number of bytes.")
    duration_ms: Within
    stretches: list[SpokenStretch] = Field(
        default=[],
        max_length=MAX_PAUSES,
        description="Where in it is speech. Empty where the answer was rewritten and says other words.",
    )

    @model_validator(mode="after")
    def _runs_forwards(self) -> Self:
        backwards = any(one.end_ms < one.start_ms for one in self.stretches)
        if backwards or any(after.start_ms < one.end_ms for one, after in pairwise(self.stretches)):
            raise ValueError("Stretches of speech follow each other, and none ends before it begins.")
        return self


class RecordingUploadView(BaseModel):
    """How to send it. `PUT`: the raw body with `headers`. `POST`: a form, `fields` first, `file` last."""

    upload_id: UUID
    method: Literal["PUT", "POST"]
    url: str
    headers: dict[str, str]
    fields: dict[str, str]
    expires_at: datetime
    max_bytes: int


class RecordingConfirmation(Sent):
    upload_id: UUID


class RecordedWord(BaseModel):
    """One word as it was recognised, in milliseconds from the recording's start."""

    text: str
    start_ms: int
    end_ms: int


class Recording(BaseModel):
    """The sound of one answer, which its owner alone can play."""

    id: UUID
    turn_id: UUID
    created_at: datetime
    content_type: str
    size: int = Field(description="Bytes.")
    duration_ms: int
    stretches: list[SpokenStretch] = Field(
        description="Where in it is speech; empty where that says nothing."
    )
    words: list[RecordedWord] = Field(description="Empty where nothing told when each word was said.")


class Playback(BaseModel):
    """Where the sound can be had until `expires_at`; the address needs no sign-in."""

    url: str
    expires_at: datetime
