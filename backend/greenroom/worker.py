"""The composition root of a worker process."""

from __future__ import annotations

from contextlib import AsyncExitStack

from greenroom.api import BLUEPRINTS
from greenroom.core.database import create_engine, create_sessions
from greenroom.core.jobs import create_job_app, run_worker
from greenroom.core.settings import Settings
from greenroom.engine.reading.sandbox import Sandbox
from greenroom.storage.providers import create_store


async def work(settings: Settings, *, database_url: str) -> None:
    """Run jobs until a signal asks to stop."""
    async with AsyncExitStack() as stack:
        engine = create_engine(database_url, pool_size=settings.worker_concurrency)
        stack.push_async_callback(engine.dispose)
        jobs = await stack.enter_async_context(create_job_app(database_url, BLUEPRINTS).open_async())
        context = {
            "settings": settings,
            "sessions": create_sessions(engine),
            "store": create_store(settings),
            "reader": await stack.enter_async_context(Sandbox()),
        }
        await run_worker(jobs, concurrency=settings.worker_concurrency, context=context)
