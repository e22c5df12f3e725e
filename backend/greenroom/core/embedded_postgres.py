"""PostgreSQL out of a Python wheel, started, watched and stopped by us: one folder, one socket, no TCP."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Self
from urllib.parse import quote

from greenroom.core.folder_lock import FolderLock
from greenroom.core.parent import spawn
from greenroom.core.postgres_home import EmbeddedPostgresFailed, PostgresHome, find_home, socket_of
from greenroom.core.postgres_orphans import end_processes_in

NAME = "greenroom"  # of the database and of its owner
READY_SECONDS = 120.0  # recovery after a crash replays the log first
STOP_SECONDS = 10.0
LOG_BYTES = 1_000_000

_INITDB = (
    f"--username={NAME}",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    # Whoever reaches the socket may enter: its folder is open to the server's account alone.
    "--auth=trust",
)
_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "300",
    "shared_buffers": "64MB",
    # One machine, no replica, short statements: what only others need stays off.
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "512MB",
    "io_method": "sync",
    "max_logical_replication_workers": "0",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # What people wrote must not reach the log: no error of a statement, nor the statement.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_checkpoints": "off",
}
_THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class EmbeddedPostgres:
    """One database server on `folder`; `durable=False` trades safety at a power cut for speed (tests)."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder.resolve()
        self.durable = durable
        self._locks: list[FolderLock] = []
        self._home: PostgresHome | None = None
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> str:
        """Start and wait until ready; returns `url`. Raises `AlreadyRunning` or `EmbeddedPostgresFailed`."""
        if not self.folder.exists():
            self.folder.mkdir(parents=True)
            # As root we lend the server another account, which has to pass through to its own folder.
            self.folder.chmod(0o711)
        self._lock(self.folder)
        try:
            self._home = home = find_home(self.folder, durable=self.durable)
            if home.folder != self.folder:
                # A copy of the data folder points to the same place: only one of the two may use it.
                self._lock(home.folder)
            _clear(home)
            if not home.data.exists():
                _create(home, durable=self.durable)
            self._launch(home)
        except OSError as error:
            self.stop()
            raise EmbeddedPostgresFailed(
                f"The embedded database cannot use {error.filename or self.folder}: {error.strerror}."
            ) from error
        # Ctrl-C too: neither a server nor a lock may stay behind.
        except BaseException:
            self.stop()
            raise
        return self.url

    @property
    def url(self) -> str:
        """What SQLAlchemy, Alembic and psycopg take. The socket's folder stays the same over restarts."""
        return _address(self._ready_home.socket)

    @property
    def notice(self) -> str | None:
        """A sentence when the database lives elsewhere than in its folder."""
        if self._home is None or self._home.folder == self.folder:
            return None
        return (
            f"The database lives in {self._home.folder}, because the unprivileged user that PostgreSQL "
            f"runs as cannot enter {self.folder}."
        )

    @property
    def alive(self) -> bool:
        return self._server is not None and self._server.poll() is None

    def revive(self) -> None:
        """Start again after the server died under us; clients find it at the same address."""
        home = self._ready_home
        _clear(home)
        self._launch(home)

    def stop(self) -> None:
        """Shut down cleanly: open transactions are rolled back, committed ones kept. Safe to call twice."""
        if self._server is not None:
            _end(self._server)
            self._server = None
        if self._home is not None:
            shutil.rmtree(self._home.socket, ignore_errors=True)
            if not self.durable and self._home.folder != self.folder:
                shutil.rmtree(self._home.folder, ignore_errors=True)
            self._home = None
        while self._locks:
            self._locks.pop().release()

    @property
    def _ready_home(self) -> PostgresHome:
        if self._home is None:
            raise EmbeddedPostgresFailed("The embedded database has not been started.")
        return self._home

    def _lock(self, folder: Path) -> None:
        self._locks.append(FolderLock(folder).take())

    def _launch(self, home: PostgresHome) -> None:
        settings = {**_SETTINGS, **({} if self.durable else _THROWAWAY)}
        settings["unix_socket_directories"] = str(home.socket)
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        home.make_private(home.socket)
        if home.log.exists() and home.log.stat().st_size > LOG_BYTES:
            home.log.replace(home.log.with_suffix(".log.1"))
        # A shutdown at our death is the "fast" one: SIGINT.
        self._server = _run(home, ["postgres", "-D", home.data, *options], farewell=signal.SIGINT)
        _wait_until_ready(home, self._server)


