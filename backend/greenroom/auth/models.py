"""Tokens, as hashes: a dump of these tables signs nobody in. And what happened to a person's sign-in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base, Record


class RefreshToken(Base):
    """One token of a sign-in's family. Spent ones stay until they expire, to be known when they come back."""

    __tablename__ = "refresh_tokens"

    digest: Mapped[bytes] = mapped_column(primary_key=True)
    session_id: Mapped[UUID] = mapped_column(
        ForeignKey("sign_in_sessions.id", ondelete="CASCADE"), index=True
    )
    expires_at: Mapped[datetime]
    spent_at: Mapped[datetime | None]


class MailToken(Record):
    """A token that was put into a letter to a person; `purpose` is what it does."""

    __tablename__ = "mail_tokens"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[str]
    digest: Mapped[bytes] = mapped_column(unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SecurityEvent(Record):
    """Something that touched how a person signs in. Rows are only ever added, and go with the person."""

    __tablename__ = "security_events"
    __table_args__ = (Index("ix_security_events_user", "user_id", "created_at", "id"),)

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    kind: Mapped[str]
    ip: Mapped[str]
    user_agent: Mapped[str]
    detail: Mapped[str | None]
