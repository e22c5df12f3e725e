"""How likely the words of a text stand in the order in which people put them, whatever is spoken of.

Words are sorted into kinds: each word that binds others is a kind of its own, and all others are sorted by
their endings. `data/word_pairs.txt` counts how often one kind follows another in the sentences of our own
bank, with and without punctuation, since speech that was written down by a machine has none. The measure is
the mean logarithm of how much more often two kinds stand side by side than chance would put them there
(pointwise mutual information, Church and Hanks 1990): over 0.1 in speech, under 0 in words thrown together.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from greenroom.engine.answers.words import function_words, listed_lines
from greenroom.engine.understanding.verbs import is_past, is_present, present_of_third

FILE: Final = "word_pairs.txt"
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d[\d.,:/]*%?|[^\W_]+|[.!?;:,\n]")
_SIGNS: Final = {".": ".", "!": ".", "?": ".", "\n": ".", ";": ";", ":": ";", ",": ","}
_CONTRACTED: Final = re.compile(r"(n't|'m|'re|'ve|'ll|'d|'s)\Z")
_WHOLE: Final = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "let's": ("let", "us"),
}
_SPELT_OUT: Final = {
    "n't": "not",
    "'m": "am",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'d": "would",
    "'s": "is",
}
_VERBAL: Final = {"ing": "-ing", "ed": "-ed", "ly": "-ly"}
_ENDINGS: Final = {
    # A word with such an ending is of such a kind; the first that fits.
    **dict.fromkeys(("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ics", "ship"), "-ion"),
    **dict.fromkeys(("al", "ive", "ous", "ic", "able", "ible", "ful", "less", "ary", "ant", "ent"), "-al"),
}
_LONGER: Final = 2
_SMOOTHING: Final = 5.0
"""Pairs that are counted so seldom say little: the measure is drawn towards 0 for them."""


@dataclass(frozen=True, slots=True)
class Order:
    """The mean over all pairs of neighbours, and how many there are."""

    mean: float
    pairs: int


def order_of(text: str) -> Order:
    """How likely the order of the words of `text` is."""
    found = [_likelihood(one, other) for one, other in pairwise(kinds_of(text))]
    return Order(sum(found) / max(1, len(found)), len(found))


def kinds_of(text: str) -> Sequence[str]:
    """The kinds of the words and signs of `text`, in their order; several signs in a row are one."""
    found: list[str] = []
    for token in _TOKEN.findall(text.replace("’", "'").casefold()):
        if not (token in _SIGNS and found and found[-1] in _SIGNS):
            found.extend(_kinds(token))
    return found


@lru_cache(maxsize=50_000)
def _kinds(token: str) -> tuple[str, ...]:
    if sign := _SIGNS.get(token):
        return (sign,)
    parts = _WHOLE.get(token) or _parts(token)
    return tuple(_kind(part) for part in parts)


def _parts(token: str) -> tuple[str, ...]:
    """A contraction spelt out: "I'd" is "I would"; a genitive is one word."""
    contracted = _CONTRACTED.search(token)
    if contracted is None:
        return (token,)
    head = token[: contracted.start()]
    if contracted[0] == "'s" and head not in function_words():
        return (head,)
    return head, _SPELT_OUT[contracted[0]]


def _kind(word: str) -> str:
    if word in function_words():
        return word
    if not word[0].isalpha():
        return "0"
    if verbal := _with_ending(word, _VERBAL):
        return verbal
    if is_past(word):
        return "-ed"
    if present_of_third(word) or is_present(word):
        return "-does" if word.endswith("s") else "-do"
    return _with_ending(word, _ENDINGS) or _of_noun(word)


def _with_ending(word: str, kinds: Mapping[str, str]) -> str | None:
    return next((kinds[end] for end in kinds if word.endswith(end) and len(word) > len(end) + _LONGER), None)


def _of_noun(word: str) -> str:
    if word.endswith("s") and not word.endswith("ss"):
        return "-s"
    return "-er" if word.endswith(("er", "or", "est")) else "-"


@lru_cache(maxsize=100_000)
def _likelihood(one: str, other: str) -> float:
    counted = _counted()
    chance = (counted.firsts[one] + 0.5) * (counted.seconds[other] + 0.5) / counted.total
    return math.log((counted.pairs.get((one, other), 0) + _SMOOTHING) / (chance + _SMOOTHING))


@dataclass(frozen=True, slots=True)
class _Counted:
    pairs: Mapping[tuple[str, str], int]
    firsts: Counter[str]
    seconds: Counter[str]
    total: int


@cache
def _counted() -> _Counted:
    pairs: dict[tuple[str, str], int] = {}
    firsts: Counter[str] = Counter()
    seconds: Counter[str] = Counter()
    for line in listed_lines(FILE):
        one, *others = line.split()
        for other in others:
            kind, _, count = other.rpartition("=")
            pairs[one, kind] = int(count)
            firsts[one] += int(count)
            seconds[kind] += int(count)
    return _Counted(pairs, firsts, seconds, sum(firsts.values()))
