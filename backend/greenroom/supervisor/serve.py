"""`greenroom serve`: database, migrations, web processes and worker, from one start to one stop."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from socket import socket
from types import FrameType
from typing import NoReturn

from greenroom.auth.sign_in_clients import require_secrets
from greenroom.core import metrics
from greenroom.core.embedded_postgres import EmbeddedPostgres
from greenroom.core.folder_lock import AlreadyRunning, FolderLock
from greenroom.core.postgres_home import EmbeddedPostgresFailed
from greenroom.core.settings import Settings, SettingsError, environment_with, load_settings
from greenroom.supervisor.address import AddressRefused, Probe, listen
from greenroom.supervisor.child import Child, KeepsDying, Patience
from greenroom.supervisor.embedded import announcement

STOPPING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
WATCH_SECONDS = 0.1
LIVE_SECONDS = 120.0  # a loaded machine is slow, not broken
DRAIN_SECONDS = 17.0  # with the database's own stop, 20 in all

FAILURES = (SettingsError, AlreadyRunning, AddressRefused, EmbeddedPostgresFailed, KeepsDying)


class Stopped(BaseException):
    """A signal asked us to stop; no `Exception`, so that nothing on the way takes it for a failure."""


def main(_arguments: Sequence[str]) -> int:
    """Serve until a signal asks to stop; 1 with a sentence when that cannot be done."""
    for number in STOPPING:
        # Whoever started us with `nohup` wants us to outlive the terminal.
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _stop)
    try:
        settings = load_settings()
        require_secrets(settings)
        _serve(settings)
    except FAILURES as failure:
        sys.stderr.write(f"{failure}\n")
        return 1
    except Stopped:
        return 0


def _stop(_number: int, _frame: FrameType | None) -> NoReturn:
    for number in STOPPING:
        # A second signal must not break off the stopping.
        signal.signal(number, signal.SIG_IGN)
    raise Stopped


def _serve(settings: Settings) -> NoReturn:
    with ExitStack() as stack:
        # Undone in reverse: the children end before the database that they need, and the lock goes last.
        stack.callback(_take(settings.data_dir).release)
        listener = stack.enter_context(listen(settings.host, settings.port))
        database = _start_database(settings, stack)
        # Only the embedded address travels by argument: one with a password would show in the process list.
        address = ["--database-url", database.url] if database else []
        _prepare(address)
        children = _children(settings, listener, address)
        stack.callback(_end, children, database)
        for child in children:
            child.start()
        _wait_until_live(listener, children)
        _say(announcement(settings))
        _watch_for_ever(children, database)


def _take(folder: Path) -> FolderLock:
    try:
        folder.mkdir(mode=0o711, parents=True, exist_ok=True)
        return FolderLock(folder).take()
    except OSError as error:
        raise SettingsError(f"DATA_DIR {folder} cannot be used: {error.strerror}.") from None


def _start_database(settings: Settings, stack: ExitStack) -> EmbeddedPostgres | None:
    if settings.database_url is not None:
        return None
    database = EmbeddedPostgres(settings.data_dir / "postgres")
    stack.callback(database.stop)
    database.start()
    if database.notice:
        _say(database.notice)
    return database


def _prepare(address: Sequence[str]) -> None:
    """Migrate and seed in a process of its own, so that this one, which stays, stays small."""
    preparation = Child("migration", ["migrate", "--seed", *address], environment=environment_with())
    preparation.run()


def _children(settings: Settings, listener: socket, address: Sequence[str]) -> list[Child]:
    descriptor = listener.fileno()
    web = ["web", "--fd", str(descriptor), "--metrics", "shared", *address]
    worker = ["worker", "--metrics", "shared", *address]
    extra, environment = _metrics(settings)
    # All accept from the one socket that they inherit: while one restarts, the others answer.
    servers = [
        Child(f"web {number}", web, environment=environment, pass_fds=[descriptor])
        for number in range(1, settings.web_workers + 1)
    ]
    return [*servers, Child("worker", worker, environment=environment), *extra]


def _metrics(settings: Settings) -> tuple[list[Child], dict[str, str]]:
    """The process that serves everybody's numbers, where METRICS_PORT asks for one, and how others know."""
    if settings.metrics_port is None:
        return [], environment_with()
    folder = str(metrics.empty_folder(settings.data_dir))
    environment = environment_with(**{metrics.FOLDER_SETTING: folder})
    return [Child("metrics", ["metrics", folder], environment=environment)], environment


def _wait_until_live(listener: socket, children: Sequence[Child]) -> None:
    deadline = time.monotonic() + LIVE_SECONDS
    probe = Probe(listener)
    while not probe.answered(WATCH_SECONDS):
        _watch(children)
        if time.monotonic() > deadline:
            raise KeepsDying(f"No web process answered within {LIVE_SECONDS:.0f} seconds.")


def _watch_for_ever(children: Sequence[Child], database: EmbeddedPostgres | None) -> NoReturn:
    patience = Patience("database", proven=True)
    patience.start()
    while True:
        _watch(children)
        if database is not None and not database.alive:
            time.sleep(patience.death("it ended by itself"))
            patience.start()
            _revive(database)
        time.sleep(WATCH_SECONDS)


def _revive(database: EmbeddedPostgres) -> None:
    """Start the database again; where that fails (a full disk), say why and leave it to the next try."""
    try:
        database.revive()
    except (EmbeddedPostgresFailed, OSError) as failure:
        _say(str(failure))
    else:
        _say("The database ended and was started again.")


def _watch(children: Sequence[Child]) -> None:
    for child in children:
        news = child.watch()
        if news:
            _say(news)


def _end(children: Sequence[Child], database: EmbeddedPostgres | None) -> None:
    """Web processes drain and the worker finishes its job or hands it back, all at the same time.

    Control-C in a terminal reaches the database too. It comes back until the others have ended, who need it.
    """
    _say("Stopping.")
    for child in children:
        child.ask_to_stop()
    deadline = time.monotonic() + DRAIN_SECONDS
    while any(child.alive for child in children) and time.monotonic() < deadline:
        if database is not None and not database.alive:
            with suppress(EmbeddedPostgresFailed, OSError):
                database.revive()
        time.sleep(WATCH_SECONDS / 2)
    for child in children:
        child.kill()


def _say(sentence: str) -> None:
    # The terminal, or whoever read us through a pipe, may be gone: that must not keep us from stopping well.
    with suppress(OSError):
        sys.stdout.write(f"{sentence}\n")
        sys.stdout.flush()
