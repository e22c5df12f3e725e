"""Cells of a drawn table whose words run over several lines: each read whole, its row as one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from greenroom.engine.reading.pdf.words import Segment

Rule = tuple[float, float, float]
"""A drawn line: where it stands, and from where to where it runs along the other axis; in points."""
_Cell = tuple[float, float, float, float]

_SLACK = 2.0
_MOST_LINES = 4
_MOST_LETTERS = 160
_FEWEST_CELLS = 2
# In parts of a line's height: lines of one paragraph stand closer.
_WIDEST_LEADING = 1.8
_MARKS = ("•", "◦", "▪", "■", "●", "○", "➢", "✓", "- ", "– ", "* ")


def joined_cells(found: list[Segment], down: Sequence[Rule], across: Sequence[Rule]) -> list[Segment]:
    """`found`, the lines of every wrapped cell of a table's row made one segment on the row's first line.

    A row is left as it is where a cell of it holds a list, or lines that were broken on purpose.
    """
    if len(down) < _FEWEST_CELLS or len(across) < _FEWEST_CELLS:
        return found
    rows: dict[tuple[float, float], dict[_Cell, list[Segment]]] = defaultdict(lambda: defaultdict(list))
    for segment in found:
        cell = _cell_of(segment, down, across)
        if cell:
            rows[cell[2:]][cell].append(segment)
    taken: dict[int, Segment | None] = {}
    for cells in rows.values():
        if len(cells) >= _FEWEST_CELLS:
            taken |= _joined(cells)
    kept = (taken.get(id(segment), segment) for segment in found)
    return [segment for segment in kept if segment]


def _cell_of(segment: Segment, down: Sequence[Rule], across: Sequence[Rule]) -> _Cell | None:
    """The nearest rules on its four sides: left, right, foot, top."""
    middle, level = (segment.left + segment.right) / 2, segment.baseline + 0.3 * segment.size
    beside = _nearest(middle, (x for x, foot, top in down if foot - _SLACK <= level <= top + _SLACK))
    around = _nearest(level, (y for y, left, right in across if left - _SLACK <= middle <= right + _SLACK))
    return (*beside, *around) if beside and around else None


def _nearest(place: float, rules: Iterable[float]) -> tuple[float, float] | None:
    places = [round(rule, 1) for rule in rules]
    below = max((rule for rule in places if rule < place), default=None)
    above = min((rule for rule in places if rule > place), default=None)
    return None if below is None or above is None else (below, above)


def _joined(cells: dict[_Cell, list[Segment]]) -> dict[int, Segment | None]:
    """By the identity of each segment of a row what stands in its place; nothing where the row stays."""
    lines = {cell: _lines_of(inside) for cell, inside in cells.items()}
    most = max(map(len, lines.values()))
    if not 1 < most <= _MOST_LINES or not all(_is_wrapped(cell, own) for cell, own in lines.items()):
        return {}
    top = max(segment.baseline for inside in cells.values() for segment in inside)
    order = min(segment.order for inside in cells.values() for segment in inside)
    taken: dict[int, Segment | None] = {}
    for cell in sorted(lines):
        written = [segment for line in lines[cell] for segment in line]
        taken |= dict.fromkeys(map(id, written))
        taken[id(written[0])] = replace(
            written[0],
            text=" ".join(segment.text for segment in written),
            left=min(segment.left for segment in written),
            right=max(segment.right for segment in written),
            baseline=top,
            order=order,
            cell=written[0].cell or cell != min(lines),
        )
    return taken


def _lines_of(inside: list[Segment]) -> list[list[Segment]]:
    """The segments of a cell by the lines that they stand on, from the top, each from left to right."""
    lines: list[list[Segment]] = []
    for segment in sorted(inside, key=lambda one: (-one.baseline, one.left)):
        if lines and lines[-1][0].baseline - segment.baseline < 0.35 * segment.size:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _is_wrapped(cell: _Cell, lines: list[list[Segment]]) -> bool:
    """Whether each line ends because the next word did not fit, and the whole is short and no list."""
    left, right, *_ = cell
    if sum(len(segment.text) for line in lines for segment in line) > _MOST_LETTERS:
        return False
    margin = max(0.0, min(line[0].left for line in lines) - left)
    for upper, lower in pairwise(lines):
        first, last = lower[0], upper[-1]
        word = first.text.split(maxsplit=1)[0]
        width = (first.right - first.left) * (len(word) + 1) / max(1, len(first.text))
        far = last.baseline - first.baseline > _WIDEST_LEADING * max(first.size, last.size)
        if far or first.rtl or first.text.startswith(_MARKS) or last.right + width < right - margin - _SLACK:
            return False
    return len(lines) == 1 or not lines[0][0].text.startswith(_MARKS)
