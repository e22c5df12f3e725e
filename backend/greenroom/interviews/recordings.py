"""The recordings that there are of an interview, and the way to play one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.pagination import Paging, paginate
from greenroom.engine.answers.model import Speech
from greenroom.interviews.models import StoredInterview, StoredTurn
from greenroom.interviews.recordings_errors import RecordingNotFound
from greenroom.interviews.recordings_formats import extension_of
from greenroom.interviews.recordings_models import StoredRecording
from greenroom.interviews.recordings_schemas import RecordedWord, Recording, SpokenStretch
from greenroom.storage.providers import DownloadGrant, Store

PLAYS_FOR: Final = timedelta(minutes=15)
_SPEECH: Final = TypeAdapter(Speech)


async def owned(session: AsyncSession, interview: StoredInterview, recording_id: UUID) -> StoredRecording:
    """One of the interview's recordings. Raises `RecordingNotFound` for any other."""
    query = (
        select(StoredRecording)
        .join(StoredTurn, StoredTurn.id == StoredRecording.turn_id)
        .where(StoredRecording.id == recording_id, StoredTurn.interview_id == interview.id)
    )
    found = await session.scalar(query)
    if found is None:
        raise RecordingNotFound
    return found


async def newest(
    session: AsyncSession, interview: StoredInterview, paging: Paging
) -> tuple[list[Recording], str | None]:
    """A page of the interview's recordings, newest first, and the cursor of the next page."""
    query = (
        select(StoredRecording)
        .join(StoredTurn, StoredTurn.id == StoredRecording.turn_id)
        .where(StoredTurn.interview_id == interview.id)
    )
    rows, cursor = await paginate(session, query, StoredRecording, paging)
    spoken = select(StoredTurn).where(StoredTurn.id.in_([row.turn_id for row in rows]))
    timings = {turn.id: turn.speech for turn in await session.scalars(spoken)}
    return [view(row, timings[row.turn_id]) for row in rows], cursor


async def one(session: AsyncSession, recording: StoredRecording) -> Recording:
    """A recording as the API shows it."""
    speech = await session.scalar(select(StoredTurn.speech).where(StoredTurn.id == recording.turn_id))
    return view(recording, speech)


def playback(store: Store, recording: StoredRecording) -> DownloadGrant:
    """A signed address of the sound. Under a name of its own it is in no cache that outlives its erasure."""
    name = f"answer.{extension_of(recording.content_type)}"
    return store.grant_download(recording.key, name, recording.content_type, PLAYS_FOR)


def view(recording: StoredRecording, speech: dict[str, Any] | None) -> Recording:
    stretches = [SpokenStretch.model_validate(stretch) for stretch in recording.stretches]
    return Recording(
        id=recording.id,
        turn_id=recording.turn_id,
        created_at=recording.created_at,
        content_type=recording.content_type,
        size=recording.size,
        duration_ms=recording.duration_ms,
        stretches=stretches,
        words=recorded_words(_SPEECH.validate_python(speech), stretches) if speech else [],
    )


def recorded_words(speech: Speech, stretches: Sequence[SpokenStretch]) -> list[RecordedWord]:
    """The words of an answer on the clock of its recording; none where no stretch ties the two clocks."""
    found = []
    for word in speech.words if stretches else ():
        # A recogniser may hear a word begin a little before the detector does.
        begun = [one for one in stretches if one.spoken_at_ms <= word.start_ms] or stretches[:1]
        shift = begun[-1].start_ms - begun[-1].spoken_at_ms
        start, end = (max(0, moment + shift) for moment in (word.start_ms, word.end_ms))
        found.append(RecordedWord(text=word.text, start_ms=start, end_ms=end))
    return found
