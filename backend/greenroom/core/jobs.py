"""Background work: enqueued in the caller's own transaction, run by any worker, rescued from a dead one."""

from __future__ import annotations

import asyncio
from copy import deepcopy
from typing import Any

import psycopg
from procrastinate import App, Blueprint, PsycopgConnector
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Status
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.connections import connection_string
from greenroom.core.logging import get_logger
from greenroom.core.metrics import time_job

# A worker that has not been heard of for this long is dead, and its jobs go to the others.
HEARTBEAT_SECONDS = 2.0
DEAD_AFTER_SECONDS = 6.0
RESCUE_EVERY_SECONDS = 2.0
MAX_ATTEMPTS = 5

log = get_logger(__name__)


def create_job_app(database_url: str, blueprints: dict[str, Blueprint]) -> App:
    """The job system of one process, with each feature's tasks under the feature's name."""
    address = connection_string(database_url)
    app = App(connector=PsycopgConnector(conninfo=address, min_size=1, max_size=4))
    for feature, blueprint in blueprints.items():
        # A copy: adding tasks renames them, and the next application of this process would rename them again.
        app.add_tasks_from(deepcopy(blueprint), namespace=feature)
    return app


async def enqueue(session: AsyncSession, app: App, task: str, **arguments: Any) -> int:
    """Add a job in the session's transaction: it exists when, and only when, that transaction commits."""
    raw = await (await session.connection()).get_raw_connection()
    connection = raw.driver_connection
    if not isinstance(connection, psycopg.AsyncConnection):
        raise TypeError(f"jobs are enqueued over psycopg, not {type(connection).__name__}")
    deferrer = app.configure_task(task, connection=connection)
    return await deferrer.defer_async(**arguments)


async def run_worker(app: App, *, concurrency: int, context: dict[str, Any]) -> None:
    """Run jobs until a signal asks to stop; what has not ended by then is handed to another worker."""
    rescuer = asyncio.create_task(_rescue_for_ever(app))
    try:
        await app.run_worker_async(
            concurrency=concurrency,
            additional_context=context,
            # New jobs are told by NOTIFY; asking each second is for those whose word was lost.
            fetch_job_polling_interval=1.0,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=DEAD_AFTER_SECONDS,
            shutdown_graceful_timeout=15.0,
            # What failed for good stays in the table, where an operator can find it.
            delete_jobs="successful",
            worker_middleware=[time_job],
        )
    finally:
        rescuer.cancel()


async def _rescue_for_ever(app: App) -> None:
    while True:
        await asyncio.sleep(RESCUE_EVERY_SECONDS)
        try:
            await rescue(app)
        except (ConnectorException, OSError):
            log.warning("rescue_postponed", exc_info=True)


async def rescue(app: App) -> int:
    """Requeue the jobs of workers that died; the number of jobs rescued.

    Of periodic work the next turn may wait already, for the lock that the dead worker's turn still holds:
    two may not wait, so that one ends.
    """
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER_SECONDS))
    for job in stalled:
        log.warning("job_rescued", task=job.task_name, attempts=job.attempts)
        try:
            await app.job_manager.retry_job(job)
        except UniqueViolation:
            await app.job_manager.finish_job(job, Status.FAILED, delete_job=True)
    return len(stalled)
