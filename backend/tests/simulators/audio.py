"""OpenAI's `/audio/speech` and `/audio/transcriptions` beside its Chat Completions, on a port of loopback.

python -m tests.simulators.audio 9102 [0.15]

Speech is a hum as long as its text takes to say. A recording is written down by its loudness: as many words
as fit into what is voiced in it, each with its time.
"""

from __future__ import annotations

import array
import json
import math
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from enum import StrEnum
from itertools import cycle, islice
from typing import Any

from tests.simulators.models import Fault, serve_for_ever, served
from tests.simulators.openai import REFUSALS, OpenAI, OpenAIHandler
from tests.simulators.speaking import speak

RATE = 24_000
SPEECH_MODEL = "sim-speech"
LISTENING_MODEL = "sim-listen"
CHARACTERS_A_SECOND = 15
WORDS_A_SECOND = 2.6
PIECE_BYTES = 9_600
HUM_HZ = 180
LOUD = 300
FRAME_SECONDS = 0.02
PASSAGE = (
    "in my second year our club ran a small web shop and two people could book the same slot so I measured "
    "first and then added a lock and after that nobody lost a booking"
)


class AudioFault(StrEnum):
    """What becomes of one request for sound, or with sound."""

    TIMEOUT = "timeout"
    CUT = "cut in mid-answer"
    UNAUTHORISED = "401"
    NO_CREDIT = "402"
    QUOTA = "429 quota"
    MODEL_GONE = "404 model"
    RATE_LIMITED = "429 with Retry-After"
    SERVER_ERROR = "500"
    GARBAGE = "garbage"
    EMPTY = "empty"
    DRIP = "slow drip"
    ENDLESS = "endless answer"


