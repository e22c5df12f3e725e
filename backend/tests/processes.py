"""The product's own processes, started as a deployment starts them, on a database of the test's own."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx

from greenroom.core.parent import spawn

BACKEND = Path(__file__).parent.parent
START_SECONDS = 120


@contextmanager
def greenroom(command: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """`greenroom COMMAND` with `environment` set, ended when the block ends."""
    known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    arguments = [sys.executable, "-m", "greenroom", command]
    with spawn(
        arguments,
        farewell=signal.SIGTERM,
        cwd=BACKEND,
        env=known | environment,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


def wait_until_ready(address: str, process: subprocess.Popen[bytes]) -> None:
    """Return once the address serves; fail when our process ends first: a stranger must not answer for it."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the process ended at start with code {process.returncode}"
        try:
            if httpx.get(f"{address}/health/ready").status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"{address} did not become ready within {START_SECONDS} s")


def free_port() -> int:
    """Below those that the system gives to connections on their way out, so that it stays free."""
    while True:
        # Not by `random`, which all test processes seed alike.
        port = 20_000 + secrets.randbelow(10_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
