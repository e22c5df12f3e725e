"""When a question comes back: a Leitner box of five compartments, and nothing but days and marks.

A weak answer sends a question to the first compartment, a good one to the next, one in between leaves it
where it is; out of the last one it is learnt. The compartments' days grow by a little over 2, near the factor
that SM-2 begins with (Wozniak, 1990: 2.5), in whole days: a day is the finest thing that a student plans by.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from greenroom.interviews.models import DrillKind, DrillOutcome

INTERVALS: Final = (1, 3, 7, 16, 35)
"""Days until a question of compartment 1 to 5 is asked again."""
BOXES: Final = len(INTERVALS)
WEAK: Final = 3.0
"""An answer marked under this comes back whole."""
GOOD: Final = 3.7
"""From here on the report calls an answer strong."""
_ENOUGH_POINTS: Final = 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """A compartment, 1 to 5, and the day on which it opens; no day for what is learnt."""

    box: int
    due_on: date | None


def kind_of(overall: float, missing: Sequence[str]) -> DrillKind | None:
    """What of an answer is worth practising: all of it, the points that it left out, or nothing."""
    if overall < WEAK:
        return "question"
    return "points" if missing else None


def judge(kind: DrillKind, wanted: Collection[str], overall: float, made: Collection[str]) -> DrillOutcome:
    """How well a question was answered this time: "held", "shaky" or "lost".

    Where points were `wanted`, half of them now `made` is enough, as long as the answer is not weak.
    """
    if overall < WEAK:
        return "lost"
    if kind == "points" and wanted:
        found = sum(says in made for says in wanted) / len(wanted)
        return "held" if found >= _ENOUGH_POINTS else "shaky"
    return "held" if overall >= GOOD else "shaky"


def move(box: int, outcome: DrillOutcome, today: date) -> Place:
    """Where a question that was due goes after an answer of `today`."""
    following = 1 if outcome == "lost" else box + 1 if outcome == "held" else box
    if following > BOXES:
        return Place(BOXES, None)
    return Place(following, today + timedelta(days=INTERVALS[following - 1]))
