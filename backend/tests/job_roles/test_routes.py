"""The catalogue as a visitor and as a student meets it."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.core.settings import Settings
from greenroom.job_roles import service as job_roles
from greenroom.job_roles.models import JobRole
from greenroom.job_roles.service import TECHNOLOGY
from tests.factories import users


async def some_roles(client: httpx.AsyncClient, count: int) -> list[str]:
    found = (await client.get("/api/v1/roles")).json()["items"]
    return [role["id"] for role in found[:count]]


async def test_anyone_may_browse_the_catalogue(client: httpx.AsyncClient):
    answer = await client.get("/api/v1/roles")
    assert answer.status_code == 200
    items = answer.json()["items"]
    assert len(items) >= 60
    assert {"id", "slug", "title", "category", "summary", "skills", "levels"} <= items[0].keys()
    assert [level["name"] for level in items[0]["levels"]] == ["intern", "junior", "mid", "senior"]


async def test_technology_stands_first_and_every_family_keeps_together(client: httpx.AsyncClient):
    categories = [role["category"] for role in (await client.get("/api/v1/roles")).json()["items"]]
    families = list(dict.fromkeys(categories))
    assert families[: len(TECHNOLOGY)] == list(TECHNOLOGY)
    assert categories == sorted(categories, key=families.index)


async def test_a_search_finds_roles_by_title_and_by_skill(client: httpx.AsyncClient):
    by_title = (await client.get("/api/v1/roles", params={"query": "backend developer"})).json()["items"]
    assert by_title[0]["slug"] == "backend-developer"
    by_skill = (await client.get("/api/v1/roles", params={"query": "PostgreSQL"})).json()["items"]
    assert "backend-developer" in {role["slug"] for role in by_skill}


async def test_a_search_takes_wildcards_as_they_are_written(client: httpx.AsyncClient):
    assert (await client.get("/api/v1/roles", params={"query": "%_%"})).json()["items"] == []


async def test_a_category_narrows_the_list(client: httpx.AsyncClient):
    category = (await client.get("/api/v1/roles")).json()["items"][0]["category"]
    items = (await client.get("/api/v1/roles", params={"category": category})).json()["items"]
    assert {role["category"] for role in items} == {category}


async def test_the_catalogue_may_be_read_page_by_page(client: httpx.AsyncClient):
    whole = (await client.get("/api/v1/roles")).json()
    assert whole["next_cursor"] is None
    seen: list[str] = []
    query: dict[str, str | int] = {"limit": 50}
    while True:
        page = (await client.get("/api/v1/roles", params=query)).json()
        seen += [role["slug"] for role in page["items"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert seen == [role["slug"] for role in whole["items"]]


@pytest.mark.parametrize("query", [{"limit": "0"}, {"limit": "101"}, {"cursor": "wizard"}, {"cursor": "\0"}])
async def test_a_page_that_cannot_be_is_refused(client: httpx.AsyncClient, query: dict[str, str]):
    answer = await client.get("/api/v1/roles", params=query)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


@pytest.mark.parametrize("query", [{"category": "Wizardry"}, {"categry": "Data"}, {"query": "x" * 101}])
async def test_an_unknown_filter_is_refused_and_not_ignored(client: httpx.AsyncClient, query: dict[str, str]):
    answer = await client.get("/api/v1/roles", params=query)
    assert answer.status_code == 422
    assert answer.json()["code"] == "validation_failed"
    assert answer.json()["errors"][0]["field"] == next(iter(query))


async def test_one_role_is_found_by_its_slug(client: httpx.AsyncClient):
    assert (await client.get("/api/v1/roles/backend-developer")).json()["title"] == "Backend developer"
    missing = await client.get("/api/v1/roles/wizard")
    assert (missing.status_code, missing.json()["code"]) == (404, "not_found")


async def test_a_student_chooses_target_roles_in_their_own_order(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    chosen = list(reversed(await some_roles(client, 3)))
    answer = await client.put("/api/v1/me/roles", json={"role_ids": chosen}, headers=person.headers)
    assert answer.status_code == 200
    mine = (await client.get("/api/v1/me/roles", headers=person.headers)).json()["items"]
    assert [role["id"] for role in mine] == chosen


async def test_of_choices_that_race_the_last_one_stands(
    live_client: httpx.AsyncClient, live_sessions: Sessions, settings: Settings
):
    async with transaction(live_sessions) as session:
        await job_roles.seed(session)
        person = await users.signed_in(session, settings)
    roles = await some_roles(live_client, 6)

    async def choose(first: int) -> int:
        wanted = {"role_ids": roles[first : first + 3]}
        return (await live_client.put("/api/v1/me/roles", json=wanted, headers=person.headers)).status_code

    assert set(await asyncio.gather(*(choose(turn % 4) for turn in range(12)))) == {200}
    mine = (await live_client.get("/api/v1/me/roles", headers=person.headers)).json()["items"]
    assert len(mine) == 3


async def test_an_unknown_role_changes_nothing(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    chosen = await some_roles(client, 2)
    await client.put("/api/v1/me/roles", json={"role_ids": chosen}, headers=person.headers)
    answer = await client.put("/api/v1/me/roles", json={"role_ids": [str(uuid4())]}, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_role")
    mine = (await client.get("/api/v1/me/roles", headers=person.headers)).json()["items"]
    assert [role["id"] for role in mine] == chosen


async def test_more_than_ten_target_roles_are_refused(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    chosen = await some_roles(client, 11)
    answer = await client.put("/api/v1/me/roles", json={"role_ids": chosen}, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_target_roles_need_a_sign_in(client: httpx.AsyncClient):
    answer = await client.get("/api/v1/me/roles")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


async def test_seeding_again_keeps_the_roles_and_unlists_what_left(session: AsyncSession):
    gone = JobRole(
        id=uuid4(), slug="lamplighter", title="Lamplighter", category="Light", summary="Lights lamps.",
        skills=[], levels=[], other_titles=[], position=999,
    )  # fmt: skip
    session.add(gone)
    await session.flush()
    count = await job_roles.seed(session)
    listed = (await session.scalars(select(JobRole).where(JobRole.listed))).all()
    assert len(listed) == count
    await session.refresh(gone)
    assert not gone.listed
