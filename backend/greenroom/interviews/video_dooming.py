"""Conversations that are to be ended and erased at the vendor: noted in the transaction that lets go of them.

These are those of interviews and people that are deleted, and orphans: conversations that the vendor may have
made though its answer was lost. They are found by their name, and none is left running, because each costs.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, case, delete, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.logging import get_logger
from greenroom.interviews.models import StoredInterview
from greenroom.interviews.providers import VideoRefused, VideoUnknown, VideoVendor
from greenroom.interviews.video_models import RUNNING, DoomedRoom, StoredRoom

# A conversation shows in the vendor's list soon after it was asked for, or it was never made.
LOOKED_FOR: Final = timedelta(minutes=2)
SOON: Final = timedelta(seconds=10)
# By how often it was tried: doubling, to an hour.
MOST_DOUBLINGS: Final = 9
A_BATCH: Final = 20

log = get_logger(__name__)


async def doom(session: AsyncSession, name: str, vendor_id: str | None, takes_place: timedelta) -> None:
    """Have one conversation ended and erased, found by its `name` where its id is not known.

    It counts among those that run for as long as it `takes_place`, or until it is known to have ended.
    """
    now = utc_now()
    row = insert(DoomedRoom).values(
        name=name,
        vendor_id=vendor_id,
        takes_place_until=now + takes_place,
        doomed_at=now,
        next_try_at=now,
        tries=0,
    )
    # An id that is known stays known, whichever of the two notes it.
    known = func.coalesce(row.excluded.vendor_id, DoomedRoom.vendor_id)
    await session.execute(
        row.on_conflict_do_update(
            index_elements=[DoomedRoom.name],
            set_={"vendor_id": known, "doomed_at": now, "next_try_at": now},
        )
    )


async def doom_of_interview(session: AsyncSession, interview_id: UUID) -> None:
    await doom_where(session, StoredInterview.id == interview_id)


async def doom_of_person(session: AsyncSession, user_id: UUID) -> None:
    await doom_where(session, StoredInterview.user_id == user_id)


async def doom_where(session: AsyncSession, condition: ColumnElement[bool]) -> None:
    """Have the vendor's copies of these interviews go, those that run included."""
    now = utc_now()
    runs_until = StoredRoom.created_at + func.make_interval(0, 0, 0, 0, 0, 0, StoredRoom.seconds)
    rooms = (
        select(
            StoredRoom.name,
            StoredRoom.vendor_id,
            case((StoredRoom.state.in_(RUNNING), runs_until), else_=literal(now)),
            literal(now),
            literal(now),
            literal(0),
        )
        .join(StoredInterview, StoredInterview.id == StoredRoom.interview_id)
        # One that is being opened has no id yet, and may be paid for already.
        .where(condition, (StoredRoom.vendor_id.is_not(None)) | (StoredRoom.state == "opening"))
    )
    columns = ["name", "vendor_id", "takes_place_until", "doomed_at", "next_try_at", "tries"]
    row = insert(DoomedRoom).from_select(columns, rooms)
    await session.execute(row.on_conflict_do_nothing())


async def end_doomed(sessions: Sessions, vendor: VideoVendor) -> int:
    """End and erase what is due; how many there were. What fails is tried again, ever more rarely."""
    due = await _claim(sessions)
    await asyncio.gather(*(_end(sessions, vendor, room) for room in due))
    return len(due)


async def _claim(sessions: Sessions) -> list[DoomedRoom]:
    """Those due now. Their next turn is set at once: who dies at it loses one turn, no more."""
    now = utc_now()
    due = (
        select(DoomedRoom.name)
        .where(DoomedRoom.next_try_at <= now)
        .order_by(DoomedRoom.next_try_at)
        .limit(A_BATCH)
        .with_for_update(skip_locked=True)
    )
    claim = update(DoomedRoom).where(DoomedRoom.name.in_(due)).values(next_try_at=now + SOON)
    async with transaction(sessions) as session:
        return list(await session.scalars(claim.returning(DoomedRoom)))


async def _end(sessions: Sessions, vendor: VideoVendor, room: DoomedRoom) -> None:
    try:
        vendor_id = room.vendor_id or await vendor.find(room.name)
        if vendor_id is not None:
            await vendor.end(vendor_id)
            await vendor.erase(vendor_id)
            log.info("video_conversation_erased", room=room.name)
        # Not in the list yet, perhaps; its next turn is set.
        elif utc_now() < room.doomed_at + LOOKED_FOR:
            return
    except (VideoRefused, VideoUnknown) as failure:
        log.warning("video_conversation_not_ended", room=room.name, reason=str(failure))
        await _postpone(sessions, room, utc_now())
        return
    async with transaction(sessions) as session:
        await session.execute(delete(DoomedRoom).where(DoomedRoom.name == room.name))


async def _postpone(sessions: Sessions, room: DoomedRoom, now: datetime) -> None:
    pause = SOON * 2 ** min(room.tries, MOST_DOUBLINGS)
    values = {"tries": DoomedRoom.tries + 1, "next_try_at": now + pause}
    async with transaction(sessions) as session:
        await session.execute(update(DoomedRoom).where(DoomedRoom.name == room.name).values(values))
