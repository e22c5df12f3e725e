"""Tells speech from words thrown together, without knowing the subject.

Half of all words only bind others, and which of them may follow which is known: `data/never_together.txt`.
In answers and texts of our own such a pair stands once in 3,000 words; in words drawn at random, once in 15.
Where no such pair stands, the order of all words together tells: see `word_pairs`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.word_pairs import order_of
from greenroom.engine.answers.words import Word, listed_lines
from greenroom.engine.understanding.wordlist import wordset

_SEVERAL, _SHARE = 2, 0.02
_NEVER_LAST: Final = wordset("the a an my your its our their every")
_SELDOM_LAST: Final = wordset("and or if than because")
_LOST_SHARE: Final = 0.1
"""From this share of its words on a single sentence is lost, whatever stands beside it."""
_FEWEST_PAIRS: Final = 9
_PART: Final = 60
"""Crossed pairs count by so many words: in a long answer two of them are slips of the tongue."""
_LIKELY_ENOUGH, _LESS_IN_SHORT, _LESS_LIKELY = 0.07, 2.6, 0.06
"""Words in no order lie below the first, less the second over their number: a short text tells little."""
_DOUBTFUL: Final = 0.1
"""So far above it crossed pairs are slips of the pen: notes in few words have some, in good order else."""


def is_thrown_together(statements: Sequence[Statement]) -> bool:
    """Whether too many pairs of words stand in an order in which nobody puts them."""
    crossed, words = crossed_in(statements), sum(len(one.words) for one in statements)
    order = order_of("\n".join(one.text for one in statements))
    wanted = (
        _LIKELY_ENOUGH
        - _LESS_IN_SHORT / max(1, order.pairs)
        + _LESS_LIKELY * min(_SEVERAL, crossed * _PART / max(_PART, words))
    )
    if crossed >= _SEVERAL and crossed >= _SHARE * words:
        return order.pairs < _FEWEST_PAIRS or order.mean < wanted + _DOUBTFUL
    return order.pairs >= _FEWEST_PAIRS and order.mean < wanted


def is_lost(statement: Statement) -> bool:
    """Whether one sentence is no sentence, among others that may be."""
    crossed = crossed_in((statement,))
    return crossed >= _SEVERAL and crossed >= _LOST_SHARE * len(statement.words)


def crossed_in(statements: Iterable[Statement]) -> int:
    """How many pairs of words stand side by side, and how many words stand last, that never do."""
    return sum(_crossed(statement) for statement in statements)


def _crossed(statement: Statement) -> int:
    text, start, never = statement.text, statement.start, _never_together()
    crossed = 0
    for one, other in pairwise(statement.words):
        between = text[one.end - start : other.start - start]
        wrong = (one.text, other.text) in never if between.isspace() else _hangs(one, between)
        crossed += wrong and not _is_letter(text, one.start - start)
    last = statement.words[-1]
    return crossed + _hangs(last, text[last.end - start :])


def _is_letter(text: str, at: int) -> bool:
    """Whether it is the name of something, as in "A to B", and no article."""
    return text[at] == "A" and not text[at + 1 : at + 2].isalpha()


def _hangs(word: Word, behind: str) -> bool:
    """Whether a word that wants another one has the end of a sentence or of a part of it behind it."""
    sign = behind[:1]
    return (word.text in _NEVER_LAST and sign in {".", ",", ";", "?", "!"}) or (
        word.text in _SELDOM_LAST and sign in {".", "?", "!"}
    )


@cache
def _never_together() -> frozenset[tuple[str, str]]:
    sides = (line.split(">") for line in listed_lines("never_together.txt"))
    return frozenset(
        (one, other)
        for before, behind in sides
        for one in before.split()
        for other in behind.split()
        if one != other
    )
