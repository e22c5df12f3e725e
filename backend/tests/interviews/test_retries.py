"""Trying a question again: free, beside the first answer, without a trace in the report."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.interviews.reporting import run
from greenroom.interviews.retries import MOST_RETRIES
from tests.factories import users
from tests.factories.interviews import ANSWER, URL, Candidate


async def retry(
    candidate: Candidate, interview: dict[str, Any], turn: dict[str, Any], text: str
) -> httpx.Response:
    url = f"{URL}/{interview['id']}/turns/{turn['id']}/retries"
    return await candidate.client.post(url, json={"text": text}, headers=candidate.person.headers)


async def coached(candidate: Candidate, text: str = "fine") -> tuple[dict[str, Any], dict[str, Any]]:
    """A coaching interview and its first turn, answered."""
    interview = await candidate.begin(coaching=True)
    return interview, (await candidate.say(interview, interview["turns"][0], text))["turn"]


async def test_a_better_answer_stands_beside_the_first(candidate: Candidate):
    interview, turn = await coached(candidate)
    answer = await retry(candidate, interview, turn, ANSWER)
    assert answer.status_code == 201, answer.text
    tried = answer.json()
    assert (tried["turn_id"], tried["text"], tried["better"]) == (turn["id"], ANSWER, "second")
    assert tried["second"]["overall"] > tried["first"]["overall"] == 1.0
    assert await candidate.transactions() == [("consumption", -5)]


async def test_retries_are_listed_newest_first(candidate: Candidate):
    interview, turn = await coached(candidate)
    texts = [f"I would begin with reason number {number}." for number in range(3)]
    for text in texts:
        await retry(candidate, interview, turn, text)
    items = (await candidate.get(f"/interviews/{interview['id']}/turns/{turn['id']}/retries"))["items"]
    assert [item["text"] for item in items] == texts[::-1]


async def test_the_report_keeps_the_first_answer(candidate: Candidate, sessions: Sessions):
    interview = await candidate.begin(questions=3)
    turns = await candidate.answer_all(interview, "fine")
    await run(sessions, UUID(interview["id"]))
    before = await candidate.get(f"/interviews/{interview['id']}")
    assert (await retry(candidate, interview, turns[0], ANSWER)).status_code == 201
    assert await candidate.get(f"/interviews/{interview['id']}") == before


async def test_a_real_interview_that_goes_on_gives_nothing_away(candidate: Candidate):
    interview = await candidate.begin()
    turn = (await candidate.say(interview, interview["turns"][0]))["turn"]
    answer = await retry(candidate, interview, turn, "Another try.")
    assert (answer.status_code, answer.json()["code"]) == (409, "retry_too_early")


async def test_what_was_not_answered_cannot_be_tried_again(candidate: Candidate):
    interview = await candidate.begin(coaching=True)
    answer = await retry(candidate, interview, interview["turns"][0], ANSWER)
    assert (answer.status_code, answer.json()["code"]) == (409, "retry_too_early")


async def test_twenty_tries_are_enough(candidate: Candidate):
    interview, turn = await coached(candidate)
    for number in range(MOST_RETRIES):
        assert (await retry(candidate, interview, turn, f"Try {number}.")).status_code == 201
    answer = await retry(candidate, interview, turn, "Once more.")
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_retries")


@pytest.mark.parametrize("text", ["", "a\0b", "x" * 20_001])
async def test_no_answer_is_no_try(candidate: Candidate, text: str):
    interview, turn = await coached(candidate)
    answer = await retry(candidate, interview, turn, text)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_another_persons_question_cannot_be_tried(
    candidate: Candidate, session: AsyncSession, settings: Settings
):
    interview, turn = await coached(candidate)
    stranger = Candidate(candidate.client, await users.signed_in(session, settings, balance=10))
    own = await stranger.begin()
    for id_of in (interview, own):
        answer = await retry(stranger, id_of, turn, ANSWER)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
