"""Background work: as sure as the transaction it was asked for in, and rescued from the dead."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from procrastinate import App, Blueprint, JobContext
from sqlalchemy import text

from greenroom.core.database import Sessions, transaction
from greenroom.core.errors import NotFound
from greenroom.core.jobs import create_job_app, enqueue, rescue

blueprint = Blueprint()


@blueprint.task(name="greet", pass_context=True)
async def greet(context: JobContext, name: str) -> None:
    context.additional_context["greeted"].append(name)


@pytest.fixture
async def jobs(live_database_url: str) -> AsyncIterator[App]:
    async with create_job_app(live_database_url, {"tests": blueprint}).open_async() as jobs:
        yield jobs


async def work_off(jobs: App) -> list[str]:
    """Who was greeted."""
    greeted: list[str] = []
    await jobs.run_worker_async(
        wait=False,
        install_signal_handlers=False,
        additional_context={"greeted": greeted},
        delete_jobs="successful",
    )
    return greeted


async def test_a_job_runs_once_its_transaction_is_committed(live_sessions: Sessions, jobs: App):
    async with transaction(live_sessions) as session:
        await enqueue(session, jobs, "tests:greet", name="Asha")
        assert await work_off(jobs) == []
    assert await work_off(jobs) == ["Asha"]
    assert await work_off(jobs) == []


async def test_a_job_of_a_refused_request_never_was(live_sessions: Sessions, jobs: App):
    async def refused_after_enqueueing() -> None:
        async with transaction(live_sessions) as session:
            await enqueue(session, jobs, "tests:greet", name="Asha")
            raise NotFound

    with pytest.raises(NotFound):
        await refused_after_enqueueing()
    assert await work_off(jobs) == []


async def test_a_job_of_a_dead_worker_is_done_by_another(live_sessions: Sessions, jobs: App):
    async with transaction(live_sessions) as session:
        await enqueue(session, jobs, "tests:greet", name="Asha")
    async with transaction(live_sessions) as session:
        worker = await session.scalar(text("INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id"))
        await session.execute(
            text("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 minute'")
        )
        taken = text("UPDATE procrastinate_jobs SET status = 'doing', worker_id = :worker")
        await session.execute(taken, {"worker": worker})
    assert await work_off(jobs) == []
    assert await rescue(jobs) == 1
    assert await work_off(jobs) == ["Asha"]


async def test_work_whose_next_turn_waits_is_not_held_up_by_a_dead_worker(live_sessions: Sessions, jobs: App):
    turn = jobs.configure_task("tests:greet", lock="greet", queueing_lock="greet")
    await turn.defer_async(name="Asha")
    async with transaction(live_sessions) as session:
        await session.execute(text("UPDATE procrastinate_jobs SET status = 'doing'"))
    await turn.defer_async(name="Asha, again")
    assert await work_off(jobs) == []
    assert await rescue(jobs) == 1
    assert await work_off(jobs) == ["Asha, again"]
    assert await rescue(jobs) == 0


async def test_a_job_of_a_living_worker_is_left_to_it(live_sessions: Sessions, jobs: App):
    async with transaction(live_sessions) as session:
        await enqueue(session, jobs, "tests:greet", name="Asha")
    async with transaction(live_sessions) as session:
        worker = await session.scalar(text("INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id"))
        taken = text("UPDATE procrastinate_jobs SET status = 'doing', worker_id = :worker")
        await session.execute(taken, {"worker": worker})
    assert await rescue(jobs) == 0


async def test_two_applications_in_one_process_agree_on_names(live_database_url: str, jobs: App):
    other = create_job_app(live_database_url, {"tests": blueprint})
    assert other.tasks["tests:greet"].name == jobs.tasks["tests:greet"].name == "tests:greet"
