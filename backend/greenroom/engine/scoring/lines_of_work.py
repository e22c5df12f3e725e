"""The statements that speak of work done: what impact and action are measured on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from greenroom.engine.scoring.figures import has_blank, has_number
from greenroom.engine.scoring.openers import opens_weakly
from greenroom.engine.scoring.outcomes import has_outcome
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Bullet, Kind, Span, Understanding
from greenroom.engine.understanding.verbs import is_past, is_present, opens_with_action
from greenroom.engine.understanding.wordlist import wordset

FEWEST_TO_GRADE: Final = 3
_WORK: Final[frozenset[Kind]] = frozenset({"experience", "projects", "volunteering", "other"})
_FEWEST_WORDS: Final = 4
LONGEST_LINE: Final = 30
LONGEST_BULLET: Final = 60
_SEAM: Final = re.compile(
    r"(?P<stop>[.!?;])\s+(?=(?P<word>[A-Z][a-z]+))|(?<=[a-z)])(?P<glued>[.;])(?=(?P<next>[A-Z][a-z]+)\b)"
    r"|(?<=[a-z,)])\s+(?=(?P<verb>[A-Z][a-z]+))"
)
_SHORT: Final = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|Sr|Jr|Inc|Corp|Co|Ltd|Dr|Mrs?|Ms|St|No|vs|Dept|approx"
    r"|Prof|Gen|Capt|Sgt|Lt|Col|Govt|Pvt|Bros|Ave|Rs|Fig|Vol|Ed|Assoc|Univ)\Z"
)
_PROPER: Final = wordset("applied advanced united associated allied consolidated integrated limited")
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
        if speaks(piece.span.text)
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
    for end in [*_seams(span.text), len(span.text)]:
        piece = span_of(span.text, start, end)
        yield Bullet(
            Span(piece.text, span.start + piece.start, span.start + piece.end), bullet.kind, bullet.marker
        )
        start = end


def _seams(text: str) -> Iterator[int]:
    """Where one deed ends: at a full stop that ends no abbreviation, or before a verb with a capital."""
    for seam in _SEAM.finditer(text):
        if seam["stop"]:
            ends = not _SHORT.search(text, max(0, seam.start() - 12), seam.start())
        elif seam["glued"]:
            ends = _is_verb(seam["next"])
        else:
            ends = is_past(seam["verb"].casefold()) and seam["verb"].casefold() not in _PROPER
        if ends:
            yield seam.end()


def _is_verb(word: str) -> bool:
    return is_past(word.casefold()) or is_present(word.casefold())


def speaks(text: str) -> bool:
    """Whether `text` is long enough for a statement, and no label such as "Tools: ..."."""
    return len(text.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS and not _LABEL.match(text)