@dataclass(frozen=True, slots=True)
class Spoken:
    """One request: `body` is JSON for speech and the form's fields for a transcription."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    sound: bytes = b""


@dataclass
class Audio(OpenAI):
    """An account whose server also speaks and listens; `knows_times` as older transcription models do.

    `hears` is written down in place of what loudness says, without times. `latency` is before the first
    sound, in seconds; `pace` how much faster than it is said sound is made.
    """

    sounds: list[Spoken] = field(default_factory=list)
    failing: AudioFault | None = None
    fails_after: int = 0
    knows_times: bool = True
    hears: str | None = None
    latency: float = 0.0
    pace: float = 50.0


class AudioHandler(OpenAIHandler):
    """One request of any of the three endpoints."""

    account: Audio

    def receive(self, data: bytes) -> None:
        if not self.path.startswith("/v1/audio/"):
            super().receive(data)
            return
        heads = dict(self.headers.items())
        speaks = self.path == "/v1/audio/speech"
        spoken = Spoken(self.path, heads, json.loads(data)) if speaks else _form(self.path, heads, data)
        with self.account.lock:
            self.account.sounds.append(spoken)
            fails = len(self.account.sounds) > self.account.fails_after
        self._serve_sound(spoken, self.account.failing if fails else None)

    def _serve_sound(self, spoken: Spoken, fault: AudioFault | None) -> None:
        if self.headers.get("authorization") != f"Bearer {self.account.key}":
            fault = AudioFault.UNAUTHORISED
        elif spoken.body["model"] not in (SPEECH_MODEL, LISTENING_MODEL):
            fault = AudioFault.MODEL_GONE
        empty = fault is AudioFault.EMPTY
        common = None if fault is None or empty else Fault(fault.value)
        if common in REFUSALS:
            self._complain(*REFUSALS[common])
        elif spoken.sound:
            self._write_down(spoken, common, empty=empty)
        else:
            sound = b"" if empty else hum(_seconds(spoken.body))
            if common is None or not self.stumble(common, sound, "audio/wav"):
                self._stream(sound)

    def _write_down(self, spoken: Spoken, fault: Fault | None, *, empty: bool) -> None:
        timed = spoken.body.get("response_format") == "verbose_json"
        if timed and not self.account.knows_times:
            said = "response_format 'verbose_json' is not compatible with this model."
            self._complain(400, "unsupported_value", said)
            return
        words = heard_in(spoken.sound)
        answer: dict[str, Any] = {"text": " ".join(word["word"] for word in words)}
        answer["usage"] = {"type": "duration", "seconds": 2}
        if self.account.hears is not None:
            answer["text"] = self.account.hears
        elif timed:
            answer["words"] = words
        body = b"{}" if empty else json.dumps(answer).encode()
        if fault is None or not self.stumble(fault, body, "application/json"):
            self.send(200, body)

    def _stream(self, sound: bytes) -> None:
        self.closing.wait(self.account.latency)
        self.head(200, len(sound), "audio/wav")
        for start in range(0, len(sound), PIECE_BYTES):
            self.wfile.write(sound[start : start + PIECE_BYTES])
            self.wfile.flush()
            if self.closing.wait(PIECE_BYTES / (2 * RATE) / self.account.pace):
                return


def _seconds(body: dict[str, Any]) -> float:
    """How long it takes to say."""
    seconds: float = len(body["input"]) / CHARACTERS_A_SECOND / body.get("speed", 1.0)
    return seconds


def hum(seconds: float) -> bytes:
    """A WAV that is streamed, its lengths unknown, as OpenAI sends it."""
    wave = [int(6_000 * math.sin(2 * math.pi * HUM_HZ * at / RATE)) for at in range(int(seconds * RATE))]
    head = struct.pack(
        "<4sI4s4sIHHIIHH", b"RIFF", 0xFFFFFFFF, b"WAVE", b"fmt ", 16, 1, 1, RATE, 2 * RATE, 2, 16
    )
    return head + struct.pack("<4sI", b"data", 0xFFFFFFFF) + array.array("h", wave).tobytes()


def heard_in(recording: bytes) -> list[dict[str, Any]]:
    """The words of a WAV of one channel, in seconds; of anything else, one second's."""
    if not recording.startswith(b"RIFF"):
        return _words([(0.0, 1.0)])
    rate = struct.unpack_from("<I", recording, 24)[0]
    samples = array.array("h", recording[44 : len(recording) - len(recording) % 2])
    frame = int(rate * FRAME_SECONDS)
    spans: list[tuple[float, float]] = []
    for at in range(0, len(samples) - frame, frame):
        if max(map(abs, samples[at : at + frame])) < LOUD:
            continue
        start, end = at / rate, (at + frame) / rate
        joined = spans and start - spans[-1][1] < 0.25
        spans[-1:] = [(spans[-1][0], end)] if joined else [*spans[-1:], (start, end)]
    return _words(spans)


def _words(spans: list[tuple[float, float]]) -> list[dict[str, Any]]:
    words, passage = [], cycle(PASSAGE.split())
    for start, end in spans:
        count = max(1, round((end - start) * WORDS_A_SECOND))
        length = (end - start) / count
        words += [
            {"word": word, "start": start + at * length, "end": start + (at + 1) * length}
            for at, word in enumerate(islice(passage, count))
        ]
    return words


def _form(path: str, headers: dict[str, str], data: bytes) -> Spoken:
    kind = next(value for name, value in headers.items() if name.lower() == "content-type")
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + data)
    fields, sound = {}, b""
    for part in message.iter_parts():
        name, payload = (
            str(part.get_param("name", header="content-disposition")),
            part.get_payload(decode=True),
        )
        assert isinstance(payload, bytes)
        if name == "file":
            sound = payload
        else:
            fields[name.removesuffix("[]")] = payload.decode()
    return Spoken(path, headers, fields, sound)


@contextmanager
def audio(account: Audio, port: int = 0) -> Iterator[str]:
    """The address for OPENAI_BASE_URL, AI_BASE_URL or AI_VOICE_BASE_URL."""
    with served(AudioHandler, account, port) as address:
        yield f"{address}/v1"


if __name__ == "__main__":
    port, *latency = sys.argv[1:]
    serve_for_ever(AudioHandler, Audio(speaks=speak, latency=float(*latency or ("0.15",))), int(port))
