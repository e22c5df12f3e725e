"""Beginning an interview: what it costs, what it asks, and when it is refused for nothing."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from greenroom.cvs.models import CvStatus
from greenroom.interviews.models import StoredInterview
from greenroom.job_roles import service as job_roles
from tests.factories import cvs, users
from tests.factories.interviews import Candidate

STRENGTH = "I like to read about databases, and I write small tools in Python for myself."


async def test_an_interview_costs_five_credits_and_asks_its_first_question(candidate: Candidate):
    interview = await candidate.begin()
    assert (interview["status"], interview["provider"]) == ("ready", "builtin")
    assert interview["progress"] == {"asked": 1, "planned": 6}
    assert interview["role"]["slug"] == "backend-developer"
    (turn,) = interview["turns"]
    assert (turn["number"], turn["kind"], turn["answer"]) == (1, "question", None)
    assert turn["question"]
    assert turn["reason"]
    assert await candidate.transactions() == [("consumption", -5)]
    (entry,) = (await candidate.get("/activity"))["items"]
    assert entry["kind"] == "interview_started"
    assert entry["subject"] == {"type": "interview", "id": interview["id"]}


async def test_what_was_not_said_is_the_usual(candidate: Candidate):
    interview = await candidate.begin()
    usual = {"format": "text", "kind": "mixed", "difficulty": "junior", "coaching": False, "cv_id": None}
    assert {name: interview[name] for name in usual} == usual


async def test_the_charge_names_the_interview(candidate: Candidate):
    interview = await candidate.begin()
    newest = (await candidate.get("/wallet"))["recent_transactions"][0]
    assert newest["reference"] == {"type": "interview", "id": interview["id"]}
    assert newest["description"] == "Mock interview"


@pytest.mark.parametrize("questions", [3, 6, 12])
async def test_as_many_questions_are_planned_as_were_asked_for(candidate: Candidate, questions: int):
    assert (await candidate.begin(questions=questions))["progress"]["planned"] == questions


async def test_a_wallet_without_enough_credits_is_refused(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    await job_roles.seed(session)
    poor = Candidate(client, await users.signed_in(session, settings, balance=4))
    answer = await poor.ask_for()
    assert (answer.status_code, answer.json()["code"]) == (402, "not_enough_credits")
    assert (answer.json()["needed"], answer.json()["available"]) == (5, 4)
    assert await session.scalar(select(func.count()).select_from(StoredInterview)) == 0


async def test_a_video_interview_is_refused_for_nothing_until_its_provider_comes(candidate: Candidate):
    answer = await candidate.ask_for(format="video")
    assert (answer.status_code, answer.json()["code"]) == (503, "provider_unavailable")
    assert await candidate.transactions() == []


@pytest.mark.parametrize("name", ["role_id", "cv_id"])
async def test_a_role_or_a_cv_that_is_not_there_is_refused_for_nothing(candidate: Candidate, name: str):
    answer = await candidate.ask_for(**{name: str(uuid4())})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert await candidate.transactions() == []


async def test_another_persons_cv_cannot_be_brought(
    candidate: Candidate, session: AsyncSession, settings: Settings
):
    stranger = await users.signed_in(session, settings)
    cv = await cvs.stored(session, stranger.user)
    answer = await candidate.ask_for(cv_id=str(cv.id))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(("status", "code"), [("no_text", "no_text"), ("encrypted", "file_encrypted")])
async def test_a_scan_or_a_locked_file_cannot_be_asked_about(
    candidate: Candidate, session: AsyncSession, status: CvStatus, code: str
):
    cv = await cvs.stored(session, candidate.person.user, status=status)
    answer = await candidate.ask_for(cv_id=str(cv.id))
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert await candidate.transactions() == []


@pytest.mark.parametrize(
    "change",
    [
        {"questions": 2},
        {"questions": 13},
        {"format": "phone"},
        {"kind": "easy"},
        {"difficulty": "expert"},
        {"job_description": "a\0b"},
        {"job_description": "x" * 20_001},
        {"role_id": "7"},
        {"user_id": "1"},
    ],
    ids=str,
)
async def test_what_makes_no_sense_is_refused(candidate: Candidate, change: dict[str, object]):
    answer = await candidate.ask_for(**change)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert await candidate.transactions() == []


async def test_at_least_two_questions_quote_the_cv_that_was_brought(
    candidate: Candidate, session: AsyncSession
):
    cv = await cvs.stored(session, candidate.person.user)
    interview = await candidate.begin(cv_id=str(cv.id))
    await candidate.answer_all(interview, STRENGTH)
    turns = (await candidate.get(f"/interviews/{interview['id']}"))["turns"]
    quotes = [turn["quote"] for turn in turns if turn["about"] == "cv" and turn["kind"] == "question"]
    assert len(quotes) >= 2
    assert all(quote in cvs.TEXT for quote in quotes)


async def test_no_question_comes_twice_in_two_interviews(candidate: Candidate):
    asked: list[str] = []
    for _ in range(2):
        turns = await candidate.answer_all(await candidate.begin(), STRENGTH)
        asked += [turn["question"] for turn in turns if turn["kind"] != "follow_up"]
    assert len(asked) == len(set(asked)) == 14


async def test_a_plan_is_kept_that_the_bank_cannot_change(candidate: Candidate, session: AsyncSession):
    await candidate.begin(questions=3)
    (plan, competencies) = (
        await session.execute(select(StoredInterview.plan, StoredInterview.competencies))
    ).one()
    assert [asked["kind"] for asked in plan][-1] == "closing"
    assert all(asked["text"] and asked["reason"] for asked in plan)
    assert 5 <= len(competencies) <= 8
    assert all(len(competency["anchors"]) == 5 for competency in competencies)


async def test_the_same_key_is_answered_again_and_charged_once(candidate: Candidate):
    first = await candidate.ask_for(key="a-key")
    again = await candidate.ask_for(key="a-key")
    assert (again.status_code, again.json()) == (201, first.json())
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert await candidate.transactions() == [("consumption", -5)]


async def test_the_same_key_with_another_body_is_a_conflict(candidate: Candidate):
    await candidate.ask_for(key="a-key")
    answer = await candidate.ask_for(key="a-key", questions=4)
    assert (answer.status_code, answer.json()["code"]) == (409, "idempotency_conflict")
    assert await candidate.transactions() == [("consumption", -5)]


async def test_twenty_at_once_with_one_key_are_one_interview(live_candidate: Candidate):
    answers = await asyncio.gather(*(live_candidate.ask_for(key="a-key") for _ in range(20)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert await live_candidate.transactions() == [("consumption", -5)]


async def test_racing_requests_cannot_spend_more_than_there_is(live_candidate: Candidate):
    answers = await asyncio.gather(*(live_candidate.ask_for() for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [201] * 2 + [402] * 6
    assert (await live_candidate.get("/wallet"))["balance"] == 0


async def test_lists_are_newest_first_and_without_turns(candidate: Candidate):
    first, second = await candidate.begin(), await candidate.begin(questions=4)
    items = (await candidate.get("/interviews"))["items"]
    assert [item["id"] for item in items] == [second["id"], first["id"]]
    assert all((item["turns"], item["report"]) == ([], None) for item in items)
