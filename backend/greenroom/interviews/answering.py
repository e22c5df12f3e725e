"""Taking an answer: it is kept in the transaction that asks the next question, and only once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from procrastinate import App
from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.notifications import notify
from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.coaching import Coaching, coach
from greenroom.engine.answers.model import Exchange, Speech
from greenroom.interviews import ending, service
from greenroom.interviews.errors import InterviewEnded, TurnAlreadyAnswered, TurnNotFound
from greenroom.interviews.models import OPEN, StoredInterview, StoredTurn, TurnKind, topic
from greenroom.interviews.providers import Interviewer, Moment, Move
from greenroom.interviews.schemas import AnswerRequest, AnswerTaken, SpeechTiming
from greenroom.interviews.snapshots import competencies_in, exchange_of, kept, plan_in
from greenroom.interviews.views import view_answer

_SPEECH: TypeAdapter[Speech] = TypeAdapter(Speech)


@dataclass(frozen=True, slots=True)
class Room:
    """What a conversation needs of the process that it happens in."""

    sessions: Sessions
    jobs: App
    interviewer: Interviewer


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer that may be taken to the turn of this `number`.

    `moment` is what the interviewer replies to, None after the closing.
    """

    user_id: UUID
    interview_id: UUID
    number: int
    answer: AnswerRequest
    exchange: Exchange
    moment: Moment | None
    coaching: bool


async def hear(
    session: AsyncSession, interview: StoredInterview, answer: AnswerRequest
) -> Heard | AnswerTaken:
    """Look whether the answer can be taken; one that was taken before is answered as it was then.

    Raises `TurnNotFound`, `TurnAlreadyAnswered` for another answer than that, or `InterviewEnded`.
    """
    turns = await service.turns(session, interview.id)
    turn = _present(interview, turns, answer)
    if isinstance(turn, AnswerTaken):
        return turn
    exchange = exchange_of(turn, answer.text, _speech(answer.speech))
    before = [exchange_of(one) for one in turns if one.number < turn.number]
    moment = None
    if turn.kind != "closing":
        query = select(StoredInterview.plan, StoredInterview.competencies)
        kept_of = (await session.execute(query.where(StoredInterview.id == interview.id))).one()
        moment = Moment(
            role=interview.role.title,
            competencies=competencies_in(kept_of.competencies),
            exchanges=(*before, exchange),
            left=plan_in(kept_of.plan[turn.position + 1 :]),
            user_id=interview.user_id,
        )
    # What one asks an employer at the end is nobody's to mark.
    coaching = interview.coaching and turn.kind != "closing"
    return Heard(interview.user_id, interview.id, turn.number, answer, exchange, moment, coaching)


async def converse(room: Room, heard: Heard) -> AsyncIterator[str | AnswerTaken]:
    """The interviewer's words as they come, and at the end the answer, taken. No transaction is open before.

    Raises `TurnAlreadyAnswered` or `InterviewEnded` at the end when another request was quicker.
    """
    coaching = await asyncio.to_thread(_coach, heard.exchange) if heard.coaching else None
    move = None
    if heard.moment is not None:
        async for piece in room.interviewer.reply(heard.moment):
            if isinstance(piece, Move):
                move = piece
            else:
                yield piece
    async with transaction(room.sessions) as session:
        taken = await _take(session, room.jobs, heard, move, coaching)
    yield taken


async def _take(
    session: AsyncSession, jobs: App, heard: Heard, move: Move | None, coaching: Coaching | None
) -> AnswerTaken:
    interview = await service.locked(session, heard.user_id, heard.interview_id)
    turns = await service.turns(session, interview.id, since=heard.number)
    # Once more, under the lock: another tab may have answered while the interviewer spoke.
    turn = _present(interview, turns, heard.answer)
    if isinstance(turn, AnswerTaken):
        return turn
    now = utc_now()
    turn.answer, turn.answered_at = heard.answer.text, now
    turn.speech, turn.coaching = kept(heard.exchange.speech), kept(coaching)
    interview.started_at = interview.started_at or now
    if move is None:
        await ending.end(session, jobs, interview)
        return view_answer(interview, turn, None)
    # Who asks is whoever asked last: a model that fell silent asks no more.
    interview.provider = move.by or interview.provider
    following = _following(turn, move)
    session.add(following)
    interview.status, interview.moved_at = "in_progress", now
    # The closing stands behind the last question and is not counted.
    interview.asked = min(following.position + 1, interview.planned)
    await session.flush()
    await notify(session, topic(interview.id))
    return view_answer(interview, turn, following)


def _present(
    interview: StoredInterview, turns: Sequence[StoredTurn], answer: AnswerRequest
) -> StoredTurn | AnswerTaken:
    """The turn that waits for this answer, or what became of it when it was taken before."""
    turn = next((one for one in turns if one.id == answer.turn_id), None)
    if turn is None:
        raise TurnNotFound
    # First of all: a repeat is answered also after the interview has ended.
    if turn.answer == answer.text:
        following = next((one for one in turns if one.number == turn.number + 1), None)
        return view_answer(interview, turn, following)
    if interview.status not in OPEN:
        raise InterviewEnded
    if turn.answer is not None:
        raise TurnAlreadyAnswered
    return turn


def _following(turn: StoredTurn, move: Move) -> StoredTurn:
    position = turn.position if move.follow_up else turn.position + 1
    kind: TurnKind = (
        "follow_up" if move.follow_up else "closing" if move.asked.kind == "closing" else "question"
    )
    return StoredTurn(
        id=uuid4(),
        interview_id=turn.interview_id,
        number=turn.number + 1,
        position=position,
        kind=kind,
        follows=_root(turn) if move.follow_up else None,
        asked=kept(move.asked),
    )


def _root(turn: StoredTurn) -> UUID:
    """The turn that asked the plan's question."""
    return turn.follows or turn.id


def _coach(exchange: Exchange) -> Coaching:
    return coach(exchange.asked, assess(exchange.asked, exchange.answer))


def _speech(timing: SpeechTiming | None) -> Speech | None:
    return _SPEECH.validate_python(timing.model_dump()) if timing else None