def address_of_running(folder: Path) -> str | None:
    """The address of the server that another process runs on `folder`; None where none was left running."""
    socket = socket_of(folder.resolve())
    return _address(socket) if socket.is_dir() else None


def _address(socket: Path) -> str:
    return f"postgresql://{NAME}@/{NAME}?host={quote(str(socket), safe='')}"


def _clear(home: PostgresHome) -> None:
    """Remove what a crash left: the processes, then the pid file, whose number may be someone else's now."""
    if end_processes_in(home.data):
        (home.data / "postmaster.pid").unlink(missing_ok=True)


def _run(
    home: PostgresHome,
    command: Sequence[str | Path],
    *,
    farewell: signal.Signals,
    stdin: IO[bytes] | int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    with home.log.open("ab") as log:
        return spawn(
            [home.programs / command[0], *command[1:]],
            farewell=farewell,
            account=home.account,
            # Nothing of our environment: the server would obey a PGPORT or PGDATA in it.
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
            cwd=home.folder,
            stdin=stdin,
            stdout=log,
            stderr=log,
        )


def _create(home: PostgresHome, *, durable: bool) -> None:
    """Make the cluster beside its place and rename it when whole, so that a crash leaves no half of one."""
    unfinished = home.data.with_name("data.unfinished")
    home.make_private(unfinished)
    sync = [] if durable else ["--no-sync"]
    _finish(home, _run(home, ["initdb", "-D", unfinished, *_INITDB, *sync], farewell=signal.SIGKILL))
    # Single-user mode makes the database before any server listens.
    single = ["postgres", "--single", "-D", str(unfinished), "postgres"]
    with tempfile.TemporaryFile() as orders:
        orders.write(f"CREATE DATABASE {NAME}\n".encode())
        orders.seek(0)
        _finish(home, _run(home, single, farewell=signal.SIGKILL, stdin=orders))
    unfinished.rename(home.data)


def _finish(home: PostgresHome, program: subprocess.Popen[bytes]) -> None:
    if program.wait() != 0:
        raise EmbeddedPostgresFailed(f"The embedded database could not be created. {_last_words(home)}")


def _wait_until_ready(home: PostgresHome, server: subprocess.Popen[bytes]) -> None:
    """PostgreSQL writes its state on the eighth line of its pid file, as `pg_ctl` reads it."""
    deadline = time.monotonic() + READY_SECONDS
    pid_file = home.data / "postmaster.pid"
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise EmbeddedPostgresFailed(f"The embedded database did not start. {_last_words(home)}")
        with suppress(FileNotFoundError):
            lines = pid_file.read_text(encoding="utf-8").splitlines()
            # A crash may have left a file that says ready; only our own server's counts.
            if lines[:1] == [str(server.pid)] and lines[7:8] == ["ready   "]:
                return
        time.sleep(0.01)
    raise EmbeddedPostgresFailed(
        f"The embedded database was not ready after {READY_SECONDS:.0f} seconds. {_last_words(home)}"
    )


def _last_words(home: PostgresHome) -> str:
    with home.log.open("rb") as log:
        log.seek(max(0, home.log.stat().st_size - 4_000))
        lines = log.read().decode(errors="replace").splitlines()
    return "\n".join([f"The end of its log ({home.log}):", *lines[-12:]])


def _end(server: subprocess.Popen[bytes]) -> None:
    # PostgreSQL's fast shutdown, its immediate one, then none.
    for farewell in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        server.send_signal(farewell)
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        return
