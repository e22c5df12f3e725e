"""Joins the lines below a header into statements: bullets with their continuation lines, or prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Bullet, Kind, Line
from greenroom.engine.understanding.wordlist import wordset

_FEWEST_WORDS: Final = 3
_FULL_LINE: Final = 0.86
_SHORTEST_FULL_LINE: Final = 60
# No header and no list item ends in one of these: what stands below goes on, whatever its capital.
_JOINING: Final = wordset(
    """in of at and the for with to a an from by on or between including & und der die das dem den mit für von
    zur zum im am et de du des la le les pour avec dans y e del con para los las en di per"""
)
_ENDS: Final = ".!?;:।。"


def join_statements(document: Document, kind: Kind, lines: Sequence[Line]) -> tuple[Bullet, ...]:
    """The statements in `lines`, each from the start of its first line to the end of its last."""
    width = max((len(line.text) for line in lines), default=0)
    statements = []
    for group in _groups(document, lines, width):
        span = span_of(document.text, group[0].start, group[-1].end)
        if group[0].marker or len(span.text.split()) >= _FEWEST_WORDS:
            statements.append(Bullet(span, kind, group[0].marker))
    return tuple(statements)


def continues(document: Document, line: Line, before: Line, width: int) -> bool:
    """Whether `line` goes on where `before` was broken. In Word files a line is a paragraph: none does."""
    if document.kind != "pdf" or line.marker or line.after_gap:
        return False
    if line.text[0].islower() or before.text.rpartition(" ")[2] in _JOINING:
        return True
    full = len(before.text) >= max(_SHORTEST_FULL_LINE, _FULL_LINE * width)
    return full and before.text[-1] not in _ENDS


def _groups(document: Document, lines: Sequence[Line], width: int) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not continues(document, line, group[-1], width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group
