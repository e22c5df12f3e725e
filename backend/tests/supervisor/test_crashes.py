"""Killed in the midst of the work: every analysis ends once, and is charged once."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

import httpx

from tests.factories import cv_files
from tests.supervisor.running import Running, serving, wait_for

MANY = 60
# Half of what is promised. A machine that does nothing else takes 2 to 4 s, most of them to start the worker.
TAKEN_UP_WITHIN_SECONDS = 60


class Student:
    """A person with one CV who asks for many analyses of it."""

    def __init__(self, port: int) -> None:
        self.http = httpx.Client(base_url=f"http://127.0.0.1:{port}/api/v1", timeout=30)
        person = {
            "email": f"{uuid4().hex}@example.com",
            "password": "a long and quiet room",
            "name": "Asha Verma",
        }
        token = self._post("/auth/register", person)["access_token"]
        self.http.headers["Authorization"] = f"Bearer {token}"
        self.cv_id = self._upload(cv_files.pdf())
        self.asked = [self._post("/screenings", {"cv_id": self.cv_id})["id"] for _ in range(MANY)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def _upload(self, file: bytes) -> str:
        announced = {"filename": "cv.pdf", "content_type": "application/pdf", "size": len(file)}
        grant = self._post("/cvs/uploads", announced)
        httpx.put(grant["url"], content=file, headers=grant["headers"]).raise_for_status()
        cv_id: str = self._post("/cvs", {"upload_id": grant["upload_id"]})["id"]
        return cv_id

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = self.http.post(path, json=body).raise_for_status().json()
        return answer

    def screenings(self) -> list[dict[str, Any]]:
        """All of them, newest first."""
        return self._all("/screenings")

    def done(self) -> int:
        return sum(screening["status"] == "done" for screening in self.screenings())

    def has_one_charge_and_one_result_for_each(self) -> bool:
        charged = sorted(
            row["reference"]["id"] for row in self._all("/wallet/transactions", kind="consumption")
        )
        results = [self.http.get(f"/screenings/{asked}").json()["result"] for asked in self.asked]
        balance = self.http.get("/wallet").json()["balance"]
        return charged == sorted(self.asked) and all(results) and balance == 0

    def _all(self, path: str, **filters: str) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = []
        cursor: str | None = None
        while True:
            query = {"limit": "100"} | ({"cursor": cursor} if cursor else {}) | filters
            page = self.http.get(path, params=query).json()
            items += page["items"]
            cursor = page["next_cursor"]
            if cursor is None:
                return items


@contextmanager
def running_on(data_dir: Path, port: int | None = None) -> Iterator[Running]:
    settings = {"SIGNUP_CREDITS": str(MANY), "RATE_LIMITS": "off", "LOG_LEVEL": "warning"}
    with serving(data_dir, port=port, **settings) as running:
        running.wait_until_ready()
        yield running


def in_the_midst(student: Student) -> None:
    wait_for(lambda: student.done() > 0)
    assert student.done() < MANY, "all were done before anything could be killed"


def goes_on_soon(student: Student) -> None:
    """Another worker takes up what was left, in time, and does all of it."""
    before, since = student.done(), time.monotonic()
    wait_for(lambda: student.done() > before)
    assert time.monotonic() - since < TAKEN_UP_WITHIN_SECONDS
    wait_for(lambda: student.done() == MANY)


def test_a_killed_workers_analyses_are_taken_up_by_another(data_dir: Path):
    with running_on(data_dir) as running, Student(running.port) as student:
        (worker,) = running.children("greenroom worker")
        in_the_midst(student)
        os.kill(worker, signal.SIGKILL)
        goes_on_soon(student)
        assert student.has_one_charge_and_one_result_for_each()


def test_killing_everything_loses_no_analysis_and_charges_none_twice(data_dir: Path):
    with running_on(data_dir) as running:
        student = Student(running.port)
        in_the_midst(student)
        running.kill_everything()
    with running_on(data_dir, running.port), student:
        goes_on_soon(student)
        assert student.has_one_charge_and_one_result_for_each()
