"""Refresh tokens, as hashes: a dump of this table signs nobody in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base


class RefreshToken(Base):
    """One token of a sign-in's family. Spent ones stay until they expire, to be known when they come back."""

    __tablename__ = "refresh_tokens"

    digest: Mapped[bytes] = mapped_column(primary_key=True)
    session_id: Mapped[UUID] = mapped_column(
        ForeignKey("sign_in_sessions.id", ondelete="CASCADE"), index=True
    )
    expires_at: Mapped[datetime]
    spent_at: Mapped[datetime | None]
