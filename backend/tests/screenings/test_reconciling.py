"""Setting right what crashes left."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from procrastinate import App
from sqlalchemy import delete, func, select, text, update

from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.cvs.models import StoredCv
from greenroom.screenings.models import StoredScreening
from greenroom.screenings.reconciling import forget_those_of_deleted_cvs, reconcile
from tests.screenings.conftest import Owner, Work


async def lose_the_job(sessions: Sessions, screening: dict[str, Any], **values: Any) -> None:
    async with transaction(sessions) as session:
        await session.execute(text("DELETE FROM procrastinate_jobs"))
        query = update(StoredScreening).where(StoredScreening.id == UUID(screening["id"]))
        await session.execute(query.values(status="running", **values))


async def test_an_analysis_that_lost_its_job_gets_a_new_one(
    live_owner: Owner, work: Work, live_sessions: Sessions, jobs: App
):
    screening = await live_owner.asked()
    await lose_the_job(live_sessions, screening, attempts=1)
    assert await reconcile(live_sessions, jobs) == 1
    assert await reconcile(live_sessions, jobs) == 0
    await work()
    assert (await live_owner.get(f"/screenings/{screening['id']}"))["status"] == "done"
    assert await live_owner.transactions() == [("consumption", -1)]


async def test_one_that_has_a_job_is_left_alone(live_owner: Owner, live_sessions: Sessions, jobs: App):
    await live_owner.asked()
    assert await reconcile(live_sessions, jobs) == 0


async def test_one_past_its_attempts_is_refunded(live_owner: Owner, live_sessions: Sessions, jobs: App):
    screening = await live_owner.asked()
    await lose_the_job(live_sessions, screening, attempts=MAX_ATTEMPTS)
    await reconcile(live_sessions, jobs)
    await reconcile(live_sessions, jobs)
    assert (await live_owner.get(f"/screenings/{screening['id']}"))["failure"]["refunded"] is True
    assert await live_owner.transactions() == [("consumption", -1), ("refund", 1)]


async def test_a_job_that_keeps_failing_ends_in_a_refund(
    live_owner: Owner, live_sessions: Sessions, jobs: App, work: Work
):
    screening = await live_owner.asked()
    async with transaction(live_sessions) as session:
        # A document that no version of ours wrote: reading it breaks off each time.
        await session.execute(text("UPDATE cv_texts SET document = '{}'"))
    for _ in range(MAX_ATTEMPTS + 1):
        async with transaction(live_sessions) as session:
            await session.execute(text("UPDATE procrastinate_jobs SET scheduled_at = NULL"))
        await work()
    failed = await live_owner.get(f"/screenings/{screening['id']}")
    assert (failed["status"], failed["failure"]["code"]) == ("failed", "analysis_failed")
    assert await live_owner.transactions() == [("consumption", -1), ("refund", 1)]


@pytest.mark.parametrize(("status", "left"), [("done", 0), ("failed", 0), ("running", 1)])
async def test_ended_analyses_of_deleted_cvs_are_forgotten(
    owner: Owner, sessions: Sessions, status: str, left: int
):
    await owner.asked()
    async with transaction(sessions) as session:
        await session.execute(update(StoredScreening).values(status=status))
        await session.execute(delete(StoredCv))
    await forget_those_of_deleted_cvs(sessions)
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(StoredScreening)) == left


async def test_a_done_job_leaves_no_trace_in_the_queue(
    live_owner: Owner, work: Work, live_sessions: Sessions
):
    screening = await live_owner.asked()
    await work()
    assert (await live_owner.get(f"/screenings/{screening['id']}"))["status"] == "done"
    async with live_sessions() as session:
        query = text("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'screenings:analyse'")
        assert await session.scalar(query) == 0
