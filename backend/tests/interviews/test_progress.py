"""What changed from interview to interview; a trend is one from three on."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from tests.factories.interviews import ANSWER, Candidate
from tests.factories.practice import WEAK, practised, reported

URL = "/interviews/progress"


@pytest.fixture
async def student(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Candidate:
    return await practised(client, session, settings)


async def test_before_the_first_interview_three_are_missing(student: Candidate):
    assert await student.get(URL) == {"completed": 0, "missing": 3, "one_engine": True, "lines": []}


async def test_three_interviews_make_a_line_newest_last(student: Candidate, sessions: Sessions):
    done = [await reported(student, sessions, text) for text in (WEAK, ANSWER, ANSWER)]
    progress = await student.get(URL)
    assert (progress["completed"], progress["missing"], progress["one_engine"]) == (3, 0, True)
    overall = progress["lines"][0]
    assert (overall["key"], overall["of"], overall["missing"]) == ("overall", "overall", 0)
    assert [point["interview_id"] for point in overall["points"]] == [one["id"] for one in done]
    assert [point["value"] for point in overall["points"]] == [one["score"] for one in done]
    assert overall["change"] == round(done[-1]["score"] - done[0]["score"], 1) > 0


async def test_a_competency_has_a_point_for_each_report_that_scores_it(
    student: Candidate, sessions: Sessions
):
    done = [await reported(student, sessions) for _ in range(2)]
    lines = (await student.get(URL))["lines"]
    expected: dict[str, list[float]] = {}
    for one in done:
        for scored in one["report"]["competencies"]:
            expected.setdefault(scored["key"], []).append(scored["score"])
    shown = {line["key"]: line for line in lines if line["of"] == "competency"}
    assert {key: [p["value"] for p in line["points"]] for key, line in shown.items()} == expected
    assert {line["missing"] for line in shown.values()} <= {1, 2}
    assert {line["change"] for line in shown.values()} == {None}


async def test_what_was_not_measured_has_no_line(student: Candidate, sessions: Sessions):
    await reported(student, sessions)
    keys = [line["key"] for line in (await student.get(URL))["lines"] if line["of"] == "delivery"]
    assert keys == ["fillers_per_100_words"]


async def test_the_same_interviews_give_the_same_lines(student: Candidate, sessions: Sessions):
    await reported(student, sessions)
    assert await student.get(URL) == await student.get(URL)


async def test_an_interview_without_a_report_is_no_point(student: Candidate):
    await student.begin()
    assert (await student.get(URL))["completed"] == 0
