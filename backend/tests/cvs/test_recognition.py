"""Having the pictures of a scan read, by the tesseract of this machine."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from procrastinate import App
from sqlalchemy import func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.api import BLUEPRINTS
from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import create_job_app
from greenroom.core.settings import Settings, load_settings
from greenroom.cvs import recognition
from greenroom.cvs.models import StoredCv
from greenroom.engine.reading.recogniser import Recogniser
from greenroom.engine.reading.recognition.tesseract import find_tesseract
from greenroom.main import create_app
from tests.conftest import ADDRESS
from tests.factories import cv_files, cvs, users
from tests.factories.cv_pdf import scanned_pdf
from tests.factories.cv_scans import scanned
from tests.factories.users import SignedInPerson
from tests.processes import greenroom

Work = Callable[[], Awaitable[None]]
PATIENCE_SECONDS = 120


@pytest.fixture
async def person(live_sessions: Sessions, settings: Settings) -> SignedInPerson:
    async with live_sessions() as session:
        person = await users.signed_in(session, settings, balance=1)
        await session.commit()
        return person


@pytest.fixture
async def jobs(live_database_url: str) -> AsyncIterator[App]:
    async with create_job_app(live_database_url, BLUEPRINTS).open_async() as jobs:
        yield jobs


@pytest.fixture
async def work(live_app: FastAPI, live_sessions: Sessions, jobs: App) -> AsyncIterator[Work]:
    """Do all the work that waits, as a worker would."""
    tesseract = find_tesseract()
    assert tesseract, "These tests need tesseract: on Debian, apt-get install tesseract-ocr."
    recogniser = Recogniser(tesseract)
    state = live_app.state
    context = {
        "sessions": live_sessions,
        "store": state.store,
        "roster": state.roster,
        "recogniser": recogniser,
    }

    async def work_off() -> None:
        await jobs.run_worker_async(
            wait=False, install_signal_handlers=False, additional_context=context, delete_jobs="successful"
        )

    yield work_off
    await recogniser.aclose()


async def stored_scan(session: AsyncSession, *, attempts: int) -> StoredCv:
    """A scan whose pictures are being read."""
    cv = await cvs.stored(session, await users.user(session), status="no_text")
    cv.recognition, cv.recognition_attempts = "running", attempts
    await session.commit()
    return cv


async def failure(session: AsyncSession, cv: StoredCv) -> str:
    await session.refresh(cv)
    assert cv.recognition_failure
    return cv.recognition_failure


class Asking:
    """A person and what they ask over HTTP."""

    def __init__(self, client: httpx.AsyncClient, person: SignedInPerson) -> None:
        self.client = client
        self.person = person

    async def sent(self, data: bytes, **kind: str) -> str:
        answer = await cvs.uploaded(self.client, self.person, data, **kind)
        assert answer.status_code == 201, answer.text
        cv_id: str = answer.json()["id"]
        return cv_id

    async def post(self, path: str, **body: Any) -> httpx.Response:
        return await self.client.post(f"/api/v1{path}", json=body or None, headers=self.person.headers)

    async def get(self, path: str) -> Any:
        return (await self.client.get(f"/api/v1{path}", headers=self.person.headers)).json()


@pytest.fixture
def asking(live_client: httpx.AsyncClient, person: SignedInPerson) -> Asking:
    return Asking(live_client, person)


async def test_a_scan_is_read_for_no_credit_and_can_then_be_analysed(asking: Asking, work: Work):
    cv_id = await asking.sent(scanned(cv_files.pdf()))
    cv = await asking.get(f"/cvs/{cv_id}")
    assert cv["status"] == "no_text"
    assert cv["recognition"] == {"available": True, "status": "none", "confidence": None, "failure": None}
    asked = await asking.post(f"/cvs/{cv_id}/recognition")
    assert asked.status_code == 202
    assert asked.json()["recognition"]["status"] == "queued"
    await work()
    cv = await asking.get(f"/cvs/{cv_id}")
    assert (cv["status"], cv["pages"]) == ("ready", 1)
    assert cv["recognition"]["status"] == "done"
    assert not cv["recognition"]["available"]
    assert cv["recognition"]["confidence"] >= 85
    read = await asking.get(f"/cvs/{cv_id}/text")
    assert read["contact"]["email"] == cv_files.EMAIL
    assert [warning["code"] for warning in read["warnings"]] == ["recognised"]
    assert (await asking.get("/wallet"))["balance"] == 1
    screening = await asking.post("/screenings", cv_id=cv_id)
    assert screening.status_code == 202
    await work()
    done = await asking.get(f"/screenings/{screening.json()['id']}")
    assert "recognised" in [warning["code"] for warning in done["result"]["warnings"]]


async def test_asking_again_reads_nothing_again(asking: Asking, work: Work, live_sessions: Sessions):
    cv_id = await asking.sent(scanned(cv_files.pdf()))
    answers = await asyncio.gather(*(asking.post(f"/cvs/{cv_id}/recognition") for _ in range(5)))
    assert {answer.status_code for answer in answers} == {202}
    async with live_sessions() as session:
        waiting = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'cvs:recognise'"
        assert await session.scalar(text(waiting)) == 1
    await work()
    again = await asking.post(f"/cvs/{cv_id}/recognition")
    assert (again.status_code, again.json()["recognition"]["status"]) == (202, "done")


async def test_pictures_without_words_are_said_to_be_so_and_may_be_tried_again(asking: Asking, work: Work):
    cv_id = await asking.sent(scanned_pdf())
    await asking.post(f"/cvs/{cv_id}/recognition")
    await work()
    cv = await asking.get(f"/cvs/{cv_id}")
    assert cv["status"] == "no_text"
    assert cv["recognition"]["status"] == "failed"
    assert cv["recognition"]["failure"].startswith("No words could be made out")
    assert cv["recognition"]["available"]
    assert (await asking.post(f"/cvs/{cv_id}/recognition")).json()["recognition"]["status"] == "queued"


@pytest.mark.parametrize(
    ("make", "status", "code"),
    [(cv_files.pdf, 409, "nothing_to_recognise"), (cv_files.locked, 422, "file_encrypted")],
)
async def test_only_scans_are_read_in_this_way(
    asking: Asking, make: Callable[[], bytes], status: int, code: str
):
    answer = await asking.post(f"/cvs/{await asking.sent(make())}/recognition")
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_a_stranger_has_no_scan_read(
    asking: Asking, live_client: httpx.AsyncClient, live_sessions: Sessions, settings: Settings
):
    cv_id = await asking.sent(scanned_pdf())
    async with live_sessions() as session:
        stranger = await users.signed_in(session, settings)
        await session.commit()
    answer = await Asking(live_client, stranger).post(f"/cvs/{cv_id}/recognition")
    assert answer.status_code == 404


async def test_few_scans_of_one_person_wait_at_once(asking: Asking, live_sessions: Sessions):
    cv_ids = [await asking.sent(scanned_pdf()) for _ in range(recognition.MOST_AT_ONCE + 1)]
    answers = [await asking.post(f"/cvs/{cv_id}/recognition") for cv_id in cv_ids]
    assert [answer.status_code for answer in answers] == [202] * recognition.MOST_AT_ONCE + [429]
    async with live_sessions() as session:
        queued = select(func.count()).where(StoredCv.recognition == "queued")
        assert await session.scalar(queued) == recognition.MOST_AT_ONCE


async def test_without_the_program_nothing_is_offered_and_the_host_is_told_what_to_add(
    settings: Settings, live_database_url: str, person: SignedInPerson
):
    without = load_settings(
        {
            "DATA_DIR": str(settings.data_dir),
            "FRONTEND_URL": ADDRESS,
            "TESSERACT": str(settings.data_dir / "no-such-program"),
        }
    )
    app = create_app(without, database_url=live_database_url)
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client,
    ):
        asking = Asking(client, person)
        cv_id = await asking.sent(scanned_pdf())
        assert (await asking.get(f"/cvs/{cv_id}"))["recognition"]["available"] is False
        answer = await asking.post(f"/cvs/{cv_id}/recognition")
    assert (answer.status_code, answer.json()["code"]) == (503, "recognition_unavailable")
    assert "tesseract" in answer.json()["detail"]


async def test_a_worker_without_the_program_says_so(session: AsyncSession, sessions: Sessions, app: FastAPI):
    cv = await stored_scan(session, attempts=0)
    await recognition.run(sessions, app.state.store, None, cv.id)
    assert "tesseract" in await failure(session, cv)


async def test_what_broke_off_too_often_is_given_up(session: AsyncSession, sessions: Sessions, app: FastAPI):
    cv = await stored_scan(session, attempts=recognition.MOST_ATTEMPTS)
    await recognition.run(sessions, app.state.store, None, cv.id)
    assert await failure(session, cv) == recognition.GAVE_UP


async def test_what_lost_its_job_gets_another(asking: Asking, work: Work, live_sessions: Sessions, jobs: App):
    cv_id = await asking.sent(scanned(cv_files.pdf()))
    async with transaction(live_sessions) as session:
        await session.execute(update(StoredCv).values(recognition="running", recognition_attempts=1))
    assert await recognition.reconcile(live_sessions, jobs) == 1
    assert await recognition.reconcile(live_sessions, jobs) == 0
    await work()
    assert (await asking.get(f"/cvs/{cv_id}"))["recognition"]["status"] == "done"


async def test_a_killed_worker_is_replaced_by_another(
    asking: Asking, settings: Settings, live_database_url: str
):
    cv_id = await asking.sent(scanned(cv_files.pdf()))
    await asking.post(f"/cvs/{cv_id}/recognition")
    environment = {
        "DATABASE_URL": live_database_url,
        "DATA_DIR": str(settings.data_dir),
        "LOG_LEVEL": "error",
    }

    async def until(status: str) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while (await asking.get(f"/cvs/{cv_id}"))["recognition"]["status"] != status:
            assert time.monotonic() < deadline, f"not {status} in {PATIENCE_SECONDS} s"
            await asyncio.sleep(0.02)

    with greenroom("worker", **environment) as first:
        await until("running")
        first.kill()
    with greenroom("worker", **environment):
        await until("done")
