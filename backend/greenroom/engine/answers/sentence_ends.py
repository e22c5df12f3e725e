"""Finds where sentences end in speech that was written down without a sign.

A browser's recogniser gives words and no full stops. Whether a sentence ends between two words is told by the
kinds of the two words on either side, alone and in pairs, by a logistic regression on sentences whose signs
were taken away (`data/sentence_ends.txt`, made by `benchmarks/tune_sentence_ends.py`). Of all divisions of a
text that one is taken whose ends are likeliest together, found as the shortest path.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from greenroom.engine.answers.word_pairs import kinds_of
from greenroom.engine.answers.words import listed_lines

FILE: Final = "sentence_ends.txt"
BASE: Final = "base"
_WORD: Final = re.compile(r"\S+")
_EDGE: Final = "#"
_SHORTEST, _LONG, _LONGEST = 5, 18, 60
"""Words of a sentence: no fewer, from so many on each more is unlikelier, no more."""
_OF_EACH_MORE: Final = 0.05
_READILY: Final = 1.4
"""Added to the odds of every end: a sentence too many harms less than two that run into one."""
_SIGNS: Final = frozenset(".,;")


def unmarked_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]`, in which no sign stands, from where to where."""
    words = list(_WORD.finditer(text, start, end))
    if not words:
        return
    begun = 0
    for first in (
        *_beginnings([odds + _READILY for odds in odds_of([word[0] for word in words])]),
        len(words),
    ):
        yield words[begun].start(), words[first - 1].end()
        begun = first


def odds_of(words: Sequence[str]) -> list[float]:
    """For each of `words` but the first: the logarithm of the odds that a sentence begins with it."""
    weights = _weights()
    return [weights[BASE] + math.fsum(weights.get(sign, 0) for sign in signs) for signs in signs_of(words)]


def signs_of(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """For each of `words` but the first: the kinds of those beside it, and of which pair they are."""
    kinds: list[str] = []
    places = []
    for word in words:
        places.append(len(kinds))
        kinds += [kind for kind in kinds_of(word) if kind not in _SIGNS] or [_EDGE]
    padded = [_EDGE, _EDGE, *kinds, _EDGE, _EDGE]
    for place in places[1:]:
        far, before, after, then = padded[place : place + 4]
        yield (
            *(f"far|{far}", f"before|{before}", f"after|{after}", f"then|{then}"),
            *(f"before|{far}|{before}", f"across|{before}|{after}", f"after|{after}|{then}"),
        )


def _beginnings(odds: Sequence[float]) -> list[int]:
    """The words, by their numbers, with which a sentence begins after the first: likeliest together."""
    count = len(odds) + 1
    best = [0.0] + [-math.inf] * count
    came = [0] * (count + 1)
    for end in range(1, count + 1):
        for start in range(max(0, end - _LONGEST), end):
            length = end - start
            if length < _SHORTEST and (start, end) != (0, count):
                continue
            worth = best[start] + (odds[start - 1] if start else 0) - _OF_EACH_MORE * max(0, length - _LONG)
            if worth > best[end]:
                best[end], came[end] = worth, start
    found = []
    at = count
    while at and best[count] > -math.inf:
        at = came[at]
        found.append(at)
    return sorted(start for start in found if start)


@cache
def _weights() -> Mapping[str, float]:
    """By sign; "base" is that of every gap between words."""
    pairs = (entry.rpartition("=") for line in listed_lines(FILE) for entry in line.split())
    return {sign: float(weight) for sign, _, weight in pairs}
