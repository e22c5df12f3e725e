"""The export: everything that is kept of a person, and nothing of anybody else."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import httpx
from fastapi import FastAPI

from greenroom.api import BLUEPRINTS, HOLDINGS
from greenroom.core.database import Sessions
from greenroom.core.jobs import create_job_app
from greenroom.cvs.models import StoredCv
from greenroom.mail.providers.outbox import Outbox
from greenroom.personal_data.exporting import SMALL_BYTES
from tests.auth.people import register
from tests.factories.recordings import WEBM
from tests.personal_data.conftest import CANARY, EMAIL, Resident

EXPORT = "/api/v1/me/export"


async def test_the_zip_holds_every_table_and_every_file(live_client: httpx.AsyncClient, resident: Resident):
    other = (await register(live_client, name="Somebody Else")).json()
    answer = await live_client.get(EXPORT, headers=resident.headers)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/zip")
    with ZipFile(BytesIO(answer.content)) as archive:
        tables = {
            name.removeprefix("data/").removesuffix(".json"): json.loads(archive.read(name))
            for name in archive.namelist()
            if name.startswith("data/")
        }
        cv, voice = [name for name in archive.namelist() if name.startswith("files/")]
        assert cv == f"files/001-{CANARY} cv.pdf"
        assert archive.read(cv) == b"%PDF-1.7 " + CANARY.encode()
        assert archive.read(voice) == WEBM
    assert sorted(tables) == sorted(name for holding in HOLDINGS for name in holding.tables)
    assert tables["users"][0]["email"] == EMAIL
    assert "password_hash" not in tables["users"][0]
    assert CANARY in tables["screenings"][0]["job_description"]
    assert [row["amount"] for row in tables["wallet_transactions"]] == [6, 8, -1, -5, -5]
    assert CANARY in tables["interview_turns"][0]["answer"]
    full = ["cvs", "cv_texts", "screenings", "sign_in_sessions", "security_events", "activity_entries"]
    assert all(tables[name] for name in full)
    assert other["user"]["id"] not in answer.text


async def test_an_export_is_the_persons_alone(client: httpx.AsyncClient):
    assert (await client.get(EXPORT)).status_code == 401


async def test_a_large_one_is_made_as_a_job_and_a_letter_says_so(
    live_client: httpx.AsyncClient,
    live_app: FastAPI,
    live_sessions: Sessions,
    live_database_url: str,
    resident: Resident,
    tmp_path: Path,
):
    async with live_sessions() as session:
        cv = await session.get_one(StoredCv, resident.cv_id)
        cv.size = SMALL_BYTES + 1
        await session.commit()
    for _ in range(2):
        assert (await live_client.get(EXPORT, headers=resident.headers)).status_code == 202
    outbox = Outbox(tmp_path)
    state = live_app.state
    context = {"sessions": live_sessions, "store": state.store, "postman": outbox}
    context |= {"settings": state.settings, "holdings": state.holdings}
    async with create_job_app(live_database_url, BLUEPRINTS).open_async() as jobs:
        await jobs.run_worker_async(
            wait=False, concurrency=1, install_signal_handlers=False, additional_context=context
        )
    (export,) = (await live_client.get("/api/v1/me/exports", headers=resident.headers)).json()["items"]
    assert export["status"] == "ready"
    assert "Your data is ready" in [letter.subject for letter in await outbox.newest(10)]
    downloaded = await live_client.get(export["url"])
    with ZipFile(BytesIO(downloaded.content)) as archive:
        assert archive.testzip() is None
        assert "data/users.json" in archive.namelist()
    assert len(downloaded.content) == export["size"]
