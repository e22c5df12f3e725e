"""What this feature keeps of a person."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.ai.privacy import listeners, readers, speakers
from greenroom.core.settings import Settings
from greenroom.interviews.models import StoredInterview, StoredTurn
from greenroom.interviews.recordings_formats import extension_of
from greenroom.interviews.recordings_models import RecordingUpload, StoredRecording
from greenroom.interviews.video_dooming import doom_of_person
from greenroom.personal_data.holdings import Holding, KeptFile
from greenroom.storage.doomed_files import doom


def _sent(settings: Settings) -> str | None:
    said = []
    if who := readers(settings):
        said.append(
            f"To word follow-ups and the report, by {who}: the questions, what you answered and what we "
            "found in it, without e-mail addresses, phone numbers and links. It is measured here."
        )
    if who := speakers(settings):
        said.append(f"To say the questions aloud in interviews by voice, by {who}: the questions.")
    if who := listeners(settings):
        said.append(
            f"To write down what you say in interviews by voice, by {who}: the sound of your answers."
        )
    return " ".join(said) or None


holding = Holding(
    title="Your interviews",
    what=(
        "What you were asked, lines of your CV that a question quotes included, what you answered, when you "
        "spoke and paused where you did so by voice, the job texts that you pasted, and your reports. "
        "The questions that you practise again, your stories with your notes, and which links to a report "
        "are open. Your voice itself is kept only if you ask for it: see the recordings below."
    ),
    where=(
        "In the database. What was said in a video interview also at Tavus, who held the call; it goes there "
        "when it goes here."
    ),
    kept="Until you delete the interview or your account.",
    tables=(
        "interviews",
        "interview_turns",
        "interview_retries",
        "drill_items",
        "drill_answers",
        "stories",
        "report_shares",
        "video_rooms",
    ),
    # What is still to be asked, with what a good answer to it holds; and what a link is known by.
    withheld=frozenset({"interviews.plan", "report_shares.token_hash", "video_rooms.token_hash"}),
    let_go=doom_of_person,
    days=lambda settings: settings.interview_retention_days,
    sent=_sent,
)


async def _recordings(session: AsyncSession, user_id: UUID) -> Sequence[KeptFile]:
    query = (
        select(StoredRecording, StoredTurn.number, StoredInterview.created_at)
        .join(StoredTurn, StoredTurn.id == StoredRecording.turn_id)
        .join(StoredInterview, StoredInterview.id == StoredTurn.interview_id)
        .where(StoredInterview.user_id == user_id)
        .order_by(StoredInterview.created_at, StoredTurn.number)
    )
    return [
        KeptFile(
            f"interview-{begun:%Y-%m-%d}-answer-{number}.{extension_of(recording.content_type)}",
            recording.key,
            recording.size,
        )
        for recording, number, begun in await session.execute(query)
    ]


async def _let_recordings_go(session: AsyncSession, user_id: UUID) -> None:
    """Doom what was announced and perhaps sent; what is kept goes as the person's files do."""
    query = select(RecordingUpload.key, RecordingUpload.recording_key)
    uploads = await session.execute(query.where(RecordingUpload.user_id == user_id))
    await doom(session, sorted({key for row in uploads for key in row}))


recordings = Holding(
    title="Recordings of your voice",
    what=(
        "Only if you switch it on for an interview by voice: the sound of each answer that you speak, and "
        "where in it you speak. You alone can play it; a report that you share does not."
    ),
    where="The sound in the file store, the rest in the database.",
    kept=(
        "Until you erase a recording, or all of an interview, in its report; no longer than the interview or "
        "your account."
    ),
    tables=("recordings", "recording_uploads"),
    withheld=frozenset({"recordings.key", "recording_uploads.key", "recording_uploads.recording_key"}),
    files=_recordings,
    let_go=_let_recordings_go,
    days=lambda settings: settings.interview_retention_days,
)
