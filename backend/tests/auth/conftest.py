"""People whose letters are written by a worker, into an outbox of the test's own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from fastapi import FastAPI
from procrastinate import App

from greenroom.api import BLUEPRINTS
from greenroom.core.database import Sessions
from greenroom.core.jobs import create_job_app
from greenroom.mail.providers.outbox import KeptLetter, Outbox

Letters = Callable[[], Awaitable[list[KeptLetter]]]


@pytest.fixture
async def letters(
    live_app: FastAPI, live_database_url: str, live_sessions: Sessions, tmp_path: Path
) -> AsyncIterator[Letters]:
    """Do all the work that waits; the letters that were written so far, oldest first."""
    outbox = Outbox(tmp_path / "outbox")
    context = {"sessions": live_sessions, "postman": outbox, "settings": live_app.state.settings}
    async with create_job_app(live_database_url, BLUEPRINTS).open_async() as jobs:

        async def written() -> list[KeptLetter]:
            await _work_off(jobs, context)
            return (await outbox.newest(100))[::-1]

        yield written


async def _work_off(jobs: App, context: dict[str, object]) -> None:
    await jobs.run_worker_async(
        wait=False,
        concurrency=1,
        queues=["default"],
        install_signal_handlers=False,
        additional_context=context,
        delete_jobs="successful",
    )
