"""Deleting an interview at its owner's word."""

from __future__ import annotations

from greenroom.core.database import Sessions, transaction
from greenroom.interviews import ending, service
from greenroom.interviews.models import StoredInterview
from greenroom.storage.doomed_files import delete_files
from greenroom.storage.providers import Store


async def delete(sessions: Sessions, store: Store, interview: StoredInterview) -> None:
    """Delete an interview, then the files of its recordings. Raises `InterviewNotFound` when it just was."""
    async with transaction(sessions) as session:
        locked = await service.locked(session, interview.user_id, interview.id)
        files = await ending.remove(session, locked)
    await delete_files(sessions, store, files)
