"""What links to a report look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from greenroom.engine.answers.model import Report
from greenroom.engine.questions.model import InterviewKind
from greenroom.engine.roles.catalogue import LevelName
from greenroom.interviews.models import InterviewFormat
from greenroom.interviews.schemas import Sent


class ShareRequest(Sent):
    expires_in_days: int = Field(default=30, strict=True, ge=1, le=90)
    with_name: bool = Field(default=False, strict=True, description="Whether your name stands on it.")


class ReportShare(BaseModel):
    """A link to a report. Its address is shown only when it is made."""

    id: UUID
    created_at: datetime
    expires_at: datetime
    with_name: bool
    expired: bool


class NewReportShare(ReportShare):
    url: str = Field(description="Shown this once; what is kept of it cannot be turned back into it.")


class SharedRole(BaseModel):
    slug: str
    title: str


class SharedTurn(BaseModel):
    """A question and what was answered to it, as far as the report speaks of them."""

    id: UUID
    number: int
    follows: UUID | None
    question: str
    answer: str | None


class SharedReport(BaseModel):
    """A report as whoever has the link sees it. Lines of the CV that a question quotes are left out."""

    role: SharedRole
    kind: InterviewKind
    difficulty: LevelName
    format: InterviewFormat
    created_at: datetime = Field(description="When the interview began.")
    name: str | None = Field(description="The person's, if they chose to show it.")
    expires_at: datetime
    turns: list[SharedTurn]
    report: Report
