"""How an answer is worded: in things and deeds or in abstractions, with conditions or with certainty alone.

Both are measured because knowledge shows in them: who has done a thing names what is done and when it does
not hold; who has only heard of it names the method, or says without a condition that it always works.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.words import Word, common_stems

_ABSTRACT: Final = (
    *("tion", "tions", "sion", "ment", "ments", "ity", "ities", "ance", "ence", "ology", "ologies"),
    *("ness", "ship", "ism", "ics", "ive", "al"),
)
_SHORTEST: Final = 3
"""How many letters an abstract word has before its ending, at the least."""
_FEWEST: Final = 20
"""Shares are of so many words at the least: a short answer is not bookish for one long word."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Counts by size: abstract and general words a word, claims without a limit a statement.

    `careful` are conditions, limits and checks a word.
    """

    bookish: float
    certain: float
    careful: float


def manner_of(statements: Sequence[Statement]) -> Manner:
    """How `statements` are worded."""
    text = "\n".join(statement.text for statement in statements)
    words = [word for statement in statements for word in statement.words]
    general = len(phrases("general").findall(text))
    size = max(_FEWEST, len(words))
    return Manner(
        bookish=(sum(map(_is_abstract, words)) + general) / size,
        certain=len(phrases("certain").findall(text)) / (1 + len(statements)),
        careful=len(phrases("careful").findall(text)) / size,
    )


def _is_abstract(word: Word) -> bool:
    ending = next((ending for ending in _ABSTRACT if word.text.endswith(ending)), None)
    return (
        ending is not None
        and len(word.text) >= len(ending) + _SHORTEST
        and not word.binds
        and word.stem not in common_stems()
    )
