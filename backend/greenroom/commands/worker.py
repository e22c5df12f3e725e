"""`greenroom worker`: one worker process."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Coroutine, Sequence
from contextlib import suppress

from greenroom.commands._database import add_database_option, database_url
from greenroom.commands._metrics import add_metrics_option, serve_metrics
from greenroom.core.logging import configure_logging
from greenroom.core.settings import SettingsError, load_settings
from greenroom.worker import work

# Where web processes share the machine, who waits for a page goes before who waits for a job.
NICENESS = 5


def main(arguments: Sequence[str]) -> int:
    """Run jobs until a signal asks to stop."""
    parser = argparse.ArgumentParser(prog="greenroom worker")
    add_database_option(parser)
    add_metrics_option(parser)
    options = parser.parse_args(arguments)
    try:
        settings = load_settings()
        address = database_url(options, settings)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    os.nice(NICENESS)
    configure_logging(settings.log_level, settings.log_format)
    serve_metrics(options, settings)
    asyncio.run(_until_stopped(work(settings, database_url=address)))
    return 0


async def _until_stopped(work_to_do: Coroutine[None, None, None]) -> None:
    """End the work at a signal, until the job system listens and ends it gently; a second changes nothing.

    The job system handles one signal and puts back what stood before. A terminal sends one to the whole
    group and the supervisor another: the second must not kill a worker that is finishing its job.
    """
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work_to_do)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task
