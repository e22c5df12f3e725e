"""Finds where an entry opens above its date: a job with no list of its own, a degree in a narrow column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from greenroom.engine.understanding.header_signs import names_a_degree
from greenroom.engine.understanding.model import Line
from greenroom.engine.understanding.places import is_a_place

_MOST_LEADING: Final = 3
# "Great Falls Tool & Die Co.": no sentence ends so.
_SHORT_FORM: Final = re.compile(r"\b[A-Z]\w{0,3}\.\Z")
_LONGEST_NAME: Final = 80
_NARROW: Final = 30


def openings_above(dates: Sequence[int], lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that open an entry above its date, with no list since the last date.

    `dates` are the numbers of the lines that date an entry. As many lines lead up to each as
    lead up to the first one, or fewer: "Harbour Tools", "Foreman", "2019 - 2021".
    """
    leading = dates[0] if dates else 0
    if not 1 <= leading <= _MOST_LEADING or not all(map(_names, lines[:leading])):
        return frozenset()
    opened = (_opening(lines, before, date, leading) for before, date in pairwise(dates))
    return frozenset(number for number in opened if number is not None)


def _opening(lines: Sequence[Line], before: int, date: int, leading: int) -> int | None:
    if any(line.marker for line in lines[before:date]):
        return None
    first = date
    while first - 1 > before and date - first < leading and _names(lines[first - 1]):
        if first < date and is_a_place(lines[first - 1].text):
            break
        first -= 1
        if lines[first].after_gap:
            break
    return first if first < date else None


def _names(line: Line) -> bool:
    """Whether a line may name a job or an employer: short, with a capital, and no sentence."""
    text = line.text
    told = text[-1] in ".;:" and not _SHORT_FORM.search(text)
    return not (line.marker or told or text[0].islower() or len(text) > _LONGEST_NAME)


def ends_as_told(line: Line) -> bool:
    """Whether a line below a date is text rather than the name of an employer or place."""
    return len(line.text) > _LONGEST_NAME or line.text.endswith((".", ";", "!"))


def degree_above(lines: Sequence[Line], first: int, anchor: int, floor: int) -> int:
    """The line above a header in which a narrow column names its degree: "B.Sc. Marine", "Biology"."""
    above = first - 1
    if above < floor or lines[first].after_gap or any(len(line.text) > _NARROW for line in lines):
        return first
    if any(names_a_degree(line.text) for line in lines[first : anchor + 1]):
        return first
    return above if names_a_degree(lines[above].text) and not lines[above].marker else first
