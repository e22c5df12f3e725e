"""Two web and two worker processes on one durable PostgreSQL, which are killed and started again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from subprocess import DEVNULL, Popen, TimeoutExpired
from typing import Final

from chaos_vendor import SlowVendor
from wallet_system import postgres

from greenroom.core.parent import spawn
from tests.databases import seed
from tests.processes import BACKEND, free_port, wait_until_ready
from tests.simulators.tavus_http import served

CREDITS: Final = 10_000
EACH: Final = 2


@dataclass
class Slot:
    """A place for one process, which is started again whenever it was killed. `deaths` counts the kills."""

    command: str
    environment: dict[str, str]
    process: Popen[bytes] = field(init=False)
    deaths: int = 0

    @property
    def address(self) -> str:
        """Where a web process listens."""
        return f"http://127.0.0.1:{self.environment['PORT']}"

    def start(self) -> None:
        arguments = [sys.executable, "-m", "greenroom", self.command]
        known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self.process = spawn(
            arguments,
            farewell=signal.SIGKILL,
            cwd=BACKEND,
            env=known | self.environment,
            stdout=DEVNULL,
            start_new_session=True,
        )

    def kill(self) -> None:
        """kill -9, unless it has ended by itself, which would be a failure of its own."""
        if self.process.poll() is not None:
            raise SystemExit(f"a {self.command} process ended by itself with code {self.process.returncode}")
        self.process.kill()
        self.process.wait()
        self.deaths += 1

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except TimeoutExpired:
            self.process.kill()


@dataclass(frozen=True)
class System:
    """A database, and what runs on it; `intervals` are the seconds between kills."""

    database_url: str
    vendor: SlowVendor
    webs: list[Slot]
    workers: list[Slot]
    intervals: list[float] = field(default_factory=list)

    async def kill_for_ever(self, every: float, look: Callable[[], None]) -> None:
        """One web and one worker process at a time, by turns; `look` sees each moment of death.

        The next two die when the web process before them serves again, which on a busy machine takes longer
        than `every` seconds: with both gone for good there would be nothing to look at.
        """
        died = time.monotonic()
        for web, worker in zip(cycle(self.webs), cycle(self.workers), strict=False):
            await asyncio.sleep(max(0.0, died + every - time.monotonic()))
            look()
            self.intervals.append(time.monotonic() - died)
            died = time.monotonic()
            for victim in (web, worker):
                victim.kill()
                victim.start()
            await asyncio.to_thread(wait_until_ready, web.address, web.process)

    @property
    def addresses(self) -> list[str]:
        return [web.address for web in self.webs]

    @property
    def deaths(self) -> tuple[int, int]:
        """Kills of web and of worker processes."""
        return sum(slot.deaths for slot in self.webs), sum(slot.deaths for slot in self.workers)


@contextmanager
def system(**store: str) -> Iterator[System]:
    """Everything started and ready, on folders that go with it; `store` are settings of an S3 store."""
    vendor = SlowVendor()
    with (
        postgres() as database_url,
        served(vendor) as vendor_address,
        tempfile.TemporaryDirectory(prefix="greenroom-chaos-") as folder,
    ):
        asyncio.run(seed(database_url))
        shared = {
            "DATABASE_URL": database_url,
            "DATA_DIR": folder,
            "RATE_LIMITS": "off",
            "SIGNUP_CREDITS": str(CREDITS),
            "ACCESS_TOKEN_EXPIRE_MINUTES": "1440",
            "WORKER_CONCURRENCY": "1",
            "LOG_LEVEL": "error",
            "TAVUS_API_KEY": vendor.key,
            "TAVUS_BASE_URL": vendor_address,
            "TAVUS_REPLICA_DEFAULT": "r_default",
            "TAVUS_PERSONA_DEFAULT": "p_default",
            "TAVUS_MAX_CONCURRENT": str(vendor.most),
            **store,
        }
        Path(folder).chmod(0o755)
        ports = [free_port() for _ in range(EACH)]
        site = f"http://127.0.0.1:{ports[0]}"
        webs = [Slot("web", shared | {"PORT": str(port), "FRONTEND_URL": site}) for port in ports]
        workers = [Slot("worker", shared) for _ in range(EACH)]
        for slot in (*webs, *workers):
            slot.start()
        try:
            for web in webs:
                wait_until_ready(web.address, web.process)
            yield System(database_url, vendor, webs, workers)
        finally:
            for slot in (*webs, *workers):
                slot.stop()
