"""What the vendor sends of a conversation: unsigned, so it is a hint, and only makes us ask.

The address holds a token that nobody can guess, of which only the hash is kept. Each kind of news counts
once: that of the same kind which comes again, under either of its names, changes nothing.
"""

from __future__ import annotations

from typing import Final

from procrastinate import App
from pydantic import BaseModel, ValidationError
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.errors import NotFound
from greenroom.core.jobs import enqueue
from greenroom.core.logging import get_logger
from greenroom.interviews.video_models import StoredRoom
from greenroom.interviews.video_opening import hashed
from greenroom.interviews.video_settling import LOOK

# The news that something is to be learnt from, by the vendor's names; all else is taken and let be.
KINDS: Final = {
    "system.replica_joined": "joined",
    "system.pal_joined": "joined",
    "system.shutdown": "shutdown",
    "application.transcription_ready": "transcript",
}

log = get_logger(__name__)


class News(BaseModel):
    """An event, as far as it matters; what was said in it is read from the vendor itself."""

    event_type: str = ""
    conversation_id: str = ""


async def hear(session: AsyncSession, jobs: App, token: str, body: bytes) -> None:
    """Note the news and have the vendor asked, once for each kind.

    Raises `NotFound` for a token of no room, and for news of another conversation than the room's.
    """
    query = select(StoredRoom.id, StoredRoom.vendor_id, StoredRoom.state)
    room = (await session.execute(query.where(StoredRoom.token_hash == hashed(token)))).one_or_none()
    if room is None:
        raise NotFound
    try:
        news = News.model_validate_json(body)
    except ValidationError:
        # From the vendor, so not hostile: a refusal would only make it send the same again.
        log.warning("video_event_unreadable", room_id=str(room.id))
        return
    if room.vendor_id is not None and news.conversation_id != room.vendor_id:
        log.warning("video_event_of_another", room_id=str(room.id))
        raise NotFound
    kind = KINDS.get(news.event_type)
    if kind is None or room.state == "over":
        return
    first = (
        update(StoredRoom)
        .where(StoredRoom.id == room.id, ~StoredRoom.told.contains([kind]))
        .values(told=func.array_append(StoredRoom.told, kind))
        .returning(StoredRoom.id)
    )
    if await session.scalar(first) is not None:
        await enqueue(session, jobs, LOOK, room_id=str(room.id))
