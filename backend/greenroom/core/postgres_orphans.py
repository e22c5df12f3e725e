"""Database processes that lost their parent, and how to see them out before a successor starts."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

PATIENCE_SECONDS = 5.0


def end_processes_in(data: Path) -> bool:
    """End every process that works in `data`, gently first. Hold its lock: then none has a parent.

    Whether it is certain that none is left: not where the system does not tell who works where (macOS).
    """
    for farewell in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        for process in _processes_in(data):
            with suppress(ProcessLookupError):
                os.kill(process, farewell)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while _processes_in(data):
            if time.monotonic() > deadline:
                break
            time.sleep(0.05)
        else:
            return Path("/proc/self/cwd").exists()
    return False


def _processes_in(data: Path) -> list[int]:
    """PostgreSQL's processes work in their data folder, and nobody else does. Empty without /proc."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (entry / "cwd").readlink() == data:
                found.append(int(entry.name))
    return found
