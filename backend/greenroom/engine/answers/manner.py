"""How an answer is worded: in things and deeds or in abstractions, weighed or with certainty alone.

All of it is measured because knowledge shows in it: who has done a thing names what is done, when it does not
hold and what it is less than; who has only heard of it names the method, or says that it always works.
"""

from __future__ import annotations

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.stemming import stem
from greenroom.engine.answers.words import Word, common_stems, weighing_words
from greenroom.engine.scoring.rule import ramp
from greenroom.engine.understanding.wordlist import wordset

_ABSTRACT: Final = (
    *("tion", "tions", "sion", "ment", "ments", "ity", "ities", "ance", "ence", "ology", "ologies"),
    *("ness", "ship", "ism", "ics", "ive", "al"),
)
_SHORTEST: Final = 3
"""How many letters an abstract word has before its ending, at the least."""
_FEWEST: Final = 20
"""Shares are of so many words at the least: a short answer is not bookish for one long word."""
_SHORT: Final = 25
_STATES: Final = wordset("is are was were")
_ONESELF: Final = wordset("i i'd i'm i've i'll my me")
_OF_REASONS, _OF_STATES, _OF_LENGTH, _OF_ONESELF, _OF_CLAIMS = 97.0, 49.0, 0.19, -50.0, 12.5
"""What the signs of a lecture weigh: shares of all words, words a sentence, claims a sentence."""
_SPOKEN, _LECTURED = 8.8, 10.4
_UNSAID: Final = 10
"""So many words of no kind are added: in a short answer, one "because" makes no lecture."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Counts by size: abstract and general words a word, claims without a limit a statement.

    `careful` are conditions, limits and checks a word. `weighing` is how many different words set one thing
    against another, over the root of all words: a long answer has more of any, though not in proportion.
    `lecturing`, 0 to 1, is how much it is laid down what things are, in long sentences, each with its because
    and without a limit, and nobody says "I": so speaks who makes it up more often than who has done it.
    """

    bookish: float
    certain: float
    careful: float
    weighing: float
    lecturing: float


def manner_of(statements: Sequence[Statement], trade: Container[str] = frozenset()) -> Manner:
    """How `statements` are worded; a word of the `trade` claims nothing, such as Verilog's "always"."""
    text = "\n".join(statement.said for statement in statements)
    words = [word for statement in statements for word in statement.words]
    general = len(phrases("general").findall(text))
    claims = sum(stem(claim) not in trade for claim in phrases("certain").findall(text))
    size = max(_FEWEST, len(words))
    certain = claims / (1 + len(statements))
    return Manner(
        bookish=(sum(map(_is_abstract, words)) + general) / size,
        certain=certain,
        careful=len(phrases("careful").findall(text)) / size,
        weighing=weighing_of(statements),
        lecturing=ramp(_signs_of_lecture(text, words, len(statements), certain), _SPOKEN, _LECTURED),
    )


def weighing_of(statements: Sequence[Statement]) -> float:
    """How many different words of `statements` set one thing against another: see `Manner.weighing`."""
    words = [word.text for statement in statements for word in statement.words]
    found: float = len(weighing_words().intersection(words))
    return found / math.sqrt(max(_SHORT, len(words)))


def _signs_of_lecture(text: str, words: Sequence[Word], statements: int, certain: float) -> float:
    reasons = len(phrases("reasoning").findall(text))
    states = sum(word.text in _STATES for word in words)
    oneself = sum(word.text in _ONESELF for word in words)
    share = (_OF_REASONS * reasons + _OF_STATES * states + _OF_ONESELF * oneself) / max(
        _FEWEST, len(words) + _UNSAID
    )
    return share + _OF_LENGTH * len(words) / max(1, statements) + _OF_CLAIMS * certain


def _is_abstract(word: Word) -> bool:
    return not word.binds and _is_abstract_form(word.text, word.stem)


@lru_cache(maxsize=50_000)
def _is_abstract_form(text: str, root: str) -> bool:
    ending = next((ending for ending in _ABSTRACT if text.endswith(ending)), None)
    return ending is not None and len(text) >= len(ending) + _SHORTEST and root not in common_stems()
