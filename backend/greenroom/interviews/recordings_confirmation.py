"""Confirming that a recording was sent: nothing about it is believed before this."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.interviews import service
from greenroom.interviews.models import StoredInterview, StoredTurn
from greenroom.interviews.recordings_errors import (
    RecordingMissing,
    RecordingUnreadable,
    RecordingUploadNotFound,
)
from greenroom.interviews.recordings_formats import require_sound
from greenroom.interviews.recordings_models import RecordingUpload, StoredRecording
from greenroom.storage.doomed_files import delete_files, doom
from greenroom.storage.providers import FileMissing, Store


@dataclass(frozen=True, slots=True)
class Announced:
    """An upload, and the interview whose recordings it belongs to."""

    upload: RecordingUpload
    user_id: UUID
    interview_id: UUID


async def confirm(
    sessions: Sessions, store: Store, interview: StoredInterview, upload_id: UUID
) -> StoredRecording:
    """Keep a recording that was sent; the one that the answer has, on a repeat and when two race.

    Raises `RecordingUploadNotFound`, `RecordingMissing`, `StoreUnavailable`, after which it may be tried
    again, or `RecordingUnreadable`, whose file is then gone.
    """
    announced, made = await _look(sessions, interview, upload_id)
    if made is not None:
        return made
    upload = announced.upload
    try:
        # First out of the client's reach, then looked at: what was looked at is what is kept.
        await store.promote(upload.key, upload.recording_key, upload.size)
        async with store.fetch(upload.recording_key) as path:
            await asyncio.to_thread(require_sound, path, upload.content_type)
    except FileMissing:
        pass
    except RecordingUnreadable as refusal:
        await _refuse(sessions, store, announced, refusal)
    else:
        await _keep(sessions, store, announced)
    # A racing confirmation may have settled it first: what stands in the database is the answer.
    _, made = await _look(sessions, interview, upload_id)
    if made is None:
        raise RecordingMissing
    return made


async def _look(
    sessions: Sessions, interview: StoredInterview, upload_id: UUID
) -> tuple[Announced, StoredRecording | None]:
    """The upload, and the recording that its answer has. Raises as `confirm` does, of what is settled."""
    async with transaction(sessions) as session:
        query = (
            select(RecordingUpload, StoredRecording)
            .join(StoredTurn, StoredTurn.id == RecordingUpload.turn_id)
            .outerjoin(StoredRecording, StoredRecording.turn_id == StoredTurn.id)
            .where(RecordingUpload.id == upload_id, StoredTurn.interview_id == interview.id)
        )
        row = (await session.execute(query)).one_or_none()
    if row is None:
        raise RecordingUploadNotFound
    upload: RecordingUpload = row[0]
    made: StoredRecording | None = row[1]
    if upload.refusal is not None:
        raise RecordingUnreadable(upload.refusal)
    if made is None and upload.confirmed_at is not None:
        raise RecordingUploadNotFound  # the recording was erased
    return Announced(upload, interview.user_id, interview.id), made


async def _refuse(
    sessions: Sessions, store: Store, announced: Announced, refusal: RecordingUnreadable
) -> None:
    async with transaction(sessions) as session:
        if not await _settle(session, announced.upload, refusal=refusal.detail):
            return
        await doom(session, [announced.upload.recording_key])
    await delete_files(sessions, store, [announced.upload.recording_key])


async def _keep(sessions: Sessions, store: Store, announced: Announced) -> None:
    """Write the recording, unless it was erased meanwhile or its answer has one: then the file goes."""
    upload = announced.upload
    async with transaction(sessions) as session:
        # The interview before its uploads, as whoever erases does: two that wait for each other would hang.
        interview = await service.locked(session, announced.user_id, announced.interview_id)
        if await _settle(session, upload, refusal=None) and interview.keep_recording:
            await _write(session, upload)
        known = select(StoredRecording.id).where(StoredRecording.id == upload.recording_id)
        left_over = [] if await session.scalar(known) else [upload.recording_key]
        await doom(session, left_over)
    await delete_files(sessions, store, left_over)


async def _write(session: AsyncSession, upload: RecordingUpload) -> None:
    row = insert(StoredRecording).values(
        id=upload.recording_id,
        turn_id=upload.turn_id,
        key=upload.recording_key,
        content_type=upload.content_type,
        size=upload.size,
        duration_ms=upload.duration_ms,
        stretches=upload.stretches,
    )
    await session.execute(row.on_conflict_do_nothing(index_elements=[StoredRecording.turn_id]))


async def _settle(session: AsyncSession, upload: RecordingUpload, *, refusal: str | None) -> bool:
    """Whether it was ours to settle: an upload is settled once, by one confirmation."""
    settled = await session.scalar(
        update(RecordingUpload)
        .where(RecordingUpload.id == upload.id, RecordingUpload.confirmed_at.is_(None))
        .values(confirmed_at=func.clock_timestamp(), refusal=refusal)
        .returning(RecordingUpload.id)
    )
    return settled is not None
