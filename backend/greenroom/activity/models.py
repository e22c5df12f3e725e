"""The feed of what a person did and what happened to what is theirs."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Record


class ActivityEntry(Record):
    """One line of the feed; `subject` names the row it is about, which may be gone by now."""

    __tablename__ = "activity_entries"
    __table_args__ = (Index("ix_activity_entries_newest", "user_id", "created_at", "id"),)

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    kind: Mapped[str]
    title: Mapped[str]
    subject_type: Mapped[str | None]
    subject_id: Mapped[str | None]
