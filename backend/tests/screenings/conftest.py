"""People with CVs on a database of the test's own, and a worker that does what is to be done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from procrastinate import App
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.api import BLUEPRINTS
from greenroom.core.database import Sessions
from greenroom.core.jobs import create_job_app
from greenroom.core.settings import Settings
from tests.factories import cvs, users
from tests.working import work_off

Work = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Owner:
    """A person who has a CV, and what they do over HTTP."""

    client: httpx.AsyncClient
    person: users.SignedInPerson
    cv_id: UUID

    async def ask(self, **body: Any) -> httpx.Response:
        """Ask for an analysis; `key=` is sent as the Idempotency-Key."""
        key = {"Idempotency-Key": body.pop("key")} if "key" in body else {}
        body = {"cv_id": str(self.cv_id)} | body
        return await self.client.post("/api/v1/screenings", json=body, headers=self.person.headers | key)

    async def asked(self, **body: Any) -> dict[str, Any]:
        answer = await self.ask(**body)
        assert answer.status_code == 202, answer.text
        screening: dict[str, Any] = answer.json()
        return screening

    async def get(self, path: str) -> Any:
        return (await self.client.get(f"/api/v1{path}", headers=self.person.headers)).json()

    async def transactions(self) -> list[tuple[str, int]]:
        """The wallet's movements since its opening, oldest first."""
        items = (await self.get("/wallet/transactions"))["items"]
        return [(row["kind"], row["amount"]) for row in reversed(items)][1:]


@pytest.fixture
async def owner(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Owner:
    return await owner_of(client, session, settings)


@pytest.fixture
async def live_owner(live_client: httpx.AsyncClient, live_sessions: Sessions, settings: Settings) -> Owner:
    """An owner whose requests really commit, for races, workers and streams."""
    async with live_sessions() as session:
        return await owner_of(live_client, session, settings)


@pytest.fixture
async def jobs(live_app: FastAPI, live_database_url: str) -> AsyncIterator[App]:
    """The job system as a worker opens it."""
    async with create_job_app(live_database_url, BLUEPRINTS).open_async() as jobs:
        yield jobs


@pytest.fixture
def work(live_app: FastAPI, live_sessions: Sessions, jobs: App) -> Work:
    """Do all the work that waits, as a worker would."""
    state = live_app.state
    context = {"sessions": live_sessions, "store": state.store, "roster": state.roster}

    async def work_now() -> None:
        await work_off(jobs, context)

    return work_now


async def owner_of(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Owner:
    person = await users.signed_in(session, settings, balance=6)
    cv = await cvs.stored(session, person.user)
    await session.commit()
    return Owner(client, person, cv.id)
