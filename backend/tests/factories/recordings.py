"""Recordings of answers on their way in. Their bytes begin as a browser's do; nobody listens to them."""

from __future__ import annotations

from typing import Any, Final

import httpx

from tests.factories.cvs import send
from tests.factories.interviews import URL, Candidate

WEBM: Final = b"\x1a\x45\xdf\xa3" + b"\x9f\x42\x86\x81\x01" * 40
MP4: Final = b"\x00\x00\x00\x20ftypisom" + b"\x00" * 40
OGG: Final = b"OggS\x00\x02" + b"\x00" * 40
STRETCHES: Final = [
    {"start_ms": 400, "end_ms": 2400, "spoken_at_ms": 380},
    {"start_ms": 3000, "end_ms": 5000, "spoken_at_ms": 2960},
]


async def announced(
    candidate: Candidate, interview: dict[str, Any], turn: dict[str, Any], data: bytes = WEBM, **changes: Any
) -> httpx.Response:
    """The answer to an announcement of this recording; `changes` are to its body."""
    body = {
        "turn_id": turn["id"],
        "content_type": "audio/webm;codecs=opus",
        "size": len(data),
        "duration_ms": 6000,
        "stretches": STRETCHES,
    } | changes
    url = f"{URL}/{interview['id']}/recordings/uploads"
    return await candidate.client.post(url, json=body, headers=candidate.person.headers)


async def confirmed(
    candidate: Candidate, interview: dict[str, Any], upload: dict[str, Any]
) -> httpx.Response:
    body = {"upload_id": upload["upload_id"]}
    url = f"{URL}/{interview['id']}/recordings"
    return await candidate.client.post(url, json=body, headers=candidate.person.headers)


async def spoken(candidate: Candidate, **wishes: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """An interview by voice that keeps recordings, and the first turn of it, answered."""
    interview = await candidate.begin(**({"format": "voice", "keep_recording": True} | wishes))
    turn = (await candidate.say(interview, interview["turns"][0]))["turn"]
    return interview, turn


async def kept(
    candidate: Candidate, interview: dict[str, Any], turn: dict[str, Any], data: bytes = WEBM, **changes: Any
) -> dict[str, Any]:
    """The recording of an answer, announced, sent and confirmed as it should be."""
    answer = await announced(candidate, interview, turn, data, **changes)
    assert answer.status_code == 201, answer.text
    upload = answer.json()
    sent = await send(candidate.client, upload, data)
    assert sent.status_code == 204, sent.text
    made = await confirmed(candidate, interview, upload)
    assert made.status_code == 201, made.text
    recording: dict[str, Any] = made.json()
    return recording


async def erased(candidate: Candidate, interview: dict[str, Any], recording_id: str = "") -> httpx.Response:
    """The answer to the erasure of one recording, or of all."""
    url = f"{URL}/{interview['id']}/recordings" + (f"/{recording_id}" if recording_id else "")
    return await candidate.client.delete(url, headers=candidate.person.headers)


async def played(
    candidate: Candidate, interview: dict[str, Any], recording: dict[str, Any]
) -> httpx.Response:
    """The answer to the question where the recording can be played from."""
    url = f"{URL}/{interview['id']}/recordings/{recording['id']}/playback"
    return await candidate.client.get(url, headers=candidate.person.headers)
