"""`/interviews/{id}/answers`: the conversation itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from fastapi import APIRouter, Request

from greenroom.core.database import Session
from greenroom.core.errors import Problem, Refusal, problems
from greenroom.core.event_stream import EventStream, described, event, outliving
from greenroom.interviews.answering import Heard, Room, converse, hear
from greenroom.interviews.current import OwnedInterview, OwnPermits, OwnRoom
from greenroom.interviews.errors import InterviewEnded, InterviewNotFound, TurnAlreadyAnswered, TurnNotFound
from greenroom.interviews.schemas import AnswerRequest, AnswerTaken, Token
from greenroom.interviews.speech_permits import Permits, Sentences
from greenroom.interviews.speech_schemas import SpokenSentence

router = APIRouter(prefix="/interviews", tags=["interviews"])

SPOKEN: Final = described("token", "sentence", "turn", "problem")


@router.post(
    "/{interview_id:uuid}/answers",
    response_model=AnswerTaken,
    responses=problems(InterviewNotFound, TurnNotFound, TurnAlreadyAnswered, InterviewEnded)
    | {200: {"content": {EventStream.media_type: SPOKEN}}},
)
async def answer_question(
    request: Request,
    interview: OwnedInterview,
    body: AnswerRequest,
    session: Session,
    room: OwnRoom,
    permits: OwnPermits,
) -> AnswerTaken | EventStream:
    """Answer the question that waits, and hear the next one. The same answer again is a repeat.

    With `Accept: text/event-stream` the next question comes as it is worded: events `token` with a piece of
    `text` each, then one event `turn` with what is answered otherwise, or one event `problem` when another
    answer was quicker. Where a model speaks, each whole sentence comes as an event `sentence` too, so that it
    can be heard before the last word is found.
    """
    heard = await hear(session, interview, body)
    await session.close()
    if EventStream.media_type in request.headers.get("accept", ""):
        sayable = permits if interview.format == "voice" else None
        # Taken to its end although the page is gone: the answer was given.
        return EventStream(outliving(_events(room, heard, request.state.request_id, sayable)))
    pieces = [piece async for piece in _conversation(room, heard)]
    return next(piece for piece in pieces if isinstance(piece, AnswerTaken))


async def _events(
    room: Room, heard: Heard | AnswerTaken, request_id: str, permits: Permits | None
) -> AsyncIterator[str]:
    whole = Sentences()
    try:
        async for piece in _conversation(room, heard):
            if isinstance(piece, AnswerTaken):
                sentence, told = whole.rest(), event("turn", piece)
            else:
                sentence, told = whole.hear(piece), event("token", Token(text=piece))
            if sentence and permits and isinstance(heard, Heard):
                permit = permits.give(heard.interview_id, sentence)
                yield event("sentence", SpokenSentence(text=sentence, permit=permit))
            yield told
    # The answer began with a 200, so a refusal can only come as an event.
    except Refusal as refusal:
        problem = Problem(
            title=refusal.title,
            status=refusal.status,
            code=refusal.code,
            detail=refusal.detail,
            request_id=request_id,
        )
        yield event("problem", problem)


async def _conversation(room: Room, heard: Heard | AnswerTaken) -> AsyncIterator[str | AnswerTaken]:
    """The interviewer's words, then the answer as it was taken; of a repeat only the latter."""
    if isinstance(heard, AnswerTaken):
        yield heard
        return
    async for piece in converse(room, heard):
        yield piece
