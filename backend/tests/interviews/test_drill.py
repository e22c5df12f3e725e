"""Weak points come back, on the day that they are due, until they are answered well."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.core.settings import Settings
from greenroom.interviews.drill_schedule import BOXES, INTERVALS, judge, kind_of, move
from greenroom.interviews.models import StoredDrillItem
from greenroom.users.models import User
from tests.factories.interviews import Candidate
from tests.factories.practice import WEAK, practised, reported

TODAY = date(2026, 11, 22)


@pytest.fixture
async def student(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Candidate:
    return await practised(client, session, settings)


async def today(student: Candidate) -> Any:
    return await student.get("/drills/today")


async def answer(student: Candidate, item: dict[str, Any], text: str) -> httpx.Response:
    url = f"/api/v1/drills/{item['id']}/answers"
    return await student.client.post(url, json={"text": text}, headers=student.person.headers)


async def change(sessions: Sessions, item: dict[str, Any], **values: Any) -> None:
    async with transaction(sessions) as session:
        query = update(StoredDrillItem).where(StoredDrillItem.id == UUID(item["id"]))
        await session.execute(query.values(**values))


def test_a_good_answer_moves_on_a_weak_one_begins_anew():
    assert move(1, "held", TODAY).due_on == TODAY + timedelta(days=INTERVALS[1])
    assert (move(4, "lost", TODAY).box, move(4, "lost", TODAY).due_on) == (1, TODAY + timedelta(days=1))
    assert (move(3, "shaky", TODAY).box, move(3, "shaky", TODAY).due_on) == (3, TODAY + timedelta(days=7))
    assert move(BOXES, "held", TODAY).due_on is None


@pytest.mark.parametrize(
    ("kind", "wanted", "overall", "made", "outcome"),
    [
        ("question", [], 2.9, [], "lost"),
        ("question", [], 3.0, [], "shaky"),
        ("question", [], 3.7, [], "held"),
        ("points", ["A", "B"], 3.2, ["A"], "held"),
        ("points", ["A", "B", "C"], 4.8, ["A"], "shaky"),
        ("points", ["A"], 2.0, ["A"], "lost"),
    ],
)
def test_an_answer_is_judged_by_what_it_was_to_mend(kind, wanted, overall, made, outcome):
    assert judge(kind, wanted, overall, made) == outcome


def test_only_weak_answers_and_missing_points_come_back():
    assert (kind_of(2.9, []), kind_of(3.0, ["A"]), kind_of(3.0, [])) == ("question", "points", None)


async def test_without_an_interview_there_is_nothing_to_practise(student: Candidate):
    drill = await today(student)
    assert (drill["items"], drill["coming_back"], drill["next_due_on"]) == ([], 0, None)


async def test_weak_answers_are_due_on_the_day_of_their_report(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions, WEAK)
    drill = await today(student)
    asked = {turn["id"]: turn["question"] for turn in interview["turns"]}
    assert len(drill["items"]) == 3
    for item in drill["items"]:
        assert (item["kind"], item["box"], item["early"]) == ("question", 1, False)
        assert item["question"] == asked[item["turn_id"]]
    assert drill["minutes"] == 6


async def test_at_most_five_questions_a_day(student: Candidate, sessions: Sessions):
    for _ in range(3):
        await reported(student, sessions, WEAK)
    drill = await today(student)
    assert (len(drill["items"]), drill["minutes"]) == (5, 10)
    assert drill["waiting"] == drill["coming_back"] - 5 > 0
    for item in drill["items"]:
        assert (await answer(student, item, WEAK)).status_code == 201
    after = await today(student)
    assert (after["items"], after["done"], after["waiting"]) == ([], 5, drill["waiting"])


async def test_an_answer_is_measured_and_its_question_put_off(student: Candidate, sessions: Sessions):
    await reported(student, sessions, WEAK)
    drill = await today(student)
    item = drill["items"][0]
    taken = (await answer(student, item, WEAK)).json()
    assert (taken["outcome"], taken["assessment"]["overall"], taken["item"]["box"]) == ("lost", 1.0, 1)
    assert taken["item"]["due_on"] == str(date.fromisoformat(drill["day"]) + timedelta(days=1))
    assert "comes back in 1 day" in taken["summary"]
    assert item["id"] not in [one["id"] for one in (await today(student))["items"]]
    assert (await student.transactions())[-1] == ("consumption", -5)


async def test_the_same_answer_on_the_same_day_is_kept_once(student: Candidate, sessions: Sessions):
    await reported(student, sessions, WEAK)
    item = (await today(student))["items"][0]
    first, again = [(await answer(student, item, WEAK)).json() for _ in range(2)]
    assert first == again


async def test_a_second_answer_of_the_day_is_practice_and_moves_nothing(
    student: Candidate, sessions: Sessions
):
    await reported(student, sessions, WEAK)
    item = (await today(student))["items"][0]
    first = (await answer(student, item, WEAK)).json()
    second = (await answer(student, item, "No idea at all.")).json()
    assert (second["outcome"], second["item"]["due_on"]) == ("unmoved", first["item"]["due_on"])


async def test_ten_answers_a_day_are_enough(student: Candidate, sessions: Sessions):
    await reported(student, sessions, WEAK)
    item = (await today(student))["items"][0]
    for number in range(10):
        assert (await answer(student, item, f"Try number {number}.")).status_code == 201
    refused = await answer(student, item, "Once more.")
    assert (refused.status_code, refused.json()["code"]) == (409, "practised_enough")


async def test_too_few_due_ones_are_filled_up_with_early_ones(student: Candidate, sessions: Sessions):
    await reported(student, sessions, WEAK)
    drill = await today(student)
    later = date.fromisoformat(drill["day"]) + timedelta(days=4)
    for item in drill["items"][1:]:
        await change(sessions, item, due_on=later)
    shown = await today(student)
    assert [item["early"] for item in shown["items"]] == [False, True, True]
    assert shown["next_due_on"] == str(later)


async def test_the_day_is_the_students_own(student: Candidate, sessions: Sessions):
    days = set()
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        async with transaction(sessions) as session:
            query = update(User).where(User.id == student.person.user.id)
            await session.execute(query.values(time_zone=zone))
        days.add((await today(student))["day"])
    assert len(days) == 2


async def test_a_second_try_that_stays_weak_comes_back_tomorrow(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions, WEAK)
    item = (await today(student))["items"][0]
    url = f"/api/v1/interviews/{interview['id']}/turns/{item['turn_id']}/retries"
    await student.client.post(url, json={"text": "Still no idea."}, headers=student.person.headers)
    async with sessions() as session:
        due = await session.scalar(
            select(StoredDrillItem.due_on).where(StoredDrillItem.id == UUID(item["id"]))
        )
    assert due == date.fromisoformat((await today(student))["day"]) + timedelta(days=1)


async def test_what_is_practised_goes_with_its_interview(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions, WEAK)
    await student.client.delete(f"/api/v1/interviews/{interview['id']}", headers=student.person.headers)
    assert (await today(student))["coming_back"] == 0


@pytest.mark.parametrize("text", ["", "a\0b", "x" * 20_001])
async def test_no_answer_is_refused(student: Candidate, sessions: Sessions, text: str):
    await reported(student, sessions, WEAK)
    refused = await answer(student, (await today(student))["items"][0], text)
    assert (refused.status_code, refused.json()["code"]) == (422, "validation_failed")
