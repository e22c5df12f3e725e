"""The shape of compose.yaml without containers: two web and two worker processes that share no folder."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from greenroom.core.migrations import migrate
from tests.databases import seed
from tests.factories import cv_files
from tests.factories.interviews import ANSWER, ROLE_ID
from tests.processes import free_port, greenroom, wait_until_ready
from tests.s3 import ceph
from tests.simulators.s3 import S3
from tests.simulators.s3_http import served
from tests.supervisor.tcp_postgres import tcp_postgres

KEYS = (ceph.ACCESS_KEY, ceph.SECRET_KEY)
PROCESSES = ("web", "web", "worker", "worker")
PATIENCE_SECONDS = 90


@pytest.fixture
def database_address() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="greenroom-scaled-out-") as folder:
        Path(folder).chmod(0o755)
        with tcp_postgres(Path(folder) / "postgres") as address:
            migrate(address)
            asyncio.run(seed(address))
            yield address


@pytest.fixture
def store_address(request: pytest.FixtureRequest) -> Iterator[str]:
    """A real S3 server where it is installed, else the simulator, which checks signatures too."""
    if ceph.is_installed():
        yield request.getfixturevalue("ceph_address")
        return
    with served(S3(*KEYS)) as address:
        yield address


@pytest.fixture
def sites(database_address: str, store_address: str, tmp_path: Path) -> Iterator[list[str]]:
    """The addresses of two web processes, with two workers behind them, each with a folder of its own."""
    shared = {
        "DATABASE_URL": database_address,
        "SECRET_KEY": "a" * 32,
        "REFRESH_SECRET_KEY": "b" * 32,
        "STORAGE_ENDPOINT": store_address,
        "STORAGE_BUCKET": f"scaled-out-{uuid4().hex}",
        "STORAGE_ACCESS_KEY": KEYS[0],
        "STORAGE_SECRET_KEY": KEYS[1],
        "FRONTEND_URL": "http://localhost:8080",
        "RATE_LIMITS": "off",
        "LOG_LEVEL": "error",
        "WORKER_CONCURRENCY": "1",
    }
    with ExitStack() as stack:
        started = {}
        for number, command in enumerate(PROCESSES):
            port = free_port()
            own = {"PORT": str(port), "DATA_DIR": str(tmp_path / f"{command}-{number}")}
            process = stack.enter_context(greenroom(command, **shared, **own))
            if command == "web":
                started[f"http://127.0.0.1:{port}"] = process
        for address, process in started.items():
            wait_until_ready(address, process)
        yield list(started)


@dataclass
class Student:
    """Somebody whom a proxy sends to another web process with every request."""

    webs: Iterator[httpx.Client]

    def ask(self, method: str, path: str, **request: Any) -> Any:
        answer = next(self.webs).request(method, f"/api/v1{path}", **request)
        assert answer.is_success, answer.text
        return answer.json()

    def until(self, path: str, status: str) -> Any:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while (seen := self.ask("GET", path))["status"] != status:
            assert time.monotonic() < deadline, seen
            time.sleep(0.1)
        return seen

    def upload(self, file: bytes) -> str:
        """Send a file to the store itself; the CV's id."""
        announced = {"filename": "cv.pdf", "content_type": "application/pdf", "size": len(file)}
        grant = self.ask("POST", "/cvs/uploads", json=announced)
        sent = httpx.post(
            grant["url"], data=grant["fields"], files={"file": ("cv.pdf", file, "application/pdf")}
        )
        assert sent.is_success, sent.text
        cv_id: str = self.ask("POST", "/cvs", json={"upload_id": grant["upload_id"]})["id"]
        return cv_id


@pytest.fixture
def student(sites: list[str]) -> Iterator[Student]:
    with ExitStack() as stack:
        clients = [stack.enter_context(httpx.Client(base_url=site, timeout=30)) for site in sites]
        student = Student(cycle(clients))
        person = {
            "email": f"{uuid4().hex}@example.com",
            "password": "a long and quiet room",
            "name": "Asha Verma",
        }
        token = student.ask("POST", "/auth/register", json=person)["access_token"]
        for client in clients:
            client.headers["Authorization"] = f"Bearer {token}"
        yield student


def test_an_analysis_and_an_interview_pass_through_both(student: Student, database_address: str) -> None:
    cv_id = student.upload(cv_files.pdf())
    asked = student.ask("POST", "/screenings", json={"cv_id": cv_id})
    result = student.until(f"/screenings/{asked['id']}", "done")["result"]
    assert result["contact"]["name"] == cv_files.NAME

    body = {"role_id": str(ROLE_ID), "cv_id": cv_id, "questions": 3}
    interview = student.ask("POST", "/interviews", json=body)
    turn = interview["turns"][-1]
    while turn is not None:
        answer = {"turn_id": turn["id"], "text": ANSWER}
        turn = student.ask("POST", f"/interviews/{interview['id']}/answers", json=answer)["next"]
    report = student.until(f"/interviews/{interview['id']}", "completed")["report"]
    assert report["overall"]["score"] > 1

    assert student.ask("GET", "/wallet")["balance"] == 0
    with psycopg.connect(database_address) as database:
        assert database.execute("SELECT count(*) FROM procrastinate_workers").fetchone() == (2,)
