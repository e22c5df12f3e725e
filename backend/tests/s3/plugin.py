"""One real S3 server for the whole test run, started when a test first asks for it, where it is installed."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from tests.processes import BACKEND
from tests.s3.ceph import START_SECONDS, is_installed

FOLDER, PID = "s3_folder", "s3_session"
END_SECONDS = 30
LEFT_OUT = (
    "Left out: the tests of the S3 store against a real server, as Ceph is not installed; those against the "
    "simulator ran. On Debian: apt-get install --no-install-recommends ceph-mon ceph-osd radosgw ceph-common"
)
folder_key = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.stash[folder_key] = Path(tempfile.mkdtemp(prefix="greenroom-s3-"))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput |= {FOLDER: str(node.config.stash[folder_key]), PID: os.getpid()}


def pytest_unconfigure(config: pytest.Config) -> None:
    if folder_key not in config.stash:
        return
    folder = config.stash[folder_key]
    keeper, server = folder / "keeper", folder / "server"
    if keeper.exists():
        os.kill(int(keeper.read_text()), signal.SIGTERM)
        deadline = time.monotonic() + END_SECONDS
        while server.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
    shutil.rmtree(folder, ignore_errors=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not is_installed():
        terminalreporter.write_line(LEFT_OUT, yellow=True)


@pytest.fixture(scope="session")
def ceph_address(request: pytest.FixtureRequest) -> str:
    """The gateway's address, the same for all processes of the run."""
    worker: dict[str, Any] = getattr(request.config, "workerinput", {})
    folder = Path(worker[FOLDER]) if worker else request.config.stash[folder_key]
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "keeper").exists():
            _start(folder, worker.get(PID, os.getpid()))
    return _address(folder / "server")


def _start(folder: Path, session: int) -> None:
    """Have it kept by a process of its own: whichever of the run's processes asks first may end first."""
    server = folder / "server"
    server.mkdir(mode=0o700)
    command = [sys.executable, "-m", "tests.s3.ceph", str(server), str(session)]
    environment = os.environ | {"PYTHONPATH": str(BACKEND)}
    keeper = os.posix_spawn(sys.executable, command, environment, setsid=True)
    (folder / "keeper").write_text(str(keeper))


def _address(server: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if (server / "address").exists():
            return (server / "address").read_text()
        if (server / "failure").exists():
            pytest.fail(f"The S3 server did not start: {(server / 'failure').read_text()}")
        time.sleep(0.1)
    pytest.fail("The S3 server did not start in time.")
