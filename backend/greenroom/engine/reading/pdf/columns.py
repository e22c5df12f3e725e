"""The order in which a page is read: columns cut apart where white gutters part them, then line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from greenroom.engine.reading.pdf.words import Segment

_LINE_DRIFT = 0.35
_MIN_GUTTER = 0.6
_MIN_ROWS = 4
_MAX_DEPTH = 6
_DATE = re.compile(r"(?:19|20)\d\d|present|current|\d{1,2}/\d{2,4}", re.IGNORECASE)
_NOWHERE = 1e9


@dataclass(slots=True)
class Row:
    """Segments that share a baseline, from left to right."""

    baseline: float
    size: float
    segments: list[Segment] = field(default_factory=list)

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return max(segment.right for segment in self.segments)


def rows_of(segments: list[Segment]) -> list[Row]:
    """Segments gathered into rows, from the top of the page down."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda found: -found.baseline):
        row = rows[-1] if rows else None
        if row and row.baseline - segment.baseline <= _LINE_DRIFT * min(row.size, segment.size):
            row.segments.append(segment)
            row.size = max(row.size, segment.size)
        else:
            rows.append(Row(segment.baseline, segment.size, [segment]))
    for row in rows:
        row.segments.sort(key=lambda found: found.left)
    return rows


def blocks(segments: list[Segment], depth: int = 0) -> list[list[Row]]:
    """Blocks of rows in reading order; a block's rows are read across."""
    rows = rows_of(segments)
    if not rows:
        return []
    cut = _best_cut(rows) if depth < _MAX_DEPTH else None
    if cut is None:
        return [rows]
    gutter, first, last = cut
    above = [segment for row in rows[:first] for segment in row.segments]
    inside = [segment for row in rows[first:last] for segment in row.segments]
    below = [segment for row in rows[last:] for segment in row.segments]
    left = [segment for segment in inside if segment.left < gutter]
    right = [segment for segment in inside if segment.left >= gutter]
    ordered: list[list[Row]] = []
    for part in (above, left, right, below):
        ordered.extend(blocks(part, depth + 1))
    return ordered


def columns_beside(segments: list[Segment]) -> int:
    """How many columns stand side by side at the most, as `blocks` cuts them."""
    cut = _best_cut(rows_of(segments))
    return 1 if cut is None else 2


def _best_cut(rows: list[Row]) -> tuple[float, int, int] | None:
    """The gutter's x and the rows `first` to `last` that it parts into columns; None when the page has one."""
    best: tuple[int, float, int, int] | None = None
    tried: set[tuple[int, int]] = set()
    for index, row in enumerate(rows):
        for before, after in zip(row.segments, row.segments[1:], strict=False):
            low, high, first, last = _extend(rows, index, before.right, after.left)
            if (round(low), first) in tried:
                continue
            tried.add((round(low), first))
            if high - low < _MIN_GUTTER * row.size:
                continue
            found = _judge(rows, (low + high) / 2, first, last)
            if found and (best is None or found[0] > best[0]):
                best = found
    return best[1:] if best else None


def _extend(rows: list[Row], index: int, low: float, high: float) -> tuple[float, float, int, int]:
    """Follow the gap from `low` to `high` up and down, narrowing it, as long as no row crosses it."""
    first, last = index, index + 1
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(rows):
            narrowed = _narrow(rows[at], low, high)
            if narrowed is None:
                break
            low, high = narrowed
            first, last = min(first, at), max(last, at + 1)
            at += step
    return low, high, first, last


def _narrow(row: Row, low: float, high: float) -> tuple[float, float] | None:
    middle = (low + high) / 2
    left = max((segment.right for segment in row.segments if segment.left < middle), default=-_NOWHERE)
    right = min((segment.left for segment in row.segments if segment.left >= middle), default=_NOWHERE)
    new_low, new_high = max(low, left), min(high, right)
    return (new_low, new_high) if new_high - new_low >= _MIN_GUTTER * row.size else None


def _judge(rows: list[Row], gutter: float, first: int, last: int) -> tuple[int, float, int, int] | None:
    """Weigh a gutter; None when what it parts is read across (dates at the right, labels at the left)."""
    span = rows[first:last]
    lefts = [[s for s in row.segments if s.left < gutter] for row in span]
    rights = [[s for s in row.segments if s.left >= gutter] for row in span]
    with_left, with_right = sum(map(bool, lefts)), sum(map(bool, rights))
    both = sum(bool(left) and bool(right) for left, right in zip(lefts, rights, strict=True))
    if min(with_left, with_right) < _MIN_ROWS:
        return None
    sparse = lefts if with_left <= with_right else rights
    texts = [" ".join(s.text for s in side) for side in sparse if side]
    dated = sum(bool(_DATE.search(text)) for text in texts) / len(texts)
    switches = _switches(span, gutter)
    if (
        switches > both * 0.5
        and both >= 0.9 * len(texts)
        and (dated > 0.4 or len(texts) < 0.5 * max(with_left, with_right))
    ):
        return None
    return with_left + with_right, gutter, first, last


def _switches(span: list[Row], gutter: float) -> int:
    """How often the file goes from one side of the gutter to the other as it draws."""
    sides = [
        s.left < gutter for s in sorted((s for row in span for s in row.segments), key=lambda s: s.order)
    ]
    return sum(one != other for one, other in zip(sides, sides[1:], strict=False))
