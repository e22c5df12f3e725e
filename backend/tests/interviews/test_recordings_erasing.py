"""What is erased is gone: the row, the file, and what was still on its way."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.settings import Settings
from greenroom.interviews.models import StoredInterview
from greenroom.interviews.recordings_erasing import delete_abandoned_uploads
from greenroom.interviews.recordings_models import RecordingUpload, StoredRecording
from greenroom.interviews.retention import delete_old
from greenroom.storage.doomed_files import delete_left_over_files
from greenroom.storage.models import DoomedFile
from greenroom.storage.providers import Store
from tests.factories import recordings
from tests.factories.cvs import send
from tests.factories.interviews import URL, Candidate
from tests.factories.recordings import WEBM, announced, confirmed, kept, played, spoken


@pytest.fixture
def folder(candidate: Candidate, settings: Settings) -> Path:
    return settings.data_dir / "files" / str(candidate.person.user.id)


@pytest.fixture
def store(app: FastAPI) -> Store:
    store: Store = app.state.store
    return store


def sounds(folder: Path) -> list[int]:
    """The sizes of the files that are more than a note that something was promoted."""
    return [path.stat().st_size for path in folder.glob("*") if path.stat().st_size]


async def second_answer(candidate: Candidate, interview: dict[str, Any]) -> dict[str, Any]:
    turns = (await candidate.get(f"/interviews/{interview['id']}"))["turns"]
    turn: dict[str, Any] = (await candidate.say(interview, turns[-1]))["turn"]
    return turn


async def make_old(session: AsyncSession) -> None:
    await session.execute(update(RecordingUpload).values(created_at=utc_now() - timedelta(hours=25)))
    await session.commit()


async def test_one_recording_is_erased_and_the_others_stay(candidate: Candidate, folder: Path):
    interview, first = await spoken(candidate)
    gone = await kept(candidate, interview, first)
    stays = await kept(candidate, interview, await second_answer(candidate, interview))
    address = (await played(candidate, interview, gone)).json()["url"]
    assert (await recordings.erased(candidate, interview, gone["id"])).status_code == 204
    assert (await recordings.erased(candidate, interview, gone["id"])).status_code == 404
    assert (await played(candidate, interview, gone)).status_code == 404
    # An address that was given out before plays nothing either.
    assert (await candidate.client.get(address)).status_code == 404
    listed = await candidate.get(f"/interviews/{interview['id']}/recordings")
    assert [one["id"] for one in listed["items"]] == [stays["id"]]
    assert sounds(folder) == [len(WEBM)]


async def test_all_of_an_interview_are_erased_and_nothing_is_kept_from_then_on(
    candidate: Candidate, folder: Path
):
    interview, first = await spoken(candidate)
    await kept(candidate, interview, first)
    second = await second_answer(candidate, interview)
    late = (await announced(candidate, interview, second)).json()
    await send(candidate.client, late, WEBM)
    for _ in range(2):
        assert (await recordings.erased(candidate, interview)).status_code == 204
    assert sounds(folder) == []
    assert (await confirmed(candidate, interview, late)).status_code == 404
    again = await announced(candidate, interview, second)
    assert (again.status_code, again.json()["code"]) == (409, "recording_not_wanted")
    assert (await candidate.get(f"/interviews/{interview['id']}"))["keep_recording"] is False


async def test_what_was_on_its_way_when_its_recording_was_erased_does_not_come_back(candidate: Candidate):
    interview, turn = await spoken(candidate)
    late = (await announced(candidate, interview, turn)).json()
    recording = await kept(candidate, interview, turn)
    await recordings.erased(candidate, interview, recording["id"])
    await send(candidate.client, late, WEBM)
    assert (await confirmed(candidate, interview, late)).status_code == 404
    assert (await candidate.get(f"/interviews/{interview['id']}/recordings"))["items"] == []


async def test_they_go_with_their_interview(candidate: Candidate, session: AsyncSession, folder: Path):
    interview, turn = await spoken(candidate)
    await kept(candidate, interview, turn)
    await send(candidate.client, (await announced(candidate, interview, turn)).json(), WEBM)
    gone = await candidate.client.delete(f"{URL}/{interview['id']}", headers=candidate.person.headers)
    assert gone.status_code == 204
    assert sounds(folder) == []
    for table in (StoredRecording, DoomedFile):
        assert await session.scalar(select(func.count()).select_from(table)) == 0


async def test_they_go_when_the_interview_has_been_kept_long_enough(
    candidate: Candidate, sessions: Sessions, store: Store, folder: Path
):
    interview, turn = await spoken(candidate)
    await kept(candidate, interview, turn)
    await candidate.complete(interview)
    async with transaction(sessions) as session:
        ago = utc_now() - timedelta(days=31)
        await session.execute(update(StoredInterview).values(created_at=ago, status="failed"))
    assert await delete_old(sessions, days=30) == 1
    await delete_left_over_files(sessions, store)
    assert sounds(folder) == []


async def test_an_export_holds_the_sound_under_the_number_of_its_answer(candidate: Candidate):
    interview, turn = await spoken(candidate)
    await kept(candidate, interview, turn)
    export = await candidate.client.get("/api/v1/me/export", headers=candidate.person.headers)
    with ZipFile(io.BytesIO(export.content)) as archive:
        (name,) = [name for name in archive.namelist() if name.startswith("files/")]
        assert archive.read(name) == WEBM
        assert name.endswith("answer-1.webm")
        assert '"duration_ms": 6000' in archive.read("data/recordings.json").decode()


async def test_what_was_sent_and_never_confirmed_is_swept_after_a_day(
    candidate: Candidate, session: AsyncSession, sessions: Sessions, store: Store, folder: Path
):
    interview, turn = await spoken(candidate)
    upload = (await announced(candidate, interview, turn)).json()
    await send(candidate.client, upload, WEBM)
    await delete_abandoned_uploads(sessions, store)
    assert sounds(folder) == [len(WEBM)]
    await make_old(session)
    await delete_abandoned_uploads(sessions, store)
    assert sounds(folder) == []
    assert (await confirmed(candidate, interview, upload)).status_code == 404


async def test_a_kept_recording_outlives_its_upload(
    candidate: Candidate, session: AsyncSession, sessions: Sessions, store: Store
):
    interview, turn = await spoken(candidate)
    recording = await kept(candidate, interview, turn)
    await make_old(session)
    await delete_abandoned_uploads(sessions, store)
    address = (await played(candidate, interview, recording)).json()["url"]
    assert (await candidate.client.get(address)).content == WEBM
