"""The child's side of the sandbox: files come in on stdin, JSON goes out on stdout, until stdin ends.

Both ways a message is its length, 8 bytes big-endian, and its bytes.
"""

from __future__ import annotations

import gc
import json
import struct
import sys
from typing import Any, BinaryIO

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read, refusals
from greenroom.engine.reading.confinement import allow_cpu, confine, follow_parent
from greenroom.engine.reading.serialise import document_to_json

LENGTH = struct.Struct(">Q")


def main(parent: int) -> None:
    """Serve files to the process `parent`; the first message out says that the child is warm and confined."""
    follow_parent(parent)
    confine()
    files, answers = sys.stdin.buffer, sys.stdout.buffer
    # What was imported stays; what a file leaves behind is swept after its answer has gone out.
    gc.freeze()
    gc.disable()
    _send(answers, {"ready": True})
    while (data := _receive(files)) is not None:
        allow_cpu()
        _send(answers, _answer(data))
        del data
        gc.collect()


def _answer(data: bytes) -> dict[str, Any]:
    try:
        return {"document": document_to_json(read(data))}
    except ReadingRefused as refusal:
        return _refused(refusal)
    except (MemoryError, RecursionError):
        return _refused(refusals.too_demanding())


def _refused(refusal: ReadingRefused) -> dict[str, Any]:
    return {"refused": {"code": refusal.code, "message": refusal.message}}


def _receive(stream: BinaryIO) -> bytes | None:
    header = stream.read(LENGTH.size)
    if len(header) < LENGTH.size:
        return None
    return stream.read(LENGTH.unpack(header)[0])


def _send(stream: BinaryIO, message: dict[str, Any]) -> None:
    body = json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode()
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()
