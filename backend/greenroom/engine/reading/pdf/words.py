"""From glyphs to segments: stretches of one drawn line, their words parted by the gaps between boxes."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from greenroom.engine.reading.pdf.glyphs import Glyph
from greenroom.engine.reading.text import is_bullet

# In parts of the font's height. A space is drawn about 0.25 wide and never under 0.2; kerning stays under 0.1.
_WORD_GAP = 0.13
_SEGMENT_GAP = 1.05
_OVERLAP = 0.6
_BASELINE_DRIFT = 0.3
_MIN_TRACKING = 0.04
_LONE_SHARE = 0.7


@dataclass(slots=True)
class Segment:
    """A stretch of a line without a wide gap. `order` is its place in the file; `bottom` and `top` bound it."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    order: int

    @property
    def is_bullet(self) -> bool:
        """Whether it is nothing but a list mark."""
        return len(self.text) == 1 and is_bullet(self.text)


def segments(glyphs: list[Glyph]) -> list[Segment]:
    """Cut the drawn characters into segments, in drawing order."""
    found: list[Segment] = []
    current: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if not glyph.space and last is not None and _parts(last, glyph):
            _flush(current, found)
        if not glyph.space:
            last = glyph
        current.append(glyph)
    _flush(current, found)
    return found


def _parts(last: Glyph, glyph: Glyph) -> bool:
    """Whether `glyph` cannot follow `last` within one segment."""
    size = max(last.ink.size, glyph.ink.size, 1.0)
    gap = glyph.left - last.right
    return (
        abs(glyph.ink.baseline - last.ink.baseline) > _BASELINE_DRIFT * size
        or gap > _SEGMENT_GAP * size
        or gap < -_OVERLAP * size
    )


def _flush(current: list[Glyph], found: list[Segment]) -> None:
    while current and current[-1].space:
        current.pop()
    start = next((index for index, glyph in enumerate(current) if not glyph.space), len(current))
    drawn = current[start:]
    if drawn:
        sizes = [glyph.ink.size for glyph in drawn]
        found.append(
            Segment(
                text=spell(drawn),
                left=min(glyph.left for glyph in drawn),
                right=max(glyph.right for glyph in drawn),
                baseline=median([glyph.ink.baseline for glyph in drawn]),
                size=max(sizes),
                order=len(found),
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
            gaps.append((glyph.left - letters[-1].right) / max(glyph.ink.size, 1.0))
            blanks.append(pending)
        letters.append(glyph)
        pending = 0
    limit, needed = _limits(gaps, blanks)
    parts = [letters[0].char]
    for letter, gap, blank in zip(letters[1:], gaps, blanks, strict=True):
        if gap > limit or (blank >= needed and blank):
            parts.append(" ")
        parts.append(letter.char)
    return "".join(parts)


def _limits(gaps: list[float], blanks: list[int]) -> tuple[float, int]:
    """The gap beyond which, and the count of drawn blanks from which, a new word begins."""
    if len(gaps) < 3:  # noqa: PLR2004 (too few to tell tracking from words)
        return _WORD_GAP, 1
    ordered = sorted(gaps)
    if sum(map(bool, blanks)) >= _LONE_SHARE * len(blanks):
        usual = ordered[len(ordered) // 2]
        return usual + max(0.15, 0.4 * usual), 2
    tight = sorted(gap for gap, blank in zip(gaps, blanks, strict=True) if not blank)
    base = tight[len(tight) * 3 // 10]
    return (base + max(_WORD_GAP, 0.35 * base) if base > _MIN_TRACKING else _WORD_GAP), 1
