"""The catalogue's roles as rows, and which of them a person aims at."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TEXT
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base


class JobRole(Base):
    """A role of the engine's catalogue, copied here at start so that rows can point at it.

    `position` keeps the catalogue's order. A role that left the catalogue stays, `listed` false: past
    screenings and interviews name it.
    """

    __tablename__ = "job_roles"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    category: Mapped[str] = mapped_column(index=True)
    summary: Mapped[str]
    skills: Mapped[list[str]] = mapped_column(ARRAY(TEXT))
    levels: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    other_titles: Mapped[list[str]] = mapped_column(ARRAY(TEXT))
    position: Mapped[int]
    listed: Mapped[bool] = mapped_column(default=True)


class TargetRole(Base):
    """A role that a person prepares for; `position` is their own order."""

    __tablename__ = "target_roles"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    role_id: Mapped[UUID] = mapped_column(ForeignKey("job_roles.id"), primary_key=True)
    position: Mapped[int]
