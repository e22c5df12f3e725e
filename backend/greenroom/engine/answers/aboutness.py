"""How much an answer speaks of what its question is about.

The measure is the cosine of the two as vectors of words (Salton and Buckley, "Term-weighting approaches in
automatic text retrieval", 1988): the logarithm of how often a meaning occurs, times how few questions of the
bank know it. A good answer to another question has words of this one by chance only.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.words import cut_words, known_stems, meaning_of
from greenroom.engine.questions.model import Asked

_ASKED, _SAID, _ALIAS, _OUTLINE = 1.5, 1.0, 0.7, 0.7
"""What a word of the question weighs, of a key point, of each of its aliases, of the outline."""
BANK: Final = 1548
"""How many questions the bank has: `known_words.txt` counts in how many of them a word stands."""
_FEWEST: Final = 2
_Vector = Mapping[str, float]


@lru_cache(maxsize=2048)
def direction_of(asked: Asked) -> _Vector:
    """Meaning to weight, of length 1: what `asked` and a good answer to it speak of."""
    found: dict[str, float] = defaultdict(float)
    for text, weight in _parts(asked):
        for meaning in _told(text):
            found[meaning] += weight
    return _unit({meaning: weight * _rarity(meaning) for meaning, weight in found.items()})


def aboutness(direction: _Vector, statements: Iterable[Statement]) -> float:
    """The cosine between `statements` and what they answer, 0 to 1."""
    told = Counter(word.meaning for statement in statements for word in statement.words if not word.binds)
    answer = _unit({meaning: (1 + math.log(times)) * _rarity(meaning) for meaning, times in told.items()})
    return math.fsum(weight * direction.get(meaning, 0.0) for meaning, weight in answer.items())


def _parts(asked: Asked) -> Iterable[tuple[str, float]]:
    yield asked.text, _ASKED
    yield asked.outline, _OUTLINE
    for point in asked.points:
        yield point.says, _SAID
        for alias in point.aliases:
            yield alias, _ALIAS


def _told(text: str) -> set[str]:
    return {word.meaning for word in cut_words(text) if not word.binds}


def _unit(vector: _Vector) -> dict[str, float]:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {meaning: weight / length for meaning, weight in vector.items()} if length else {}


@cache
def _questions_with() -> Mapping[str, int]:
    """Meaning to the questions of the bank that know it, at least; each synonym counts."""
    found: Counter[str] = Counter()
    for root, questions in known_stems().items():
        found[meaning_of(root)] += questions
    return found


@cache
def _rarity(meaning: str) -> float:
    """The inverse document frequency over the bank, and 0 for what no question knows."""
    known = _questions_with().get(meaning)
    return 0.0 if known is None else max(0.0, math.log(BANK / max(_FEWEST, known)))
