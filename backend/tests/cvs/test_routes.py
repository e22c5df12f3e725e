"""What is known of confirmed CVs, over HTTP."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from tests.factories import cv_files, cvs, users


async def test_a_cv_downloads_under_its_own_name(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    data = cv_files.pdf()
    cv = (await cvs.uploaded(client, person, data, filename="Mira Vantongeren.pdf")).json()
    grant = (await client.get(f"/api/v1/cvs/{cv['id']}/download", headers=person.headers)).json()
    assert set(grant) == {"url", "expires_at"}
    # The address alone is enough: a browser follows it without our headers.
    file = await client.get(grant["url"])
    assert file.content == data
    assert 'filename="Mira Vantongeren.pdf"' in file.headers["content-disposition"]


async def test_the_text_is_what_the_parser_sees(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    cv = (await cvs.uploaded(client, person, cv_files.pdf())).json()
    seen = (await client.get(f"/api/v1/cvs/{cv['id']}/text", headers=person.headers)).json()
    assert (seen["pages"], seen["page_starts"], seen["warnings"]) == (1, [0], [])
    assert (seen["contact"]["name"], seen["contact"]["email"]) == (cv_files.NAME, cv_files.EMAIL)
    titles = [section["title"] for section in seen["sections"]]
    assert titles == [title for title, _ in cv_files.SECTIONS]
    for section in seen["sections"]:
        assert seen["text"][section["start"] : section["end"]].strip()


async def test_cvs_are_listed_newest_first_and_page_by_page(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    for number in range(3):
        await cvs.stored(session, person.user, filename=f"{number}.pdf")
    await session.commit()
    first = (await client.get("/api/v1/cvs", params={"limit": 2}, headers=person.headers)).json()
    query = {"limit": 2, "cursor": first["next_cursor"]}
    second = (await client.get("/api/v1/cvs", params=query, headers=person.headers)).json()
    assert [cv["filename"] for cv in first["items"] + second["items"]] == ["2.pdf", "1.pdf", "0.pdf"]
    assert second["next_cursor"] is None


@pytest.mark.parametrize(
    ("method", "path"), [("GET", ""), ("GET", "/text"), ("GET", "/download"), ("DELETE", "")]
)
async def test_another_persons_cv_is_not_there(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, method: str, path: str
):
    owner = await users.signed_in(session, settings)
    stranger = await users.signed_in(session, settings)
    cv = await cvs.stored(session, owner.user)
    await session.commit()
    url = f"/api/v1/cvs/{cv.id}{path}"
    answer = await client.request(method, url, headers=stranger.headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await client.get("/api/v1/cvs", headers=stranger.headers)).json()["items"] == []
    assert (await client.get(f"/api/v1/cvs/{cv.id}", headers=owner.headers)).status_code == 200


@pytest.mark.parametrize(("status", "code"), [("no_text", "no_text"), ("encrypted", "file_encrypted")])
async def test_a_cv_without_text_says_why(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, status: str, code: str
):
    person = await users.signed_in(session, settings)
    cv = await cvs.stored(session, person.user, status="no_text" if status == "no_text" else "encrypted")
    await session.commit()
    answer = await client.get(f"/api/v1/cvs/{cv.id}/text", headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
