"""Turns what was found in an answer into scores from 1.0 to 5.0.

A technical answer: accuracy 40, depth 25, completeness 20, expression 15 (interview-guide). A story: STAR
with action 60, situation 20, task 10, result 10 (UW Careers), relevance to this very question,
specificity, depth.
Everything is gated by relevance: well-put words that are beside the point earn nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.answers.features import Features, features_of
from greenroom.engine.answers.model import AnswerScores
from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.points import Found
from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.star import MOST_SETTING, Star
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.story import told_of
from greenroom.engine.answers.topic import Topic
from greenroom.engine.answers.words import weight_of
from greenroom.engine.questions.model import Asked
from greenroom.engine.scoring.rule import ramp

LOWEST, HIGHEST = 1.0, 5.0
FACTUAL_KINDS: Final = frozenset({"technical"})
_TO_THE_POINT: Final = 0.6
_TOUCHED: Final = 0.2
_WAVED_OFF: Final = 0.15
_GENERAL: Final = 0.6


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was found in one answer. `relevant` are the statements that are to the point.

    `lived` is False where one event was asked for and only generalities were told.
    """

    topic: Topic
    statements: tuple[Statement, ...]
    relevant: tuple[Statement, ...]
    points: tuple[Found, ...]
    star: Star
    features: Features
    lived: bool


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
    linked = [_about(statement, topic) >= _TO_THE_POINT for statement in statements]
    return tuple(
        statement for at, statement in enumerate(statements) if any(linked[max(0, at - 1) : at + 2])
    )


def mark(asked: Asked, evidence: Evidence) -> Marks:
    """The marks of an answer that says something."""
    return _mark_facts(evidence) if is_factual(asked) else _mark_story(asked, evidence)


def coverage(points: Sequence[Found]) -> float:
    """How much of the key points is made, 0 to 1."""
    return sum(found.strength for found in points) / len(points) if points else 0.0


def _mark_facts(evidence: Evidence) -> Marks:
    features = features_of(evidence.relevant, evidence.topic.own_stems)
    mass = _mass(evidence)
    density = ramp(mass / max(3.0, features.telling), 0.07, 0.29)
    plainness = 1 - ramp(features.vague / max(1, features.words), 0.0, 0.08)
    speaks_to_it = ramp(mass, 0.3, 1.2) * (0.4 + 0.6 * plainness)
    accuracy = speaks_to_it * _accuracy(evidence, mass, density)
    concrete = _concreteness(features, len(evidence.relevant))
    depth = accuracy**0.5 * (
        0.4 * concrete
        + 0.45 * ramp(len(told_of(evidence.relevant)), 0, 5)
        + 0.1 * ramp(features.reasons, 0, 3)
        + 0.05 * ramp(features.telling, 3, 28)
    )
    completeness = speaks_to_it * _completeness(evidence)
    expression = ramp(mass, 0.3, 1.2) * _expression(evidence) * (0.8 * density + 0.2 * plainness)
    overall = 0.4 * accuracy + 0.25 * depth + 0.2 * completeness + 0.15 * expression
    specificity = accuracy**0.5 * concrete
    return Marks(accuracy, expression, specificity, depth, level(ramp(overall, 0.0, 0.92)))


def _accuracy(evidence: Evidence, mass: float, density: float) -> float:
    """How much is to the point, how densely, and how well the key points are made; waving off costs."""
    accuracy = 0.35 * ramp(mass, 0.5, 7) + 0.5 * density + 0.15 * ramp(coverage(evidence.points), 0, 0.5)
    denied = sum(found.denied for found in evidence.points) / max(1, len(evidence.points))
    waved_off = sum(bool(phrases("dismissals").search(one.text)) for one in evidence.statements)
    return accuracy * (1 - denied) * (1 - _WAVED_OFF * min(2, waved_off))


