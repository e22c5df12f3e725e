"""Deleting CVs, files and what was left behind."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, utc_now
from greenroom.core.settings import Settings
from greenroom.cvs.deletion import delete_abandoned_uploads
from greenroom.cvs.models import CvText, CvUpload, StoredCv
from greenroom.storage.doomed_files import delete_left_over_files, doom
from greenroom.storage.models import DoomedFile
from greenroom.storage.providers import Store
from tests.factories import cv_files, cvs, users


@pytest.fixture
def store(app: FastAPI) -> Store:
    store: Store = app.state.store
    return store


async def make_old(session: AsyncSession) -> None:
    await session.execute(update(CvUpload).values(created_at=utc_now() - timedelta(hours=25)))
    await session.commit()


async def test_a_deleted_cv_is_gone_with_text_and_file(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings, store: Store
):
    person = await users.signed_in(session, settings)
    cv = (await cvs.uploaded(client, person, cv_files.pdf())).json()
    row = (await session.scalars(select(StoredCv))).one()
    url = f"/api/v1/cvs/{cv['id']}"
    assert (await client.delete(url, headers=person.headers)).status_code == 204
    assert (await client.get(url, headers=person.headers)).status_code == 404
    assert (await client.delete(url, headers=person.headers)).status_code == 404
    assert await store.size(row.key) is None
    for table in (CvText, DoomedFile):
        assert await session.scalar(select(func.count()).select_from(table)) == 0
    feed = (await client.get("/api/v1/activity", headers=person.headers)).json()["items"]
    assert [entry["kind"] for entry in feed] == ["cv_deleted", "cv_uploaded"]


async def test_the_address_of_a_deleted_cv_takes_no_other_file(
    client: httpx.AsyncClient, session: AsyncSession, sessions: Sessions, settings: Settings, store: Store
):
    person = await users.signed_in(session, settings)
    data = cv_files.pdf()
    upload = await cvs.announce(client, person, len(data))
    await cvs.send(client, upload, data)
    cv = (await cvs.confirm(client, person, upload)).json()
    await client.delete(f"/api/v1/cvs/{cv['id']}", headers=person.headers)
    sent = await cvs.send(client, upload, data)
    assert (sent.status_code, sent.json()["code"]) == (403, "signature_invalid")
    again = await cvs.confirm(client, person, upload)
    assert (again.status_code, again.json()["code"]) == (404, "not_found")
    assert await session.scalar(select(CvUpload.filename)) == ""
    await make_old(session)
    await delete_abandoned_uploads(sessions, store)
    assert await session.scalar(select(func.count()).select_from(CvUpload)) == 0


async def test_a_file_that_a_crash_left_is_deleted_later(
    client: httpx.AsyncClient, session: AsyncSession, sessions: Sessions, settings: Settings, store: Store
):
    person = await users.signed_in(session, settings)
    await cvs.uploaded(client, person, cv_files.pdf())
    row = (await session.scalars(select(StoredCv))).one()
    await doom(session, [row.key])
    await session.commit()
    await delete_left_over_files(sessions, store)
    assert await store.size(row.key) is None
    assert await session.scalar(select(func.count()).select_from(DoomedFile)) == 0


async def test_an_upload_nobody_confirmed_is_forgotten_after_a_day(
    client: httpx.AsyncClient, session: AsyncSession, sessions: Sessions, settings: Settings, store: Store
):
    person = await users.signed_in(session, settings)
    data = cv_files.pdf()
    upload = await cvs.announce(client, person, len(data))
    await cvs.send(client, upload, data)
    row = (await session.scalars(select(CvUpload))).one()
    await delete_abandoned_uploads(sessions, store)
    assert await store.size(row.key) == len(data)
    await make_old(session)
    await delete_abandoned_uploads(sessions, store)
    assert await store.size(row.key) is None
    answer = await cvs.confirm(client, person, upload)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_a_confirmed_cv_outlives_its_upload(
    client: httpx.AsyncClient, session: AsyncSession, sessions: Sessions, settings: Settings, store: Store
):
    person = await users.signed_in(session, settings)
    data = cv_files.pdf()
    upload = await cvs.announce(client, person, len(data))
    await cvs.send(client, upload, data)
    cv = (await cvs.confirm(client, person, upload)).json()
    await make_old(session)
    await delete_abandoned_uploads(sessions, store)
    row = (await session.scalars(select(StoredCv))).one()
    assert await store.size(row.key) == len(data)
    assert (await cvs.confirm(client, person, upload)).json() == cv
