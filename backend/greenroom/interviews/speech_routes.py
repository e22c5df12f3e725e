"""`/interviews/{id}/speech` and `/transcriptions`: the voice of the interviewer, and one's own."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request, Response

from greenroom.core.database import Session
from greenroom.core.errors import problems
from greenroom.core.event_stream import EventStream, described
from greenroom.interviews import service, speech
from greenroom.interviews.current import OwnDesk, OwnedInterview, OwnPermits
from greenroom.interviews.errors import InterviewEnded, InterviewNotFound, TurnNotFound
from greenroom.interviews.models import OPEN
from greenroom.interviews.snapshots import asked_in
from greenroom.interviews.speech_errors import NoSound, NotByVoice, NotToBeSpoken, VoiceUnavailable
from greenroom.interviews.speech_permits import sentences
from greenroom.interviews.speech_schemas import GreetingRequest, SpeechRequest, Transcription, VoicesOffered
from greenroom.interviews.transcribing import recording_of, write_down
from greenroom.users.current import CurrentUser

router = APIRouter(prefix="/interviews", tags=["interviews"])

SPOKEN: Final = described("sentence", "sound", "end")
SOUND: Final[dict[str, Any]] = {"schema": {"type": "string", "format": "binary"}}


@router.get("/voices")
async def list_voices(user: CurrentUser, desk: OwnDesk) -> VoicesOffered:  # noqa: ARG001 - signed in
    """Who speaks and who listens in interviews by voice; null is the browser itself."""
    return VoicesOffered.of(desk.roster)


@router.post(
    "/voices/greeting",
    # The framework's default class would declare JSON beside the stream.
    response_class=Response,
    responses=problems(VoiceUnavailable) | {200: {"content": {EventStream.media_type: SPOKEN}}},
)
async def speak_greeting(
    body: GreetingRequest, user: CurrentUser, session: Session, desk: OwnDesk
) -> EventStream:
    """Hear the interviewer's voice in the sound check: one sentence that is always the same."""
    await session.close()
    texts = sentences(speech.GREETING)
    return EventStream(await speech.begin(desk, texts, body.speed, user.id))


@router.post(
    "/{interview_id:uuid}/speech",
    # The framework's default class would declare JSON beside the stream.
    response_class=Response,
    responses=problems(InterviewNotFound, TurnNotFound, NotByVoice, NotToBeSpoken, VoiceUnavailable)
    | {200: {"content": {EventStream.media_type: SPOKEN}}},
)
async def speak_question(
    interview: OwnedInterview, body: SpeechRequest, session: Session, desk: OwnDesk, permits: OwnPermits
) -> EventStream:
    """Hear one of the interview's questions, or a sentence of the one that is being worded.

    Events: `sentence` with the `text` whose sound follows, `sound` with pieces of it, and at last one `end`,
    whose `whole` says whether all of it was said.
    """
    if interview.format != "voice":
        raise NotByVoice
    if body.turn_id is not None:
        turn = await service.turn(session, interview.id, body.turn_id)
        texts = sentences(asked_in(turn).text)
    else:
        sentence = permits.read(interview.id, body.permit or "") if permits else None
        if sentence is None:
            raise NotToBeSpoken
        texts = (sentence,)
    await session.close()
    return EventStream(await speech.begin(desk, texts, body.speed, interview.user_id))


@router.post(
    "/{interview_id:uuid}/transcriptions",
    responses=problems(InterviewNotFound, NotByVoice, InterviewEnded, NoSound, VoiceUnavailable),
    openapi_extra={"requestBody": {"required": True, "content": {"application/octet-stream": SOUND}}},
)
async def transcribe_answer(
    request: Request, interview: OwnedInterview, session: Session, desk: OwnDesk
) -> Transcription:
    """Have a stretch of an answer written down: WAV, WebM, Ogg or MP4, at most 1 MiB. None of it is kept."""
    if interview.format != "voice":
        raise NotByVoice
    if interview.status not in OPEN:
        raise InterviewEnded
    recording = recording_of(await request.body())
    await session.close()
    return Transcription.of(await write_down(desk, recording, interview.user_id))
