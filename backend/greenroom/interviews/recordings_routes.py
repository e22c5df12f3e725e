"""`/interviews/{id}/recordings`: the sound of spoken answers, for those who ask to keep it."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urljoin
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from greenroom.core.database import Session, SessionFactory
from greenroom.core.errors import RateLimited, problems
from greenroom.core.pagination import Page, PageRequest
from greenroom.interviews import recordings, recordings_confirmation, recordings_erasing, recordings_uploads
from greenroom.interviews.current import OwnedInterview
from greenroom.interviews.errors import InterviewNotFound, TurnNotFound
from greenroom.interviews.recordings_errors import (
    RecordingMissing,
    RecordingNotFound,
    RecordingNotWanted,
    RecordingTooLarge,
    RecordingTypeUnsupported,
    RecordingUnreadable,
    RecordingUploadNotFound,
    TurnNotAnswered,
)
from greenroom.interviews.recordings_models import StoredRecording
from greenroom.interviews.recordings_schemas import (
    Playback,
    Recording,
    RecordingConfirmation,
    RecordingRequest,
    RecordingUploadView,
)
from greenroom.storage.current import FileStore, OwnOrigin
from greenroom.storage.errors import StoreUnavailable

router = APIRouter(prefix="/interviews", tags=["recordings"])


async def get_owned_recording(
    recording_id: UUID, interview: OwnedInterview, session: Session
) -> StoredRecording:
    return await recordings.owned(session, interview, recording_id)


OwnedRecording = Annotated[StoredRecording, Depends(get_owned_recording, scope="function")]


@router.post(
    "/{interview_id:uuid}/recordings/uploads",
    status_code=201,
    responses=problems(
        InterviewNotFound,
        TurnNotFound,
        RecordingNotWanted,
        TurnNotAnswered,
        RecordingTypeUnsupported,
        RecordingTooLarge,
        RateLimited,
    ),
)
async def create_recording_upload(
    interview: OwnedInterview,
    announced: RecordingRequest,
    request: Request,
    session: Session,
    store: FileStore,
    origin: OwnOrigin,
) -> RecordingUploadView:
    """Announce the recording of an answer that was given, in an interview that keeps them."""
    limited = request.app.state.settings.rate_limits
    upload, grant = await recordings_uploads.announce(session, store, interview, announced, limited=limited)
    return RecordingUploadView(
        upload_id=upload.id,
        method=grant.method,
        url=urljoin(origin, grant.url),
        headers=grant.headers,
        fields=grant.fields,
        expires_at=grant.expires_at,
        max_bytes=grant.max_bytes,
    )


@router.post(
    "/{interview_id:uuid}/recordings",
    status_code=201,
    responses=problems(
        InterviewNotFound, RecordingUploadNotFound, RecordingMissing, RecordingUnreadable, StoreUnavailable
    ),
)
async def create_recording(
    interview: OwnedInterview,
    body: RecordingConfirmation,
    session: Session,
    sessions: SessionFactory,
    store: FileStore,
) -> Recording:
    """Confirm that the recording was sent. An answer has one: what comes later is answered with the first."""
    # The store may take its time: neither a transaction nor a connection may wait for it.
    await session.close()
    made = await recordings_confirmation.confirm(sessions, store, interview, body.upload_id)
    return await recordings.one(session, made)


@router.get("/{interview_id:uuid}/recordings", responses=problems(InterviewNotFound))
async def list_recordings(
    interview: OwnedInterview, session: Session, paging: PageRequest
) -> Page[Recording]:
    """List the recordings of an interview, newest first."""
    items, cursor = await recordings.newest(session, interview, paging)
    return Page(items=items, next_cursor=cursor)


@router.get(
    "/{interview_id:uuid}/recordings/{recording_id:uuid}/playback",
    responses=problems(InterviewNotFound, RecordingNotFound),
)
async def play_recording(recording: OwnedRecording, store: FileStore, origin: OwnOrigin) -> Playback:
    """Ask for an address to play it from, for 15 minutes."""
    grant = recordings.playback(store, recording)
    return Playback(url=urljoin(origin, grant.url), expires_at=grant.expires_at)


@router.delete(
    "/{interview_id:uuid}/recordings/{recording_id:uuid}",
    status_code=204,
    responses=problems(InterviewNotFound, RecordingNotFound),
)
async def erase_recording(
    recording: OwnedRecording, session: Session, sessions: SessionFactory, store: FileStore
) -> None:
    """Erase one recording. The answer and what the report says of it stay."""
    await session.close()
    await recordings_erasing.erase(sessions, store, recording)


@router.delete("/{interview_id:uuid}/recordings", status_code=204, responses=problems(InterviewNotFound))
async def erase_recordings(
    interview: OwnedInterview, session: Session, sessions: SessionFactory, store: FileStore
) -> None:
    """Erase all recordings of an interview, and keep none from here on."""
    await session.close()
    await recordings_erasing.erase_all(sessions, store, interview)
