"""What a request about CVs works with; a stranger's CV is a 404 here, once for all routes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from greenroom.core.database import Session
from greenroom.cvs import service
from greenroom.cvs.models import StoredCv
from greenroom.engine.reading.sandbox import Sandbox
from greenroom.users.current import CurrentUser


async def get_owned_cv(cv_id: UUID, user: CurrentUser, session: Session) -> StoredCv:
    return await service.owned(session, user.id, cv_id)


async def get_can_recognise(request: Request) -> bool:
    """Whether this deployment reads pictures of pages."""
    return request.app.state.tesseract is not None


CanRecognise = Annotated[bool, Depends(get_can_recognise)]


@dataclass(frozen=True, slots=True)
class ReadingRoom:
    """What reads files here, and whether pictures of pages can be read too."""

    reader: Sandbox
    can_recognise: bool


async def get_reading_room(request: Request, can_recognise: CanRecognise) -> ReadingRoom:
    return ReadingRoom(request.app.state.reader, can_recognise)


OwnedCv = Annotated[StoredCv, Depends(get_owned_cv, scope="function")]
Reading = Annotated[ReadingRoom, Depends(get_reading_room)]
