"""A worker that is killed in the midst of reports: another writes them, each once, and nobody pays twice."""

from __future__ import annotations

import asyncio
import signal
import time
from pathlib import Path
from subprocess import Popen

from sqlalchemy import func, select, text

from greenroom.activity.models import ActivityEntry
from greenroom.core.database import Sessions, transaction
from greenroom.interviews.models import StoredInterview
from greenroom.wallet import service as wallet
from greenroom.wallet.models import WalletTransaction
from greenroom.wallet.service import Reference
from tests.factories.interviews import Candidate
from tests.processes import greenroom

INTERVIEWS = 6
PATIENCE_SECONDS = 120


async def count(sessions: Sessions, status: str) -> int:
    async with sessions() as session:
        query = select(func.count()).select_from(StoredInterview)
        return await session.scalar(query.where(StoredInterview.status == status)) or 0


async def taken_up(sessions: Sessions) -> int:
    async with sessions() as session:
        query = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'interviews:report'"
        return await session.scalar(text(f"{query} AND status = 'doing'")) or 0


async def kill_in_the_midst(worker: Popen[bytes], sessions: Sessions) -> None:
    """Kill a worker that holds a report; stopping it first makes sure that it still does."""
    while not await taken_up(sessions):
        worker.send_signal(signal.SIGCONT)
        await asyncio.sleep(0.01)
        worker.send_signal(signal.SIGSTOP)
        assert await count(sessions, "completed") < INTERVIEWS, "too late: all is done"
    worker.kill()


async def until_completed(sessions: Sessions) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while await count(sessions, "completed") < INTERVIEWS:
        assert time.monotonic() < deadline, f"not all completed within {PATIENCE_SECONDS} s"
        await asyncio.sleep(0.05)


async def totals(sessions: Sessions) -> dict[str, int]:
    """How often the wallet moved and the feed was written, by kind."""
    async with sessions() as session:
        moved = select(WalletTransaction.kind, func.count()).group_by(WalletTransaction.kind)
        told = select(ActivityEntry.kind, func.count()).group_by(ActivityEntry.kind)
        return {kind: number for query in (moved, told) for kind, number in await session.execute(query)}


async def test_what_a_killed_worker_held_is_written_by_another(
    live_candidate: Candidate, live_sessions: Sessions, live_database_url: str, tmp_path: Path
):
    async with transaction(live_sessions) as session:
        user_id = live_candidate.person.user.id
        await wallet.grant(session, user_id, 5 * INTERVIEWS, Reference("test", "gift"), "A gift")
    for _ in range(INTERVIEWS):
        await live_candidate.answer_all(await live_candidate.begin(questions=3))
    environment = {"DATABASE_URL": live_database_url, "DATA_DIR": str(tmp_path), "LOG_LEVEL": "error"}
    with greenroom("worker", **environment) as first:
        await kill_in_the_midst(first, live_sessions)
    with greenroom("worker", **environment):
        await until_completed(live_sessions)
    assert await totals(live_sessions) == {
        "grant": 2,
        "consumption": INTERVIEWS,
        "interview_started": INTERVIEWS,
        "interview_completed": INTERVIEWS,
    }
