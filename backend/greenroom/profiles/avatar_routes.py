"""`/me/avatar`: the person's picture."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request

from greenroom.core.database import Session
from greenroom.core.errors import RateLimited, problems
from greenroom.core.rate_limits import Limit, Limiter
from greenroom.profiles import avatars
from greenroom.profiles.current import AtStudio, OwnView
from greenroom.profiles.errors import PictureUnreadable, PictureUnsupported
from greenroom.profiles.schemas import User
from greenroom.storage.errors import StoreUnavailable
from greenroom.users.current import CurrentUser

PICTURES: Final = Limit("avatar", burst=20, seconds=600)
BINARY: Final[dict[str, Any]] = {"schema": {"type": "string", "format": "binary"}}

router = APIRouter(prefix="/me/avatar", tags=["profile"])


@router.put(
    "",
    responses=problems(PictureUnsupported, PictureUnreadable, StoreUnavailable, RateLimited),
    openapi_extra={
        "requestBody": {"required": True, "content": dict.fromkeys(avatars.TAKEN, BINARY)},
    },
)
async def set_avatar(
    request: Request, user: CurrentUser, session: Session, studio: AtStudio, limiter: Limiter, view: OwnView
) -> User:
    """Takes a picture of at most 1 MiB as the raw body; its middle is kept, 256 by 256 pixels."""
    # The body may come slowly, and cutting takes a while: no connection is held meanwhile.
    await session.close()
    await limiter.take(PICTURES, str(user.id))
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    webp = await avatars.prepare(studio.cutter, content_type, await request.body())
    return view.of(await avatars.replace(studio.sessions, studio.store, user.id, webp))


@router.delete("")
async def remove_avatar(user: CurrentUser, session: Session, studio: AtStudio, view: OwnView) -> User:
    """Answers with the person as they are now: without a picture."""
    await session.close()
    return view.of(await avatars.remove(studio.sessions, studio.store, user.id))
