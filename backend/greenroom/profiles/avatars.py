"""A person's picture: kept as we encoded it, never as it was sent."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid4

from greenroom.core.database import Sessions, transaction
from greenroom.core.errors import NotAuthenticated
from greenroom.engine.reading.portraits import CONTENT_TYPE, PictureRefused, PortraitCutter
from greenroom.profiles.errors import PictureUnreadable, PictureUnsupported
from greenroom.storage.doomed_files import delete_files, doom, spare
from greenroom.storage.providers import Store
from greenroom.users.models import User

TAKEN: Final = ("image/png", "image/jpeg", "image/webp")


async def prepare(cutter: PortraitCutter, content_type: str, data: bytes) -> bytes:
    """The picture as it will be kept. Raises `PictureUnsupported`, `PictureUnreadable`."""
    if content_type not in TAKEN:
        raise PictureUnsupported
    try:
        return await cutter.cut(data)
    except PictureRefused:
        raise PictureUnreadable from None


async def replace(sessions: Sessions, store: Store, user_id: UUID, webp: bytes) -> User:
    """Keep this picture in place of the one there is; the person as they are then.

    Raises `NotAuthenticated` where they have left meanwhile, `StoreUnavailable`.
    """
    key = f"{user_id}/{uuid4()}.webp"
    async with transaction(sessions) as session:
        # Until a row speaks of it, the file is one to delete: a crash leaves nothing behind.
        await doom(session, [key])
    await store.put(key, webp, CONTENT_TYPE)
    return await _put(sessions, store, user_id, key, len(webp))


async def remove(sessions: Sessions, store: Store, user_id: UUID) -> User:
    """Have no picture; harmless where there is none. Raises `NotAuthenticated` as `replace`."""
    return await _put(sessions, store, user_id, None, None)


async def _put(sessions: Sessions, store: Store, user_id: UUID, key: str | None, size: int | None) -> User:
    async with transaction(sessions) as session:
        # Of two pictures sent at once, the second finds the first one's key here and dooms it.
        user = await session.get(User, user_id, with_for_update=True)
        if user is not None:
            gone = [user.avatar_key] if user.avatar_key else []
            user.avatar_key, user.avatar_size = key, size
            await spare(session, [key] if key else [])
            await doom(session, gone)
        else:
            gone = [key] if key else []
    await delete_files(sessions, store, gone)
    if user is None:
        raise NotAuthenticated
    return user
