"""From glyphs to segments: stretches of one drawn line, their words parted by the gaps between boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from greenroom.engine.reading.pdf.glyphs import Glyph
from greenroom.engine.reading.pdf.scripts import FIRST_UNUSUAL, from_right_to_left, is_clustered, is_rtl

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
_ECHO_BACK = 0.2
_SEAM_GAP = 0.03
# In points.
_LEAST_CELL_GAP = 1.0
_PIECED_GAP = 0.24
_TRUSTED_GAP = 0.28
# The share of letters that stand alone, from which on a line is letter-spaced.
_LONE_SHARE = 0.7


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
    look: str = ""
    cell: bool = False


def segments(glyphs: list[Glyph], rules: Sequence[tuple[float, float, float]] = ()) -> list[Segment]:
    """Cut the drawn characters into segments, in drawing order.

    `rules` are lines drawn down the page, each its x, foot and top: what they part is a `cell` of its own.
    """
    found: list[Segment] = []
    current: list[Glyph] = []
    last: Glyph | None = None
    cell = False
    for glyph in glyphs:
        if not glyph.space:
            if glyph.char >= FIRST_UNUSUAL and last is not None and _echoes(current, last, glyph):
                continue
            ruled = bool(rules) and last is not None and _ruled(last, glyph, rules)
            if last is not None and (ruled or _parts(last, glyph)):
                _flush(current, found, cell=cell)
                cell = ruled
            last = glyph
        current.append(glyph)
    _flush(current, found, cell=cell)
    return found


def _parts(last: Glyph, glyph: Glyph) -> bool:
    """Whether `glyph` cannot follow `last` within one segment."""
    ink, before = glyph.ink, last.ink
    size = max(before.size, ink.size, 1.0)
    gap = _gap(last, glyph)
    if ink is before and glyph.left == last.left and glyph.right == last.right:
        # The letters of one ligature share its box.
        return False
    if not -_OVERLAP * size <= gap <= _SEGMENT_GAP * size:
        return True
    return ink is not before and abs(ink.baseline - before.baseline) > _BASELINE_DRIFT * size


def _ruled(last: Glyph, glyph: Glyph, rules: Sequence[tuple[float, float, float]]) -> bool:
    """Whether a line is drawn down between two characters."""
    if glyph.left - last.right < _LEAST_CELL_GAP:
        return False
    height = glyph.ink.baseline + glyph.ink.size * 0.3
    return any(last.right <= x <= glyph.left and foot <= height <= top for x, foot, top in rules)


def _echoes(current: list[Glyph], last: Glyph, glyph: Glyph) -> bool:
    """Whether a syllable's letters come a second time, with a sign that is drawn over it afterwards."""
    return (
        is_clustered(glyph.char)
        and glyph.right < last.left - _ECHO_BACK * glyph.ink.size
        and abs(glyph.ink.baseline - last.ink.baseline) < _BASELINE_DRIFT * glyph.ink.size
        and any(
            other.char == glyph.char and other.left - 1 <= glyph.left <= other.right + 3 for other in current
        )
    )


def _gap(last: Glyph, glyph: Glyph) -> float:
    """The white between two characters that follow each other, in points; negative where they overlap."""
    gap = glyph.left - last.right
    if glyph.char < FIRST_UNUSUAL and last.char < FIRST_UNUSUAL:
        return gap
    if is_rtl(glyph.char) or is_rtl(last.char):
        return max(gap, last.left - glyph.right)
    return gap


def _flush(current: list[Glyph], found: list[Segment], *, cell: bool) -> None:
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
                rtl=max(text, default="") >= FIRST_UNUSUAL and any(map(is_rtl, text)),
                cell=cell,
                look=drawn[0].ink.look if drawn[0].ink.look == drawn[-1].ink.look else "",
            )
        )
    current.clear()


def spell(glyphs: list[Glyph]) -> str:
    """The text of one segment: letter-spaced words joined, words that only a gap parts, parted."""
    usual = max([glyph.char for glyph in glyphs], default="") < FIRST_UNUSUAL
    if not usual and any(is_rtl(glyph.char) for glyph in glyphs):
        glyphs = from_right_to_left(glyphs)
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
    pieced = not usual and any(is_rtl(letter.char) or is_clustered(letter.char) for letter in letters)
    limit, needed = _pieced_limits(blanks) if pieced else _limits(gaps, blanks)
    parts = [letters[0].char] if letters else []
    for (before, letter), gap, blank in zip(pairwise(letters), gaps, blanks, strict=True):
        if gap > limit or blank >= needed or (gap > _SEAM_GAP and _is_seam(before, letter)):
            parts.append(" ")
        parts.append(letter.char)
    return "".join(parts)


def _is_seam(before: Glyph, letter: Glyph) -> bool:
    """Whether another text begins here in another font, as a date does at the right of a narrow column."""
    return before.ink.font != letter.ink.font and before.char.isalnum() and letter.char.isalnum()


def _pieced_limits(blanks: list[int]) -> tuple[float, int]:
    """As `_limits`, for scripts whose letters leave gaps within words: drawn blanks count before gaps."""
    return (_TRUSTED_GAP if any(blanks) else _PIECED_GAP), 1


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
