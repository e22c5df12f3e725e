"""Pages of a PDF as pixels."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Literal

from greenroom.engine.reading.pdf import pdfium

# Bytes of a pixel, which are also pdfium's names of the formats (FPDFBitmap_Gray, FPDFBitmap_BGR) plus one.
_FORMATS = {"L": (1, 1), "BGR": (2, 3)}
_DRAW_ANNOTATIONS = 0x01
_WHITE = 0xFFFFFFFF
_LONGEST = 3.0
_POINTS_PER_INCH = 72
QuarterTurns = Literal[0, 1, 2, 3]


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels from the top left, row by row without gaps; "L" is one byte of grey, "BGR" three of colour."""

    width: int
    height: int
    mode: Literal["L", "BGR"]
    pixels: bytes


def draw_to_width(page: int, width: int) -> Raster:
    """The page in colour, `width` pixels wide; a page much longer than wide is drawn narrower."""
    across, down = _size(page)
    share = min(1.0, _LONGEST * across / down)
    return _draw(page, "BGR", width * share / across)


def draw_for_recognition(page: int, dots_per_inch: int, most_pixels: int, turns: QuarterTurns = 0) -> Raster:
    """The page in grey, turned clockwise, as fine as asked for or as `most_pixels` let it be."""
    across, down = _size(page)
    scale = min(dots_per_inch / _POINTS_PER_INCH, (most_pixels / (across * down)) ** 0.5)
    return _draw(page, "L", scale, turns)


def _size(page: int) -> tuple[float, float]:
    """Width and height in points, at least one each: broken pages say zero."""
    return max(1.0, pdfium.page_width(page)), max(1.0, pdfium.page_height(page))


def _draw(page: int, mode: Literal["L", "BGR"], scale: float, turns: QuarterTurns = 0) -> Raster:
    """Raises MemoryError when pdfium finds no room."""
    across, down = _size(page)
    width, height = max(1, round(across * scale)), max(1, round(down * scale))
    if turns % 2:
        width, height = height, width
    code, pixel_bytes = _FORMATS[mode]
    bitmap = pdfium.create_bitmap(width, height, code, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.fill_bitmap(bitmap, 0, 0, width, height, _WHITE)
        pdfium.render_page(bitmap, page, 0, 0, width, height, turns, _DRAW_ANNOTATIONS)
        stride = pdfium.bitmap_stride(bitmap)
        drawn = ctypes.string_at(pdfium.bitmap_buffer(bitmap), stride * height)
    finally:
        pdfium.destroy_bitmap(bitmap)
    used = width * pixel_bytes
    rows = (drawn[start : start + used] for start in range(0, stride * height, stride))
    return Raster(width, height, mode, drawn if stride == used else b"".join(rows))
