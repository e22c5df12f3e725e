"""The real application on a data folder of its own, for as long as a benchmark lasts."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

BACKEND = Path(__file__).resolve().parent.parent / "backend"
START_SECONDS = 60


@contextmanager
def running_app(balance: int, **more: str) -> Iterator[str]:
    """Start everything with `balance` credits for each new account, no rate limits and `more` settings.

    Yields the address.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="greenroom-benchmark-") as folder:
        environment = os.environ | {
            "DATA_DIR": folder,
            "PORT": str(port),
            "FRONTEND_URL": address,
            "RATE_LIMITS": "off",
            "SIGNUP_CREDITS": str(balance),
            "LOG_LEVEL": "warning",
            "PYTHONPATH": str(BACKEND),
            **more,
        }
        environment.pop("DATABASE_URL", None)
        command = [sys.executable, "-m", "greenroom", "serve"]
        with subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.DEVNULL) as process:
            try:
                _wait_until_live(address, process)
                yield address
            finally:
                process.send_signal(signal.SIGTERM)
                process.wait(timeout=30)


def _wait_until_live(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise SystemExit(f"the application ended at start with code {process.returncode}")
        try:
            with urlopen(f"{address}/health/ready", timeout=2):  # noqa: S310 - our own loopback address
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise SystemExit("the application did not become ready")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
