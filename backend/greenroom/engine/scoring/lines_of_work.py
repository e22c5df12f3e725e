"""The statements that speak of work done: what impact and action are measured on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from greenroom.engine.scoring.signals import has_blank, has_number, has_outcome, opens_weakly
from greenroom.engine.understanding.model import Bullet, Kind, Span, Understanding
from greenroom.engine.understanding.verbs import opens_with_action

FEWEST_TO_GRADE: Final = 3
_WORK: Final[frozenset[Kind]] = frozenset({"experience", "projects", "volunteering", "other"})
_FEWEST_WORDS: Final = 4
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
    """Statements of experience, projects and volunteering; labels such as "Tools: ..." are none."""
    return tuple(
        as_work_line(bullet)
        for bullet in understanding.bullets
        if bullet.kind in _WORK and _speaks(bullet.span.text)
    )


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


def _speaks(text: str) -> bool:
    return len(text.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS and not _LABEL.match(text)
