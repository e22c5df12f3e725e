"""Analyses. The row is what is believed about one, whatever became of its job."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Record

ScreeningStatus = Literal["queued", "running", "done", "failed"]
OPEN: Final = ("queued", "running")
ScreeningStage = Literal[
    "queued", "reading", "understanding", "scoring", "matching_roles", "suggesting", "done"
]


class StoredScreening(Record):
    """One analysis of one CV.

    It ends once, "done" with a result or "failed" with a refund, and never changes again. `stages` holds what
    the stages behind it made, by engine version, so that a worker that takes it over repeats none; `attempts`
    counts the workers that began. `corrections` are the CV's as they stood when it was asked for. The CV may
    be deleted meanwhile: `cv_id` is a plain id.
    """

    __tablename__ = "screenings"
    __table_args__ = (
        Index("ix_screenings_newest", "user_id", "created_at", "id"),
        Index("ix_screenings_cv", "cv_id"),
        Index("ix_screenings_open", "created_at", postgresql_where=text("status IN ('queued', 'running')")),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    cv_id: Mapped[UUID]
    job_description: Mapped[str | None] = mapped_column(deferred=True)
    corrections: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True), deferred=True)
    status: Mapped[ScreeningStatus] = mapped_column(String, default="queued")
    stage: Mapped[ScreeningStage] = mapped_column(String, default="queued")
    attempts: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    overall: Mapped[int | None]
    stages: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict, deferred=True)
    result: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True), deferred=True)
    failure_code: Mapped[str | None]
    failure_message: Mapped[str | None]
    refunded: Mapped[bool] = mapped_column(default=False)
