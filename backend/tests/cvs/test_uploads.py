"""Announcing a CV."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

import httpx
import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import utc_now
from greenroom.core.settings import Settings
from greenroom.cvs.models import CvUpload
from greenroom.cvs.uploads import MOST_PENDING
from tests.factories import cvs, users
from tests.factories.cvs import DOC, DOCX, PDF

URL = "/api/v1/cvs/uploads"


async def test_an_announced_file_may_be_sent_for_an_hour(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    upload = await cvs.announce(client, person, 1234)
    row = (await session.scalars(select(CvUpload))).one()
    assert (upload["method"], upload["headers"], upload["fields"]) == ("PUT", {"Content-Type": PDF}, {})
    assert upload["max_bytes"] == settings.storage.max_cv_bytes
    assert row.key == f"{person.user.id}/{row.id}.pdf"
    assert timedelta(minutes=59) < row.expires_at - utc_now() <= timedelta(hours=1)


async def test_the_address_is_on_the_page_s_own_origin(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    body = {"filename": "cv.pdf", "content_type": PDF, "size": 10}
    origins = {}
    for name, headers in {
        "own": {"Origin": "http://127.0.0.1:8000", "Host": "127.0.0.1:8000"},
        "foreign": {"Origin": "http://evil.example"},
        "none": {},
    }.items():
        answer = await client.post(URL, json=body, headers=person.headers | headers)
        origins[name] = urlsplit(answer.json()["url"]).netloc
    assert origins == {"own": "127.0.0.1:8000", "foreign": "localhost:8000", "none": "localhost:8000"}


@pytest.mark.parametrize(
    ("filename", "content_type"),
    [("a.pdf", PDF), ("A.PDF", "Application/PDF"), ("a.doc", DOC), ("a.b.docx", DOCX)],
)
async def test_pdf_doc_and_docx_are_taken(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, filename: str, content_type: str
):
    person = await users.signed_in(session, settings)
    assert await cvs.announce(client, person, 10, filename=filename, content_type=content_type)


@pytest.mark.parametrize(
    ("filename", "content_type"),
    [
        ("a.exe", PDF),
        ("a.pdf", "text/html"),
        ("a.pdf", DOCX),
        ("a.pdf.exe", PDF),
        ("pdf", PDF),
        ("a.odt", "x/y"),
    ],
)
async def test_other_types_are_refused(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, filename: str, content_type: str
):
    person = await users.signed_in(session, settings)
    body = {"filename": filename, "content_type": content_type, "size": 10}
    answer = await client.post(URL, json=body, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_file_type")


async def test_a_file_over_the_limit_is_refused(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    body = {"filename": "a.pdf", "content_type": PDF, "size": settings.storage.max_cv_bytes + 1}
    answer = await client.post(URL, json=body, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")
    assert "10 MiB" in answer.json()["detail"]


@pytest.mark.parametrize("change", [{"size": 0}, {"size": "x"}, {"filename": ""}, {"user_id": "1"}])
async def test_what_makes_no_sense_is_refused(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, change: dict[str, object]
):
    person = await users.signed_in(session, settings)
    body = {"filename": "a.pdf", "content_type": PDF, "size": 10} | change
    answer = await client.post(URL, json=body, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_uploads_that_are_never_confirmed_are_counted(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    for _ in range(MOST_PENDING):
        await cvs.announce(client, person, 10)
    body = {"filename": "a.pdf", "content_type": PDF, "size": 10}
    answer = await client.post(URL, json=body, headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
    assert 3500 < int(answer.headers["Retry-After"]) <= 3600
    await session.execute(update(CvUpload).values(confirmed_at=utc_now()))
    await session.commit()
    assert await cvs.announce(client, person, 10)


async def test_nobody_announces_without_signing_in(client: httpx.AsyncClient):
    body = {"filename": "a.pdf", "content_type": PDF, "size": 10}
    assert (await client.post(URL, json=body)).status_code == 401
