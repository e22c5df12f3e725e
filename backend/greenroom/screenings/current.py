"""What a request about analyses works with; a stranger's analysis is a 404 here, once for all routes."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends

from greenroom.core.database import Session
from greenroom.screenings import service
from greenroom.screenings.models import StoredScreening
from greenroom.users.current import CurrentUser


async def get_owned_screening(screening_id: UUID, user: CurrentUser, session: Session) -> StoredScreening:
    return await service.owned(session, user.id, screening_id)


OwnedScreening = Annotated[StoredScreening, Depends(get_owned_screening, scope="function")]
