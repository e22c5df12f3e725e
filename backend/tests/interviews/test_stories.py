"""The story bank: the student's own stories, word by word."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.core.settings import Settings
from greenroom.interviews import service, stories
from greenroom.interviews.views import report
from tests.factories.interviews import ANSWER, Candidate
from tests.factories.practice import WEAK, practised, reported

OTHER = (
    "During my second year the robotics club had no money for a trip. I was asked to find a sponsor. I wrote "
    "to twelve firms, called each of them, and showed two of them our robot. In the end one paid 900 euros "
    "and we went."
)


@pytest.fixture
async def student(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Candidate:
    return await practised(client, session, settings)


async def bank(student: Candidate, query: str = "") -> Any:
    return await student.get(f"/stories{query}")


async def send(student: Candidate, method: str, story: dict[str, Any], **body: Any) -> httpx.Response:
    url = f"/api/v1/stories/{story['id']}"
    return await student.client.request(method, url, headers=student.person.headers, json=body or None)


async def test_a_story_is_kept_word_by_word_with_its_parts(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    (story,) = (await bank(student))["items"]
    assert story["text"].startswith(ANSWER)
    assert story["interview_id"] == interview["id"]
    for part in story["parts"].values():
        assert part is None or story["text"][part["start"] : part["end"]] == part["text"]
    assert story["parts"]["action"]
    assert story["parts"]["result"]
    assert story["missing"] == [name for name, part in story["parts"].items() if part is None]
    assert ANSWER.startswith(story["title"].rstrip("…"))


async def test_what_is_no_story_is_not_kept(student: Candidate, sessions: Sessions):
    await reported(student, sessions, WEAK)
    assert (await bank(student))["items"] == []


async def test_a_story_told_twice_is_kept_once(student: Candidate, sessions: Sessions):
    for _ in range(2):
        await reported(student, sessions)
    assert len((await bank(student))["items"]) == 1


async def test_a_second_try_may_tell_another_story(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    turn = interview["turns"][0]
    url = f"/api/v1/interviews/{interview['id']}/turns/{turn['id']}/retries"
    answer = await student.client.post(url, json={"text": OTHER}, headers=student.person.headers)
    assert answer.status_code == 201
    newest, _ = (await bank(student))["items"]
    assert newest["text"] == OTHER


async def test_a_story_is_renamed_tagged_and_noted(student: Candidate, sessions: Sessions):
    await reported(student, sessions)
    (story,) = (await bank(student))["items"]
    changed = {"title": "The slow page", "competencies": ["leadership", "initiative"], "note": "For Monday."}
    answer = await send(student, "PATCH", story, **changed)
    assert answer.json() == story | changed
    (tagged,) = (await bank(student, "?competency=leadership"))["items"]
    assert tagged["title"] == "The slow page"
    assert (await bank(student, "?competency=teamwork"))["items"] == []
    counts = {tag["key"]: tag["stories"] for tag in (await bank(student))["tags"]}
    assert (counts["leadership"], counts["initiative"], counts["teamwork"], len(counts)) == (1, 1, 0, 15)


@pytest.mark.parametrize(
    "body",
    [
        {"title": ""},
        {"title": None},
        {"title": "x" * 121},
        {"competencies": ["charm"]},
        {"note": "a\0b"},
        {"text": "Another story"},
    ],
)
async def test_what_cannot_be_kept_is_refused(student: Candidate, sessions: Sessions, body: dict[str, Any]):
    await reported(student, sessions)
    (story,) = (await bank(student))["items"]
    refused = await send(student, "PATCH", story, **body)
    assert (refused.status_code, refused.json()["code"]) == (422, "validation_failed")


async def test_an_unknown_tag_is_no_filter(student: Candidate):
    assert (await bank(student, "?competency=charm"))["code"] == "validation_failed"


async def test_a_deleted_story_stays_away_and_the_answer_stays(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    (story,) = (await bank(student))["items"]
    assert (await send(student, "DELETE", story)).status_code == 204
    assert (await bank(student))["items"] == []
    assert await student.get(f"/interviews/{interview['id']}") == interview


async def test_gathering_again_adds_nothing(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    before = await bank(student)
    async with transaction(sessions) as session:
        row = await service.owned(session, student.person.user.id, UUID(interview["id"]))
        written = await report(session, row)
        assert written
        turns = await service.turns(session, row.id)
        await stories.gather(session, row.user_id, turns, written)
    assert await bank(student) == before
