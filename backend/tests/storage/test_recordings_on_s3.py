"""Recordings with the files in an S3 store: sent there, played from there, gone from there."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from greenroom.core.database import Sessions, transaction
from greenroom.core.settings import Settings
from greenroom.interviews.recordings_models import RecordingUpload, StoredRecording
from greenroom.job_roles import service as job_roles
from tests.factories.interviews import URL, Candidate
from tests.factories.recordings import WEBM, announced, confirmed, erased, played, spoken
from tests.storage.places import Place, Student
from tests.storage.test_on_s3 import sent


@pytest.fixture
async def speaker(student: Student, live_sessions: Sessions) -> Candidate:
    async with transaction(live_sessions) as session:
        await job_roles.seed(session)
    return Candidate(student.client, student.person)


async def test_a_recording_goes_to_the_store_and_plays_from_there(
    s3: Place, speaker: Candidate, on_s3: Settings
):
    interview, turn = await spoken(speaker)
    upload = (await announced(speaker, interview, turn)).json()
    assert upload["url"].startswith(str(on_s3.storage.storage_endpoint))
    assert (await sent(s3, upload, WEBM)).is_success
    recording = (await confirmed(speaker, interview, upload)).json()
    address = (await played(speaker, interview, recording)).json()["url"]
    sound = await s3.client.get(address)
    assert (sound.content, sound.headers["content-type"]) == (WEBM, "audio/webm")


async def test_the_store_itself_refuses_what_was_not_announced(s3: Place, speaker: Candidate):
    interview, turn = await spoken(speaker)
    upload = (await announced(speaker, interview, turn)).json()
    assert (await sent(s3, upload, WEBM + b"more")).is_error


async def test_what_is_erased_or_deleted_is_gone_from_the_store(
    s3: Place, speaker: Candidate, live_sessions: Sessions
):
    interview, first = await spoken(speaker)
    second = (await speaker.get(f"/interviews/{interview['id']}"))["turns"][-1]
    await speaker.say(interview, second)
    made = []
    for turn in (first, second):
        upload = (await announced(speaker, interview, turn)).json()
        await sent(s3, upload, WEBM)
        made.append((await confirmed(speaker, interview, upload)).json())
    async with live_sessions() as session:
        rows = (await session.scalars(select(StoredRecording))).all()
        uploads = (await session.scalars(select(RecordingUpload))).all()
    assert {await s3.store.size(row.key) for row in rows} == {len(WEBM)}
    assert {await s3.store.size(upload.key) for upload in uploads} == {None}
    assert (await erased(speaker, interview, made[0]["id"])).status_code == 204
    gone = await speaker.client.delete(f"{URL}/{interview['id']}", headers=speaker.person.headers)
    assert gone.status_code == 204
    assert {await s3.store.size(row.key) for row in rows} == {None}


async def test_our_pages_may_play_from_the_store(student: Student, on_s3: Settings):
    policy = (await student.client.get("/")).headers["content-security-policy"]
    assert f"media-src 'self' blob: {on_s3.storage.storage_endpoint}" in policy
