"""The order in which a page is read: columns cut apart where white gutters part them, then line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from greenroom.engine.reading.pdf.rows import Row, rows_of
from greenroom.engine.reading.pdf.words import Segment
from greenroom.engine.reading.text import is_bullet

# In parts of the usual font height.
_MIN_GUTTER = 0.6
_EDGE_POINTS = 1.0
_CLOSER = 0.7
_BLOCK_GAP = 1.7
_HEADING_SIZE = 1.1
_NAME_SIZE = 1.3
_MIN_ROWS = 3
_MIN_LETTERS = 4
_MAX_DEPTH = 8
_DATED_SHARE = 0.5
_MATCHED_SHARE = 0.9
_DENSE_SHARE = 0.6
_SHORT_RUN = 2.5
_TITLE_ROWS = 4
_WIDER = 1.3
_DATE = re.compile(r"(?:19|20)\d\d|present|current|\b\d{1,2}/\d{2,4}\b", re.IGNORECASE)
_NOWHERE = 1e9


@dataclass(frozen=True, slots=True)
class _Gutter:
    """White from `low` to `high` beside the rows `first` to `last` (exclusive)."""

    low: float
    high: float
    first: int
    last: int

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Reading:
    """Blocks of rows in reading order, each read across, and how many columns stand side by side at most."""

    blocks: list[list[Row]]
    columns: int


def in_reading_order(segments: list[Segment], *, begun: bool = False, goes_on: bool = False) -> Reading:
    """Cut the segments of a page into blocks.

    Where a page follows (`goes_on`), the wider column is read last, since that is the one that goes on there.
    Where one came before (`begun`), a wider column that opens with no title is read first: it goes on here.
    """
    if not segments:
        return Reading([], 1)
    usual = median([segment.size for segment in segments for _ in range(1 + len(segment.text) // 8)])
    return _Cutter(usual, begun=begun, goes_on=goes_on).read(segments, 0)


class _Cutter:
    """Cuts one page; `usual` is the height of its ordinary font."""

    def __init__(self, usual: float, *, begun: bool, goes_on: bool) -> None:
        self._begun = begun
        self._goes_on = goes_on
        self._usual = max(usual, 1.0)

    def read(self, segments: list[Segment], depth: int) -> Reading:
        rows = rows_of(segments)
        gutter = self._best_gutter(rows) if depth < _MAX_DEPTH else None
        if gutter is None:
            return Reading([rows] if rows else [], 1)
        gutter = _below_header(rows, gutter)
        last = self._end(rows, gutter)
        inside = _flat(rows[gutter.first : last])
        left = [segment for segment in inside if segment.left < gutter.middle]
        right = [segment for segment in inside if segment.left >= gutter.middle]
        beside = [left, right]
        if self._reads_right_first(left, right):
            beside.reverse()
        title = [] if self._begun else self._title(*beside)
        beside[1] = [segment for segment in beside[1] if segment not in title]
        above, *columns, below = (
            self.read(part, depth + 1)
            for part in (_flat(rows[: gutter.first]) + title, *beside, _flat(rows[last:]))
        )
        blocks = [block for reading in (above, *columns, below) for block in reading.blocks]
        return Reading(blocks, max(above.columns, sum(reading.columns for reading in columns), below.columns))

    def _reads_right_first(self, left: list[Segment], right: list[Segment]) -> bool:
        if self._begun and not self._opens(right) and self._opens(left):
            return _width(right) > _WIDER * _width(left)
        if self._begun and not self._opens(left) and self._opens(right):
            return False
        return self._goes_on and _width(left) > _WIDER * _width(right)

    def _opens(self, column: list[Segment]) -> bool:
        """Whether a column begins with a title of its own, and not with the rest of what was begun before."""
        first = rows_of(column)[0].segments
        return len(first) == 1 and self._is_heading(first[0], bold_counts=False)

    def _best_gutter(self, rows: list[Row]) -> _Gutter | None:
        """The gutter beside most rows that parts columns."""
        found: dict[tuple[int, int, int], _Gutter] = {}
        for index, row in enumerate(rows):
            for before, after in pairwise(row.segments):
                if after.left - before.right >= _MIN_GUTTER * self._usual:
                    gutter = self._extended(rows, index, before.right, after.left)
                    found[gutter.first, gutter.last, round(gutter.low)] = gutter
        for gutter in sorted(found.values(), key=lambda gutter: gutter.first - gutter.last):
            if gutter.last - gutter.first >= _MIN_ROWS and self._parts_columns(rows, gutter):
                return gutter
        return None

    def _extended(self, rows: list[Row], index: int, low: float, high: float) -> _Gutter:
        """Follow the gap up and down, narrowing it, as long as no row crosses it."""
        first, last = index, index + 1
        for step in (1, -1):
            at = index + step
            while 0 <= at < len(rows) and (narrowed := self._narrowed(rows[at], low, high)):
                low, high = narrowed
                first, last = min(first, at), max(last, at + 1)
                at += step
        return _Gutter(low, high, first, last)

    def _narrowed(self, row: Row, low: float, high: float) -> tuple[float, float] | None:
        middle = (low + high) / 2
        lefts = [segment for segment in row.segments if segment.left < middle]
        rights = [segment for segment in row.segments if segment.left >= middle]
        left = max((segment.right for segment in lefts), default=-_NOWHERE)
        right = min((segment.left for segment in rights), default=_NOWHERE)
        if min(high, right) - max(low, left) >= _MIN_GUTTER * self._usual:
            return max(low, left), min(high, right)
        # An address that is too long for its column runs over the gutter; the other column keeps its edge.
        apart = lefts and rights and abs(rights[0].order - lefts[-1].order) > 1
        return (low, high) if apart and abs(right - high) <= _EDGE_POINTS else None

    def _parts_columns(self, rows: list[Row], gutter: _Gutter) -> bool:
        """Whether the two sides are texts of their own, and not dates or labels of the lines beside them."""
        span = _shared(rows[gutter.first : gutter.last], gutter.middle)
        lefts = [side for row in span if (side := [s for s in row.segments if s.left < gutter.middle])]
        rights = [side for row in span if (side := [s for s in row.segments if s.left >= gutter.middle])]
        if min(len(lefts), len(rights)) < _MIN_ROWS:
            return False
        both = len(lefts) + len(rights) - len(span)
        sparse = min(lefts, rights, key=len)
        if both >= _MATCHED_SHARE * len(sparse) and self._belongs(span, sparse):
            return False
        if _drawn_apart(span, gutter.middle, both):
            return True
        dense = len(sparse) >= _DENSE_SHARE * max(len(lefts), len(rights))
        return self._stands_alone(lefts, bold_counts=dense) and self._stands_alone(rights, bold_counts=dense)

    def _belongs(self, span: list[Row], sparse: list[list[Segment]]) -> bool:
        """Whether a side says something of the lines beside its own: a date, a label, a place."""
        texts = [" ".join(segment.text for segment in side) for side in sparse]
        dated = sum(bool(_DATE.search(text)) for text in texts)
        labels = sum(text.endswith(":") for text in texts)
        if max(dated, labels) >= _DATED_SHARE * len(texts):
            return True
        members = {id(side[0]) for side in sparse}
        beside = [any(id(segment) in members for segment in row.segments) for row in span]
        runs = sum(now and not before for before, now in pairwise([False, *beside]))
        return len(sparse) < _SHORT_RUN * runs

    def _stands_alone(self, side: list[list[Segment]], *, bold_counts: bool) -> bool:
        """Whether a side has headings or bullets of its own."""
        return any(is_bullet(segments[0].text[0]) for segments in side) or any(
            self._is_heading(segments[0], bold_counts=bold_counts) for segments in side if len(segments) == 1
        )

    def _is_heading(self, segment: Segment, *, bold_counts: bool) -> bool:
        letters = [char for char in segment.text if char.isalpha()]
        if len(letters) < _MIN_LETTERS or _DATE.search(segment.text):
            return False
        large = segment.size >= _HEADING_SIZE * self._usual
        return large or all(map(str.isupper, letters)) or (bold_counts and segment.bold)

    def _end(self, rows: list[Row], gutter: _Gutter) -> int:
        """Where the columns end: at the first title after a gap from which on nothing stands side by side."""
        for at in range(gutter.first + _MIN_ROWS, gutter.last):
            row, before = rows[at], rows[at - 1]
            parted = before.baseline - row.baseline > _BLOCK_GAP * max(before.size, self._usual)
            title = len(row.segments) == 1 and row.segments[0].left < gutter.middle
            if parted and title and self._is_heading(row.segments[0], bold_counts=True):
                rest = _Gutter(gutter.low, gutter.high, at, gutter.last)
                if not self._parts_columns(rows, rest):
                    return at
        return gutter.last

    def _title(self, first: list[Segment], second: list[Segment]) -> list[Segment]:
        """The name and what stands close under it, where it opens the second column: it comes first."""
        rows = rows_of(second)
        largest = max(segment.size for segment in first)
        if rows[0].size < max(_NAME_SIZE * self._usual, _HEADING_SIZE * largest):
            return []
        found = rows[0].segments
        for before, row in pairwise(rows[:_TITLE_ROWS]):
            if (
                before.baseline - row.baseline > _BLOCK_GAP * before.size
                or row.size > _HEADING_SIZE * before.size
            ):
                break
            found = found + row.segments
        return found


def _below_header(rows: list[Row], gutter: _Gutter) -> _Gutter:
    """The gutter without short lines at its top that stand closer to what is above than to the columns."""
    first = gutter.first
    while 0 < first < gutter.last - _MIN_ROWS:
        row = rows[first]
        both = row.segments[0].left < gutter.middle <= row.segments[-1].left
        above, below = rows[first - 1].baseline - row.baseline, row.baseline - rows[first + 1].baseline
        if both or above > _CLOSER * below:
            break
        first += 1
    return replace(gutter, first=first)


def _width(segments: list[Segment]) -> float:
    return max(segment.right for segment in segments) - min(segment.left for segment in segments)


def _flat(rows: list[Row]) -> list[Segment]:
    return [segment for row in rows for segment in row.segments]


def _shared(span: list[Row], middle: float) -> list[Row]:
    """The rows from which on, and up to which, there is something on both sides of `middle`."""
    lefts = [at for at, row in enumerate(span) if row.segments[0].left < middle]
    rights = [at for at, row in enumerate(span) if row.segments[-1].left >= middle]
    return span[max(lefts[0], rights[0]) : min(lefts[-1], rights[-1]) + 1] if lefts and rights else []


def _drawn_apart(span: list[Row], middle: float, both: int) -> bool:
    """Whether the file draws one side of `middle` after the other, and not row after row."""
    sides = [segment.left < middle for segment in sorted(_flat(span), key=lambda segment: segment.order)]
    return sum(one != other for one, other in pairwise(sides)) <= max(3, both * 0.3)
