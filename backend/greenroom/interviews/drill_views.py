"""What is practised, as the API shows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.engine.answers.model import Assessment
from greenroom.engine.questions.competencies import load_competencies
from greenroom.engine.questions.model import Asked
from greenroom.engine.scoring.rule import plural
from greenroom.interviews import drill
from greenroom.interviews.drill_schedule import BOXES
from greenroom.interviews.drill_schemas import DrillAnswer, DrillItem, TodaysDrill
from greenroom.interviews.models import StoredDrillAnswer, StoredDrillItem, StoredTurn

MINUTES_EACH: Final = 2
_ASKED: Final = TypeAdapter(Asked)
_ASSESSMENT: Final = TypeAdapter(Assessment)


def asked_in(item: StoredDrillItem) -> Asked:
    return _ASKED.validate_python(item.asked)


async def view_today(session: AsyncSession, user_id: UUID) -> TodaysDrill:
    """Today's practice, and how much there is in all."""
    today = await drill.today_of(session, user_id)
    items = await drill.todays(session, user_id, today)
    of_person = StoredDrillItem.user_id == user_id
    counts = select(
        func.count().filter(StoredDrillItem.due_on.is_not(None)).label("coming_back"),
        func.count().filter(StoredDrillItem.due_on.is_(None)).label("learnt"),
        func.count()
        .filter(StoredDrillItem.due_on <= today, StoredDrillItem.answered_on.is_distinct_from(today))
        .label("due"),
        func.min(StoredDrillItem.due_on).filter(StoredDrillItem.due_on > today).label("next_due_on"),
    )
    row = (await session.execute(counts.where(of_person))).one()
    views = await _views(session, items, today)
    return TodaysDrill(
        day=today,
        items=views,
        minutes=MINUTES_EACH * len(views),
        done=await drill.practised(session, user_id, today),
        waiting=row.due - sum(not one.early for one in views),
        next_due_on=row.next_due_on,
        coming_back=row.coming_back,
        learnt=row.learnt,
    )


async def view_answer(session: AsyncSession, item: StoredDrillItem, answer: StoredDrillAnswer) -> DrillAnswer:
    (shown,) = await _views(session, [item], answer.day)
    return DrillAnswer(
        id=answer.id,
        text=answer.text,
        assessment=_ASSESSMENT.validate_python(answer.result),
        outcome=answer.outcome,
        summary=_summary(item, answer),
        outline=asked_in(item).outline,
        item=shown,
    )


async def _views(session: AsyncSession, items: Sequence[StoredDrillItem], today: date) -> list[DrillItem]:
    turns = [item.turn_id for item in items]
    query = select(StoredTurn.id, StoredTurn.interview_id).where(StoredTurn.id.in_(turns))
    interviews = {row.id: row.interview_id for row in await session.execute(query)}
    return [_view(item, interviews[item.turn_id], today) for item in items]


def _view(item: StoredDrillItem, interview_id: UUID, today: date) -> DrillItem:
    asked = asked_in(item)
    return DrillItem(
        id=item.id,
        kind=item.kind,
        about=asked.kind,
        competency=asked.competency,
        competency_label=load_competencies().by_key[asked.competency].label,
        question=asked.text,
        quote=asked.quote,
        interview_id=interview_id,
        turn_id=item.turn_id,
        last_score=item.overall,
        missing_points=len(item.wanted),
        box=item.box,
        due_on=item.due_on,
        early=item.due_on is None or item.due_on > today,
    )


def _summary(item: StoredDrillItem, answer: StoredDrillAnswer) -> str:
    if item.due_on is None:
        return "Answered well five times running: you know this one, and it will not come back."
    wait = plural(max(1, (item.due_on - answer.day).days), "day")
    if answer.outcome == "lost":
        return f"Not there yet. It begins anew and comes back in {wait}."
    if answer.outcome == "held":
        return f"That holds. It moves to step {item.box} of {BOXES} and comes back in {wait}."
    if answer.outcome == "shaky":
        return f"Nearly. It stays at step {item.box} of {BOXES} and comes back in {wait}."
    return f"Good practice. It was not due, so it still comes back in {wait}."
