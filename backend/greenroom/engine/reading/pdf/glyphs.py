"""The characters of a page with their boxes, in the order in which the file draws them."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

from greenroom.engine.reading.pdf import pdfium

MAX_GLYPHS_PER_PAGE = 60_000
_HYPHEN_MARK = 0x02
_SPACES = frozenset({0x20, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000, 0x09})
_BREAKS = frozenset({0x0D, 0x0A})
_MATRIX_FLOATS = 6


@dataclass(frozen=True, slots=True)
class Ink:
    """One text object: how its characters are drawn. `size` is the height of its font in points, as drawn."""

    handle: int
    size: float
    baseline: float
    angle: float


@dataclass(slots=True)
class Glyph:
    """A drawn character from `left` to `right`, advance included; `space` when it is blank."""

    char: str
    left: float
    right: float
    bottom: float
    top: float
    ink: Ink
    space: bool


def read_glyphs(text: int) -> list[Glyph]:
    """The characters of a text page, without the blanks and line ends that pdfium makes up."""
    count = min(pdfium.count_characters(text), MAX_GLYPHS_PER_PAGE)
    boxes = pdfium.rectangles(count)
    address, step = ctypes.addressof(boxes), ctypes.sizeof(boxes) // max(1, count)
    unicode_of, box_of, object_of = pdfium.character, pdfium.loose_box, pdfium.text_object
    inks: dict[int, Ink] = {}
    codes: list[int] = []
    owners: list[int] = []
    for index in range(count):
        codes.append(unicode_of(text, index))
        box_of(text, index, address + index * step)
        owners.append(object_of(text, index) or 0)
    floats = memoryview(boxes).cast("B").cast("f")
    glyphs: list[Glyph] = []
    for index, (code, owner) in enumerate(zip(codes, owners, strict=True)):
        if code in _BREAKS or not owner:
            continue
        space = code in _SPACES
        if space and pdfium.is_generated(text, index):
            continue
        ink = inks.get(owner)
        if ink is None:
            ink = inks[owner] = _ink(text, index, owner)
        left, top, right, bottom = floats[4 * index : 4 * index + 4]
        char = "-" if code == _HYPHEN_MARK else chr(code)
        glyphs.append(Glyph(char, left, right, bottom, top, ink, space))
    return glyphs


def _ink(text: int, index: int, owner: int) -> Ink:
    place = (ctypes.c_double * 2)()
    matrix = (ctypes.c_float * _MATRIX_FLOATS)()
    at = ctypes.addressof(place)
    pdfium.origin(text, index, at, at + 8)
    pdfium.text_matrix(text, index, ctypes.addressof(matrix))
    scale = max(abs(matrix[1]), abs(matrix[3]))
    return Ink(owner, pdfium.font_size(text, index) * scale, place[1], pdfium.angle(text, index))
