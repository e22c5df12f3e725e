"""What the scores of an answer are made of: the evidence found in it, and how shares become levels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.answers.features import Features
from greenroom.engine.answers.model import AnswerScores
from greenroom.engine.answers.points import Found
from greenroom.engine.answers.prose import is_prose, prose_share
from greenroom.engine.answers.star import Star
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.topic import Topic
from greenroom.engine.answers.words import weight_of
from greenroom.engine.questions.model import Asked
from greenroom.engine.scoring.rule import ramp

LOWEST, HIGHEST = 1.0, 5.0
FACTUAL_KINDS: Final = frozenset({"technical"})
TO_THE_POINT: Final = 0.8
"""The weight of a good answer's words from which on a statement is to the point."""
_LEAST_TOLD: Final = 8.0
"""So much is told at the least before an answer can be dense: two sentences are not, however to the point."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was found in one answer. `relevant` are the statements that are to the point.

    `lived` is False where one event was asked for and only generalities were told; `told` is the share of the
    statements that tell of it, 1 where none was asked for. `fit` is how well the answer fits what was asked
    for, 0 to 1, and 1 where anything fits.
    """

    topic: Topic
    statements: tuple[Statement, ...]
    relevant: tuple[Statement, ...]
    points: tuple[Found, ...]
    star: Star
    features: Features
    lived: bool
    told: float
    fit: float


@dataclass(frozen=True, slots=True)
class Marks:
    """Each 0 to 1, and `overall` 1.0 to 5.0."""

    relevance: float
    structure: float
    specificity: float
    depth: float
    overall: float

    @property
    def scores(self) -> AnswerScores:
        return AnswerScores(*map(level, (self.relevance, self.structure, self.specificity, self.depth)))


def level(share: float) -> float:
    """0 to 1 as a level from 1.0 to 5.0, one decimal."""
    return round(LOWEST + (HIGHEST - LOWEST) * max(0.0, min(1.0, share)), 1)


def is_factual(asked: Asked) -> bool:
    """Whether the answer is knowledge, and not what somebody did."""
    return asked.kind in FACTUAL_KINDS


def relevant_of(statements: Sequence[Statement], topic: Topic) -> tuple[Statement, ...]:
    """The statements that speak of what a good answer speaks of, and those right beside one of them."""
    linked = [about(statement, topic) >= TO_THE_POINT for statement in statements]
    return tuple(statement for at, statement in enumerate(statements) if any(linked[max(0, at - 1) : at + 2]))


def coverage(points: Sequence[Found]) -> float:
    """How much of the key points is made, 0 to 1."""
    return sum(found.strength for found in points) / len(points) if points else 0.0


def mass(evidence: Evidence) -> float:
    """How much of what a good answer speaks of is spoken of in sentences, each meaning once."""
    used = {
        word.meaning for statement in evidence.statements if is_prose(statement) for word in statement.words
    }
    return math.fsum(evidence.topic.vocabulary.get(meaning, 0) for meaning in used)


def density(evidence: Evidence, features: Features) -> float:
    """How much of what `features` count as told is of the matter; a good answer's is a third or more."""
    return mass(evidence) / max(_LEAST_TOLD, features.telling or evidence.features.telling)


def asked_about(evidence: Evidence) -> float:
    """How much of what the question speaks of is taken up."""
    told = {word.stem for statement in evidence.statements for word in statement.words if not word.binds}
    return math.fsum(weight_of(root, root) for root in told & evidence.topic.own_stems)


def in_sentences(evidence: Evidence) -> float:
    """Whether the answer is made of sentences rather than of lists of words, 0 to 1."""
    return ramp(prose_share(evidence.statements), 0.1, 0.5)


def spoken_to(evidence: Evidence, said: float) -> float:
    """Whether the question is spoken to at all, 0 to 1; `said` is the answer's `mass`."""
    if not said:
        return 0.0
    closest = max((found.strength for found in evidence.points), default=0.0)
    return ramp(said + 0.5 * asked_about(evidence) + closest, 0.8, 1.9)


def about(statement: Statement, topic: Topic) -> float:
    """How much of what a good answer speaks of stands in one statement."""
    return math.fsum(
        topic.vocabulary.get(meaning, 0) for meaning in {word.meaning for word in statement.words}
    )


def concreteness(features: Features, statements: int) -> float:
    """Figures, times, names, examples and questions that would be asked: in all, and a sentence. 0 to 1."""
    found = features.figures + features.times + features.names + features.examples + 2 * features.asked
    return 0.4 * ramp(found, 0, 10) + 0.6 * ramp(found / max(1, statements), 0, 1.5)
