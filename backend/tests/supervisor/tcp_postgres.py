"""PostgreSQL as a scaled-out deployment has it: by TCP, with a password."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from uuid import uuid4

import psycopg

from greenroom.core.embedded_postgres import NAME, EmbeddedPostgres
from greenroom.core.parent import spawn
from greenroom.core.postgres_home import find_home
from tests.processes import free_port

HOST = "127.0.0.1"
PATIENCE_SECONDS = 120
SETTINGS = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",
    "io_method": "sync",
    "fsync": "off",
    "jit": "off",
    "log_min_messages": "log",
}


@contextmanager
def tcp_postgres(folder: Path) -> Iterator[str]:
    """An empty database in `folder`, which other users must be able to enter; yields its address."""
    password, port = uuid4().hex, free_port()
    with EmbeddedPostgres(folder, durable=False) as first, psycopg.connect(first.url) as owner:
        owner.execute(f"ALTER ROLE {NAME} PASSWORD '{password}'")
    home = find_home(folder, durable=False)
    (home.data / "pg_hba.conf").write_text(f"host all all {HOST}/32 scram-sha-256\n")
    options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    with (
        home.log.open("ab") as log,
        spawn(
            [home.programs / "postgres", "-D", home.data, "-p", str(port), *options],
            farewell=signal.SIGINT,
            account=home.account,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
            cwd=home.folder,
            stdout=log,
            stderr=log,
        ) as server,
    ):
        address = f"postgresql://{NAME}:{password}@{HOST}:{port}/{NAME}"
        try:
            _wait_until_ready(address, server)
            yield address
        finally:
            server.send_signal(signal.SIGINT)


def _wait_until_ready(address: str, server: Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, f"the server ended at start with code {server.returncode}"
        try:
            psycopg.connect(address).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server did not become ready")