def _completeness(evidence: Evidence) -> float:
    """How many points are touched, and how many things are said that are to the point."""
    touched = sum(found.strength >= _TOUCHED for found in evidence.points) / max(1, len(evidence.points))
    linked = sum(is_prose(one) and _about(one, evidence.topic) >= _TO_THE_POINT for one in evidence.statements)
    return 0.35 * ramp(touched, 0, 0.7) + 0.65 * ramp(linked, 0, 10)


def _concreteness(features: Features, statements: int) -> float:
    """Figures, times, names, examples and questions that would be asked: in all, and a sentence."""
    found = features.figures + features.times + features.names + features.examples + 2 * features.asked
    return 0.4 * ramp(found, 0, 10) + 0.6 * ramp(found / max(1, statements), 0, 1.5)


def _mark_story(asked: Asked, evidence: Evidence) -> Marks:
    features = evidence.features
    relevance = _story_relevance(asked, evidence)
    structure = _structure(asked, evidence)
    specificity = _specificity(features) * ramp(features.deeds, 0, 2)
    depth = 0.7 * ramp(features.telling, 5, 35) + 0.2 * ramp(features.deeds, 1, 5)
    depth += 0.1 * ramp(features.reasons, 0, 2)
    overall = 0.3 * relevance + 0.25 * structure + 0.2 * specificity + 0.25 * depth
    overall *= ramp(relevance, 0, 0.2) * (1.0 if evidence.lived else _GENERAL)
    return Marks(relevance, structure, specificity, depth, level(overall))


def _story_relevance(asked: Asked, evidence: Evidence) -> float:
    told = {word.stem for statement in evidence.statements for word in statement.words if not word.binds}
    asked_about = sum(weight_of(root, root) for root in told & evidence.topic.own_stems)
    if not asked.points:
        return 0.5 * ramp(asked_about, 0, 1.5) + 0.5 * ramp(evidence.features.deeds, 0, 3)
    mass = _mass(evidence) + 0.5 * asked_about
    share = ramp(mass / max(1.0, evidence.features.telling), 0.02, 0.06)
    return share * (0.6 * ramp(mass, 0.5, 3.0) + 0.4 * ramp(coverage(evidence.points), 0, 0.3))


def _structure(asked: Asked, evidence: Evidence) -> float:
    star = evidence.star
    if asked.kind == "opening":
        return 0.5 * ramp(len(evidence.statements), 1, 5) + 0.5 * ramp(evidence.features.deeds, 0, 3)
    has = {part: found is not None for part, found in star.parts.items()}
    whole = 0.2 * has["situation"] + 0.1 * has["task"] + 0.3 * has["result"]
    whole += 0.4 * ramp(evidence.features.deeds, 0, 3) * has["action"]
    if star.shares["situation"] + star.shares["task"] > MOST_SETTING:
        whole -= 0.1
    if evidence.features.team and not evidence.features.first_person:
        whole -= 0.15
    return max(0.0, whole)


def _specificity(features: Features) -> float:
    return (
        0.4 * ramp(features.figures, 0, 2)
        + 0.2 * ramp(features.names, 0, 2)
        + 0.4 * ramp(features.telling, 5, 30)
    ) * (1 - 0.1 * min(3, features.hedges))


def _expression(evidence: Evidence) -> float:
    statements = evidence.relevant or evidence.statements
    whole = sum(map(is_prose, statements)) / len(statements)
    enough = ramp(sum(len(statement.words) for statement in statements), 5, 30)
    return whole * enough * (1 - 0.15 * min(3, evidence.features.hedges))


def _mass(evidence: Evidence) -> float:
    """How much of what a good answer speaks of is spoken of in sentences, each meaning once."""
    used = {word.meaning for statement in evidence.statements if is_prose(statement) for word in statement.words}
    return sum(evidence.topic.vocabulary.get(meaning, 0) for meaning in used)


def _about(statement: Statement, topic: Topic) -> float:
    return sum(topic.vocabulary.get(meaning, 0) for meaning in {word.meaning for word in statement.words})
