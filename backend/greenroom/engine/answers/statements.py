"""Cuts an answer into statements: sentences, and of speech without full stops the clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from greenroom.engine.answers.model import Stretch
from greenroom.engine.answers.words import Word, cut_words

_END: Final = re.compile(r"[.!?…।。]+[\"'”’)]*(?=\s|\Z)|\n+|;(?=\s)")
_TURN: Final = re.compile(
    r"(?i)[,;:]?\s+(?=(?:and then|and so|so then|after that|because of that|but|then|so|however|also|next"
    r"|finally|as a result|in the end|and i|and we|which meant)\b)"
)
_LONGEST: Final = 32
_SHORTEST_CLAUSE: Final = 6


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or clause, verbatim at `start:end` of the answer, and its words."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def stretch(self) -> Stretch:
        return Stretch(self.text, self.start, self.end)

    @property
    def told(self) -> frozenset[str]:
        """The stems that tell anything."""
        return frozenset(word.stem for word in self.words if not word.binds)


def cut_statements(answer: str) -> tuple[Statement, ...]:
    """The statements of `answer` that hold a word; what is said again word by word counts once."""
    found: dict[tuple[str, ...], Statement] = {}
    for statement in _statements(answer):
        key = tuple(word.stem for word in statement.words)
        if key:
            found.setdefault(key, statement)
    return tuple(found.values())


def _statements(answer: str) -> Iterator[Statement]:
    start = 0
    for end in (*(match.end() for match in _END.finditer(answer)), len(answer)):
        for first, last in _clauses(answer, start, end):
            yield _statement(answer, first, last)
        start = end


def _clauses(answer: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`start:end` whole, or cut at its turns where it runs on for longer than anybody writes a sentence."""
    if len(answer[start:end].split()) > _LONGEST:
        for turn in _TURN.finditer(answer, start, end):
            if len(answer[start : turn.start()].split()) >= _SHORTEST_CLAUSE:
                yield start, turn.start()
                start = turn.end()
    yield start, end


def _statement(answer: str, start: int, end: int) -> Statement:
    piece = answer[start:end]
    text = piece.strip()
    begin = start + (piece.index(text) if text else 0)
    return Statement(text, begin, begin + len(text), cut_words(text, begin))
