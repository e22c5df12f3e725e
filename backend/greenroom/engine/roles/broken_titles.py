"""Titles of two words with others between: "SAP BODS Developer", "Web and Graphics Designer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.lexicon import Lexicon, Token, cut_tokens
from greenroom.engine.understanding.model import Line, Span

_LONGEST_LINE: Final = 80
_MOST_BETWEEN: Final = 3
_SEPARATES: Final = re.compile(r"[-–—|,;:()@&]|\s/|\b(?:to|at|of|for|and)\b")
_SHARED: Final = re.compile(r"\w+ ?(?:/|&|\b(?:and|cum)\b) ?\w+ \w+")
_BROKEN: Final = 0.6


def broken_titles(lines: Sequence[Line], titles: Lexicon) -> Iterator[tuple[str, Span, float]]:
    """What `titles` carries for each, where it stands in lines short enough to be titles, and its share.

    Two titles that share their last word ("Web and Graphics Designer") count in full.
    """
    for line in lines:
        if line.marker or line.end - line.start > _LONGEST_LINE:
            continue
        tokens = cut_tokens(line.text)
        for slug, first, last in _pairs(tokens, titles):
            words = line.text[first.start : last.end]
            share = 1.0 if _SHARED.fullmatch(words) else 0.0 if _SEPARATES.search(words) else _BROKEN
            if share:
                yield slug, Span(words, line.start + first.start, line.start + last.end), share


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
