"""The child's side of a pool: orders and files come in on stdin, answers go out on stdout, until stdin ends.

Each message is its length, 8 bytes big-endian, and its bytes: an order (JSON) and a file come in, JSON goes
out. The first message out says that the child is warm and confined.
"""

from __future__ import annotations

import gc
import json
import struct
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import refusals
from greenroom.engine.reading.confinement import Allowance, allow_cpu, confine, follow_parent

LENGTH = struct.Struct(">Q")
Answer = dict[str, Any]


def serve(parent: int, allowance: Allowance, answer: Callable[[dict[str, Any], bytes], Answer]) -> None:
    """Do the orders of the process `parent` by `answer`, within `allowance`; a refusal is an answer too."""
    follow_parent(parent)
    confine(allowance)
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    # What was imported stays; what a file leaves behind is swept after its answer has gone out.
    gc.freeze()
    gc.disable()
    _send(answers, {"ready": True})
    while (order := _receive(orders)) is not None and (data := _receive(orders)) is not None:
        allow_cpu(allowance.cpu_seconds)
        _send(answers, _answered(answer, json.loads(order), data))
        del data
        gc.collect()


def _answered(
    answer: Callable[[dict[str, Any], bytes], Answer], order: dict[str, Any], data: bytes
) -> Answer:
    try:
        return answer(order, data)
    except ReadingRefused as refusal:
        return _refused(refusal)
    except (MemoryError, RecursionError):
        return _refused(refusals.too_demanding())


def _refused(refusal: ReadingRefused) -> Answer:
    return {"refused": {"code": refusal.code, "message": refusal.message}}


def _receive(stream: BinaryIO) -> bytes | None:
    header = stream.read(LENGTH.size)
    if len(header) < LENGTH.size:
        return None
    return stream.read(LENGTH.unpack(header)[0])


def _send(stream: BinaryIO, message: Answer) -> None:
    body = json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode()
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()
