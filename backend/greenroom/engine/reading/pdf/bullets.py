"""List marks, brought to the words they mark: glyphs that stand alone, and dots painted as shapes."""

from __future__ import annotations

from greenroom.engine.reading.pdf.words import Segment
from greenroom.engine.reading.text import BULLET, is_bullet

# In parts of the font's height.
_GLYPH_REACH = 4.0
_DOT_REACH = 2.0
_DOT_HEIGHT = 0.75
_DRIFT = 0.3


def with_bullets(segments: list[Segment], dots: list[tuple[float, float]]) -> list[Segment]:
    """`segments` with each mark in front of the words to its right; `dots` are right edges and middles."""
    marked = _with_glyphs(segments)
    for right, middle in dots:
        words = _beside(marked, right, middle)
        if words and not is_bullet(words.text[0]):
            words.text = BULLET + words.text
    return marked


def _with_glyphs(segments: list[Segment]) -> list[Segment]:
    kept: list[Segment] = []
    for segment in segments:
        mark = kept[-1] if kept else None
        if mark and len(mark.text) == 1 and is_bullet(mark.text) and _marks(mark, segment):
            segment.text = f"{mark.text} {segment.text}"
            segment.left = min(mark.left, segment.left)
            kept.pop()
        kept.append(segment)
    return kept


def _marks(mark: Segment, segment: Segment) -> bool:
    size = max(mark.size, segment.size)
    near = 0 <= segment.left - mark.right < _GLYPH_REACH * size
    return near and abs(mark.baseline - segment.baseline) < _DRIFT * size


def _beside(segments: list[Segment], right: float, middle: float) -> Segment | None:
    """The words that a dot stands close before, with nothing close before the dot."""
    level = [segment for segment in segments if 0 < middle - segment.baseline < _DOT_HEIGHT * segment.size]
    words = min(
        (segment for segment in level if segment.left > right - 1), key=lambda found: found.left, default=None
    )
    if words is None or words.left - right > _DOT_REACH * words.size:
        return None
    before = any(0 < right - segment.right < _DOT_REACH * segment.size for segment in level)
    return None if before else words
