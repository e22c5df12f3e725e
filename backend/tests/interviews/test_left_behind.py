"""Interviews that nobody came back to, and those that have been kept long enough."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from procrastinate import App
from sqlalchemy import update

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.interviews.models import StoredInterview
from greenroom.interviews.reconciling import close_abandoned
from greenroom.interviews.retention import delete_old
from tests.factories.interviews import Candidate
from tests.interviews.conftest import Work


async def let_pass(sessions: Sessions, **ago: float) -> None:
    """Make all that happened so far that much older."""
    before = utc_now() - timedelta(**ago)
    async with transaction(sessions) as session:
        await session.execute(update(StoredInterview).values(moved_at=before, created_at=before))


async def answer(candidate: Candidate, interview: dict[str, Any], times: int) -> None:
    turn = interview["turns"][0]
    for _ in range(times):
        turn = (await candidate.say(interview, turn))["next"]


async def test_one_that_was_left_for_a_day_is_reported_where_there_is_enough(
    live_candidate: Candidate, live_sessions: Sessions, jobs: App, work: Work
):
    interview = await live_candidate.begin()
    await answer(live_candidate, interview, times=2)
    await let_pass(live_sessions, hours=24.1)
    assert await close_abandoned(live_sessions, jobs) == 1
    await work()
    assert (await live_candidate.get(f"/interviews/{interview['id']}"))["status"] == "completed"
    assert await live_candidate.transactions() == [("consumption", -5)]


@pytest.mark.parametrize("answers", [0, 1])
async def test_and_refunded_where_there_is_not(
    live_candidate: Candidate, live_sessions: Sessions, jobs: App, answers: int
):
    interview = await live_candidate.begin()
    await answer(live_candidate, interview, times=answers)
    await let_pass(live_sessions, hours=24.1)
    assert [await close_abandoned(live_sessions, jobs) for _ in range(2)] == [1, 0]
    left = await live_candidate.get(f"/interviews/{interview['id']}")
    assert (left["status"], left["failure"]["code"]) == ("abandoned", "abandoned")
    assert left["failure"]["refunded"] is True
    assert await live_candidate.transactions() == [("consumption", -5), ("refund", 5)]
    ended = await live_candidate.complete(interview)
    assert (ended.status_code, ended.json()["code"]) == (409, "interview_ended")


async def test_one_that_goes_on_is_left_alone(live_candidate: Candidate, live_sessions: Sessions, jobs: App):
    interview = await live_candidate.begin()
    await let_pass(live_sessions, hours=23.9)
    assert await close_abandoned(live_sessions, jobs) == 0
    await answer(live_candidate, interview, times=1)


async def test_old_interviews_are_deleted_once_they_have_ended(candidate: Candidate, sessions: Sessions):
    ended, kept_open = await candidate.begin(), await candidate.begin()
    await candidate.complete(ended)
    await let_pass(sessions, days=30.1)
    assert await delete_old(sessions, days=31) == 0
    assert await delete_old(sessions, days=30) == 1
    items = (await candidate.get("/interviews"))["items"]
    assert [item["id"] for item in items] == [kept_open["id"]]
