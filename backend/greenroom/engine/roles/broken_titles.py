"""Titles of two words that say between them what they are of: "SAP BODS Developer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.lexicon import Lexicon, Token, cut_tokens
from greenroom.engine.understanding.model import Line, Span

_LONGEST_LINE: Final = 80
_MOST_BETWEEN: Final = 3
_SEPARATES: Final = re.compile(r"[-–—|,;:()@&]|\s/|\b(?:to|at|of|for|and)\b")


def broken_titles(lines: Sequence[Line], titles: Lexicon) -> Iterator[tuple[str, Span]]:
    """What `titles` carries for each, and where it stands, in lines short enough to be titles."""
    for line in lines:
        if line.marker or line.end - line.start > _LONGEST_LINE:
            continue
        tokens = cut_tokens(line.text)
        for slug, first, last in _pairs(tokens, titles):
            words = line.text[first.start : last.end]
            if not _SEPARATES.search(words):
                yield slug, Span(words, line.start + first.start, line.start + last.end)


def _pairs(tokens: Sequence[Token], titles: Lexicon) -> Iterator[tuple[str, Token, Token]]:
    """The first and the last word of each title with one to three words between."""
    for number, first in enumerate(tokens):
        by_second = titles.get(first.key)
        if by_second is None:
            continue
        for last in tokens[number + 2 : number + 2 + _MOST_BETWEEN]:
            for term in by_second.get(last.key, ()):
                if len(term.tokens) == len((first, last)):
                    yield term.skill, first, last
