"""A worker that is killed in the midst of analyses: another takes them up, one charge and one result each."""

from __future__ import annotations

import asyncio
import signal
import time
from pathlib import Path
from subprocess import Popen

from fastapi import FastAPI
from sqlalchemy import func, select

from greenroom.activity.models import ActivityEntry
from greenroom.core.database import Sessions, transaction
from greenroom.screenings import service
from greenroom.screenings.models import StoredScreening
from greenroom.screenings.schemas import ScreeningRequest
from greenroom.wallet.models import WalletTransaction
from tests.factories import cvs, users
from tests.processes import greenroom

ANALYSES = 40
TAKEN_UP_WITHIN_SECONDS = 15
PATIENCE_SECONDS = 120


async def count(sessions: Sessions, status: str) -> int:
    async with sessions() as session:
        query = select(func.count()).select_from(StoredScreening)
        return await session.scalar(query.where(StoredScreening.status == status)) or 0


async def until_done(sessions: Sessions, number: int, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while await count(sessions, "done") < number:
        assert time.monotonic() < deadline, f"not {number} done within {seconds} s"
        await asyncio.sleep(0.05)


async def kill_in_the_midst(worker: Popen[bytes], sessions: Sessions) -> None:
    """Kill a worker that holds an analysis; stopping it first makes sure that it still does."""
    while not await count(sessions, "running"):
        worker.send_signal(signal.SIGCONT)
        await asyncio.sleep(0.01)
        worker.send_signal(signal.SIGSTOP)
        assert await count(sessions, "done") < ANALYSES, "too late: all is done"
    worker.kill()


async def totals(sessions: Sessions) -> dict[str, int]:
    """How often the wallet moved and the feed was written, by kind."""
    async with sessions() as session:
        moved = select(WalletTransaction.kind, func.count()).group_by(WalletTransaction.kind)
        told = select(ActivityEntry.kind, func.count()).group_by(ActivityEntry.kind)
        return {kind: number for query in (moved, told) for kind, number in await session.execute(query)}


async def test_what_a_killed_worker_held_is_done_by_another(
    live_app: FastAPI, live_sessions: Sessions, live_database_url: str, tmp_path: Path
):
    async with transaction(live_sessions) as session:
        person = await users.user(session, balance=ANALYSES)
        cv = await cvs.stored(session, person)
        for _ in range(ANALYSES):
            await service.start(session, live_app.state.jobs, person.id, ScreeningRequest(cv_id=cv.id))
    environment = {"DATABASE_URL": live_database_url, "DATA_DIR": str(tmp_path), "LOG_LEVEL": "error"}
    with greenroom("worker", **environment) as first:
        await kill_in_the_midst(first, live_sessions)
    done = await count(live_sessions, "done")
    with greenroom("worker", **environment):
        await until_done(live_sessions, done + 1, PATIENCE_SECONDS)
        await until_done(live_sessions, ANALYSES, TAKEN_UP_WITHIN_SECONDS)
    assert await totals(live_sessions) == {
        "grant": 1,
        "consumption": ANALYSES,
        "screening_started": ANALYSES,
        "screening_done": ANALYSES,
    }
