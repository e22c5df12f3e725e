"""Cuts a job text into clauses: its sentences, and its lines where they were not broken to fit a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_BREAK: Final = re.compile(r"\n|(?<=\s)\|\s|(?<=[.;!?])[ \t]+(?=\S)|(?<=[.!?][)\"”’])[ \t]+(?=\S)")
_LINE_END: Final = re.compile(r"\n")
_ABBREVIATED: Final = re.compile(
    r"(?:(?:\A|\n)\W{0,3}\d{1,2}|(?:\A|\n)[A-Z]|(?i:(?<!\w)(?:sr|jr|st|mr|mrs|ms|dr|prof|pvt|min|max"
    r"|approx|incl"
    r"|excl|e\.g|i\.e|z\. ?b|bzw|ca|vs|inc|ltd|b\.sc|m\.sc|ll\.b|ll\.m|ph\.d|b\.e|b\.a|m\.a)))\.\Z"
)
_LOOK_BACK: Final = 12
_SMALL: Final = re.compile(r"[a-zß-ÿ]")
_WORD: Final = re.compile(r"[^\W\d_][^\s]*")
_ENDS: Final = tuple(".:;!?")
BULLET: Final = re.compile(r"[ \t]*(?:[-–—•*·▪●○◦►▸>✓✔➢❖+]|\(?[a-z0-9]{1,2}[.)])[ \t]")
_BEGINS_SMALL: Final = re.compile(r"[a-z]{4}[.!?] [a-z]{2}")
_WHOLE_WORD: Final = re.compile(r"[a-z]{4}\.\Z|\)\.\Z")
_GOES_ON: Final = re.compile(
    r"(?<=\s)(?:is|are|and|or|the|of|to|in|for|with|an?|by|as|at|on|from|that|which|will|be|our|your|not)\Z"
)
_ENOUGH_SMALL: Final = 3
_FULL_LINE: Final = 60
_WIDEST_PAGE: Final = 140
_ENOUGH_WRAPS: Final = 1


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands at `start:end`; whether it begins its line, and whether it ends it."""

    text: str
    start: int
    end: int
    begins_line: bool
    ends_line: bool

    @property
    def words(self) -> str:
        """The clause without the white space around it."""
        return self.text.strip()

    @property
    def is_item(self) -> bool:
        """Whether it is the item of a list, with its bullet or number."""
        return self.begins_line and BULLET.match(self.text) is not None


def cut_clauses(text: str) -> Iterator[Clause]:
    """The clauses of `text` without a gap; an empty line is an empty clause."""
    text = unwrapped(text)
    begins_small = len(_BEGINS_SMALL.findall(text)) >= _ENOUGH_SMALL
    start, begins_line = 0, True
    for match in _BREAK.finditer(text):
        ends_line = match[0] == "\n"
        if ends_line or not _is_short_for(text, match, begins_small=begins_small):
            yield Clause(text[start : match.end()], start, match.end(), begins_line, ends_line)
            start, begins_line = match.end(), ends_line
    yield Clause(text[start:], start, len(text), begins_line, ends_line=True)


def unwrapped(text: str) -> str:
    """The text with a space, and nothing moved, wherever a line was broken only to fit a page."""
    width = _page_width(text)
    signs = list(text)
    for match in _LINE_END.finditer(text):
        if _is_wrap(text, match.start(), width):
            signs[match.start()] = " "
    return "".join(signs)


def _page_width(text: str) -> int:
    """The least width of the page to which the lines of a text were broken; 0 where they were not."""
    lines = text.split("\n")
    wrapped = [
        len(line)
        for line, following in pairwise(lines)
        if len(line) >= _FULL_LINE and _SMALL.match(following) and not line.endswith(_ENDS)
    ]
    return max(wrapped) if len(wrapped) >= _ENOUGH_WRAPS and max(wrapped) <= _WIDEST_PAGE else 0


def _is_wrap(text: str, at: int, width: int) -> bool:
    """Whether a line goes on: a long one before a small letter, or one that had no room for the next word."""
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    if len(line) < _FULL_LINE:
        return False
    if _SMALL.match(text, at + 1):
        return not BULLET.match(text, at + 1)
    if _GOES_ON.search(line) and not BULLET.match(text, at + 1) and text[at + 1 : at + 2].strip():
        return True
    word = _WORD.match(text, at + 1)
    return word is not None and not line.endswith(_ENDS) and len(line) + 1 + len(word[0]) > width > 0


def _is_short_for(text: str, match: re.Match[str], *, begins_small: bool) -> bool:
    """Whether the dot closes an abbreviation ("min. 2 years", "St. Mary") or a number ("1. Design").

    It does before a small letter, but where the writer begins sentences with such.
    """
    if "|" in match[0] or text[match.start() - 1] != ".":
        return False
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    following = text[match.end() : match.end() + 1]
    if begins_small and _WHOLE_WORD.search(before):
        return _ABBREVIATED.search(before) is not None
    return _ABBREVIATED.search(before) is not None or following.islower()
