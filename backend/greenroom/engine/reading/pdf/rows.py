"""Segments that share a baseline, gathered into rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from greenroom.engine.reading.pdf.words import Segment

# In parts of the font's height.
_DRIFT = 0.35
_RAISED_DRIFT = 0.5
# A raised or lowered figure is set smaller than its line, but not smaller than this.
_RAISED_SIZES = (1.15, 2.0)
_RAISED_LENGTH = 4
_NEAR = 0.3


@dataclass(slots=True)
class Row:
    """One drawn line, or what stands of it in a column; segments from left to right."""

    baseline: float
    size: float
    segments: list[Segment] = field(default_factory=list)


def rows_of(segments: list[Segment]) -> list[Row]:
    """Segments gathered into rows, from the top of the page down."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda found: (-found.baseline, found.left)):
        row = rows[-1] if rows else None
        if row and row.baseline - segment.baseline <= _tolerance(row, segment):
            row.segments.append(segment)
            if segment.size > row.size:
                row.size, row.baseline = segment.size, segment.baseline
        else:
            rows.append(Row(segment.baseline, segment.size, [segment]))
    rows = _with_raised(rows)
    for row in rows:
        row.segments.sort(key=lambda found: found.left)
    return rows


def _with_raised(rows: list[Row]) -> list[Row]:
    """The rows, raised letters put into the line below where they belong: the "st" of "1st"."""
    kept: list[Row] = []
    for row in rows:
        above = kept[-1] if kept else None
        if (
            above
            and all(len(segment.text) <= _RAISED_LENGTH for segment in above.segments)
            and all(above.baseline - row.baseline <= _tolerance(row, segment) for segment in above.segments)
        ):
            row.segments += above.segments
            kept.pop()
        kept.append(row)
    return kept


def _tolerance(row: Row, segment: Segment) -> float:
    """How far below the baseline of `row` one may stand that is still the same line's, in points."""
    small, large = sorted((row.size, segment.size))
    if _RAISED_SIZES[0] * small < large < _RAISED_SIZES[1] * small and any(
        min(abs(other.left - segment.right), abs(segment.left - other.right)) < _NEAR * large
        for other in row.segments
        if min(len(other.text), len(segment.text)) <= _RAISED_LENGTH
    ):
        return _RAISED_DRIFT * large
    return _DRIFT * small
