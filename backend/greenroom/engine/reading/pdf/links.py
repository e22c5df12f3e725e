"""The links that a page carries as annotations, and the words that they are drawn on."""

from __future__ import annotations

import ctypes

from greenroom.engine.document import Link
from greenroom.engine.reading.pdf import pdfium
from greenroom.engine.reading.pdf.glyphs import Glyph
from greenroom.engine.reading.pdf.words import segments
from greenroom.engine.reading.text import clean, clean_line

_URI_ACTION = 3
_MAX_LINKS = 500
_MAX_ADDRESS_BYTES = 2_048


def read_links(document: int, page: int, glyphs: list[Glyph], number: int) -> list[Link]:
    """The outside addresses that page `number`, from 1, links to, in the order of the file."""
    found: list[Link] = []
    position, handle = ctypes.c_int(0), ctypes.c_void_p()
    while len(found) < _MAX_LINKS and pdfium.enumerate_links(
        page, ctypes.addressof(position), ctypes.addressof(handle)
    ):
        if handle.value and (target := _target(document, handle.value)):
            found.append(Link(target, _words(handle.value, glyphs), number))
    return found


def _target(document: int, link: int) -> str:
    action = pdfium.link_action(link)
    if not action or pdfium.action_type(action) != _URI_ACTION:
        return ""
    room = ctypes.create_string_buffer(_MAX_ADDRESS_BYTES)
    length = pdfium.uri_path(document, action, ctypes.addressof(room), _MAX_ADDRESS_BYTES)
    if not 1 < length <= _MAX_ADDRESS_BYTES:
        return ""
    return "".join(clean(room.raw[: length - 1].decode("utf-8", errors="ignore")).split())


def _words(link: int, glyphs: list[Glyph]) -> str:
    box = (ctypes.c_float * 4)()
    if not pdfium.link_rectangle(link, ctypes.addressof(box)):
        return ""
    left, top, right, bottom = box
    bottom, top = min(bottom, top), max(bottom, top)
    inside = [
        glyph
        for glyph in glyphs
        if not glyph.ink.turn
        and bottom <= glyph.ink.baseline + glyph.ink.size * 0.3 <= top
        and left <= (glyph.left + glyph.right) / 2 <= right
    ]
    return clean_line(" ".join(segment.text for segment in segments(inside)))
