"""Titles by the gaps above them: in pasted text nothing else sets them apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_signs import (
    is_an_institution,
    names_a_degree,
    names_a_job,
    names_a_school,
)
from greenroom.engine.understanding.model import Line
from greenroom.engine.understanding.title_words import kind_by_words
from greenroom.engine.understanding.titles import kind_of, normal

_FEWEST: Final = 3
_LIKELY_SHARE: Final = 0.8
_TELLING_SHARE: Final = 0.4
_LONGEST: Final = 40
_MOST_WORDS: Final = 5
_MOST_EMPTY: Final = 1
_MOST_LEADING: Final = 4


def parted_titles(lines: Sequence[Line], known: Collection[int]) -> list[int]:
    """The numbers of the lines under a gap, where gaps part sections and nothing smaller; else none.

    They do where nearly all lines under a gap could be titles, and many say so by their words. A gap
    between two jobs shows itself by what stands below it: a date, a comma, a sentence.
    """
    under = [number for number, line in enumerate(lines) if number and line.after_gap]
    likely = [number for number in under if number in known or _could_be_title(lines[number])]
    likely = [number for number in likely if number in known or not _heads_an_entry(lines, number, likely)]
    telling = sum(number in known or _says_so(lines[number].text) for number in likely)
    empty = sum(after - number == 1 for number, after in pairwise(likely))
    if len(likely) < _FEWEST or empty > _MOST_EMPTY:
        return []
    if len(likely) < _LIKELY_SHARE * len(under) or telling < _TELLING_SHARE * len(likely):
        return []
    return likely


def _heads_an_entry(lines: Sequence[Line], number: int, likely: Sequence[int]) -> bool:
    """Whether a line that is no telling title leads to a date as the entry under the last title does."""
    titles = [one for one in likely if one < number and _says_so(lines[one].text)]
    if not titles or _says_so(lines[number].text):
        return False
    ahead = _lines_to_a_date(lines, number)
    return ahead is not None and ahead == _lines_to_a_date(lines, titles[-1] + 1)


def _lines_to_a_date(lines: Sequence[Line], first: int) -> int | None:
    """How many lines stand before the first with a date in a block, None where the first line has it."""
    for number in range(first, min(first + _MOST_LEADING, len(lines))):
        if number > first and lines[number].after_gap:
            return None
        if next(periods_in(lines[number]), None):
            return number - first or None
    return None


def _says_so(text: str) -> bool:
    return kind_of(text) is not None or kind_by_words(normal(text), strict=False) is not None


def _could_be_title(line: Line) -> bool:
    text = line.text.rstrip(":")
    if line.marker or len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or text.endswith("."):
        return False
    if (
        any(sign.isdigit() or sign in ",;|@\t()" for sign in text)
        or ": " in text
        or next(periods_in(line), None)
    ):
        return False
    says = _says_so(text)
    named = names_a_school(text) or names_a_degree(text) or names_a_job(text)
    return not (is_an_institution(text) or (named and not says))
