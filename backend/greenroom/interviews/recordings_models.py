"""Recordings of spoken answers: what was announced, and what is kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Record


class RecordingUpload(Record):
    """A recording that a browser was allowed to send.

    As with CVs, what it may become has its id and its key from the start. It outlives its interview, so that
    what was sent to its signed address is found and swept: `turn_id` is a plain id. `confirmed_at` says that
    it is settled: kept, in vain because the answer had its recording or was erased, or with a `refusal`.
    `tidied` says that nothing is left under `key`.
    """

    __tablename__ = "recording_uploads"
    __table_args__ = (Index(None, "user_id", "expires_at"), Index(None, "created_at"), Index(None, "turn_id"))

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    turn_id: Mapped[UUID]
    key: Mapped[str]
    recording_id: Mapped[UUID] = mapped_column(unique=True)
    recording_key: Mapped[str]
    content_type: Mapped[str]
    size: Mapped[int]
    duration_ms: Mapped[int]
    stretches: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    expires_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    refusal: Mapped[str | None]
    tidied: Mapped[bool] = mapped_column(default=False)


class StoredRecording(Record):
    """The sound of one answer; there is one for an answer at most.

    `stretches` are `SpokenStretch`es as JSON: where in the recording is speech. They are empty where the
    answer was rewritten since, so that no place in its text has a moment in its sound.
    """

    __tablename__ = "recordings"

    turn_id: Mapped[UUID] = mapped_column(ForeignKey("interview_turns.id", ondelete="CASCADE"), unique=True)
    key: Mapped[str]
    content_type: Mapped[str]
    size: Mapped[int]
    duration_ms: Mapped[int]
    stretches: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
