"""Asking the vendor what became of a conversation: at a webhook's word, when a student leaves, and in turns.

Nothing that anybody sends decides: what the vendor answers to our own key does.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import case, select, update

from greenroom.core.database import transaction, utc_now
from greenroom.core.logging import get_logger
from greenroom.interviews import video_opening, video_rooms
from greenroom.interviews.providers import Talk, VideoRefused, VideoUnknown
from greenroom.interviews.video_models import StoredRoom
from greenroom.interviews.video_settling import settle, unheard
from greenroom.interviews.video_studio import Hall

# How often a running conversation is asked after: often where no webhook can reach us, or its end is near.
OFTEN: Final = timedelta(seconds=5)
SELDOM: Final = timedelta(seconds=30)
A_BATCH: Final = 40

log = get_logger(__name__)


async def look_at_due(hall: Hall) -> int:
    """Ask about every room whose turn it is; how many there were."""
    due = await _claim(hall)
    await asyncio.gather(*(look(hall, room_id) for room_id in due))
    return len(due)


async def look(hall: Hall, room_id: UUID) -> None:
    """Ask the vendor about one conversation, and let its answer move things on."""
    async with transaction(hall.sessions) as session:
        room = await session.get(StoredRoom, room_id)
    if room is None or room.state == "over":
        return
    if room.vendor_id is None:
        if utc_now() > room.created_at + video_opening.OPENING_TAKES_AT_MOST:
            log.warning("video_room_left_unopened", room=room.name)
            await video_opening.lose(hall, room_id)
        return
    try:
        talk = await _ask(hall, room, room.vendor_id)
    except (VideoRefused, VideoUnknown) as failure:
        log.warning("video_look_failed", room=room.name, reason=str(failure))
        async with transaction(hall.sessions) as session:
            if found := await video_rooms.locked(session, room_id):
                await unheard(session, *found)
        return
    async with transaction(hall.sessions) as session:
        if found := await video_rooms.locked(session, room_id):
            await settle(session, hall.jobs, *found, talk)


async def _ask(hall: Hall, room: StoredRoom, vendor_id: str) -> Talk | None:
    vendor = hall.studio.vendor
    # At every look until it has ended: whoever told the vendor first may have died, or not been heard.
    if room.state == "ending":
        await vendor.end(vendor_id)
    talk = await vendor.read(vendor_id)
    # A wrong id must not put a stranger's words into this interview.
    if talk is not None and talk.name != room.name:
        raise VideoUnknown("the conversation is not the one that we asked about")
    return talk


async def _claim(hall: Hall) -> list[UUID]:
    """Those due now. Their next turn is set at once: who dies asking loses one turn, no more."""
    now = utc_now()
    usual = SELDOM if hall.studio.webhooks else OFTEN
    pause = case((StoredRoom.state == "open", usual), else_=OFTEN)
    due = (
        select(StoredRoom.id)
        .where(StoredRoom.next_look_at <= now)
        .order_by(StoredRoom.next_look_at)
        .limit(A_BATCH)
        .with_for_update(skip_locked=True)
    )
    claim = update(StoredRoom).where(StoredRoom.id.in_(due)).values(next_look_at=now + pause)
    async with transaction(hall.sessions) as session:
        return list(await session.scalars(claim.returning(StoredRoom.id)))
