"""Scripts that are not drawn letter after letter from left to right: Arabic, Hebrew, and those of India."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from greenroom.engine.reading.pdf.glyphs import Glyph

FIRST_UNUSUAL = "\u0590"
"""Every character before it is written letter after letter from left to right: most CVs hold no other."""
_CLUSTERED = re.compile("[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_KEEPS_DIRECTION = frozenset({"L", "EN", "AN"})
_BETWEEN_NUMBERS = frozenset({"ES", "ET", "CS"})


@lru_cache(maxsize=4096)
def is_rtl(char: str) -> bool:
    """Whether `char` (or the ligature that it is) is written from right to left."""
    return unicodedata.bidirectional(char[0]) in ("R", "AL")


@lru_cache(maxsize=4096)
def is_clustered(char: str) -> bool:
    """Whether `char` belongs to a script whose syllables are drawn in pieces, out of their order."""
    return bool(_CLUSTERED.match(char))


def from_right_to_left(glyphs: list[Glyph]) -> list[Glyph]:
    """Characters of a line in the order in which they are read, whatever the order in which they were drawn.

    Numbers and Latin words inside keep their own direction.
    """
    visual = sorted(glyphs, key=lambda glyph: -(glyph.left + glyph.right))
    ordered: list[Glyph] = []
    kept: list[Glyph] = []
    for glyph in visual:
        direction = unicodedata.bidirectional(glyph.char[0])
        if direction in _KEEPS_DIRECTION or (kept and direction in _BETWEEN_NUMBERS):
            kept.append(glyph)
            continue
        ordered.extend(reversed(kept))
        kept.clear()
        ordered.append(glyph)
    return [*ordered, *reversed(kept)]
