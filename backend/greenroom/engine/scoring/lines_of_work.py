"""The statements that speak of work done: what impact and action are measured on."""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.understanding.model import Bullet, Kind, Understanding

_WORK: Final[frozenset[Kind]] = frozenset({"experience", "projects", "volunteering", "other"})
_FEWEST_WORDS: Final = 4
FEWEST_TO_GRADE: Final = 3
_LABEL: Final = re.compile(
    r"(?i)^(?:tech(?:nolog(?:y|ies)|[ -]stack)?|tools|environment|skills(?: used)?|keywords"
    r"|stack)\b[^:]{0,24}:"
)
_URL_ONLY: Final = re.compile(r"\S+\Z")


def work_lines(understanding: Understanding) -> tuple[Bullet, ...]:
    """Statements of experience, projects and volunteering; labels such as "Tools: ..." are none."""
    return tuple(
        bullet for bullet in understanding.bullets if bullet.kind in _WORK and _speaks(bullet.span.text)
    )


def _speaks(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS and not _LABEL.match(text) and not _URL_ONLY.match(text)


def enough(count: int) -> float:
    """How far `count` lines suffice for a grade: with fewer than three there is little to judge by."""
    return min(1.0, count / FEWEST_TO_GRADE)
