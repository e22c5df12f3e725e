"""The places that keep files, each as a deployment would set it up, for tests that hold for all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import uuid4

import httpx
from fastapi import FastAPI
from pydantic import SecretStr

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.main import create_app
from greenroom.storage.providers import Store, UploadGrant, create_store
from tests.factories import users
from tests.factories.users import SignedInPerson
from tests.s3 import ceph
from tests.simulators.s3 import S3
from tests.simulators.s3_http import served

# A page's origin; the app's own in the tests.
ORIGIN = "http://localhost:8000"
SIMULATOR, CEPH = "simulator", "ceph"
SERVERS = (SIMULATOR, CEPH) if ceph.is_installed() else (SIMULATOR,)
KEYS = (ceph.ACCESS_KEY, ceph.SECRET_KEY)


@dataclass(frozen=True)
class Place:
    """A store, and what a client sends with: our own server's, or one that speaks to the S3 server itself."""

    store: Store
    client: httpx.AsyncClient

    async def send(self, grant: UploadGrant, data: bytes, **changes: Any) -> httpx.Response:
        """Send the file as a browser does; `changes` are to the grant's headers or fields."""
        if grant.method == "PUT":
            return await self.client.put(grant.url, content=data, headers=grant.headers | changes)
        form = {name.replace("_", "-"): value for name, value in changes.items()}
        files = {"file": ("cv.pdf", data, "application/pdf")}
        return await self.client.post(grant.url, data=grant.fields | form, files=files)

    async def content(self, key: str) -> bytes:
        async with self.store.fetch(key) as path:
            return path.read_bytes()


class Student(NamedTuple):
    """A signed-in person, and their connection to the application."""

    client: httpx.AsyncClient
    person: SignedInPerson


@asynccontextmanager
async def student_of(
    settings: Settings, database_url: str, sessions: Sessions
) -> AsyncIterator[tuple[FastAPI, Student]]:
    """The application with these settings, on a database of its own, and a student in it."""
    app = create_app(settings, database_url=database_url)
    async with app.router.lifespan_context(app):
        async with sessions() as session:
            person = await users.signed_in(session, settings)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=ORIGIN) as client:
            yield app, Student(client, person)


def with_s3(settings: Settings, address: str, **more: Any) -> Settings:
    """The settings of a deployment whose files are in a bucket of its own at `address`."""
    storage = settings.storage.model_copy(
        update={
            "storage_endpoint": address,
            "storage_bucket": f"cvs-{uuid4()}",
            "storage_access_key": KEYS[0],
            "storage_secret_key": SecretStr(KEYS[1]),
        }
        | more
    )
    return settings.model_copy(update={"storage": storage})


@contextmanager
def simulated() -> Iterator[str]:
    """The address of a simulator of one's own."""
    with served(S3(*KEYS)) as address:
        yield address


@asynccontextmanager
async def s3_place(settings: Settings) -> AsyncIterator[Place]:
    """The S3 store of these settings, ready."""
    store = create_store(settings)
    await store.prepare()
    try:
        async with httpx.AsyncClient(trust_env=False) as client:
            yield Place(store, client)
    finally:
        await store.close()
