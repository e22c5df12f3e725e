"""The product with its files in an S3 store: what a student does, and who carries the bytes."""

from __future__ import annotations

import io
from typing import Any
from zipfile import ZipFile

import httpx
from fastapi import FastAPI
from PIL import Image
from sqlalchemy import func, select

from greenroom.core.database import Sessions, transaction
from greenroom.core.settings import Settings
from greenroom.cvs.deletion import delete_abandoned_uploads
from greenroom.cvs.models import CvUpload
from greenroom.storage.models import DoomedFile
from tests.conftest import ADDRESS
from tests.factories import cv_files, cvs
from tests.storage.places import Place, Student

API = "/api/v1"


async def sent(s3: Place, upload: dict[str, Any], data: bytes) -> httpx.Response:
    """The file on its way as a browser sends it: to the store, not to us."""
    if upload["method"] == "PUT":
        return await s3.client.put(upload["url"], content=data, headers=upload["headers"])
    return await s3.client.post(upload["url"], data=upload["fields"], files={"file": data})


async def added(s3: Place, student: Student, data: bytes) -> dict[str, Any]:
    client, person = student
    upload = await cvs.announce(client, person, len(data))
    assert (await sent(s3, upload, data)).is_success
    answer = await cvs.confirm(client, person, upload)
    assert answer.status_code == 201, answer.text
    cv: dict[str, Any] = answer.json()
    return cv


async def test_a_cv_goes_to_the_store_is_read_and_comes_back_under_its_name(s3: Place, student: Student):
    client, person = student
    data = cv_files.pdf()
    cv = await added(s3, student, data)
    assert (cv["status"], cv["size"]) == ("ready", len(data))
    download = (await client.get(f"{API}/cvs/{cv['id']}/download", headers=person.headers)).json()
    assert not download["url"].startswith(ADDRESS)
    answer = await s3.client.get(download["url"])
    assert answer.content == data
    assert answer.headers["content-disposition"].startswith('attachment; filename="cv.pdf"')


async def test_a_file_swapped_after_confirming_changes_nothing(s3: Place, student: Student):
    client, person = student
    data = cv_files.pdf()
    upload = await cvs.announce(client, person, len(data))
    await sent(s3, upload, data)
    cv = (await cvs.confirm(client, person, upload)).json()
    await sent(s3, upload, data[::-1])
    assert (await cvs.confirm(client, person, upload)).json() == cv
    download = (await client.get(f"{API}/cvs/{cv['id']}/download", headers=person.headers)).json()
    assert (await s3.client.get(download["url"])).content == data


async def test_what_is_no_cv_is_refused_and_deleted(s3: Place, student: Student, live_sessions: Sessions):
    client, person = student
    data = cv_files.executable()
    upload = await cvs.announce(client, person, len(data))
    await sent(s3, upload, data)
    answer = await cvs.confirm(client, person, upload)
    assert (answer.status_code, answer.json()["code"]) == (422, "file_unreadable")
    async with live_sessions() as session:
        row = (await session.scalars(select(CvUpload))).one()
        assert await session.scalar(select(func.count()).select_from(DoomedFile)) == 0
    assert (await s3.store.size(row.key), await s3.store.size(row.cv_key)) == (None, None)


async def test_a_file_that_was_never_sent_is_missing(student: Student):
    client, person = student
    answer = await cvs.confirm(client, person, await cvs.announce(client, person, 10))
    assert (answer.status_code, answer.json()["code"]) == (409, "upload_missing")


async def test_pages_are_drawn_and_shown_from_the_store(s3: Place, student: Student):
    client, person = student
    cv = await added(s3, student, cv_files.pdf())
    (page,) = (await client.get(f"{API}/cvs/{cv['id']}/pages", headers=person.headers)).json()["items"]
    picture = await s3.client.get(page["url"])
    assert Image.open(io.BytesIO(picture.content)).size == (page["width"], page["height"])


async def test_a_portrait_keeps_one_address_for_the_hour(s3: Place, student: Student):
    client, person = student
    drawn = io.BytesIO()
    Image.new("RGB", (300, 300), "teal").save(drawn, "png")
    headers = person.headers | {"Content-Type": "image/png"}
    first = (await client.put(f"{API}/me/avatar", content=drawn.getvalue(), headers=headers)).json()
    again = (await client.get(f"{API}/me", headers=person.headers)).json()
    assert first["avatar_url"] == again["avatar_url"]
    assert (await s3.client.get(first["avatar_url"])).headers["content-type"] == "image/webp"


async def test_an_export_holds_the_file_and_an_erasure_takes_it(
    s3: Place, student: Student, live_sessions: Sessions
):
    client, person = student
    data = cv_files.pdf()
    await added(s3, student, data)
    async with live_sessions() as session:
        row = (await session.scalars(select(CvUpload))).one()
    export = await client.get(f"{API}/me/export", headers=person.headers)
    with ZipFile(io.BytesIO(export.content)) as archive:
        (name,) = [name for name in archive.namelist() if name.startswith("files/")]
        assert archive.read(name) == data
    assert await s3.store.size(row.cv_key) == len(data)
    erased = await client.request("DELETE", f"{API}/me", json={}, headers=person.headers)
    assert erased.status_code == 204, erased.text
    assert await s3.store.size(row.cv_key) is None


async def test_uploads_that_came_to_nothing_are_swept_from_the_store(
    s3: Place, student: Student, app_on_s3: FastAPI, live_sessions: Sessions
):
    client, person = student
    data = cv_files.pdf()
    await sent(s3, await cvs.announce(client, person, len(data)), data)
    async with transaction(live_sessions) as session:
        row = (await session.scalars(select(CvUpload))).one()
        row.created_at = row.created_at.replace(year=2000)
    await delete_abandoned_uploads(live_sessions, app_on_s3.state.store)
    assert await s3.store.size(row.key) is None


async def test_our_pages_may_talk_to_the_store(student: Student, on_s3: Settings):
    client, _ = student
    policy = (await client.get("/")).headers["content-security-policy"]
    assert f"connect-src 'self' {on_s3.storage.storage_endpoint}" in policy
    assert f"img-src 'self' data: blob: {on_s3.storage.storage_endpoint}" in policy
