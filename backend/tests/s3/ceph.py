"""A real S3 server, which checks every signature: Ceph's gateway on one node, with its files in memory.

`python -m tests.s3.ceph FOLDER PID` runs one in an empty folder for as long as the process PID lives, or
until it is asked to end; the folder goes with it. Its address then stands in FOLDER/address, or why there is
none in FOLDER/failure. The programs come with Debian's packages ceph-mon, ceph-osd, radosgw, ceph-common.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import httpx

from greenroom.core.parent import spawn
from tests.processes import free_port
from tests.s3.ceph_config import CAPABILITIES, POOLS, write_configuration

ACCESS_KEY, SECRET_KEY = "greenroom-tests", "a secret of the tests"
PROGRAMS = ("ceph-mon", "ceph-osd", "radosgw", "radosgw-admin", "ceph", "ceph-authtool", "monmaptool")
START_SECONDS = 90
CALL_SECONDS = 30


class CephFailed(Exception):
    """It did not start; the message says what failed."""


def is_installed() -> bool:
    return all(shutil.which(program) for program in PROGRAMS)


class Ceph:
    """One monitor, one store in memory, one gateway, in `folder`; they die with this process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._daemons: list[subprocess.Popen[bytes]] = []
        self._port = free_port()
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Raises `CephFailed`."""
        monitor_port = free_port()
        self._configuration, fsid = write_configuration(self._folder, self._port, monitor_port)
        self._start_monitor(fsid, monitor_port)
        self._start_store()
        for pool in POOLS:
            self._ceph("osd", "pool", "create", pool, "1")
            self._ceph("osd", "pool", "application", "enable", pool, "rgw")
        self._daemon("radosgw", "-n", "client.rgw.s3")
        self._wait_until("the gateway answers", self._answers)
        self._run(
            "radosgw-admin",
            "-c",
            self._configuration,
            "user",
            "create",
            "--uid=greenroom",
            "--display-name=greenroom",
            f"--access-key={ACCESS_KEY}",
            f"--secret-key={SECRET_KEY}",
        )

    def stop(self) -> None:
        for daemon in reversed(self._daemons):
            daemon.terminate()
        for daemon in self._daemons:
            try:
                daemon.wait(timeout=10)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()

    def _start_monitor(self, fsid: str, port: int) -> None:
        keyring, monmap = self._folder / "keyring", self._folder / "monmap"
        self._run("ceph-authtool", "--create-keyring", keyring)
        for name, capabilities in CAPABILITIES.items():
            self._run("ceph-authtool", keyring, "--gen-key", "-n", name, *capabilities)
        place = f"[v2:127.0.0.1:{port}]"
        self._run("monmaptool", "--create", "--addv", "a", place, "--fsid", fsid, monmap)
        self._run(
            "ceph-mon",
            "-c",
            self._configuration,
            "--mkfs",
            "-i",
            "a",
            "--monmap",
            monmap,
            "--keyring",
            keyring,
        )
        self._daemon("ceph-mon", "-i", "a")

    def _start_store(self) -> None:
        number = str(uuid4())
        self._ceph("osd", "new", number, "0")
        self._run("ceph-osd", "-c", self._configuration, "-i", "0", "--mkfs", "--osd-uuid", number)
        self._daemon("ceph-osd", "-i", "0")
        self._wait_until("the store is up", lambda: "1 up" in self._ceph("osd", "stat"))

    def _daemon(self, program: str, *arguments: str) -> None:
        path = shutil.which(program)
        assert path is not None
        with (self._folder / f"{program}.err").open("wb") as errors:
            command: list[str | Path] = [path, "-c", self._configuration, "-f", *arguments]
            self._daemons.append(
                spawn(command, farewell=signal.SIGTERM, stdout=subprocess.DEVNULL, stderr=errors)
            )

    def _answers(self) -> bool:
        with suppress(httpx.TransportError):
            return httpx.get(self.address, trust_env=False).status_code < httpx.codes.INTERNAL_SERVER_ERROR
        return False

    def _ceph(self, *arguments: str) -> str:
        return self._run("ceph", "-c", self._configuration, "--connect-timeout", "20", *arguments)

    def _run(self, *command: str | Path) -> str:
        done = subprocess.run(command, capture_output=True, text=True, timeout=CALL_SECONDS, check=False)
        if done.returncode != 0:
            raise CephFailed(f"{' '.join(map(str, command[:4]))}: {done.stderr[-500:]}")
        return done.stdout

    def _wait_until(self, what: str, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not holds():
            if time.monotonic() > deadline or any(daemon.poll() is not None for daemon in self._daemons):
                raise CephFailed(f"In vain we waited until {what}.")
            time.sleep(0.1)


def keep(folder: Path, while_alive: int) -> None:
    """Run a server in `folder`, which must be there, until that process ends or we are asked to."""
    asked_to_end = False

    def end(*_: object) -> None:
        nonlocal asked_to_end
        asked_to_end = True

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    ceph = Ceph(folder)
    try:
        try:
            ceph.start()
            _tell(folder / "address", ceph.address)
        except (CephFailed, subprocess.TimeoutExpired) as error:
            _tell(folder / "failure", str(error))
        while not asked_to_end and _lives(while_alive):
            time.sleep(0.2)
    finally:
        ceph.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _tell(path: Path, text: str) -> None:
    """All of it at once, for whoever waits for the file."""
    draft = path.with_suffix(".draft")
    draft.write_text(text)
    draft.replace(path)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    keep(Path(sys.argv[1]), int(sys.argv[2]))
