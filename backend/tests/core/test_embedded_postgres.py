from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from greenroom.core.embedded_postgres import EmbeddedPostgres
from greenroom.core.folder_lock import AlreadyRunning
from greenroom.core.postgres_home import SOCKET_PATH_BYTES, EmbeddedPostgresFailed

AS_ROOT = os.geteuid() == 0
START_AND_WAIT = """
import sys, time
from pathlib import Path
from greenroom.core.embedded_postgres import EmbeddedPostgres
database = EmbeddedPostgres(Path(sys.argv[1]), durable=False)
print(database.start(), flush=True)
time.sleep(60)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user may enter, as most are; pytest's own are closed."""
    parent = Path(tempfile.mkdtemp())
    parent.chmod(0o755)
    yield parent / "postgres"
    shutil.rmtree(parent)


def processes_in(folder: Path) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if (entry / "cwd").readlink() == folder:
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def value(url: str, query: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(query.encode()).fetchone()
        return row[0] if row else None


def write(url: str, text: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE note (text text)")
        connection.execute("INSERT INTO note VALUES (%s)", [text])


def test_what_was_written_is_there_after_a_restart(folder: Path) -> None:
    with EmbeddedPostgres(folder) as database:
        write(database.url, "Ångström")
    with EmbeddedPostgres(folder) as database:
        assert value(database.url, "SELECT text FROM note") == "Ångström"
        assert value(database.url, "SELECT lower('ÅÉÑ')") == "åéñ"


def test_a_second_server_on_the_same_folder_is_refused_in_a_sentence(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False) as database:
        with pytest.raises(
            AlreadyRunning, match=rf"already runs .*process {os.getpid()}.* DATA_DIR and PORT"
        ):
            EmbeddedPostgres(folder, durable=False).start()
        assert value(database.url, "SELECT 1") == 1


def test_nobody_but_us_can_connect(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False) as database:
        assert value(database.url, "SHOW listen_addresses") == ""
        assert stat.S_IMODE((folder / "socket").stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "data").stat().st_mode) == 0o700


def test_it_never_runs_as_root_and_stays_in_our_process_group(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False):
        server = int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])
        assert Path(f"/proc/{server}").stat().st_uid != 0
        assert os.getpgid(server) == os.getpgrp()


def test_it_ends_with_a_killed_parent_and_starts_again(folder: Path) -> None:
    script = [sys.executable, "-c", START_AND_WAIT, str(folder)]
    with subprocess.Popen(script, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        url = parent.stdout.readline().strip()
        write(url, "kept")
        parent.kill()
    wait_for(lambda: not processes_in(folder / "data"))
    with EmbeddedPostgres(folder, durable=False) as database:
        assert value(database.url, "SELECT text FROM note") == "kept"


def test_a_pid_file_that_names_a_stranger_is_removed_and_the_stranger_lives(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False):
        pid_file = folder / "data" / "postmaster.pid"
        kept = pid_file.read_text()
    lines = [str(os.getpid()), *kept.splitlines()[1:]]
    pid_file.write_text("\n".join(lines) + "\n")
    with EmbeddedPostgres(folder, durable=False) as database:
        assert value(database.url, "SELECT 1") == 1


def test_a_server_that_was_killed_comes_back_at_the_same_address(folder: Path) -> None:
    with EmbeddedPostgres(folder) as database:
        write(database.url, "kept")
        url = database.url
        for process in processes_in(folder / "data"):
            with suppress(ProcessLookupError):  # the others end by themselves once their parent is gone
                os.kill(process, signal.SIGKILL)
        wait_for(lambda: not database.alive and not processes_in(folder / "data"))
        database.revive()
        assert value(url, "SELECT text FROM note") == "kept"


def test_a_folder_closed_to_the_servers_user_is_left_closed(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    folder = closed / "postgres"
    try:
        for text in ("first", "second"):
            with EmbeddedPostgres(folder) as database:
                assert (database.notice is not None) == AS_ROOT
                if text == "first":
                    write(database.url, text)
                assert value(database.url, "SELECT text FROM note") == "first"
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    finally:
        if (folder / "elsewhere").exists():
            shutil.rmtree((folder / "elsewhere").read_text().strip())


def test_a_database_kept_elsewhere_is_not_replaced_by_an_empty_one(folder: Path, tmp_path: Path) -> None:
    if not AS_ROOT:
        return
    folder.mkdir()
    (folder / "elsewhere").write_text(str(tmp_path / "gone"))
    with pytest.raises(EmbeddedPostgresFailed, match=r"that folder is gone"):
        EmbeddedPostgres(folder).start()


def test_a_path_too_long_for_a_socket_is_no_obstacle(folder: Path) -> None:
    long = folder.parent / ("deep" * 20) / ("deeper" * 10)
    assert len(str(long)) > SOCKET_PATH_BYTES
    with EmbeddedPostgres(long, durable=False) as database:
        assert value(database.url, "SELECT 1") == 1
        assert str(long) not in database.url


def test_a_start_that_fails_shows_the_end_of_the_log(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False):
        pass
    (folder / "data" / "PG_VERSION").write_text("7\n")
    with pytest.raises(EmbeddedPostgresFailed, match=r"(?s)did not start.*postgres\.log.*version 7"):
        EmbeddedPostgres(folder, durable=False).start()


def test_nothing_that_a_person_wrote_reaches_the_log(folder: Path) -> None:
    with EmbeddedPostgres(folder, durable=False) as database:
        with psycopg.connect(database.url, autocommit=True) as connection:
            connection.execute("CREATE TABLE person (email text PRIMARY KEY)")
            for _ in range(2):
                try:
                    connection.execute("INSERT INTO person VALUES ('canary@example.org')")
                except psycopg.errors.UniqueViolation:
                    break
            else:
                raise AssertionError("the second row was accepted")
        assert "canary" not in (folder / "postgres.log").read_text()


def test_a_long_log_is_set_aside(folder: Path) -> None:
    folder.mkdir()
    (folder / "postgres.log").write_text("x" * 2_000_000)
    with EmbeddedPostgres(folder, durable=False):
        assert (folder / "postgres.log").stat().st_size < 100_000
        assert (folder / "postgres.log.1").stat().st_size >= 2_000_000
