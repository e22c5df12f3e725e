"""An S3 store on its bad days: what the student sees, what the operator sees, and that nothing is lost."""

from __future__ import annotations

import io
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from PIL import Image
from prometheus_client import REGISTRY
from sqlalchemy import select
from structlog.testing import capture_logs

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.storage.doomed_files import delete_left_over_files
from greenroom.storage.models import DoomedFile
from tests.factories import cv_files, cvs
from tests.faults import Faults
from tests.processes import free_port
from tests.simulators.s3 import S3, Fault
from tests.simulators.s3_http import served
from tests.storage.places import KEYS, Student, student_of, with_s3

API = "/api/v1"
# A request is held for half as long at most, whatever happens outside; the rest is for a busy machine.
LONGEST_SECONDS = 20.0
OUTCOMES = {
    Fault.HANG: "timeout",
    Fault.DRIP: "timeout",
    Fault.CUT: "500",
    Fault.FORBIDDEN: "403",
    Fault.FULL: "403",
    Fault.NO_BUCKET: "NoSuchBucket",
    Fault.SLOW_DOWN: "503",
    Fault.SERVER_ERROR: "500",
    Fault.GARBAGE: "garbled",
}


@pytest.fixture
def simulator() -> S3:
    return S3(*KEYS)


@pytest.fixture
def address(simulator: S3) -> Iterator[str]:
    with served(simulator) as address:
        yield address


@pytest.fixture
async def at_work(
    address: str, settings: Settings, live_database_url: str, live_sessions: Sessions
) -> AsyncIterator[tuple[FastAPI, Student]]:
    async with student_of(with_s3(settings, address), live_database_url, live_sessions) as found:
        yield found


async def sent(student: Student, data: bytes) -> dict[str, Any]:
    """An upload whose file has arrived."""
    upload = await cvs.announce(student.client, student.person, len(data))
    async with httpx.AsyncClient(trust_env=False) as browser:
        answer = await browser.post(upload["url"], data=upload["fields"], files={"file": data})
    assert answer.status_code == 204
    return upload


def refused(answer: httpx.Response) -> bool:
    return (answer.status_code, answer.json()["code"]) == (503, "storage_unavailable")


def counted(operation: str, outcome: str) -> float:
    labels = {"vendor": "s3", "operation": operation, "outcome": outcome}
    return REGISTRY.get_sample_value("greenroom_vendor_call_seconds_count", labels) or 0


async def balance(student: Student) -> int:
    answer = await student.client.get(f"{API}/wallet", headers=student.person.headers)
    credits_left: int = answer.json()["balance"]
    return credits_left


@pytest.mark.parametrize("fault", list(Fault))
async def test_a_confirmation_waits_for_better_days(
    simulator: S3, student: Student, fault: Fault, faults: Faults
):
    upload = await sent(student, cv_files.pdf())
    before, had = await balance(student), counted("promote", OUTCOMES[fault])
    simulator.fault = fault
    started = time.monotonic()
    with capture_logs() as logs:
        answer = await cvs.confirm(student.client, student.person, upload)
    assert refused(answer), answer.text
    assert time.monotonic() - started < LONGEST_SECONDS
    assert answer.headers["retry-after"] == "60"
    assert "Nothing was lost or charged" in answer.json()["detail"]
    assert KEYS[0] not in answer.text
    assert counted("promote", OUTCOMES[fault]) == had + 1
    simulator.fault = None
    again = await cvs.confirm(student.client, student.person, upload)
    assert (again.status_code, await balance(student)) == (201, before)
    (failed,) = [entry for entry in logs if entry["event"] == "store_failed"]
    faults.tell(
        "s3",
        str(fault),
        student=f"503: {answer.json()['title']}. The same upload is taken once the store is back.",
        operator=f"`{failed['code']}`: {failed['advice']}",
        charged="nothing",
    )


async def test_a_store_that_is_down_keeps_nobody_from_the_rest(
    settings: Settings, live_database_url: str, live_sessions: Sessions, simulator: S3
):
    port = free_port()
    down = with_s3(settings, f"http://127.0.0.1:{port}")
    async with student_of(down, live_database_url, live_sessions) as (app, student):
        upload = await cvs.announce(student.client, student.person, 10)
        assert refused(await cvs.confirm(student.client, student.person, upload))
        assert (await student.client.get("/health/ready")).status_code == 200
        with served(simulator, port):
            await app.state.store.prepare()
            data = cv_files.pdf()
            upload = await sent(student, data)
            assert (await cvs.confirm(student.client, student.person, upload)).status_code == 201


async def test_a_deleted_cv_is_gone_though_its_file_goes_later(
    simulator: S3, student: Student, app_on_s3: FastAPI, live_sessions: Sessions
):
    upload = await sent(student, cv_files.pdf())
    cv = (await cvs.confirm(student.client, student.person, upload)).json()
    simulator.fault = Fault.SLOW_DOWN
    gone = await student.client.delete(f"{API}/cvs/{cv['id']}", headers=student.person.headers)
    assert gone.status_code == 204
    async with live_sessions() as session:
        assert len((await session.scalars(select(DoomedFile))).all()) == 1
    simulator.fault = None
    await delete_left_over_files(live_sessions, app_on_s3.state.store)
    async with live_sessions() as session:
        assert (await session.scalars(select(DoomedFile))).all() == []
    assert [files for files in simulator.buckets.values() if files] == []


async def test_leaving_works_while_the_store_does_not(
    simulator: S3, student: Student, app_on_s3: FastAPI, live_sessions: Sessions
):
    await cvs.confirm(student.client, student.person, await sent(student, cv_files.pdf()))
    simulator.fault = Fault.SERVER_ERROR
    left = await student.client.request("DELETE", f"{API}/me", json={}, headers=student.person.headers)
    assert left.status_code == 204
    simulator.fault = None
    await delete_left_over_files(live_sessions, app_on_s3.state.store)
    assert [files for files in simulator.buckets.values() if files] == []


async def test_an_export_is_refused_rather_than_made_without_the_files(simulator: S3, student: Student):
    await cvs.confirm(student.client, student.person, await sent(student, cv_files.pdf()))
    simulator.fault = Fault.FORBIDDEN
    assert refused(await student.client.get(f"{API}/me/export", headers=student.person.headers))


async def test_a_portrait_that_cannot_be_kept_leaves_the_old_one(simulator: S3, student: Student):
    drawn = io.BytesIO()
    Image.new("RGB", (300, 300), "teal").save(drawn, "png")
    headers = student.person.headers | {"Content-Type": "image/png"}
    await student.client.put(f"{API}/me/avatar", content=drawn.getvalue(), headers=headers)
    before = (await student.client.get(f"{API}/me", headers=headers)).json()["avatar_url"]
    simulator.fault = Fault.FULL
    assert refused(await student.client.put(f"{API}/me/avatar", content=drawn.getvalue(), headers=headers))
    assert (await student.client.get(f"{API}/me", headers=headers)).json()["avatar_url"] == before


async def test_pages_are_not_called_undrawable_when_the_store_fails(simulator: S3, student: Student):
    upload = await sent(student, cv_files.pdf())
    cv = (await cvs.confirm(student.client, student.person, upload)).json()
    address = f"{API}/cvs/{cv['id']}/pages"
    simulator.fault = Fault.CUT
    assert refused(await student.client.get(address, headers=student.person.headers))
    simulator.fault = None
    pages = (await student.client.get(address, headers=student.person.headers)).json()
    assert len(pages["items"]) == 1
