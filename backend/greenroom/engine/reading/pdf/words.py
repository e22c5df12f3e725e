"""From glyphs to segments: stretches of one drawn line, their words parted by the gaps between boxes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from greenroom.engine.reading.pdf.glyphs import Glyph
from greenroom.engine.reading.text import is_bullet

# In parts of the font's height. A space is mostly drawn 0.2 to 0.35 wide, kerning takes or gives under 0.08:
# half the line's own usual space parts words, within these bounds.
_WORD_GAPS = (0.09, 0.17)
_USUAL_GAP = 0.125
_HALF = 0.5
_SEGMENT_GAP = 1.05
_OVERLAP = 0.6
_BASELINE_DRIFT = 0.3
_MIN_TRACKING = 0.04
_FEW_GAPS = 3
# The share of letters that stand alone, from which on a line is letter-spaced.
_LONE_SHARE = 0.7
_BULLET_REACH = 4.0


@dataclass(slots=True)
class Segment:
    """A stretch of a line without a wide gap, in reading direction; `order` is its place in the file."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    order: int
    bold: bool = False
    rtl: bool = False


def segments(glyphs: list[Glyph]) -> list[Segment]:
    """Cut the drawn characters into segments, in drawing order."""
    found: list[Segment] = []
    current: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if not glyph.space:
            if last is not None and _parts(last, glyph):
                _flush(current, found)
            last = glyph
        current.append(glyph)
    _flush(current, found)
    return _with_bullets(found)


def _parts(last: Glyph, glyph: Glyph) -> bool:
    """Whether `glyph` cannot follow `last` within one segment."""
    size = max(last.ink.size, glyph.ink.size, 1.0)
    gap = _gap(last, glyph)
    return (
        abs(glyph.ink.baseline - last.ink.baseline) > _BASELINE_DRIFT * size
        or gap > _SEGMENT_GAP * size
        or gap < -_OVERLAP * size
    )


def _gap(last: Glyph, glyph: Glyph) -> float:
    """The white between two characters that follow each other, in points, whichever way they are written."""
    if is_rtl(glyph.char) or (is_rtl(last.char) and glyph.right <= last.right):
        return last.left - glyph.right
    return glyph.left - last.right


@lru_cache(maxsize=4096)
def is_rtl(char: str) -> bool:
    """Whether `char` is a letter of a script written from right to left."""
    return unicodedata.bidirectional(char) in ("R", "AL")


def _flush(current: list[Glyph], found: list[Segment]) -> None:
    drawn = [glyph for glyph in current if not glyph.space]
    if drawn:
        text = spell(current)
        found.append(
            Segment(
                text=text,
                left=min(glyph.left for glyph in drawn),
                right=max(glyph.right for glyph in drawn),
                baseline=median([glyph.ink.baseline for glyph in drawn]),
                size=max(glyph.ink.size for glyph in drawn),
                order=len(found),
                bold=all(glyph.ink.bold for glyph in drawn),
                rtl=any(map(is_rtl, text)),
            )
        )
    current.clear()


def spell(glyphs: list[Glyph]) -> str:
    """The text of one segment: letter-spaced words joined, words that only a gap parts, parted."""
    letters: list[Glyph] = []
    gaps: list[float] = []
    blanks: list[int] = []
    pending = 0
    for glyph in glyphs:
        if glyph.space:
            pending += 1
            continue
        if letters:
            gaps.append(_gap(letters[-1], glyph) / max(glyph.ink.size, 1.0))
            blanks.append(pending)
        letters.append(glyph)
        pending = 0
    limit, needed = _limits(gaps, blanks)
    parts = [letters[0].char] if letters else []
    for letter, gap, blank in zip(letters[1:], gaps, blanks, strict=True):
        if gap > limit or blank >= needed:
            parts.append(" ")
        parts.append(letter.char)
    return "".join(parts)


def _limits(gaps: list[float], blanks: list[int]) -> tuple[float, int]:
    """The gap beyond which, and the count of drawn blanks from which, a new word begins."""
    if len(gaps) < _FEW_GAPS:
        return _USUAL_GAP, 1
    if sum(map(bool, blanks)) >= _LONE_SHARE * len(blanks):
        usual = median(gaps)
        return usual + max(_USUAL_GAP, 0.35 * usual), 2
    tight = sorted(gap for gap, blank in zip(gaps, blanks, strict=True) if not blank)
    base = tight[len(tight) * 3 // 10]
    if base > _MIN_TRACKING:
        return base + max(_USUAL_GAP, 0.35 * base), 1
    wide = [gap for gap in tight if gap > _USUAL_GAP]
    least, most = _WORD_GAPS
    return (min(most, max(least, _HALF * median(wide))) if wide else _USUAL_GAP), 1


def _with_bullets(found: list[Segment]) -> list[Segment]:
    """Put a list mark that stands alone before the words that it marks."""
    kept: list[Segment] = []
    for segment in found:
        mark = kept[-1] if kept else None
        if mark and len(mark.text) == 1 and is_bullet(mark.text) and _marks(mark, segment):
            segment.text = f"{mark.text} {segment.text}"
            segment.left = min(mark.left, segment.left)
            kept.pop()
        kept.append(segment)
    return kept


def _marks(mark: Segment, segment: Segment) -> bool:
    size = max(mark.size, segment.size)
    near = 0 <= segment.left - mark.right < _BULLET_REACH * size
    return near and abs(mark.baseline - segment.baseline) < _BASELINE_DRIFT * size
