"""The statements that speak of work done: what impact and action are measured on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from greenroom.engine.scoring.signals import has_blank, has_number, has_outcome, opens_weakly
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Bullet, Kind, Span, Understanding
from greenroom.engine.understanding.verbs import is_past, opens_with_action

FEWEST_TO_GRADE: Final = 3
_WORK: Final[frozenset[Kind]] = frozenset({"experience", "projects", "volunteering", "other"})
_FEWEST_WORDS: Final = 4
LONGEST_LINE: Final = 30
LONGEST_BULLET: Final = 60
_SEAM: Final = re.compile(r"(?:(?P<stop>[.!?;])|(?<=[a-z,)]))\s+(?=(?P<word>[A-Z][a-z]+))")
_LABEL: Final = re.compile(
    r"(?i)^(?:tech(?:nolog(?:y|ies)|[ -]stack)?|tools|environment|skills(?: used)?|keywords"
    r"|stack)\b[^:]{0,24}:"
)


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A statement about work, and what it shows: a figure, an outcome, an opener that acts or hides."""

    span: Span
    marker: str
    kind: Kind
    words: int
    number: bool
    outcome: bool
    blank: bool
    acts: bool
    weak: bool


def work_lines(understanding: Understanding) -> tuple[WorkLine, ...]:
    """Statements of experience, projects and volunteering; labels such as "Tools: ..." are none.

    A paragraph is judged deed by deed, so that one figure in it does not speak for all of it.
    """
    return tuple(
        as_work_line(piece)
        for bullet in work_statements(understanding)
        for piece in _deeds(bullet)
        if _speaks(piece.span.text)
    )


def work_statements(understanding: Understanding) -> tuple[Bullet, ...]:
    """The statements about work as they stand, paragraphs in one piece."""
    return tuple(bullet for bullet in understanding.bullets if bullet.kind in _WORK)


def as_work_line(bullet: Bullet) -> WorkLine:
    text = bullet.span.text
    weak = opens_weakly(text)
    return WorkLine(
        span=bullet.span,
        marker=bullet.marker,
        kind=bullet.kind,
        words=len(text.split()),
        number=has_number(text),
        outcome=has_outcome(text),
        blank=has_blank(text),
        acts=not weak and opens_with_action(text),
        weak=weak,
    )


def enough(count: int) -> float:
    """How far `count` lines suffice for a grade: with fewer than three there is little to judge by."""
    return min(1.0, count / FEWEST_TO_GRADE)


def _deeds(bullet: Bullet) -> Iterator[Bullet]:
    """The sentences of a long statement; a verb with a capital opens one too, where bullets were lost."""
    span = bullet.span
    if len(span.text.split()) <= (LONGEST_BULLET if bullet.marker else LONGEST_LINE):
        yield bullet
        return
    start = 0
    for end in [*[match.end() for match in _SEAM.finditer(span.text) if _opens(match)], len(span.text)]:
        piece = span_of(span.text, start, end)
        yield Bullet(
            Span(piece.text, span.start + piece.start, span.start + piece.end), bullet.kind, bullet.marker
        )
        start = end


def _opens(seam: re.Match[str]) -> bool:
    return seam["stop"] is not None or is_past(seam["word"].casefold())


def _speaks(text: str) -> bool:
    return len(text.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS and not _LABEL.match(text)
