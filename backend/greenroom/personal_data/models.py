"""Exports that were too large to be made while the person waits."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Record

ExportStatus = Literal["preparing", "ready", "failed"]


class StoredExport(Record):
    """One zip, at `key` in the store from `ready_at` on."""

    __tablename__ = "data_exports"
    __table_args__ = (
        # One at a time: asking again while one is being made asks for the same.
        Index(
            "uq_data_exports_preparing", "user_id", unique=True, postgresql_where=text("status = 'preparing'")
        ),
        Index(None, "user_id", "created_at"),
    )

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    status: Mapped[ExportStatus] = mapped_column(String, default="preparing")
    key: Mapped[str]
    size: Mapped[int | None] = mapped_column(BigInteger)
    ready_at: Mapped[datetime | None]
