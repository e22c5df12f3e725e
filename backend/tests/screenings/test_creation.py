"""Asking for an analysis: what it costs, and when it is refused for nothing."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.screenings.models import StoredScreening
from tests.factories import cvs, users
from tests.patience import until_served
from tests.screenings.conftest import Owner

URL = "/api/v1/screenings"
JSON = {"Content-Type": "application/json"}


async def test_an_analysis_costs_one_credit_and_waits_for_a_worker(owner: Owner):
    screening = await owner.asked()
    assert (screening["status"], screening["stage"], screening["cv_id"]) == (
        "queued",
        "queued",
        str(owner.cv_id),
    )
    assert (screening["result"], screening["failure"], screening["finished_at"]) == (None, None, None)
    assert await owner.transactions() == [("consumption", -1)]
    (entry,) = (await owner.get("/activity"))["items"]
    assert entry["kind"] == "screening_started"
    assert entry["subject"] == {"type": "screening", "id": screening["id"]}


async def test_the_charge_names_the_analysis(owner: Owner):
    screening = await owner.asked()
    newest = (await owner.get("/wallet"))["recent_transactions"][0]
    assert newest["reference"] == {"type": "screening", "id": screening["id"]}
    assert newest["description"] == "Analysis of a CV"


async def test_a_wallet_without_credits_is_refused(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings, balance=0)
    cv = await cvs.stored(session, person.user)
    await session.commit()
    answer = await client.post(URL, json={"cv_id": str(cv.id)}, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (402, "not_enough_credits")
    assert await session.scalar(select(func.count()).select_from(StoredScreening)) == 0
    assert await session.scalar(text("SELECT count(*) FROM procrastinate_jobs")) == 0


@pytest.mark.parametrize(("status", "code"), [("no_text", "no_text"), ("encrypted", "file_encrypted")])
async def test_a_scan_or_a_locked_file_is_never_charged(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, status: Any, code: str
):
    person = await users.signed_in(session, settings)
    cv = await cvs.stored(session, person.user, status=status)
    await session.commit()
    answer = await client.post(URL, json={"cv_id": str(cv.id)}, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert (await client.get("/api/v1/wallet", headers=person.headers)).json()["balance"] == 6


async def test_another_persons_cv_cannot_be_analysed(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    owner = await users.signed_in(session, settings)
    stranger = await users.signed_in(session, settings)
    cv = await cvs.stored(session, owner.user)
    await session.commit()
    answer = await client.post(URL, json={"cv_id": str(cv.id)}, headers=stranger.headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await client.get("/api/v1/wallet", headers=stranger.headers)).json()["balance"] == 6


@pytest.mark.parametrize(
    "change",
    [{"job_description": "x" * 20_001}, {"job_description": "a\0b"}, {"cv_id": "7"}, {"user_id": "1"}],
)
async def test_what_makes_no_sense_is_refused(owner: Owner, change: dict[str, str]):
    answer = await owner.ask(**change)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert await owner.transactions() == []


async def test_half_a_character_is_refused_like_any_other_text_that_is_none(owner: Owner):
    body = json.dumps({"cv_id": str(owner.cv_id), "job_description": "half of \ud83d"})
    answer = await owner.client.post(URL, content=body, headers=owner.person.headers | JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_the_same_key_is_answered_again_and_charged_once(owner: Owner):
    first = await owner.ask(key="a-key")
    again = await owner.ask(key="a-key")
    assert (again.status_code, again.json()) == (202, first.json())
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert await owner.transactions() == [("consumption", -1)]


async def test_the_same_key_with_another_body_is_a_conflict(owner: Owner):
    await owner.ask(key="a-key")
    answer = await owner.ask(key="a-key", job_description="Python")
    assert (answer.status_code, answer.json()["code"]) == (409, "idempotency_conflict")
    assert await owner.transactions() == [("consumption", -1)]


async def test_a_hundred_at_once_with_one_key_are_one_analysis(live_owner: Owner, live_sessions: Sessions):
    async def ask() -> httpx.Response:
        return await until_served(lambda: live_owner.ask(key="a-key"))

    answers = await asyncio.gather(*(ask() for _ in range(100)))
    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert sum("Idempotency-Replayed" in answer.headers for answer in answers) == 99
    assert await live_owner.transactions() == [("consumption", -1)]
    async with live_sessions() as session:
        assert await session.scalar(text("SELECT count(*) FROM procrastinate_jobs")) == 1


async def test_racing_requests_cannot_spend_more_than_there_is(live_owner: Owner):
    answers = await asyncio.gather(*(live_owner.ask() for _ in range(20)))
    assert sorted(answer.status_code for answer in answers) == [202] * 6 + [402] * 14
    assert (await live_owner.get("/wallet"))["balance"] == 0


@pytest.mark.parametrize("path", ["", "/events"])
async def test_another_persons_analysis_is_not_there(
    session: AsyncSession, settings: Settings, owner: Owner, path: str
):
    screening = await owner.asked()
    stranger = await users.signed_in(session, settings)
    url = f"{URL}/{screening['id']}{path}"
    answer = await owner.client.get(url, headers=stranger.headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await owner.client.get(URL, headers=stranger.headers)).json()["items"] == []
