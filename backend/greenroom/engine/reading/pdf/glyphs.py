"""The characters of a page with their boxes, in the order in which the file draws them."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from greenroom.engine.document import HiddenBy
from greenroom.engine.reading.pdf import pdfium

MAX_GLYPHS_PER_PAGE = 60_000
# pdfium's own mark for a hyphen at a line's end, and the soft hyphen, which PDF fonts draw like any other.
_HYPHENS = frozenset({0x02, 0xAD})
_SPACES = frozenset(
    {0x20, 0xA0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2009, 0x202F, 0x3000, 0x09}
)
_BREAKS = frozenset({0x0D, 0x0A})
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_UPRIGHT_DEGREES = 3
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_MAX_FONT_NAME = 100


@dataclass(slots=True)
class Ink:
    """One text object: how its characters are drawn.

    `size` is the height of its font in points, as drawn; `turn` its rotation in whole degrees; `baseline` is
    measured across the direction of writing, upwards. `hidden` says why nobody sees it. `look` names font,
    size and colour.
    """

    handle: int
    font: int
    size: float
    baseline: float
    turn: int
    bold: bool
    hidden: HiddenBy | None = None
    look: str = ""


@dataclass(slots=True)
class Glyph:
    """A drawn character from `left` to `right` along the direction of writing; `space` when it is blank."""

    char: str
    left: float
    right: float
    ink: Ink
    space: bool


def read_glyphs(text: int) -> list[Glyph]:
    """The characters of a text page, without the blanks and line ends that pdfium makes up."""
    count = min(pdfium.count_characters(text), MAX_GLYPHS_PER_PAGE)
    if count < 1:
        return []
    boxes = pdfium.rectangles(count)
    address, step = ctypes.addressof(boxes), ctypes.sizeof(boxes) // count
    unicode_of, box_of, object_of = pdfium.character, pdfium.loose_box, pdfium.text_object
    codes = [unicode_of(text, index) for index in range(count)]
    owners = [object_of(text, index) for index in range(count)]
    for index, place in enumerate(range(address, address + count * step, step)):
        box_of(text, index, place)
    floats = memoryview(boxes).cast("B").cast("f")
    inks: dict[int, Ink] = {}
    names: dict[int, str] = {}
    glyphs: list[Glyph] = []
    for index, (code, owner) in enumerate(zip(codes, owners, strict=True)):
        if code in _BREAKS or not owner:
            continue
        space = code in _SPACES
        if space and pdfium.is_generated(text, index):
            continue
        ink = inks.get(owner)
        if ink is None:
            ink = inks[owner] = _ink(text, index, owner, names)
        left, right = floats[4 * index], floats[4 * index + 2]
        if ink.turn:
            left, right = _along(text, index, ink.turn)
        glyphs.append(Glyph("-" if code in _HYPHENS else chr(code), left, right, ink, space))
    return glyphs


def _ink(text: int, index: int, owner: int, names: dict[int, str]) -> Ink:
    place = (ctypes.c_double * 2)()
    matrix = (ctypes.c_float * 6)()
    at = ctypes.addressof(place)
    pdfium.origin(text, index, at, at + 8)
    pdfium.text_matrix(text, index, ctypes.addressof(matrix))
    a, b, c, d, *_ = matrix
    width = hypot(a, b) or 1.0
    turn = round(degrees(atan2(b, a)))
    if abs(turn) <= _UPRIGHT_DEGREES:
        turn = 0
    font = pdfium.font_of(owner)
    if font and font not in names:
        names[font] = _font_name(font)
    size = pdfium.font_size(text, index) * abs(a * d - b * c) / width
    return Ink(
        handle=owner,
        font=font or 0,
        size=size,
        baseline=place[1] * cos(radians(turn)) - place[0] * sin(radians(turn)),
        turn=turn,
        bold=bool(font)
        and (pdfium.font_weight(font) >= _BOLD_WEIGHT or bool(pdfium.font_flags(font) & _FORCE_BOLD)),
        look=f"{round(size)} {names.get(font, '')}",
    )


def _font_name(font: int) -> str:
    room = ctypes.create_string_buffer(_MAX_FONT_NAME)
    length = pdfium.font_name(font, ctypes.addressof(room), _MAX_FONT_NAME)
    name = room.raw[: max(0, min(length, _MAX_FONT_NAME) - 1)].decode("utf-8", errors="ignore")
    return _SUBSET.sub("", name)


def _along(text: int, index: int, turn: int) -> tuple[float, float]:
    """Where a turned character begins and ends along its direction of writing."""
    box = (ctypes.c_double * 4)()
    at = ctypes.addressof(box)
    pdfium.tight_box(text, index, at, at + 8, at + 16, at + 24)
    left, right, bottom, top = box
    places = [x * cos(radians(turn)) + y * sin(radians(turn)) for x in (left, right) for y in (bottom, top)]
    return min(places), max(places)
