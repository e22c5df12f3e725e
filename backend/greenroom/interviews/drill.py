"""Practice: what was answered weakly comes back, a few questions a day, until it is answered well."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Select, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import utc_now
from greenroom.engine.answers.model import Assessment, Report
from greenroom.interviews.drill_schedule import judge, kind_of, move
from greenroom.interviews.errors import DrillItemNotFound, PractisedEnough
from greenroom.interviews.models import DrillOutcome, StoredDrillAnswer, StoredDrillItem, StoredTurn
from greenroom.interviews.snapshots import kept
from greenroom.users.models import User

FEWEST_A_DAY: Final = 3
MOST_A_DAY: Final = 5
MOST_ANSWERS_A_DAY: Final = 10


async def grow(session: AsyncSession, user_id: UUID, turns: Sequence[StoredTurn], report: Report) -> None:
    """Take up what a report found weak, and move what it found to be good by now."""
    by_id = {str(turn.id): turn for turn in turns}
    for answer in report.answers:
        made = [point.text for point in answer.points_made]
        await observe(
            session, user_id, by_id[answer.turn_id], answer.overall, made=made, missing=answer.points_missing
        )


async def observe(
    session: AsyncSession,
    user_id: UUID,
    turn: StoredTurn,
    overall: float,
    *,
    made: Collection[str],
    missing: Sequence[str],
) -> None:
    """Learn from an answer given elsewhere: a weak one brings its question into the drill, due at once."""
    today = await today_of(session, user_id)
    question_id = turn.asked["question_id"]
    query = select(StoredDrillItem).where(
        StoredDrillItem.user_id == user_id, StoredDrillItem.question_id == question_id
    )
    item = await session.scalar(query.with_for_update())
    if item is not None:
        item.turn_id, item.asked = turn.id, turn.asked
        # Before its day a good answer leaves it where it is; a weak one brings it back all the same.
        if item.due_on is None or item.due_on <= today or kind_of(overall, missing) == "question":
            _answered(item, judge(item.kind, item.wanted, overall, made), overall, missing, today)
        return
    kind = kind_of(overall, missing)
    if kind is None:
        return
    new = insert(StoredDrillItem).values(
        user_id=user_id,
        turn_id=turn.id,
        question_id=question_id,
        asked=turn.asked,
        kind=kind,
        wanted=list(missing),
        overall=overall,
        box=1,
        due_on=today,
    )
    # A report and a retry may bring it at once: the first one counts.
    await session.execute(new.on_conflict_do_nothing())


async def todays(session: AsyncSession, user_id: UUID, today: date) -> list[StoredDrillItem]:
    """Today's questions that are not practised yet: due ones up to five a day, or early ones up to three."""
    done = await practised(session, user_id, today)
    query = (
        _coming_back(user_id)
        # Also true of what was never practised, of which `!=` says nothing.
        .where(StoredDrillItem.answered_on.is_distinct_from(today))
        .order_by(StoredDrillItem.due_on, StoredDrillItem.overall, StoredDrillItem.id)
        .limit(MOST_A_DAY)
    )
    items = (await session.scalars(query)).all()
    due = [item for item in items if item.due_on is not None and item.due_on <= today]
    early = [item for item in items if item not in due]
    return [*due[: max(0, MOST_A_DAY - done)], *early[: max(0, FEWEST_A_DAY - done - len(due))]]


async def practised(session: AsyncSession, user_id: UUID, today: date) -> int:
    query = select(func.count()).where(
        StoredDrillItem.user_id == user_id, StoredDrillItem.answered_on == today
    )
    return await session.scalar(query) or 0


async def owned(session: AsyncSession, user_id: UUID, item_id: UUID) -> StoredDrillItem:
    """The person's own item. Raises `DrillItemNotFound` for anybody else's."""
    return _found(await session.scalar(_own(user_id, item_id)))


async def keep(
    session: AsyncSession, item: StoredDrillItem, text: str, assessment: Assessment
) -> tuple[StoredDrillItem, StoredDrillAnswer]:
    """Keep an answer and move its question; the same answer on the same day is kept once.

    Only the first answer of a day on which the question is due moves it. Raises `PractisedEnough`, or
    `DrillItemNotFound` when its interview was just deleted.
    """
    # `item` was read before its answer was measured: another may have moved it since.
    query = _own(item.user_id, item.id).with_for_update().execution_options(populate_existing=True)
    item = _found(await session.scalar(query))
    today = await today_of(session, item.user_id)
    before = await _answers(session, item.id, today)
    same = next((answer for answer in before if answer.text == text), None)
    if same is not None:
        return item, same
    if len(before) >= MOST_ANSWERS_A_DAY:
        raise PractisedEnough
    made = [point.says for point in assessment.made]
    outcome: DrillOutcome = "unmoved"
    if item.due_on is not None and item.due_on <= today:
        outcome = judge(item.kind, item.wanted, assessment.overall, made)
        _answered(item, outcome, assessment.overall, assessment.missing, today)
    item.answered_on = today
    answer = StoredDrillAnswer(
        item_id=item.id, day=today, text=text, outcome=outcome, result=kept(assessment)
    )
    session.add(answer)
    await session.flush()
    return item, answer


async def today_of(session: AsyncSession, user_id: UUID) -> date:
    """The day that it is where the person is, as far as they said where; else in UTC."""
    zone = await session.scalar(select(User.time_zone).where(User.id == user_id))
    return utc_now().astimezone(ZoneInfo(zone or "UTC")).date()


def _answered(
    item: StoredDrillItem, outcome: DrillOutcome, overall: float, missing: Sequence[str], today: date
) -> None:
    place = move(item.box, outcome, today)
    item.box, item.due_on = place.box, place.due_on
    item.overall, item.wanted = overall, list(missing)
    item.kind = kind_of(overall, missing) or item.kind


async def _answers(session: AsyncSession, item_id: UUID, day: date) -> Sequence[StoredDrillAnswer]:
    query = select(StoredDrillAnswer).where(
        StoredDrillAnswer.item_id == item_id, StoredDrillAnswer.day == day
    )
    return (await session.scalars(query)).all()


def _coming_back(user_id: UUID) -> Select[StoredDrillItem]:
    return select(StoredDrillItem).where(
        StoredDrillItem.user_id == user_id, StoredDrillItem.due_on.is_not(None)
    )


def _own(user_id: UUID, item_id: UUID) -> Select[StoredDrillItem]:
    return select(StoredDrillItem).where(StoredDrillItem.id == item_id, StoredDrillItem.user_id == user_id)


def _found(item: StoredDrillItem | None) -> StoredDrillItem:
    if item is None:
        raise DrillItemNotFound
    return item
