"""Does the work that waits, as a worker would, and goes home."""

from __future__ import annotations

from collections.abc import Mapping

from procrastinate import App


async def work_off(jobs: App, context: Mapping[str, object]) -> None:
    """Run all jobs that wait; twice, since the last job of a worker that goes home may put down another."""
    for _ in range(2):
        await jobs.run_worker_async(
            wait=False,
            concurrency=2,
            install_signal_handlers=False,
            additional_context=dict(context),
            delete_jobs="successful",
        )
