"""The application's own store and its folder, and the S3 stores that a deployment may have in its place."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.storage.providers.local import LocalStore
from tests.storage.places import CEPH, SERVERS, Place, Student, s3_place, simulated, student_of, with_s3


@pytest.fixture
def store(app: FastAPI) -> LocalStore:
    store = app.state.store
    assert isinstance(store, LocalStore)
    return store


@pytest.fixture
def folder(settings: Settings) -> Path:
    return settings.data_dir / "files"


@pytest.fixture
def key() -> str:
    return f"{uuid4()}/{uuid4()}.pdf"


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an S3 server that checks signatures."""
    if request.param == CEPH:
        yield request.getfixturevalue("ceph_address")
        return
    with simulated() as address:
        yield address


@pytest.fixture(params=["post", "put"])
def upload_mode(request: pytest.FixtureRequest) -> str:
    mode: str = request.param
    return mode


@pytest.fixture
def on_s3(settings: Settings, server: str, upload_mode: str) -> Settings:
    """Settings with a bucket of the test's own on that server."""
    return with_s3(settings, server, storage_upload_mode=upload_mode)


@pytest.fixture
async def s3(on_s3: Settings) -> AsyncIterator[Place]:
    async with s3_place(on_s3) as place:
        yield place


@pytest.fixture
async def at_work(
    on_s3: Settings, live_database_url: str, live_sessions: Sessions
) -> AsyncIterator[tuple[FastAPI, Student]]:
    async with student_of(on_s3, live_database_url, live_sessions) as found:
        yield found


@pytest.fixture
def app_on_s3(at_work: tuple[FastAPI, Student]) -> FastAPI:
    return at_work[0]


@pytest.fixture
def student(at_work: tuple[FastAPI, Student]) -> Student:
    """Somebody who uses the application on S3."""
    return at_work[1]


@pytest.fixture(params=["local", *SERVERS])
async def place(
    request: pytest.FixtureRequest, settings: Settings, client: httpx.AsyncClient, app: FastAPI
) -> AsyncIterator[Place]:
    """Each place that keeps files, one after the other."""
    if request.param == "local":
        yield Place(app.state.store, client)
    elif request.param == CEPH:
        async with s3_place(with_s3(settings, request.getfixturevalue("ceph_address"))) as found:
            yield found
    else:
        with simulated() as address:
            async with s3_place(with_s3(settings, address)) as found:
                yield found
