"""What CVs look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from greenroom.cvs.models import CvStatus, RecognitionStatus
from greenroom.engine.document import HiddenText, Link
from greenroom.engine.results import Contact, Notice, Section


class UploadRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    filename: str = Field(min_length=1, max_length=1000, description="Ends in .pdf, .doc or .docx.")
    content_type: str = Field(
        max_length=200,
        description="As the browser says. Where it knows none, empty or application/octet-stream will do.",
    )
    size: int = Field(ge=1, description="The exact number of bytes.")


class Upload(BaseModel):
    """How to send it. `PUT`: the raw body with `headers`. `POST`: a form, `fields` first, `file` last."""

    upload_id: UUID
    method: Literal["PUT", "POST"]
    url: str
    headers: dict[str, str]
    fields: dict[str, str]
    expires_at: datetime
    max_bytes: int = Field(description="The most that a CV may have; this address takes the announced size.")


class CvConfirmation(BaseModel):
    model_config = ConfigDict(extra="forbid")

    upload_id: UUID


class CvRecognition(BaseModel):
    """Reading the pictures of a scan. `POST /cvs/{id}/recognition` starts it, at no credit."""

    available: bool = Field(description="Whether it can be asked for now.")
    status: RecognitionStatus
    confidence: int | None = Field(description="How sure the words are that were read, 0 to 100.")
    failure: str | None = Field(description="Why it failed, as a sentence.")


class Cv(BaseModel):
    id: UUID
    filename: str
    content_type: str
    size: int = Field(description="Bytes.")
    sha256: str
    pages: int | None = Field(description="Null where the file has no text to read.")
    status: CvStatus = Field(description="`no_text`: a scan. `encrypted`: locked with a password.")
    recognition: CvRecognition
    uploaded_at: datetime
    latest_screening_id: UUID | None = Field(description="The newest analysis that is done.")


class Download(BaseModel):
    url: str
    expires_at: datetime


class PageImage(BaseModel):
    """A picture of one page; `url` needs no sign-in and works until `expires_at`."""

    number: int = Field(description="From 1.")
    width: int = Field(description="Pixels.")
    height: int = Field(description="Pixels.")
    url: str
    expires_at: datetime


class PageImages(BaseModel):
    items: list[PageImage]
    note: str | None = Field(description="Why pages are missing, as a sentence; null where none are.")


class AsRead(BaseModel):
    """What the parser found by itself."""

    contact: Contact
    sections: list[Section]


class CvTextView(BaseModel):
    """What the parser sees, with the student's corrections. Offsets count characters of `text`."""

    text: str
    pages: int
    page_starts: list[int] = Field(description="The offset at which each page begins.")
    warnings: list[Notice]
    contact: Contact
    sections: list[Section]
    corrected: list[str] = Field(
        description="Which of them are the student's and were not read: `contact.name`, `sections` and so on."
    )
    read: AsRead
    hidden: list[HiddenText] = Field(
        description="Words in the file that nobody sees; they are not in `text`."
    )
    links: list[Link]
