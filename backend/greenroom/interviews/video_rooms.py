"""Finding the rooms of video interviews, and counting those that are taken."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from greenroom.interviews.models import StoredInterview
from greenroom.interviews.video_models import RUNNING, DoomedRoom, StoredRoom

# Whoever takes a place waits for whoever is just taking one; the number only has to be ours alone.
PLACES_LOCK: Final = 0x67726E7276


async def of(session: AsyncSession, interview_id: UUID) -> StoredRoom | None:
    """The interview's room, None where nobody has asked for one."""
    return await session.scalar(select(StoredRoom).where(StoredRoom.interview_id == interview_id))


async def locked(session: AsyncSession, room_id: UUID) -> tuple[StoredInterview, StoredRoom] | None:
    """The room and its interview, locked in the order in which all lock them; None where they are gone."""
    of_room = select(StoredRoom.interview_id).where(StoredRoom.id == room_id).scalar_subquery()
    query = (
        select(StoredInterview)
        .where(StoredInterview.id == of_room)
        .options(joinedload(StoredInterview.role, innerjoin=True))
        .with_for_update(of=StoredInterview)
    )
    interview = await session.scalar(query.execution_options(populate_existing=True))
    room_query = select(StoredRoom).where(StoredRoom.id == room_id).with_for_update()
    room = await session.scalar(room_query.execution_options(populate_existing=True))
    return (interview, room) if interview is not None and room is not None else None


async def lock_places(session: AsyncSession) -> None:
    """Until our commit no other process takes a place."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": PLACES_LOCK})


async def in_another(session: AsyncSession, user_id: UUID) -> bool:
    """Whether a conversation with the person may be running."""
    query = (
        select(StoredRoom.id)
        .join(StoredInterview, StoredInterview.id == StoredRoom.interview_id)
        .where(StoredInterview.user_id == user_id, StoredRoom.state.in_(RUNNING))
    )
    return await session.scalar(query.limit(1)) is not None


async def has_place(session: AsyncSession, most: int | None, now: datetime) -> bool:
    """Whether one more conversation may run, with `most` at once; `lock_places` before."""
    if most is None:
        return True
    running = select(func.count()).select_from(StoredRoom).where(StoredRoom.state.in_(RUNNING))
    doomed = select(func.count()).select_from(DoomedRoom).where(DoomedRoom.takes_place_until > now)
    taken = (await session.scalar(running) or 0) + (await session.scalar(doomed) or 0)
    return taken < most


async def was_held(session: AsyncSession, interview_id: UUID) -> bool:
    """Whether the interviewer came: then a conversation took place, whatever was said in it."""
    query = select(StoredRoom.joined_at).where(StoredRoom.interview_id == interview_id)
    return await session.scalar(query) is not None
