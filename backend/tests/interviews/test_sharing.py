"""Links to a report: for whoever has them, until they expire or are revoked."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.settings import Settings
from greenroom.interviews.models import StoredInterview, StoredShare, StoredTurn
from greenroom.interviews.sharing import IN_PLACE_OF_A_CV
from tests.factories.interviews import URL, Candidate
from tests.factories.practice import practised, reported

LINE = "Cut the p95 latency of the order service by 43 %"


@pytest.fixture
async def student(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Candidate:
    return await practised(client, session, settings)


async def share(student: Candidate, interview: dict[str, Any], **body: Any) -> httpx.Response:
    url = f"{URL}/{interview['id']}/shares"
    return await student.client.post(url, json=body, headers=student.person.headers)


async def opened(student: Candidate, url: str) -> httpx.Response:
    """What somebody sees who has only the link."""
    token = url.rpartition("/shared/")[2]
    return await student.client.get(f"/api/v1/shared-reports/{token}")


async def test_whoever_has_the_link_reads_the_report_and_nothing_more(
    student: Candidate, sessions: Sessions, settings: Settings
):
    interview = await reported(student, sessions)
    made = (await share(student, interview, expires_in_days=7)).json()
    assert made["url"].startswith(f"{settings.frontend_url}/shared/")
    answer = await opened(student, made["url"])
    assert (answer.status_code, answer.headers["x-robots-tag"]) == (200, "noindex")
    shown = answer.json()
    assert shown["report"] == interview["report"]
    assert (shown["role"]["title"], shown["created_at"]) == (
        interview["role"]["title"],
        interview["created_at"],
    )
    assert shown["name"] is None
    for private in (
        student.person.user.email,
        student.person.user.name,
        str(student.person.user.id),
        "cv_id",
    ):
        assert private not in answer.text


async def test_the_name_stands_on_it_when_its_owner_says_so(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    made = (await share(student, interview, with_name=True)).json()
    assert (await opened(student, made["url"])).json()["name"] == student.person.user.name


async def test_lines_of_the_cv_that_a_question_quotes_are_left_out(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    question = f"Your CV says “{LINE}”. How did you measure it?"
    async with transaction(sessions) as session:
        turn = await session.get_one(StoredTurn, UUID(interview["turns"][0]["id"]))
        turn.asked = turn.asked | {"quote": LINE, "text": question}
        row = await session.get_one(StoredInterview, UUID(interview["id"]))
        await session.refresh(row, ["report"])
        row.report = json.loads(json.dumps(row.report).replace(interview["turns"][0]["question"], LINE))
    made = (await share(student, interview)).json()
    answer = await opened(student, made["url"])
    assert LINE not in answer.text
    assert answer.json()["turns"][0]["question"] == question.replace(LINE, IN_PLACE_OF_A_CV)


async def test_of_the_token_only_a_hash_is_kept(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    made = (await share(student, interview)).json()
    token = made["url"].rpartition("/")[2]
    assert len(token) >= 43
    async with sessions() as session:
        row = (await session.scalars(select(StoredShare))).one()
    assert token.encode() not in row.token_hash
    assert len(row.token_hash) == 32
    listed = await student.get(f"/interviews/{interview['id']}/shares")
    assert [one["id"] for one in listed["items"]] == [made["id"]]
    assert token not in json.dumps(listed)


async def test_a_revoked_link_shows_nothing(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    made = (await share(student, interview)).json()
    url = f"{URL}/{interview['id']}/shares/{made['id']}"
    assert (await student.client.delete(url, headers=student.person.headers)).status_code == 204
    assert (await student.client.delete(url, headers=student.person.headers)).status_code == 404
    answer = await opened(student, made["url"])
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_an_expired_link_shows_nothing_and_says_so_in_the_list(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    made = (await share(student, interview, expires_in_days=1)).json()
    async with transaction(sessions) as session:
        await session.execute(update(StoredShare).values(expires_at=utc_now() - timedelta(seconds=1)))
    assert (await opened(student, made["url"])).status_code == 404
    (listed,) = (await student.get(f"/interviews/{interview['id']}/shares"))["items"]
    assert listed["expired"] is True


@pytest.mark.parametrize("token", ["x", "%00", "%F0%9F%8E%AD", "a" * 2000])
async def test_an_unknown_link_is_not_found(student: Candidate, token: str):
    answer = await student.client.get(f"/api/v1/shared-reports/{token}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_the_link_of_a_deleted_interview_shows_nothing(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    made = (await share(student, interview)).json()
    await student.client.delete(f"{URL}/{interview['id']}", headers=student.person.headers)
    assert (await opened(student, made["url"])).status_code == 404


@pytest.mark.parametrize("body", [{"expires_in_days": 0}, {"expires_in_days": 91}, {"with_name": "yes"}])
async def test_a_link_lives_one_to_ninety_days(student: Candidate, sessions: Sessions, body: dict[str, Any]):
    interview = await reported(student, sessions)
    refused = await share(student, interview, **body)
    assert (refused.status_code, refused.json()["code"]) == (422, "validation_failed")


async def test_without_a_report_there_is_nothing_to_share(student: Candidate):
    refused = await share(student, await student.begin())
    assert (refused.status_code, refused.json()["code"]) == (409, "report_not_ready")


async def test_twenty_links_are_enough(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    for _ in range(20):
        assert (await share(student, interview)).status_code == 201
    refused = await share(student, interview)
    assert (refused.status_code, refused.json()["code"]) == (409, "too_many_shares")
