"""What Greenroom counts and times, in Prometheus' terms, served on METRICS_PORT, on loopback.

Under `greenroom serve` all processes share one folder, and one of them serves the sum; a web or worker
process that was started alone serves its own.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from procrastinate import JobContext
from procrastinate.worker import Worker
from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector

# The library's own name: set before it is first imported, it makes processes share their numbers.
FOLDER_SETTING: Final = "PROMETHEUS_MULTIPROC_DIR"
LOOPBACK: Final = "127.0.0.1"
_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)

REQUESTS: Final = Histogram(
    "greenroom_http_request_seconds",
    "Requests by method, route template and status, in seconds.",
    ("method", "route", "status"),
    buckets=_SECONDS,
)
JOBS: Final = Histogram(
    "greenroom_job_seconds",
    "Background jobs by task and outcome (done, failed), in seconds.",
    ("task", "outcome"),
    buckets=_SECONDS,
)
VENDOR_CALLS: Final = Histogram(
    "greenroom_vendor_call_seconds",
    "Calls of outside systems by vendor, operation and outcome (ok, or what went wrong), in seconds.",
    ("vendor", "operation", "outcome"),
    buckets=_SECONDS,
)
MODEL_TOKENS: Final = Counter(
    "greenroom_model_tokens_total",
    "Tokens of models by provider, model and direction (in, out).",
    ("provider", "model", "direction"),
)


class VendorCall:
    """One call of an outside system while it runs; set `outcome` to the code of what went wrong."""

    outcome = "ok"


@contextmanager
def vendor_call(vendor: str, operation: str) -> Iterator[VendorCall]:
    """Time what the block asks of `vendor`; an exception that leaves the block counts under its name."""
    call, started = VendorCall(), time.perf_counter()
    try:
        yield call
    except Exception as error:
        if call.outcome == "ok":
            call.outcome = type(error).__name__
        raise
    finally:
        VENDOR_CALLS.labels(vendor, operation, call.outcome).observe(time.perf_counter() - started)


async def time_job(call_next: Callable[[], Awaitable[Any]], context: JobContext, _worker: Worker) -> Any:
    """Middleware of the job system: how long each job takes, and whether it fails."""
    task, started, outcome = context.job.task_name, time.perf_counter(), "failed"
    try:
        result = await call_next()
        outcome = "done"
        return result
    finally:
        JOBS.labels(task, outcome).observe(time.perf_counter() - started)


def empty_folder(data_dir: Path) -> Path:
    """A new folder for the numbers of all processes; those of the last start are over."""
    folder = data_dir / "metrics"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    return folder


def serve_own(port: int | None) -> None:
    """Serve what this process counts, from a thread; None means off."""
    if port is not None:
        start_http_server(port, LOOPBACK)


def serve_all(port: int, folder: Path) -> None:
    """Serve the sum over every process that counts into `folder`, from a thread."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry, str(folder))  # type: ignore[no-untyped-call]  # the library has no types
    start_http_server(port, LOOPBACK, registry)
