"""The order in which one person's headers say things: told where words tell, and kept where none do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from greenroom.engine.understanding.model import Line, Span

Stand = tuple[int, int, int]
"""Where a piece stands: the number of its line among those with pieces, of its group there, and in that."""


@dataclass(frozen=True, slots=True)
class Order:
    """Where the title and the employer or school stand in a header."""

    title: Stand
    organisation: Stand


def order_of(lines: Sequence[Line], pieces: Sequence[Span], title: Span, organisation: Span) -> Order | None:
    """The order of a header that was understood; None where one of both is no piece of its own."""
    stands = {piece.start: stand for stand, piece in stands_of(lines, pieces).items()}
    if title.start not in stands or organisation.start not in stands:
        return None
    return Order(stands[title.start], stands[organisation.start])


def stands_of(lines: Sequence[Line], pieces: Sequence[Span]) -> dict[Stand, Span]:
    """The pieces by where they stand."""
    rows = [(line, [piece for piece in pieces if line.start <= piece.start < line.end]) for line in lines]
    return {
        (row, *place): piece
        for row, (line, found) in enumerate([one for one in rows if one[1]])
        for place, piece in zip(_places(line, found), found, strict=True)
    }


def _places(line: Line, pieces: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The number of each piece's group, and its number within: commas join what other signs part."""
    group = within = 0
    yield group, within
    for before, piece in pairwise(pieces):
        joined = line.text[before.end - line.start : piece.start - line.start].strip() == ","
        group, within = (group, within + 1) if joined else (group + 1, 0)
        yield group, within


def common_order(orders: Iterable[Order | None]) -> Order | None:
    """The order of most headers that words tell, None where they differ too much."""
    counted = Counter(order for order in orders if order)
    return next((best for best, times in counted.most_common(1) if 2 * times > counted.total()), None)
