"""Confirming a CV: what it then is, and what is refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.cvs.models import CvText, CvUpload, StoredCv
from greenroom.storage.models import DoomedFile
from tests.factories import cv_files, cvs, users


def files_of(settings: Settings, person: users.SignedInPerson) -> list[Path]:
    """The person's files that are more than a note that they were promoted."""
    folder = settings.data_dir / "files" / str(person.user.id)
    return [path for path in folder.glob("*") if path.stat().st_size] if folder.exists() else []


async def test_a_sent_file_becomes_a_cv(client: httpx.AsyncClient, session: AsyncSession, settings: Settings):
    person = await users.signed_in(session, settings)
    data = cv_files.pdf()
    answer = await cvs.uploaded(client, person, data, filename="Mira Vantongeren.pdf")
    cv = answer.json()
    assert answer.status_code == 201
    assert (cv["filename"], cv["content_type"], cv["size"]) == ("Mira Vantongeren.pdf", cvs.PDF, len(data))
    assert (cv["pages"], cv["status"], cv["latest_screening_id"]) == (1, "ready", None)
    assert len(cv["sha256"]) == 64
    assert cv["uploaded_at"].endswith("Z")
    text = (await session.scalars(select(CvText))).one()
    assert cv_files.NAME in text.document["text"]


@pytest.mark.parametrize(
    ("filename", "content_type", "make"),
    [
        ("cv.pdf", cvs.PDF, cv_files.pdf),
        ("cv.docx", cvs.DOCX, cv_files.docx),
        ("cv.doc", cvs.DOC, cv_files.doc),
    ],
)
async def test_every_kind_of_file_is_read(
    client: httpx.AsyncClient,
    session: AsyncSession,
    settings: Settings,
    filename: str,
    content_type: str,
    make: Callable[[], bytes],
):
    person = await users.signed_in(session, settings)
    cv = (await cvs.uploaded(client, person, make(), filename=filename, content_type=content_type)).json()
    assert cv["status"] == "ready"
    seen = (await client.get(f"/api/v1/cvs/{cv['id']}/text", headers=person.headers)).json()
    assert (seen["contact"]["name"], seen["contact"]["email"]) == (cv_files.NAME, cv_files.EMAIL)


async def test_it_is_listed_in_the_feed(client: httpx.AsyncClient, session: AsyncSession, settings: Settings):
    person = await users.signed_in(session, settings)
    cv = (await cvs.uploaded(client, person, cv_files.pdf())).json()
    (entry,) = (await client.get("/api/v1/activity", headers=person.headers)).json()["items"]
    assert (entry["kind"], entry["subject"]) == ("cv_uploaded", {"type": "cv", "id": cv["id"]})


async def test_confirming_again_gives_the_same_cv(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    data = cv_files.pdf()
    upload = await cvs.announce(client, person, len(data))
    await cvs.send(client, upload, data)
    first = await cvs.confirm(client, person, upload)
    again = await cvs.confirm(client, person, upload)
    assert (again.status_code, again.json()) == (201, first.json())
    assert await session.scalar(select(func.count()).select_from(StoredCv)) == 1


async def test_confirmations_that_race_make_one_cv(
    live_app: FastAPI, live_client: httpx.AsyncClient, live_sessions: Sessions, settings: Settings
):
    async with live_sessions() as session:
        person = await users.signed_in(session, settings)
    data = cv_files.pdf()
    upload = await cvs.announce(live_client, person, len(data))
    await cvs.send(live_client, upload, data)
    answers = await asyncio.gather(*(cvs.confirm(live_client, person, upload) for _ in range(6)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    feed = (await live_client.get("/api/v1/activity", headers=person.headers)).json()["items"]
    assert [entry["kind"] for entry in feed] == ["cv_uploaded"]


async def test_a_file_that_was_never_sent_is_missing(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    upload = await cvs.announce(client, person, 10)
    answer = await cvs.confirm(client, person, upload)
    assert (answer.status_code, answer.json()["code"]) == (409, "upload_missing")


async def test_what_was_confirmed_cannot_be_swapped(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    data = cv_files.pdf()
    upload = await cvs.announce(client, person, len(data))
    await cvs.send(client, upload, data)
    cv = (await cvs.confirm(client, person, upload)).json()
    assert (await cvs.send(client, upload, data[::-1])).status_code == 403
    grant = (await client.get(f"/api/v1/cvs/{cv['id']}/download", headers=person.headers)).json()
    assert (await client.get(grant["url"])).content == data


@pytest.mark.parametrize("data", [cv_files.executable(), b"<html>a page</html>", b"%PDF-1.7 broken"])
async def test_bytes_that_are_not_what_the_name_says_are_refused_and_deleted(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, data: bytes
):
    person = await users.signed_in(session, settings)
    upload = await cvs.announce(client, person, len(data))
    await cvs.send(client, upload, data)
    for _ in range(2):
        answer = await cvs.confirm(client, person, upload)
        assert (answer.status_code, answer.json()["code"]) == (422, "file_unreadable")
    assert files_of(settings, person) == []
    assert (await session.scalars(select(DoomedFile))).all() == []
    assert (await client.get("/api/v1/cvs", headers=person.headers)).json()["items"] == []


async def test_a_pdf_named_doc_is_refused(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    answer = await cvs.uploaded(client, person, cv_files.pdf(), filename="cv.doc", content_type=cvs.DOC)
    assert (answer.status_code, answer.json()["code"]) == (422, "file_unreadable")


async def test_a_scan_is_kept_and_said_to_have_no_text(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    cv = (await cvs.uploaded(client, person, cv_files.scan())).json()
    assert (cv["status"], cv["pages"]) == ("no_text", None)
    answer = await client.get(f"/api/v1/cvs/{cv['id']}/text", headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "no_text")


async def test_a_locked_file_is_kept_and_said_to_be_locked(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    cv = (await cvs.uploaded(client, person, cv_files.locked())).json()
    assert cv["status"] == "encrypted"
    answer = await client.get(f"/api/v1/cvs/{cv['id']}/text", headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "file_encrypted")


async def test_nobody_confirms_another_persons_upload(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    owner = await users.signed_in(session, settings)
    stranger = await users.signed_in(session, settings)
    data = cv_files.pdf()
    upload = await cvs.announce(client, owner, len(data))
    await cvs.send(client, upload, data)
    answer = await cvs.confirm(client, stranger, upload)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    row = (await session.scalars(select(CvUpload))).one()
    assert row.confirmed_at is None
