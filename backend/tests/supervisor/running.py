"""`greenroom serve` as a person starts it, and every process that it brings along."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from greenroom.core.parent import spawn
from tests.processes import BACKEND, free_port

PATIENCE_SECONDS = 120


@dataclass
class Running:
    """One start: its first process, what it prints, and where it listens."""

    process: subprocess.Popen[bytes]
    output: Path
    port: int

    def wait_until_ready(self) -> None:
        """Return when it has said that it serves, which it says only when it does."""
        wait_for(lambda: "Greenroom is ready" in self.said() or self.process.poll() is not None)
        assert self.process.poll() is None, self.said()

    def said(self) -> str:
        return self.output.read_text(encoding="utf-8")

    def answers(self) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/health/ready").status_code == httpx.codes.OK
        except httpx.TransportError:
            return False

    def children(self, word: str) -> list[int]:
        """Process ids of the direct children whose command line has `word` in it."""
        return [child for child in children_of(self.process.pid) if word in command_line(child)]

    def family(self) -> list[int]:
        """Every process that it started, at any depth, and itself."""
        found = [self.process.pid]
        for member in found:
            found += children_of(member)
        return found

    def kill_everything(self) -> None:
        """Kill it and all that it started, unwarned; some die with their parent before their turn."""
        for process in self.family():
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)


@contextmanager
def serving(data_dir: Path, *, port: int | None = None, **settings: str) -> Iterator[Running]:
    """`greenroom serve` on `data_dir`, in a process group of its own that is ended with the block."""
    port = port or free_port()
    known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    small = {"WEB_WORKERS": "1", "WORKER_CONCURRENCY": "1", "DATA_DIR": str(data_dir), "PORT": str(port)}
    output = data_dir.parent / f"output-{port}-{time.monotonic_ns()}"
    with (
        output.open("wb") as file,
        spawn(
            [sys.executable, "-m", "greenroom", "serve"],
            farewell=signal.SIGTERM,
            cwd=BACKEND,
            env=known | small | settings,
            stdout=file,
            stderr=file,
            start_new_session=True,
        ) as process,
    ):
        running = Running(process, output, port)
        try:
            yield running
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.05)


def wait_until_gone(processes: list[int]) -> None:
    wait_for(lambda: not any(lives(process) for process in processes))


def lives(process: int) -> bool:
    """Whether the process runs; one that only waits for its parent to notice its end does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def children_of(parent: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    except OSError:
        return []


def command_line(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""
