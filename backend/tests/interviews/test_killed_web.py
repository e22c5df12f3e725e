"""A web process that is killed amid interviews: each goes on where it stood, and is paid for once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from subprocess import Popen
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import func, select

from greenroom.core.database import Sessions
from greenroom.interviews.models import StoredInterview
from greenroom.wallet.models import WalletTransaction
from tests.factories.interviews import ANSWER, ROLE_ID, URL
from tests.processes import free_port, greenroom, wait_until_ready

CANDIDATES = 6
KILLS = 2
ANSWERS_BETWEEN_KILLS = 6


class Site:
    """A web process at one address, and pages that ask again while it is away; `taken` counts answers."""

    def __init__(self, address: str, **environment: str) -> None:
        self.address = address
        self.taken = asyncio.Semaphore(0)
        self._environment = environment

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[Popen[bytes]]:
        with greenroom("web", **self._environment) as process:
            await asyncio.to_thread(wait_until_ready, self.address, process)
            yield process

    async def ask(self, method: str, path: str, **request: Any) -> Any:
        while True:
            try:
                async with httpx.AsyncClient(base_url=self.address, timeout=30) as client:
                    answer = await client.request(method, path, **request)
            except httpx.TransportError:
                await asyncio.sleep(0.05)
            else:
                if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                    assert answer.is_success, answer.text
                    return answer.json()
                await asyncio.sleep(int(answer.headers["Retry-After"]))

    async def register(self) -> dict[str, str]:
        """Somebody whose credits cover one interview: the headers that speak for them."""
        email = f"{uuid4().hex}@example.com"
        person = {"email": email, "password": "a long and quiet room", "name": "Asha Verma"}
        token = (await self.ask("POST", "/api/v1/auth/register", json=person))["access_token"]
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": "the-only-one"}

    async def interview(self, headers: dict[str, str]) -> list[dict[str, Any]]:
        """A whole interview, the page loaded anew before each answer; its turns."""
        body = {"role_id": str(ROLE_ID), "questions": 3}
        interview = await self.ask("POST", URL, json=body, headers=headers)
        while True:
            seen = await self.ask("GET", f"{URL}/{interview['id']}", headers=headers)
            turns: list[dict[str, Any]] = seen["turns"]
            if turns[-1]["answer"] is not None:
                return turns
            answer = {"turn_id": turns[-1]["id"], "text": ANSWER}
            await self.ask("POST", f"{URL}/{interview['id']}/answers", json=answer, headers=headers)
            self.taken.release()


@pytest.fixture
def site(live_database_url: str, tmp_path: Path) -> Site:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    return Site(
        address,
        DATABASE_URL=live_database_url,
        DATA_DIR=str(tmp_path),
        PORT=str(port),
        FRONTEND_URL=address,
        RATE_LIMITS="off",
        LOG_LEVEL="error",
    )


async def test_every_interview_goes_on_where_it_stood(site: Site, live_sessions: Sessions):
    async with site.serving():
        people = [await site.register() for _ in range(CANDIDATES)]
    interviews = asyncio.gather(*map(site.interview, people))
    for _kill in range(KILLS):
        async with site.serving() as process:
            for _answer in range(ANSWERS_BETWEEN_KILLS):
                taken = asyncio.ensure_future(site.taken.acquire())
                first: set[asyncio.Future[Any]] = {taken, interviews}
                await asyncio.wait(first, return_when=asyncio.FIRST_COMPLETED)
                assert taken.done(), "the interviews ended before anything could be killed"
            process.kill()
    async with site.serving():
        for turns in await interviews:
            assert [turn["number"] for turn in turns] == list(range(1, len(turns) + 1))
            assert all(turn["answer"] == ANSWER for turn in turns)
    async with live_sessions() as session:
        ended = select(StoredInterview.status, func.count()).group_by(StoredInterview.status)
        assert [tuple(row) for row in await session.execute(ended)] == [("reporting", CANDIDATES)]
        amount = WalletTransaction.amount
        moved = select(amount, func.count()).group_by(amount).order_by(amount)
        assert [tuple(row) for row in await session.execute(moved)] == [(-5, CANDIDATES), (6, CANDIDATES)]
