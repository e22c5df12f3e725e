"""Announcing the recording of an answer: what may be sent, and where to."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import utc_now
from greenroom.core.errors import RateLimited
from greenroom.interviews import service
from greenroom.interviews.models import StoredInterview
from greenroom.interviews.recordings_errors import (
    MOST_BYTES,
    RecordingNotWanted,
    RecordingTooLarge,
    TurnNotAnswered,
)
from greenroom.interviews.recordings_formats import sound_format
from greenroom.interviews.recordings_models import RecordingUpload
from greenroom.interviews.recordings_schemas import RecordingRequest
from greenroom.storage.providers import Store, UploadGrant

UPLOAD_LASTS: Final = timedelta(hours=1)
MOST_PENDING: Final = 100


async def announce(
    session: AsyncSession,
    store: Store,
    interview: StoredInterview,
    announced: RecordingRequest,
    *,
    limited: bool,
) -> tuple[RecordingUpload, UploadGrant]:
    """Let the recording of one answer be sent within the hour.

    Raises `RecordingNotWanted`, `TurnNotFound`, `TurnNotAnswered`, `RecordingTypeUnsupported`,
    `RecordingTooLarge`, or, where uploads are `limited`, `RateLimited` while too many wait to be confirmed.
    """
    if not interview.keep_recording:
        raise RecordingNotWanted
    turn = await service.turn(session, interview.id, announced.turn_id)
    if turn.answer is None:
        raise TurnNotAnswered
    kind = sound_format(announced.content_type)
    if announced.size > MOST_BYTES:
        raise RecordingTooLarge
    if limited:
        await _require_few_pending(session, interview)
    upload_id, recording_id = uuid4(), uuid4()
    key = f"{interview.user_id}/{upload_id}.{kind.extension}"
    grant = store.grant_upload(key, kind.content_type, announced.size, UPLOAD_LASTS)
    upload = RecordingUpload(
        id=upload_id,
        user_id=interview.user_id,
        turn_id=turn.id,
        key=key,
        recording_id=recording_id,
        recording_key=f"{interview.user_id}/{recording_id}.{kind.extension}",
        content_type=kind.content_type,
        size=announced.size,
        duration_ms=announced.duration_ms,
        stretches=[stretch.model_dump() for stretch in announced.stretches],
        expires_at=grant.expires_at,
    )
    session.add(upload)
    await session.flush()
    return upload, grant


async def _require_few_pending(session: AsyncSession, interview: StoredInterview) -> None:
    pending = select(func.count(), func.min(RecordingUpload.expires_at)).where(
        RecordingUpload.user_id == interview.user_id,
        RecordingUpload.confirmed_at.is_(None),
        RecordingUpload.expires_at > func.clock_timestamp(),
    )
    count, first_ends = (await session.execute(pending)).one()
    if count >= MOST_PENDING:
        # Never 0 seconds, which would ask the client to come again at once.
        raise RateLimited(max(1, round((first_ends - utc_now()).total_seconds())))
