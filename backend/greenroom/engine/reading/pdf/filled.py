"""Words that are typed over a page: the values of form fields, and free text."""

from __future__ import annotations

import ctypes

from greenroom.engine.reading.pdf import pdfium
from greenroom.engine.reading.pdf.words import Segment
from greenroom.engine.reading.text import clean_line

_FREE_TEXT, _FIELD = 3, 20
_HIDDEN = 0b10_0010
_STRING = 3
_UTF16_NUL = 2
_MAX_ANNOTATIONS = 500
_MAX_BYTES = 8_000
_USUAL_SIZE = 10.0
_LEADING = 1.2
_ASCENT = 0.75
_LETTER_WIDTH = 0.5


def read_filled(page: int, order: int) -> list[Segment]:
    """The typed lines of a page where they stand; `order` is the place in the file of the first."""
    found: list[Segment] = []
    for index in range(min(pdfium.count_annotations(page), _MAX_ANNOTATIONS)):
        if handle := pdfium.annotation(page, index):
            try:
                found += _lines(handle, order + len(found))
            finally:
                pdfium.close_annotation(handle)
    return found


def _lines(annotation: int, order: int) -> list[Segment]:
    key = {_FREE_TEXT: b"Contents", _FIELD: b"V"}.get(pdfium.annotation_kind(annotation))
    box = (ctypes.c_float * 4)()
    if (
        key is None
        or pdfium.annotation_flags(annotation) & _HIDDEN
        or not pdfium.annotation_box(annotation, ctypes.addressof(box))
    ):
        return []
    lines = [line for line in map(clean_line, _value(annotation, key).splitlines()) if line]
    left, right, height = box[0], box[2], abs(box[1] - box[3])
    size = min(_USUAL_SIZE, max(1.0, height / _LEADING / max(1, len(lines))))
    # One line stands in the middle of its box, several hang from its top.
    top = max(box[1], box[3]) - ((height - size) / 2 if len(lines) == 1 else 0)
    return [
        Segment(
            text=line,
            left=left,
            right=min(right, left + len(line) * size * _LETTER_WIDTH),
            baseline=top - size * (_ASCENT + number * _LEADING),
            size=size,
            order=order + number,
        )
        for number, line in enumerate(lines)
    ]


def _value(annotation: int, key: bytes) -> str:
    """The text under `key`; "" for what is none, such as the state of a box to tick."""
    if pdfium.value_type(annotation, key) != _STRING:
        return ""
    room = ctypes.create_string_buffer(_MAX_BYTES)
    length = pdfium.string_value(annotation, key, ctypes.addressof(room), _MAX_BYTES)
    if not _UTF16_NUL < length <= _MAX_BYTES:
        return ""
    return room.raw[: length - _UTF16_NUL].decode("utf-16-le", errors="ignore")
