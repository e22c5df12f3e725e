"""The composition root of a worker process."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

from greenroom.ai.roster import Roster
from greenroom.api import BLUEPRINTS, HOLDINGS
from greenroom.core.database import create_engine, create_sessions
from greenroom.core.jobs import create_job_app, run_worker
from greenroom.core.settings import Settings
from greenroom.engine.reading.recogniser import Recogniser
from greenroom.engine.reading.recognition.tesseract import find_tesseract
from greenroom.engine.reading.sandbox import Sandbox
from greenroom.interviews.video_studio import create_studio
from greenroom.interviews.warming import warming
from greenroom.mail.providers import create_postman
from greenroom.payments.providers import Providers
from greenroom.storage.providers import FOR_JOBS, create_store


async def work(settings: Settings, *, database_url: str) -> None:
    """Run jobs until a signal asks to stop."""
    async with AsyncExitStack() as stack:
        # Without a clock for answers: a job's statement may take its time, and nobody waits for it.
        engine = create_engine(database_url, pool_size=settings.worker_concurrency)
        stack.push_async_callback(engine.dispose)
        jobs = await stack.enter_async_context(create_job_app(database_url, BLUEPRINTS).open_async())
        payments = Providers(settings)
        stack.push_async_callback(payments.close)
        studio = create_studio(settings)
        if studio:
            stack.push_async_callback(studio.vendor.close)
        roster = Roster.of(settings.ai)
        stack.push_async_callback(roster.close)
        store = create_store(settings, patience=FOR_JOBS)
        stack.push_async_callback(store.close)
        tesseract = await asyncio.to_thread(find_tesseract, settings.tesseract)
        recogniser = Recogniser(tesseract) if tesseract else None
        if recogniser:
            stack.push_async_callback(recogniser.aclose)
        context = {
            "settings": settings,
            "sessions": create_sessions(engine),
            "store": store,
            "payments": payments,
            "studio": studio,
            "roster": roster,
            "holdings": HOLDINGS,
            "postman": create_postman(settings),
            "recogniser": recogniser,
            "reader": await stack.enter_async_context(Sandbox()),
        }
        await stack.enter_async_context(warming())
        await run_worker(jobs, concurrency=settings.worker_concurrency, context=context)
