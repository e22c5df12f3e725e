"""How an interview ends: with a report or with a refund, once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import func, select, text

from greenroom.core.database import Sessions
from greenroom.interviews.models import StoredInterview, StoredTurn
from tests.factories.interviews import URL, Candidate


async def two_answers(candidate: Candidate) -> dict[str, Any]:
    """An interview with just enough said for a report."""
    interview = await candidate.begin()
    taken = await candidate.say(interview, interview["turns"][0])
    await candidate.say(interview, taken["next"])
    return interview


async def test_it_may_be_ended_at_any_time_and_the_report_follows(candidate: Candidate):
    interview = await two_answers(candidate)
    answer = await candidate.complete(interview)
    assert (answer.status_code, answer.json()["status"]) == (202, "reporting")
    assert answer.json()["ended_at"] is not None
    assert await candidate.transactions() == [("consumption", -5)]


async def test_ending_it_again_changes_nothing(candidate: Candidate, sessions: Sessions):
    interview = await two_answers(candidate)
    first = await candidate.complete(interview)
    again = await candidate.complete(interview)
    assert (again.status_code, again.json()) == (202, first.json())
    async with sessions() as session:
        assert await session.scalar(text("SELECT count(*) FROM procrastinate_jobs")) == 1


@pytest.mark.parametrize("answers", [0, 1])
async def test_under_two_answers_the_credits_come_back(candidate: Candidate, answers: int):
    interview = await candidate.begin()
    for turn in interview["turns"][:answers]:
        await candidate.say(interview, turn)
    for _ in range(2):
        ended = (await candidate.complete(interview)).json()
        assert ended["status"] == "failed"
        assert (ended["failure"]["code"], ended["failure"]["refunded"]) == ("too_few_answers", True)
    assert await candidate.transactions() == [("consumption", -5), ("refund", 5)]
    kinds = [entry["kind"] for entry in (await candidate.get("/activity"))["items"]]
    assert kinds == ["credits_refunded", "interview_failed", "interview_started"]


async def test_ended_twenty_times_at_once_it_is_refunded_once(live_candidate: Candidate):
    interview = await live_candidate.begin()
    answers = await asyncio.gather(*(live_candidate.complete(interview) for _ in range(20)))
    assert {(answer.status_code, answer.json()["status"]) for answer in answers} == {(202, "failed")}
    assert await live_candidate.transactions() == [("consumption", -5), ("refund", 5)]


async def test_there_is_no_report_before_the_end(candidate: Candidate):
    interview = await two_answers(candidate)
    for _ in ("open", "reporting"):
        answer = await candidate.client.get(
            f"{URL}/{interview['id']}/report", headers=candidate.person.headers
        )
        assert (answer.status_code, answer.json()["code"]) == (409, "report_not_ready")
        await candidate.complete(interview)


async def test_what_is_deleted_is_gone_with_all_that_was_said(candidate: Candidate, sessions: Sessions):
    interview = await two_answers(candidate)
    url = f"{URL}/{interview['id']}"
    answer = await candidate.client.delete(url, headers=candidate.person.headers)
    assert answer.status_code == 204
    assert (await candidate.client.get(url, headers=candidate.person.headers)).status_code == 404
    assert (await candidate.client.delete(url, headers=candidate.person.headers)).status_code == 404
    async with sessions() as session:
        for table in (StoredInterview, StoredTurn):
            assert await session.scalar(select(func.count()).select_from(table)) == 0
    assert await candidate.transactions() == [("consumption", -5)]
    newest = (await candidate.get("/activity"))["items"][0]
    assert (newest["kind"], newest["subject"]) == ("interview_deleted", None)


async def test_deleting_one_in_which_nothing_was_said_gives_the_credits_back(candidate: Candidate):
    interview = await candidate.begin()
    await candidate.client.delete(f"{URL}/{interview['id']}", headers=candidate.person.headers)
    assert await candidate.transactions() == [("consumption", -5), ("refund", 5)]


async def test_one_that_was_refunded_is_not_refunded_again_when_it_is_deleted(candidate: Candidate):
    interview = await candidate.begin()
    await candidate.complete(interview)
    await candidate.client.delete(f"{URL}/{interview['id']}", headers=candidate.person.headers)
    assert await candidate.transactions() == [("consumption", -5), ("refund", 5)]
