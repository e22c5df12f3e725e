"""Keeping the sound of an answer: only where it was asked for, only its owner's, only sound."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from greenroom.interviews.recordings_errors import MOST_BYTES
from greenroom.interviews.recordings_models import RecordingUpload, StoredRecording
from tests.factories import recordings, users
from tests.factories.cvs import send
from tests.factories.interviews import URL, Candidate
from tests.factories.recordings import MP4, OGG, STRETCHES, WEBM, announced, confirmed, kept, spoken


@pytest.fixture
async def stranger(candidate: Candidate, session: AsyncSession, settings: Settings) -> Candidate:
    return Candidate(candidate.client, await users.signed_in(session, settings))


async def test_a_recording_that_was_sent_is_kept_beside_its_answer(candidate: Candidate):
    interview, turn = await spoken(candidate)
    recording = await kept(candidate, interview, turn)
    assert (recording["turn_id"], recording["content_type"]) == (turn["id"], "audio/webm")
    assert (recording["size"], recording["duration_ms"]) == (len(WEBM), 6000)
    assert (recording["stretches"], recording["words"]) == (STRETCHES, [])
    listed = await candidate.get(f"/interviews/{interview['id']}/recordings")
    assert listed == {"items": [recording], "next_cursor": None}


async def test_it_plays_from_a_signed_address_as_it_was_sent(candidate: Candidate):
    interview, turn = await spoken(candidate)
    recording = await kept(candidate, interview, turn)
    address = (await recordings.played(candidate, interview, recording)).json()["url"]
    sound = await candidate.client.get(address)
    assert (sound.content, sound.headers["content-type"]) == (WEBM, "audio/webm")
    # What is erased must not go on in a cache.
    assert sound.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("content_type", "data", "stored"),
    [
        ("audio/webm;codecs=opus", WEBM, "audio/webm"),
        ("audio/mp4", MP4, "audio/mp4"),
        ("Audio/OGG; codecs=opus", OGG, "audio/ogg"),
    ],
)
async def test_what_browsers_record_in_is_taken(
    candidate: Candidate, content_type: str, data: bytes, stored: str
):
    interview, turn = await spoken(candidate)
    recording = await kept(candidate, interview, turn, data, content_type=content_type)
    assert recording["content_type"] == stored


async def test_words_that_were_timed_are_told_on_the_clock_of_the_recording(candidate: Candidate):
    interview = await candidate.begin(format="voice", keep_recording=True)
    words = [
        {"text": "I", "start_ms": 100, "end_ms": 200},
        {"text": "measured", "start_ms": 400, "end_ms": 900},
        {"text": "first", "start_ms": 2960, "end_ms": 3300},
    ]
    speech = {"started_at_ms": 0, "ended_at_ms": 5000, "words": words}
    taken = await candidate.answer(interview, interview["turns"][0], "I measured first", speech=speech)
    recording = await kept(candidate, interview, taken.json()["turn"])
    assert [(word["text"], word["start_ms"], word["end_ms"]) for word in recording["words"]] == [
        ("I", 120, 220),
        ("measured", 420, 920),
        ("first", 3000, 3340),
    ]


async def test_without_the_students_word_nothing_is_taken(candidate: Candidate):
    interview, turn = await spoken(candidate, keep_recording=False)
    answer = await announced(candidate, interview, turn)
    assert (answer.status_code, answer.json()["code"]) == (409, "recording_not_wanted")
    assert interview["keep_recording"] is False


@pytest.mark.parametrize("spoken_by", ["text", "video"])
async def test_only_a_voice_can_be_recorded(candidate: Candidate, spoken_by: str):
    answer = await candidate.ask_for(format=spoken_by, keep_recording=True)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_the_answer_comes_before_its_recording(candidate: Candidate):
    interview = await candidate.begin(format="voice", keep_recording=True)
    answer = await announced(candidate, interview, interview["turns"][0])
    assert (answer.status_code, answer.json()["code"]) == (409, "turn_not_answered")


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"content_type": "video/webm"}, 415, "unsupported_file_type"),
        ({"content_type": "audio/wav"}, 415, "unsupported_file_type"),
        ({"size": MOST_BYTES + 1}, 413, "file_too_large"),
        ({"size": 0}, 422, "validation_failed"),
        ({"duration_ms": -1}, 422, "validation_failed"),
        ({"stretches": STRETCHES[::-1]}, 422, "validation_failed"),
        ({"stretches": [{"start_ms": 5, "end_ms": 4, "spoken_at_ms": 0}]}, 422, "validation_failed"),
        ({"turn_id": "0b6f4f0e-5a55-4f0e-9d9f-0f6f1f5d7a11"}, 404, "not_found"),
    ],
)
async def test_what_is_no_recording_of_an_answer_is_refused(
    candidate: Candidate, changes: dict[str, Any], status: int, code: str
):
    interview, turn = await spoken(candidate)
    answer = await announced(candidate, interview, turn, **changes)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize("data", [b"MZ" + b"\x00" * 100, b"<html></html>", OGG, b"\x1a"])
async def test_bytes_that_are_not_the_announced_sound_are_refused_and_deleted(
    candidate: Candidate, session: AsyncSession, settings: Settings, data: bytes
):
    interview, turn = await spoken(candidate)
    upload = (await announced(candidate, interview, turn, data)).json()
    await send(candidate.client, upload, data)
    for _ in range(2):
        answer = await confirmed(candidate, interview, upload)
        assert (answer.status_code, answer.json()["code"]) == (422, "file_unreadable")
    folder = settings.data_dir / "files" / str(candidate.person.user.id)
    assert [path for path in folder.glob("*") if path.stat().st_size] == []
    assert (await session.scalars(select(StoredRecording))).all() == []


async def test_a_recording_that_never_arrived_is_missing_and_may_still_be_sent(candidate: Candidate):
    interview, turn = await spoken(candidate)
    upload = (await announced(candidate, interview, turn)).json()
    answer = await confirmed(candidate, interview, upload)
    assert (answer.status_code, answer.json()["code"]) == (409, "upload_missing")
    await send(candidate.client, upload, WEBM)
    assert (await confirmed(candidate, interview, upload)).status_code == 201


async def test_confirming_again_gives_the_same_recording(candidate: Candidate):
    interview, turn = await spoken(candidate)
    upload = (await announced(candidate, interview, turn)).json()
    await send(candidate.client, upload, WEBM)
    first, again = [await confirmed(candidate, interview, upload) for _ in range(2)]
    assert (again.status_code, again.json()) == (201, first.json())


async def test_an_answer_has_one_recording_however_often_it_is_sent(
    live_candidate: Candidate, settings: Settings
):
    interview, turn = await spoken(live_candidate)
    uploads = [(await announced(live_candidate, interview, turn)).json() for _ in range(4)]
    for upload in uploads:
        await send(live_candidate.client, upload, WEBM)
    answers = await asyncio.gather(*(confirmed(live_candidate, interview, upload) for upload in uploads * 2))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1


async def test_a_stranger_finds_nothing(candidate: Candidate, stranger: Candidate, session: AsyncSession):
    interview, turn = await spoken(candidate)
    recording = await kept(candidate, interview, turn)
    upload = {"upload_id": str((await session.scalars(select(RecordingUpload.id))).one())}
    url = f"{URL}/{interview['id']}/recordings"
    answers = [
        await announced(stranger, interview, turn),
        await confirmed(stranger, interview, upload),
        await stranger.client.get(url, headers=stranger.person.headers),
        await recordings.played(stranger, interview, recording),
        await recordings.erased(stranger, interview, recording["id"]),
        await recordings.erased(stranger, interview),
    ]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(404, "not_found")] * 6
    assert (await recordings.played(candidate, interview, recording)).status_code == 200


async def test_a_recording_is_found_in_its_own_interview_alone(candidate: Candidate):
    interview, turn = await spoken(candidate)
    recording = await kept(candidate, interview, turn)
    other = await candidate.begin(format="voice", keep_recording=True)
    assert (await recordings.played(candidate, other, recording)).status_code == 404
    assert (await recordings.erased(candidate, other, recording["id"])).status_code == 404
