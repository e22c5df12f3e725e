"""Rows as the API shows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.engine.answers.model import Report
from greenroom.interviews import service
from greenroom.interviews.models import StoredInterview, StoredTurn
from greenroom.interviews.schemas import AnswerTaken, Interview, InterviewFailure, Progress, Turn
from greenroom.interviews.snapshots import asked_in, coaching_in
from greenroom.interviews.wording_jobs import is_being_worded
from greenroom.job_roles.schemas import Role

_REPORT: Final = TypeAdapter(Report)


def view(interview: StoredInterview) -> Interview:
    """The interview without its turns and its report."""
    return _view(interview, (), None)


async def view_whole(session: AsyncSession, interview: StoredInterview) -> Interview:
    """The interview with its turns and, once completed, its report."""
    turns = await service.turns(session, interview.id)
    return _view(interview, turns, await report(session, interview))


async def report(session: AsyncSession, interview: StoredInterview) -> Report | None:
    """The report, None while there is none."""
    if interview.status != "completed":
        return None
    query = select(StoredInterview.report).where(StoredInterview.id == interview.id)
    return _REPORT.validate_python(await session.scalar(query))


def view_answer(interview: StoredInterview, turn: StoredTurn, following: StoredTurn | None) -> AnswerTaken:
    return AnswerTaken(
        turn=view_turn(turn),
        next=view_turn(following) if following else None,
        status=interview.status,
        progress=_progress(interview),
    )


def view_turn(turn: StoredTurn) -> Turn:
    asked = asked_in(turn)
    return Turn(
        id=turn.id,
        number=turn.number,
        kind=turn.kind,
        about=asked.kind,
        follows=turn.follows,
        competency=asked.competency,
        question=asked.text,
        reason=asked.reason,
        quote=asked.quote,
        asked_at=turn.created_at,
        answer=turn.answer,
        answered_at=turn.answered_at,
        coaching=coaching_in(turn),
    )


def _view(interview: StoredInterview, turns: Sequence[StoredTurn], report: Report | None) -> Interview:
    return Interview(
        id=interview.id,
        role=Role.model_validate(interview.role),
        cv_id=interview.cv_id,
        format=interview.format,
        kind=interview.kind,
        difficulty=interview.difficulty,
        coaching=interview.coaching,
        keep_recording=interview.keep_recording,
        status=interview.status,
        provider=interview.provider,
        join_url=interview.join_url,
        created_at=interview.created_at,
        started_at=interview.started_at,
        ended_at=interview.ended_at,
        progress=_progress(interview),
        failure=_failure(interview),
        being_worded=is_being_worded(interview),
        score=interview.score,
        turns=[view_turn(turn) for turn in turns],
        report=report,
    )


def _progress(interview: StoredInterview) -> Progress:
    return Progress(asked=interview.asked, planned=interview.planned)


def _failure(interview: StoredInterview) -> InterviewFailure | None:
    if interview.failure_code is None or interview.failure_message is None:
        return None
    return InterviewFailure(
        code=interview.failure_code, message=interview.failure_message, refunded=interview.refunded
    )
