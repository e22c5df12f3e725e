"""CVs: what was announced, what was confirmed, and what a reader saw in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, String, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base, Record

CvStatus = Literal["ready", "no_text", "encrypted"]
RecognitionStatus = Literal["none", "queued", "running", "done", "failed"]
RECOGNISING: Final = ("queued", "running")


class CvUpload(Record):
    """A file that a client was allowed to send.

    The CV that it may become has its id (`cv_id`) and its own key from the start, so that two confirmations
    that race make the same one, and a crash amid them leaves nothing that cannot be found. `confirmed_at`
    says that it is settled, well or with a `refusal`, which is the answer to a repeat. `tidied` says that
    nothing is left under `key`.
    """

    __tablename__ = "cv_uploads"
    __table_args__ = (Index(None, "user_id", "expires_at"), Index(None, "created_at"))

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    key: Mapped[str]
    cv_id: Mapped[UUID] = mapped_column(unique=True)
    cv_key: Mapped[str]
    filename: Mapped[str]
    content_type: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    expires_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    refusal: Mapped[str | None]
    tidied: Mapped[bool] = mapped_column(default=False)


class StoredCv(Record):
    """A confirmed CV; `created_at` is when. Its status is "ready", or why there is no text to work on.

    `recognition` is what became of reading its pictures; `recognition_attempts` counts the workers that
    began, `recognition_confidence` is 0 to 100, and `recognition_failure` a sentence for the person.
    """

    __tablename__ = "cvs"
    __table_args__ = (
        Index("ix_cvs_newest", "user_id", "created_at", "id"),
        Index("ix_cvs_recognising", "user_id", postgresql_where=text("recognition IN ('queued', 'running')")),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    key: Mapped[str]
    filename: Mapped[str]
    content_type: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str]
    pages: Mapped[int | None]
    status: Mapped[CvStatus] = mapped_column(String)
    recognition: Mapped[RecognitionStatus] = mapped_column(String, default="none", server_default="none")
    recognition_attempts: Mapped[int] = mapped_column(default=0, server_default="0")
    recognition_confidence: Mapped[int | None]
    recognition_failure: Mapped[str | None]
    # Written by the screenings, which stand above: a plain id, not a reference upwards.
    latest_screening_id: Mapped[UUID | None]


class CvText(Base):
    """The `Document` of a CV as JSON, read once: from the bytes of `sha256`, by the version `reader`."""

    __tablename__ = "cv_texts"

    cv_id: Mapped[UUID] = mapped_column(ForeignKey("cvs.id", ondelete="CASCADE"), primary_key=True)
    sha256: Mapped[str]
    reader: Mapped[str]
    document: Mapped[dict[str, Any]] = mapped_column(JSONB)


class CvPageImages(Base):
    """The pictures of a PDF's pages, at keys that follow from the CV's own.

    `sizes` holds the width and height of each in pixels, None until they are drawn; whoever draws them says
    in `claimed_until` how long nobody else need try. `pages` counts the file's, None where none can be drawn.
    """

    __tablename__ = "cv_page_images"

    cv_id: Mapped[UUID] = mapped_column(ForeignKey("cvs.id", ondelete="CASCADE"), primary_key=True)
    claimed_until: Mapped[datetime]
    pages: Mapped[int | None]
    sizes: Mapped[list[list[int]] | None] = mapped_column(JSONB(none_as_null=True))


class CvCorrections(Base):
    """What the student says of a CV's contact and sections, as the engine's `Corrections` in JSON."""

    __tablename__ = "cv_corrections"

    cv_id: Mapped[UUID] = mapped_column(ForeignKey("cvs.id", ondelete="CASCADE"), primary_key=True)
    corrections: Mapped[dict[str, Any]] = mapped_column(JSONB)
