"""Interviews: what was planned, what was asked and answered, and what was tried again."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final, Literal
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, false, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from greenroom.core.database import Record
from greenroom.engine.questions.model import InterviewKind
from greenroom.engine.roles.catalogue import LevelName
from greenroom.job_roles.models import JobRole

InterviewFormat = Literal["text", "voice", "video"]
InterviewStatus = Literal[
    "preparing", "ready", "in_progress", "reporting", "completed", "failed", "abandoned"
]
TurnKind = Literal["question", "follow_up", "closing"]
DrillKind = Literal["question", "points"]
DrillOutcome = Literal["held", "shaky", "lost", "unmoved"]

# Those that still take answers, and those that something is still to become of.
OPEN: Final = ("preparing", "ready", "in_progress")
UNENDED: Final = (*OPEN, "reporting")


def topic(interview_id: UUID) -> str:
    """What is notified when the interview changes."""
    return f"interview:{interview_id}"


class StoredInterview(Record):
    """One interview of one person for one role.

    `plan` holds every `Asked` in its order and `competencies` what is looked for, copied when it was made, so
    that a later bank changes no interview. `planned` and `asked` count the questions of the plan. `moved_at`
    is when something last came of it. It ends once: "completed" with a report, or "failed" or "abandoned",
    refunded. The CV may be deleted meanwhile: `cv_id` is a plain id. `keep_recording` is the student's word
    that the sound of spoken answers is kept; erasing all of it takes the word back.
    """

    __tablename__ = "interviews"
    __table_args__ = (
        Index("ix_interviews_newest", "user_id", "created_at", "id"),
        Index(
            "ix_interviews_unended",
            "moved_at",
            postgresql_where=text("status IN ('preparing', 'ready', 'in_progress', 'reporting')"),
        ),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    role_id: Mapped[UUID] = mapped_column(ForeignKey("job_roles.id"))
    cv_id: Mapped[UUID | None]
    format: Mapped[InterviewFormat] = mapped_column(String)
    kind: Mapped[InterviewKind] = mapped_column(String)
    difficulty: Mapped[LevelName] = mapped_column(String)
    coaching: Mapped[bool]
    keep_recording: Mapped[bool] = mapped_column(default=False, server_default=false())
    # Deferred is what is long: lists of interviews, and the many small moves of one, go without.
    job_description: Mapped[str | None] = mapped_column(deferred=True)
    plan: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, deferred=True)
    competencies: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, deferred=True)
    planned: Mapped[int]
    asked: Mapped[int]
    status: Mapped[InterviewStatus] = mapped_column(String)
    provider: Mapped[str]
    join_url: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    moved_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    score: Mapped[float | None]
    # Or None would be stored as JSON's null, which is not NULL to a query.
    report: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True), deferred=True)
    failure_code: Mapped[str | None]
    failure_message: Mapped[str | None]
    refunded: Mapped[bool] = mapped_column(default=False)
    # Until then a model's words may come in place of the report's own.
    words_due_at: Mapped[datetime | None]

    # Loaded in the same query or not at all: in async code a later look into the database would fail.
    role: Mapped[JobRole] = relationship(lazy="raise_on_sql")


class StoredTurn(Record):
    """One question as it was asked (`asked`, an `Asked` as JSON; `created_at` is when) and its answer.

    `position` is the place in the plan of the question that it is, or that it follows up; `follows` is that
    question's turn. An interview that goes on has one turn without an answer, its last.
    """

    __tablename__ = "interview_turns"
    __table_args__ = (UniqueConstraint("interview_id", "number"),)

    interview_id: Mapped[UUID] = mapped_column(ForeignKey("interviews.id", ondelete="CASCADE"))
    number: Mapped[int]
    position: Mapped[int]
    kind: Mapped[TurnKind] = mapped_column(String)
    follows: Mapped[UUID | None]
    asked: Mapped[dict[str, Any]] = mapped_column(JSONB)
    answer: Mapped[str | None]
    answered_at: Mapped[datetime | None]
    speech: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    coaching: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))


class StoredRetry(Record):
    """Another answer to a question that was answered; the report's scores stay those of the first."""

    __tablename__ = "interview_retries"
    __table_args__ = (Index("ix_interview_retries_newest", "turn_id", "created_at", "id"),)

    turn_id: Mapped[UUID] = mapped_column(ForeignKey("interview_turns.id", ondelete="CASCADE"))
    text: Mapped[str]
    result: Mapped[dict[str, Any]] = mapped_column(JSONB)


class StoredDrillItem(Record):
    """A question that comes back until it is answered well, in the words of the interview that asked it.

    `wanted` are the key points that were missing last. `box` is 1 to 5, `due_on` the day on which it is asked
    again, None once it is learnt; `answered_on` the last day on which it was practised.
    """

    __tablename__ = "drill_items"
    __table_args__ = (
        UniqueConstraint("user_id", "question_id"),
        Index("ix_drill_items_due", "user_id", "due_on"),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    turn_id: Mapped[UUID] = mapped_column(ForeignKey("interview_turns.id", ondelete="CASCADE"), index=True)
    question_id: Mapped[str]
    asked: Mapped[dict[str, Any]] = mapped_column(JSONB)
    kind: Mapped[DrillKind] = mapped_column(String)
    wanted: Mapped[list[str]] = mapped_column(JSONB)
    overall: Mapped[float]
    box: Mapped[int]
    due_on: Mapped[date | None]
    answered_on: Mapped[date | None]


class StoredDrillAnswer(Record):
    """What was answered in a drill on one day, in the student's own zone, and its `Assessment` as JSON."""

    __tablename__ = "drill_answers"
    __table_args__ = (Index("ix_drill_answers_day", "item_id", "day"),)

    item_id: Mapped[UUID] = mapped_column(ForeignKey("drill_items.id", ondelete="CASCADE"))
    day: Mapped[date]
    text: Mapped[str]
    outcome: Mapped[DrillOutcome] = mapped_column(String)
    result: Mapped[dict[str, Any]] = mapped_column(JSONB)


class StoredStory(Record):
    """A story of the student's own, verbatim as it was answered; `parts` are stretches of `text` by part."""

    __tablename__ = "stories"
    __table_args__ = (Index("ix_stories_newest", "user_id", "created_at", "id"),)

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    turn_id: Mapped[UUID] = mapped_column(ForeignKey("interview_turns.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    question: Mapped[str]
    text: Mapped[str]
    parts: Mapped[dict[str, Any]] = mapped_column(JSONB)
    competencies: Mapped[list[str]] = mapped_column(ARRAY(String))
    note: Mapped[str] = mapped_column(default="")


class StoredShare(Record):
    """A link under which anybody reads one report until it expires; of its token only the hash is kept."""

    __tablename__ = "report_shares"
    __table_args__ = (Index("ix_report_shares_newest", "interview_id", "created_at", "id"),)

    interview_id: Mapped[UUID] = mapped_column(ForeignKey("interviews.id", ondelete="CASCADE"))
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    with_name: Mapped[bool]
    expires_at: Mapped[datetime]
