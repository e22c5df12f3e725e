"""Pictures of a CV's pages."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from PIL import Image
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.core.settings import Settings
from greenroom.cvs import page_images
from greenroom.cvs.deletion import delete_abandoned_uploads
from greenroom.cvs.errors import CvNotFound
from greenroom.cvs.models import CvPageImages, CvUpload, StoredCv
from greenroom.storage.models import DoomedFile
from tests.factories import cv_files, cvs, users
from tests.factories.cv_pdf import scanned_pdf
from tests.factories.users import SignedInPerson

Ask = Callable[[str], Awaitable[httpx.Response]]


@pytest.fixture
async def person(session: AsyncSession, settings: Settings) -> SignedInPerson:
    return await users.signed_in(session, settings)


@pytest.fixture
def files(settings: Settings, person: SignedInPerson) -> Callable[[], set[str]]:
    """The names of the pictures that are kept for the person."""
    folder = settings.data_dir / "files" / str(person.user.id)
    return lambda: pictures_in(folder)


@pytest.fixture
def ask(client: httpx.AsyncClient, person: SignedInPerson) -> Ask:
    async def ask(cv_id: str) -> httpx.Response:
        return await client.get(f"/api/v1/cvs/{cv_id}/pages", headers=person.headers)

    return ask


def pictures_in(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.webp") if path.stat().st_size}


def wait_for_picture(folder: Path) -> None:
    deadline = time.monotonic() + 30
    while not pictures_in(folder):
        assert time.monotonic() < deadline, "no page was drawn"
        time.sleep(0.005)


async def sent(client: httpx.AsyncClient, person: SignedInPerson, data: bytes, **kind: str) -> str:
    answer = await cvs.uploaded(client, person, data, **kind)
    assert answer.status_code == 201, answer.text
    cv_id: str = answer.json()["id"]
    return cv_id


async def stored_pdf(session: AsyncSession, app: FastAPI, person: SignedInPerson, data: bytes) -> StoredCv:
    """A CV of any bytes, also of such as no confirmation would let pass."""
    cv = await cvs.stored(session, person.user)
    await app.state.store.put(cv.key, data, cvs.PDF)
    return cv


async def test_each_page_has_a_picture_that_a_page_of_ours_may_show(
    client: httpx.AsyncClient, person: SignedInPerson, ask: Ask
):
    answer = (await ask(await sent(client, person, scanned_pdf(2)))).json()
    assert answer["note"] is None
    assert [page["number"] for page in answer["items"]] == [1, 2]
    for page in answer["items"]:
        picture = await client.get(page["url"])
        assert picture.status_code == 200
        assert picture.headers["content-type"] == "image/webp"
        assert picture.headers["content-disposition"] == "inline"
        assert picture.headers["x-content-type-options"] == "nosniff"
        assert picture.headers["cache-control"].startswith("private, max-age=")
        with Image.open(BytesIO(picture.content)) as image:
            assert image.format == "WEBP"
            assert image.size == (page["width"], page["height"])
        assert page["width"] == 1100


async def test_the_address_leads_back_to_where_the_page_was_opened(
    client: httpx.AsyncClient, person: SignedInPerson
):
    cv_id = await sent(client, person, cv_files.pdf())
    headers = person.headers | {"Host": "127.0.0.1:8000", "Referer": "http://127.0.0.1:8000/cvs"}
    answer = await client.get(f"/api/v1/cvs/{cv_id}/pages", headers=headers)
    assert answer.json()["items"][0]["url"].startswith("http://127.0.0.1:8000/api/v1/files/")
    headers |= {"Referer": "http://elsewhere.example/cvs"}
    answer = await client.get(f"/api/v1/cvs/{cv_id}/pages", headers=headers)
    assert answer.json()["items"][0]["url"].startswith("http://localhost:8000/")


async def test_a_changed_address_shows_nothing(client: httpx.AsyncClient, person: SignedInPerson, ask: Ask):
    (page,) = (await ask(await sent(client, person, cv_files.pdf()))).json()["items"]
    for changed in (page["url"].replace("-page-1", "-page-2"), page["url"].replace("webp&", "html&")):
        assert (await client.get(changed)).status_code == 403


async def test_a_scan_has_pictures_too(client: httpx.AsyncClient, person: SignedInPerson, ask: Ask):
    answer = (await ask(await sent(client, person, cv_files.scan()))).json()
    assert len(answer["items"]) == 1


async def test_of_a_long_file_the_first_ten_pages_are_shown(
    client: httpx.AsyncClient, person: SignedInPerson, ask: Ask
):
    answer = (await ask(await sent(client, person, scanned_pdf(12)))).json()
    assert len(answer["items"]) == 10
    assert answer["note"] == "These are the first 10 of 12 pages."


@pytest.mark.parametrize(
    ("make", "kind", "note"),
    [
        (cv_files.docx, {"filename": "cv.docx", "content_type": cvs.DOCX}, "A Word file has no fixed pages"),
        (cv_files.locked, {}, "locked with a password"),
    ],
)
async def test_where_there_are_no_pictures_a_sentence_says_why(
    client: httpx.AsyncClient,
    person: SignedInPerson,
    ask: Ask,
    make: Callable[[], bytes],
    kind: dict[str, str],
    note: str,
):
    answer = (await ask(await sent(client, person, make(), **kind))).json()
    assert answer["items"] == []
    assert note in answer["note"]


async def test_a_file_that_cannot_be_drawn_is_tried_once(
    session: AsyncSession, app: FastAPI, person: SignedInPerson, ask: Ask
):
    cv = await stored_pdf(session, app, person, b"%PDF-1.4 and nothing else")
    for _ in range(2):
        answer = (await ask(str(cv.id))).json()
        assert answer == {"items": [], "note": "The pages of this file cannot be drawn; we show its text."}
    row = await session.get(CvPageImages, cv.id)
    assert row is not None
    assert row.sizes == []


async def test_the_pictures_of_a_stranger_are_not_there(
    client: httpx.AsyncClient, person: SignedInPerson, session: AsyncSession, settings: Settings
):
    cv_id = await sent(client, person, cv_files.pdf())
    stranger = await users.signed_in(session, settings)
    answer = await client.get(f"/api/v1/cvs/{cv_id}/pages", headers=stranger.headers)
    assert answer.status_code == 404


async def test_pictures_go_with_their_cv(
    client: httpx.AsyncClient, person: SignedInPerson, ask: Ask, files: Callable[[], set[str]]
):
    cv_id = await sent(client, person, scanned_pdf(2))
    await ask(cv_id)
    assert files() == {f"{cv_id}-page-1.webp", f"{cv_id}-page-2.webp"}
    assert (await client.delete(f"/api/v1/cvs/{cv_id}", headers=person.headers)).status_code == 204
    assert files() == set()


async def test_a_picture_that_a_crash_left_is_tidied_away(
    client: httpx.AsyncClient,
    person: SignedInPerson,
    app: FastAPI,
    sessions: Sessions,
    files: Callable[[], set[str]],
):
    upload = await cvs.announce(client, person, 10)
    left = page_images.page_key(f"{person.user.id}/{uuid4()}.pdf", 1)
    async with transaction(sessions) as session:
        row = await session.get(CvUpload, upload["upload_id"])
        assert row is not None
        left = page_images.page_key(row.cv_key, 1)
        row.created_at = row.created_at.replace(year=2020)
    await app.state.store.put(left, b"a picture", "image/webp")
    assert len(files()) == 1
    await delete_abandoned_uploads(sessions, app.state.store)
    assert files() == set()


async def test_requests_at_the_same_time_draw_once(
    live_app: FastAPI, live_client: httpx.AsyncClient, live_sessions: Sessions, settings: Settings
):
    async with live_sessions() as session:
        person = await users.signed_in(session, settings)
        await session.commit()
    cv_id = await sent(live_client, person, scanned_pdf(3))

    async def written() -> list[float]:
        folder = settings.data_dir / "files" / str(person.user.id)
        return sorted(path.stat().st_mtime for path in folder.glob("*.webp"))

    async def ask() -> Any:
        return (await live_client.get(f"/api/v1/cvs/{cv_id}/pages", headers=person.headers)).json()

    answers = await asyncio.gather(*(ask() for _ in range(8)))
    assert [len(answer["items"]) for answer in answers] == [3] * 8
    before = await written()
    await ask()
    assert await written() == before
    async with live_sessions() as session:
        assert await session.scalar(select(func.count()).select_from(CvPageImages)) == 1


async def test_a_cv_deleted_while_it_is_drawn_leaves_no_picture(
    live_app: FastAPI,
    live_client: httpx.AsyncClient,
    live_sessions: Sessions,
    settings: Settings,
):
    async with live_sessions() as session:
        person = await users.signed_in(session, settings)
        await session.commit()
    cv_id = await sent(live_client, person, scanned_pdf(9))
    folder: Path = settings.data_dir / "files" / str(person.user.id)
    path = f"/api/v1/cvs/{cv_id}"
    asking = asyncio.create_task(live_client.get(f"{path}/pages", headers=person.headers))
    await asyncio.to_thread(wait_for_picture, folder)
    assert (await live_client.delete(path, headers=person.headers)).status_code == 204
    assert (await asking).json()["code"] == CvNotFound.code
    assert pictures_in(folder) == set()
    async with live_sessions() as session:
        assert await session.scalar(select(func.count()).select_from(DoomedFile)) == 0
