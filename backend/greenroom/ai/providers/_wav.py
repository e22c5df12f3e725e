"""Sound out of a WAV file that is still coming."""

from __future__ import annotations

import struct
from typing import Final

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.providers._contract import Sound

_RIFF: Final = struct.Struct("<4sI4s")
_CHUNK: Final = struct.Struct("<4sI")
_FORMAT: Final = struct.Struct("<HHIIHH")
# Plain samples, also where the newer header says so.
_PLAIN: Final = (1, 0xFFFE)
_MONO, _BITS = 1, 16
_RATES: Final = range(8_000, 48_001)
# A header with notes in it is longer than the usual 44 bytes; one without end is none.
_LONGEST_HEADER: Final = 8_192


class WavReader:
    """Takes bytes as they come and gives whole samples back. Raises `ModelFailed` for what is no such sound.

    Lengths are not believed: whoever streams writes them before knowing them.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._rate = 0

    def read(self, data: bytes) -> Sound | None:
        """What sound has come, None while there is none."""
        self._rest += data
        if not self._rate and not self._header():
            return None
        whole = len(self._rest) - len(self._rest) % 2
        if whole == 0:
            return None
        samples, self._rest = self._rest[:whole], self._rest[whole:]
        return Sound(self._rate, samples)

    def _header(self) -> bool:
        """Read as far as the first sample; whether it has come."""
        data = self._rest
        if not b"RIFF".startswith(data[:4]) and not data.startswith(b"RIFF"):
            raise ModelFailed(Failure.NO_SOUND, "no WAV")
        at, rate = _RIFF.size, 0
        while len(data) >= at + _CHUNK.size:
            name, size = _CHUNK.unpack_from(data, at)
            at += _CHUNK.size
            if name == b"data" and rate:
                self._rate, self._rest = rate, data[at:]
                return True
            if name == b"fmt " and len(data) >= at + _FORMAT.size:
                rate = _rate(*_FORMAT.unpack_from(data, at))
            at += size + size % 2
        if len(data) > _LONGEST_HEADER:
            raise ModelFailed(Failure.NO_SOUND, "a WAV without sound")
        return False


def _rate(kind: int, channels: int, rate: int, _bytes: int, _block: int, bits: int) -> int:
    if kind not in _PLAIN or (channels, bits) != (_MONO, _BITS) or rate not in _RATES:
        raise ModelFailed(Failure.NO_SOUND, f"format {kind}, {channels} channels, {bits} bits at {rate}")
    return rate
