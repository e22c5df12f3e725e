"""Erasing recordings, and what was sent of them; and uploads that came to nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.interviews import service
from greenroom.interviews.models import StoredInterview, StoredTurn
from greenroom.interviews.recordings_errors import RecordingNotFound
from greenroom.interviews.recordings_models import RecordingUpload, StoredRecording
from greenroom.storage.doomed_files import delete_files, doom
from greenroom.storage.providers import Store

KEEP_PENDING: Final = timedelta(hours=24)


async def erase(sessions: Sessions, store: Store, recording: StoredRecording) -> None:
    """Erase one recording. Raises `RecordingNotFound` when another request just did."""
    async with transaction(sessions) as session:
        turns = select(StoredTurn.id).where(StoredTurn.id == recording.turn_id)
        keys = await _let_go(session, turns)
        if recording.key not in keys:
            raise RecordingNotFound
    await delete_files(sessions, store, keys)


async def erase_all(sessions: Sessions, store: Store, interview: StoredInterview) -> None:
    """Erase every recording of an interview, and keep none that is still on its way; a repeat is harmless."""
    async with transaction(sessions) as session:
        locked = await service.locked(session, interview.user_id, interview.id)
        locked.keep_recording = False
        keys = await _let_go(session, _turns_of(StoredInterview.id == interview.id))
    await delete_files(sessions, store, keys)


async def doom_where(session: AsyncSession, condition: ColumnElement[bool]) -> list[str]:
    """Let go of all recordings of these interviews in the caller's transaction; their files' keys."""
    return await _let_go(session, _turns_of(condition))


async def delete_abandoned_uploads(sessions: Sessions, store: Store) -> None:
    """Forget, a day later, uploads that came to nothing, and tidy up after those that are kept."""
    async with transaction(sessions) as session:
        keys = [*await _forget_useless(session), *await _tidy_kept(session)]
        await doom(session, keys)
    await delete_files(sessions, store, keys)


async def _let_go(session: AsyncSession, turns: Select[UUID]) -> list[str]:
    """Delete what is kept of these turns and settle what was announced: a late confirmation finds nothing.

    The uploads' rows stay for their day: their signed addresses may live on, and must be swept once more.
    """
    # The interviews before anything of theirs, as confirmations do.
    interviews = select(StoredTurn.interview_id).where(StoredTurn.id.in_(turns))
    await session.execute(
        select(StoredInterview.id).where(StoredInterview.id.in_(interviews)).with_for_update()
    )
    gone = delete(StoredRecording).where(StoredRecording.turn_id.in_(turns)).returning(StoredRecording.key)
    kept = list(await session.scalars(gone))
    pending = RecordingUpload.turn_id.in_(turns), RecordingUpload.confirmed_at.is_(None)
    settle = update(RecordingUpload).where(*pending).values(confirmed_at=func.clock_timestamp())
    rows = await session.execute(settle.returning(RecordingUpload.key, RecordingUpload.recording_key))
    keys = [*kept, *(key for row in rows for key in row)]
    await doom(session, keys)
    return keys


def _turns_of(condition: ColumnElement[bool]) -> Select[UUID]:
    interviews = select(StoredInterview.id).where(condition)
    return select(StoredTurn.id).where(StoredTurn.interview_id.in_(interviews))


async def _forget_useless(session: AsyncSession) -> list[str]:
    """Uploads that were not confirmed, were refused or in vain, and those whose recording was erased."""
    is_kept = select(StoredRecording.id).where(StoredRecording.id == RecordingUpload.recording_id).exists()
    gone = delete(RecordingUpload).where(_old(), ~is_kept)
    rows = await session.execute(gone.returning(RecordingUpload.key, RecordingUpload.recording_key))
    return [key for row in rows for key in (row.key, row.recording_key)]


async def _tidy_kept(session: AsyncSession) -> list[str]:
    kept = RecordingUpload.confirmed_at.is_not(None), RecordingUpload.tidied.is_(False)
    query = update(RecordingUpload).where(_old(), *kept).values(tidied=True).returning(RecordingUpload.key)
    return list(await session.scalars(query))


def _old() -> ColumnElement[bool]:
    return RecordingUpload.created_at < func.clock_timestamp() - KEEP_PENDING
