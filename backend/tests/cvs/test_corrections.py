"""What a student sets right about how a CV was read, over HTTP."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from greenroom.cvs.models import StoredCv
from tests.factories import cv_files, cvs, users
from tests.factories.users import SignedInPerson

EXPERIENCE = cvs.TEXT.index("Experience")


@pytest.fixture
async def person(session: AsyncSession, settings: Settings) -> SignedInPerson:
    return await users.signed_in(session, settings)


@pytest.fixture
async def cv(session: AsyncSession, person: SignedInPerson) -> StoredCv:
    cv = await cvs.stored(session, person.user)
    await session.commit()
    return cv


async def put(client: httpx.AsyncClient, person: SignedInPerson, cv: StoredCv, body: Any) -> httpx.Response:
    return await client.put(f"/api/v1/cvs/{cv.id}/corrections", json=body, headers=person.headers)


async def get(client: httpx.AsyncClient, person: SignedInPerson, cv: StoredCv, what: str) -> Any:
    return (await client.get(f"/api/v1/cvs/{cv.id}/{what}", headers=person.headers)).json()


async def test_what_is_corrected_is_shown_as_the_students_beside_what_was_read(
    client: httpx.AsyncClient, person: SignedInPerson, cv: StoredCv
):
    contact = {"name": "Mira V.", "phone": "", "links": ["https://example.com/mira/"]}
    answer = await put(client, person, cv, {"contact": contact})
    assert answer.status_code == 200, answer.text
    seen = answer.json()
    assert (seen["contact"]["name"], seen["contact"]["phone"]) == ("Mira V.", None)
    assert seen["contact"]["links"] == ["example.com/mira"]
    assert seen["contact"]["email"] == seen["read"]["contact"]["email"] == cv_files.EMAIL
    assert seen["corrected"] == ["contact.name", "contact.phone", "contact.links"]
    assert seen["read"]["contact"]["name"] == cv_files.NAME
    assert await get(client, person, cv, "text") == seen


async def test_sections_are_the_students_from_line_to_line(
    client: httpx.AsyncClient, person: SignedInPerson, cv: StoredCv
):
    start = cvs.TEXT.index("Software Engineer, Quillwork")
    sections = [
        {"start": start, "kind": "volunteering", "title": "Helping out", "titled": False},
        {"start": EXPERIENCE, "kind": "experience"},
    ]
    seen = (await put(client, person, cv, {"sections": sections})).json()
    assert [(one["kind"], one["title"], one["start"]) for one in seen["sections"]] == [
        ("experience", "Experience", EXPERIENCE),
        ("volunteering", "Helping out", start),
    ]
    assert seen["sections"][0]["end"] == start
    assert [one["titled"] for one in seen["sections"]] == [True, False]
    assert seen["corrected"] == ["sections"]
    assert len(seen["read"]["sections"]) == len(cv_files.SECTIONS)


async def test_saving_twice_is_saving_once_and_the_last_to_save_stands(
    client: httpx.AsyncClient, person: SignedInPerson, cv: StoredCv
):
    first = {"contact": {"name": "Mira V."}, "sections": [{"start": EXPERIENCE, "kind": "experience"}]}
    assert (await put(client, person, cv, first)).json() == (await put(client, person, cv, first)).json()
    await put(client, person, cv, {"contact": {"location": "Northport"}})
    stored = await get(client, person, cv, "corrections")
    nothing = {"name": None, "email": None, "phone": None, "links": None}
    assert stored == {"contact": nothing | {"location": "Northport"}, "sections": None}


async def test_one_can_go_back_to_what_was_read(
    client: httpx.AsyncClient, person: SignedInPerson, cv: StoredCv
):
    before = await get(client, person, cv, "text")
    await put(client, person, cv, {"contact": {"name": "Mira V."}, "sections": []})
    for _ in range(2):
        gone = await client.delete(f"/api/v1/cvs/{cv.id}/corrections", headers=person.headers)
        assert gone.status_code == 204
    assert await get(client, person, cv, "text") == before
    assert (await get(client, person, cv, "corrections"))["sections"] is None


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"sections": [{"start": EXPERIENCE + 3, "kind": "experience"}]}, "sections.0.start"),
        ({"sections": [{"start": EXPERIENCE, "kind": "experience"}] * 2}, "sections.1.start"),
        ({"sections": [{"start": len(cvs.TEXT) + 1, "kind": "experience"}]}, "sections.0.start"),
        ({"sections": [{"start": -1, "kind": "experience"}]}, "sections.0.start"),
        ({"sections": [{"start": EXPERIENCE, "kind": "heroics"}]}, "sections.0.kind"),
        ({"sections": [{"start": EXPERIENCE, "kind": "experience", "title": "\0"}]}, "sections.0.title"),
        ({"contact": {"email": "not an address"}}, "contact.email"),
        ({"contact": {"phone": "by night"}}, "contact.phone"),
        ({"contact": {"name": "x" * 201}}, "contact.name"),
        ({"contact": {"links": ["nowhere"]}}, "contact.links.0"),
        ({"contact": {"age": 7}}, "contact.age"),
    ],
)
async def test_what_cannot_be_is_refused_by_its_field(
    client: httpx.AsyncClient, person: SignedInPerson, cv: StoredCv, body: Any, field: str
):
    answer = await put(client, person, cv, body)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert (await get(client, person, cv, "text"))["corrected"] == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_another_persons_corrections_are_not_there(
    client: httpx.AsyncClient,
    session: AsyncSession,
    settings: Settings,
    person: SignedInPerson,
    cv: StoredCv,
    method: str,
):
    await put(client, person, cv, {"contact": {"name": "Mira V."}})
    stranger = await users.signed_in(session, settings)
    answer = await client.request(
        method,
        f"/api/v1/cvs/{cv.id}/corrections",
        headers=stranger.headers,
        json={"contact": {"name": "Mallory"}} if method == "PUT" else None,
    )
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await get(client, person, cv, "text"))["contact"]["name"] == "Mira V."


async def test_a_scan_has_nothing_to_correct(
    client: httpx.AsyncClient, session: AsyncSession, person: SignedInPerson
):
    scan = await cvs.stored(session, person.user, status="no_text")
    await session.commit()
    answer = await put(client, person, scan, {})
    assert (answer.status_code, answer.json()["code"]) == (422, "no_text")


async def test_corrections_are_gone_with_their_cv(
    client: httpx.AsyncClient, person: SignedInPerson, cv: StoredCv
):
    await put(client, person, cv, {"contact": {"name": "Mira V."}})
    await client.delete(f"/api/v1/cvs/{cv.id}", headers=person.headers)
    assert (await get(client, person, cv, "corrections"))["code"] == "not_found"
