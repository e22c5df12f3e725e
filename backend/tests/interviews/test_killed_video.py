"""Killed while a video room is made or talked in: all is ended or given back, nothing is left running."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import select, update

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.interviews.models import StoredInterview
from greenroom.interviews.video_models import StoredRoom
from greenroom.interviews.video_opening import OPENING_TAKES_AT_MOST
from greenroom.wallet.models import WalletTransaction
from tests.factories.interviews import ROLE_ID, URL
from tests.processes import free_port, greenroom, wait_until_ready
from tests.simulators.tavus import Entity, Tavus
from tests.simulators.tavus_http import served

PATIENCE_SECONDS = 180
LONGER_THAN_OPENING_TAKES = OPENING_TAKES_AT_MOST + timedelta(seconds=1)


@dataclass
class HeldVendor(Tavus):
    """A vendor that holds back one answer: `reached` says that it was asked, `let_go` lets it answer."""

    holds: str = ""
    reached: threading.Event = field(default_factory=threading.Event)
    let_go: threading.Event = field(default_factory=threading.Event)

    def create(self, body: Entity, base: str) -> tuple[int, Entity]:
        answer = super().create(body, base)
        self._hold("create")
        return answer

    def shown(self, conversation_id: str, *, verbose: bool = False) -> Entity:
        if verbose:
            self._hold("look")
        return super().shown(conversation_id, verbose=verbose)

    def _hold(self, moment: str) -> None:
        if self.holds == moment:
            self.holds = ""
            self.reached.set()
            self.let_go.wait(PATIENCE_SECONDS)

    async def until_reached(self) -> None:
        assert await asyncio.to_thread(self.reached.wait, PATIENCE_SECONDS), "nobody asked"


@pytest.fixture
def vendor() -> HeldVendor:
    return HeldVendor()


@pytest.fixture
def environment(vendor: HeldVendor, live_database_url: str, tmp_path: Path) -> Iterator[dict[str, str]]:
    port = str(free_port())
    with served(vendor) as address:
        yield {
            "DATABASE_URL": live_database_url,
            "DATA_DIR": str(tmp_path),
            "PORT": port,
            "FRONTEND_URL": f"http://127.0.0.1:{port}",
            "RATE_LIMITS": "off",
            "LOG_LEVEL": "error",
            "TAVUS_API_KEY": vendor.key,
            "TAVUS_BASE_URL": address,
            "TAVUS_REPLICA_DEFAULT": "r_default",
            "TAVUS_PERSONA_DEFAULT": "p_default",
        }
        vendor.let_go.set()


async def begin(page: httpx.AsyncClient) -> UUID:
    """Sign up, with credits for one interview, and begin one face to face."""
    person = {"email": f"{uuid4().hex}@example.com", "password": "a long and quiet room", "name": "Asha"}
    token = (await page.post("/api/v1/auth/register", json=person)).raise_for_status().json()
    page.headers["Authorization"] = f"Bearer {token['access_token']}"
    body = {"role_id": str(ROLE_ID), "questions": 3, "format": "video"}
    return UUID((await page.post(URL, json=body)).raise_for_status().json()["id"])


async def until(sessions: Sessions, interview_id: UUID, status: str) -> None:
    """Wait for what the workers make of it, who need not wait for the hour of their next look."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        async with transaction(sessions) as session:
            due = update(StoredRoom).where(StoredRoom.next_look_at.is_not(None))
            now = utc_now()
            await session.execute(due.values(next_look_at=now, created_at=now - LONGER_THAN_OPENING_TAKES))
            seen = await session.scalar(
                select(StoredInterview.status).where(StoredInterview.id == interview_id)
            )
        if seen == status:
            return
        assert time.monotonic() < deadline, f"the interview is {seen}"
        await asyncio.sleep(0.5)


async def moved(sessions: Sessions) -> list[tuple[Any, ...]]:
    """The wallet's movements since its opening, oldest first."""
    async with sessions() as session:
        query = select(WalletTransaction.kind, WalletTransaction.amount)
        rows = await session.execute(query.order_by(WalletTransaction.created_at))
        return [tuple(row) for row in rows][1:]


async def test_a_web_process_killed_while_the_room_is_made_costs_nothing_and_leaves_none(
    vendor: HeldVendor, environment: dict[str, str], live_sessions: Sessions
):
    vendor.holds = "create"
    with greenroom("web", **environment) as web:
        await asyncio.to_thread(wait_until_ready, environment["FRONTEND_URL"], web)
        async with httpx.AsyncClient(base_url=environment["FRONTEND_URL"], timeout=60) as page:
            interview_id = await begin(page)
            joining = asyncio.create_task(page.post(f"{URL}/{interview_id}/room"))
            await vendor.until_reached()
            web.kill()
            with suppress(httpx.TransportError):
                await joining
    vendor.let_go.set()
    with greenroom("worker", **environment):
        await until(live_sessions, interview_id, "failed")
        deadline = time.monotonic() + PATIENCE_SECONDS
        while vendor.running:
            assert time.monotonic() < deadline, "the conversation still runs"
            await asyncio.sleep(0.2)
    assert await moved(live_sessions) == [("consumption", -5), ("refund", 5)]
    assert vendor.asked.count("POST /v2/conversations") == 1


async def test_web_and_worker_killed_in_the_midst_of_a_call_lose_neither_the_call_nor_its_report(
    vendor: HeldVendor, environment: dict[str, str], live_sessions: Sessions
):
    with greenroom("web", **environment) as web, greenroom("worker", **environment) as worker:
        await asyncio.to_thread(wait_until_ready, environment["FRONTEND_URL"], web)
        async with httpx.AsyncClient(base_url=environment["FRONTEND_URL"], timeout=60) as page:
            interview_id = await begin(page)
            vendor.holds = "look"
            (await page.post(f"{URL}/{interview_id}/room")).raise_for_status()
            async with transaction(live_sessions) as session:
                await session.execute(update(StoredRoom).values(next_look_at=utc_now()))
            await vendor.until_reached()
            web.kill()
            worker.kill()
    vendor.let_go.set()
    with vendor.lock:
        vendor.end(vendor.only["conversation_id"])
        vendor.transcribe(vendor.only["conversation_id"])
    with greenroom("worker", **environment):
        await until(live_sessions, interview_id, "completed")
    assert await moved(live_sessions) == [("consumption", -5)]
    assert vendor.running == []
    assert vendor.asked.count("POST /v2/conversations") == 1
