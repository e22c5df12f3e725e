from __future__ import annotations

import os
import signal
import socket
import time
from functools import partial
from pathlib import Path
from urllib.parse import quote

import psycopg

from tests.supervisor.running import Running, serving, wait_for, wait_until_gone


def database_of(data_dir: Path) -> psycopg.Connection:
    address = quote(str(data_dir / "postgres" / "socket"), safe="")
    return psycopg.connect(f"postgresql://greenroom@/greenroom?host={address}", autocommit=True)


def restarted(running: Running, word: str, victim: int) -> bool:
    return running.children(word) not in ([], [victim])


def test_it_serves_says_what_is_embedded_and_stops_without_a_trace(data_dir: Path) -> None:
    with serving(data_dir) as running:
        running.wait_until_ready()
        assert running.answers()
        assert f"http://localhost:{running.port}" in running.said()
        assert all(word in running.said() for word in ("DATABASE_URL", "SECRET_KEY"))
        family = running.family()
        running.process.terminate()
        assert running.process.wait() == 0
        wait_until_gone(family)


def test_a_second_start_on_the_same_data_says_so_and_harms_nothing(data_dir: Path) -> None:
    with serving(data_dir) as running:
        running.wait_until_ready()
        with serving(data_dir) as second:
            assert second.process.wait() == 1
            assert f"Greenroom already runs on the data in {data_dir}" in second.said()
            assert str(running.process.pid) in second.said()
        assert running.answers()


def test_what_dies_is_started_again_and_all_stay_in_one_process_group(data_dir: Path) -> None:
    with serving(data_dir) as running:
        running.wait_until_ready()
        for word in ("greenroom web", "greenroom worker", "postgres -D"):
            (victim,) = running.children(word)
            assert os.getpgid(victim) == running.process.pid
            os.kill(victim, signal.SIGKILL)
            wait_for(partial(restarted, running, word, victim))
        wait_for(running.answers)


def test_a_killed_supervisor_leaves_no_process_and_loses_nothing(data_dir: Path) -> None:
    with serving(data_dir) as running:
        running.wait_until_ready()
        with database_of(data_dir) as connection:
            connection.execute("CREATE TABLE note AS SELECT 'kept' AS text")
        family = running.family()
        running.process.kill()
        wait_until_gone(family)
    with serving(data_dir) as running:
        running.wait_until_ready()
        with database_of(data_dir) as connection:
            assert connection.execute("SELECT text FROM note").fetchone() == ("kept",)


def test_control_c_ends_the_whole_group_cleanly_and_soon(data_dir: Path) -> None:
    with serving(data_dir) as running:
        running.wait_until_ready()
        family = running.family()
        start = time.monotonic()
        os.killpg(running.process.pid, signal.SIGINT)
        assert running.process.wait() == 0
        assert time.monotonic() - start < 40
        wait_until_gone(family)


def test_a_signal_in_the_midst_of_the_start_leaves_nothing(data_dir: Path) -> None:
    with serving(data_dir) as running:
        wait_for(lambda: bool(running.children("postgres")))
        family = running.family()
        running.process.terminate()
        assert running.process.wait() == 0
        wait_until_gone(family)


def test_a_taken_port_is_named_before_anything_else_starts(data_dir: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        port = stranger.getsockname()[1]
        with serving(data_dir, port=port) as running:
            assert running.process.wait() == 1
            assert running.said().strip() == (
                f"Port {port} is taken by another program. Stop that one, or set PORT to a free port."
            )
    assert not (data_dir / "postgres").exists()


def test_a_wrong_setting_stops_the_start_with_a_sentence(data_dir: Path) -> None:
    with serving(data_dir, SIGNUP_CREDITS="many") as running:
        assert running.process.wait() == 1
        assert running.said().startswith("SIGNUP_CREDITS")
        assert "Traceback" not in running.said()


def test_a_sign_in_client_without_its_secret_stops_the_start_with_a_sentence(data_dir: Path) -> None:
    with serving(data_dir, GOOGLE_CLIENT_ID="greenroom", STRANGER_CLIENT_ID="another program's") as running:
        assert running.process.wait() == 1
        assert running.said() == "GOOGLE_CLIENT_ID needs GOOGLE_CLIENT_SECRET beside it.\n"
    assert not (data_dir / "postgres").exists()


def test_a_database_that_does_not_answer_stops_the_start_with_a_sentence(data_dir: Path) -> None:
    nowhere = "postgresql://nobody@127.0.0.1:1/nothing"
    with serving(data_dir, DATABASE_URL=nowhere) as running:
        assert running.process.wait() == 1
        assert "The database does not answer" in running.said()
        assert "Traceback" not in running.said()
