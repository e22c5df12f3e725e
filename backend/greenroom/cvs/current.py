"""What a request about CVs works with; a stranger's CV is a 404 here, once for all routes."""

from __future__ import annotations

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


async def get_reader(request: Request) -> Sandbox:
    reader: Sandbox = request.app.state.reader
    return reader


OwnedCv = Annotated[StoredCv, Depends(get_owned_cv, scope="function")]
Reader = Annotated[Sandbox, Depends(get_reader)]
