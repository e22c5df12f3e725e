"""Video interviews: the rooms at the vendor, those that are to be ended there, and who interviews in them."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base, Record

RoomState = Literal["opening", "open", "ending", "ended", "over"]
MadeKind = Literal["persona", "objectives", "guardrails"]

# Those whose conversation may be running at the vendor, where it is paid for and takes a place.
RUNNING: Final = ("opening", "open", "ending")


class StoredRoom(Record):
    """The room of one video interview: asked for once, and only ever moved forward by what the vendor says.

    `name` is ours, known to the vendor before its own `vendor_id` is known to us. `seconds` is the longest
    that it may run. `told` are the kinds of news that came by webhook; `next_look_at` is when the vendor is
    asked next, empty when nothing more is to be learnt. It is "over" once the interview has its end.
    """

    __tablename__ = "video_rooms"
    __table_args__ = (
        Index("ix_video_rooms_due", "next_look_at", postgresql_where="next_look_at IS NOT NULL"),
    )

    interview_id: Mapped[UUID] = mapped_column(ForeignKey("interviews.id", ondelete="CASCADE"), unique=True)
    name: Mapped[str] = mapped_column(unique=True)
    state: Mapped[RoomState] = mapped_column(String)
    seconds: Mapped[int]
    vendor_id: Mapped[str | None]
    token_hash: Mapped[bytes | None] = mapped_column(unique=True)
    told: Mapped[list[str]] = mapped_column(ARRAY(String), default=list)
    next_look_at: Mapped[datetime | None]
    joined_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    shutdown_reason: Mapped[str | None]


class DoomedRoom(Base):
    """A conversation at the vendor that no interview speaks of any more: to be ended and erased there.

    Without a `vendor_id` it is looked for by its name: the answer that would have told us was lost.
    `takes_place_until` is how long it counts among those that run.
    """

    __tablename__ = "doomed_rooms"

    name: Mapped[str] = mapped_column(primary_key=True)
    vendor_id: Mapped[str | None]
    takes_place_until: Mapped[datetime]
    doomed_at: Mapped[datetime]
    next_try_at: Mapped[datetime] = mapped_column(index=True)
    tries: Mapped[int] = mapped_column(default=0)


class StoredPersona(Base):
    """What `greenroom tavus sync` made at the vendor: by kind and role, its id there and its content."""

    __tablename__ = "video_personas"

    kind: Mapped[MadeKind] = mapped_column(String, primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    ref: Mapped[str]
    digest: Mapped[str]
