"""The feed: a person's own, newest first, page by page."""

from __future__ import annotations

from uuid import uuid4

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind, Subject
from greenroom.core.settings import Settings
from tests.factories import users


async def test_entries_come_newest_first_and_page_by_page(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    for number in range(5):
        await activity.record(session, person.user.id, ActivityKind.PROFILE_UPDATED, f"Change {number}")
    await session.commit()
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = (await client.get("/api/v1/activity", params=query, headers=person.headers)).json()
        seen += [entry["title"] for entry in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == ["Change 4", "Change 3", "Change 2", "Change 1", "Change 0"]


async def test_a_page_stays_the_same_while_entries_are_added(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    for number in range(4):
        await activity.record(session, person.user.id, ActivityKind.PROFILE_UPDATED, f"Change {number}")
    await session.commit()
    first = (await client.get("/api/v1/activity", params={"limit": 2}, headers=person.headers)).json()
    await activity.record(session, person.user.id, ActivityKind.PROFILE_UPDATED, "Change 4")
    await session.commit()
    query = {"limit": 2, "cursor": first["next_cursor"]}
    second = (await client.get("/api/v1/activity", params=query, headers=person.headers)).json()
    assert [entry["title"] for entry in second["items"]] == ["Change 1", "Change 0"]


async def test_a_kind_filters_and_a_subject_is_named(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    cv_id = uuid4()
    await activity.record(session, person.user.id, ActivityKind.CV_UPLOADED, "cv.pdf", Subject("cv", cv_id))
    await activity.record(session, person.user.id, ActivityKind.PROFILE_UPDATED, "Changed the profile")
    await session.commit()
    query = {"kind": "cv_uploaded"}
    (entry,) = (await client.get("/api/v1/activity", params=query, headers=person.headers)).json()["items"]
    assert entry["subject"] == {"type": "cv", "id": str(cv_id)}
    assert entry["occurred_at"].endswith("Z")


async def test_nobody_reads_another_persons_feed(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person, stranger = [await users.signed_in(session, settings) for _ in range(2)]
    await activity.record(session, person.user.id, ActivityKind.PROFILE_UPDATED, "Private")
    await session.commit()
    assert (await client.get("/api/v1/activity", headers=stranger.headers)).json()["items"] == []


@pytest.mark.parametrize("query", [{"kind": "dancing"}, {"limit": 0}, {"limit": 101}, {"cursor": "nonsense"}])
async def test_what_the_list_does_not_know_is_refused(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, query: dict[str, str]
):
    person = await users.signed_in(session, settings)
    answer = await client.get("/api/v1/activity", params=query, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
