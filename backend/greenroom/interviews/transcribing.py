"""Writing down what a student said, by a model. The sound passes through and is kept nowhere."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from greenroom.ai import service as ai
from greenroom.interviews.speech_errors import NoSound, VoiceUnavailable

# A request is one MiB at most: half a minute of plain samples, some minutes of what recorders make.
LONGEST_SECONDS: Final = 300.0
# The least that recorders make of a second of speech.
_BYTES_A_SECOND: Final = 3_000
_WAV_HEADER: Final = 44


@dataclass(frozen=True, slots=True)
class _Kind:
    """One way to keep sound, known by its first bytes, `at` their place."""

    name: str
    content_type: str
    mark: bytes
    at: int = 0


_KINDS: Final = (
    _Kind("answer.wav", "audio/wav", b"WAVE", 8),
    _Kind("answer.webm", "audio/webm", b"\x1a\x45\xdf\xa3"),
    _Kind("answer.ogg", "audio/ogg", b"OggS"),
    _Kind("answer.mp4", "audio/mp4", b"ftyp", 4),
)


def recording_of(data: bytes) -> ai.Recording:
    """The sound as a vendor takes it, told by its bytes and not by what it claims to be. Raises `NoSound`."""
    kind = next((one for one in _KINDS if data[one.at : one.at + len(one.mark)] == one.mark), None)
    if kind is None:
        raise NoSound
    seconds = _wav_seconds(data) if kind.content_type == "audio/wav" else len(data) / _BYTES_A_SECOND
    return ai.Recording(kind.name, kind.content_type, data, min(seconds, LONGEST_SECONDS), 0.0)


async def write_down(desk: ai.Desk, recording: ai.Recording, user_id: UUID) -> ai.Transcript:
    """What was said in it. Raises `VoiceUnavailable`."""
    try:
        return await ai.write_down(desk, recording, user_id)
    except ai.ModelFailed:
        raise VoiceUnavailable from None


def _wav_seconds(data: bytes) -> float:
    """By its header. Raises `NoSound` for one that is none."""
    if len(data) < _WAV_HEADER:
        raise NoSound
    # Where a WAV header of the usual kind says it.
    (bytes_a_second,) = struct.unpack_from("<I", data, 28)
    if bytes_a_second == 0:
        raise NoSound
    return (len(data) - _WAV_HEADER) / float(bytes_a_second)
