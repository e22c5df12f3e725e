"""Marks what somebody knows: accuracy 40, depth 25, completeness 20, expression 15 (interview-guide).

Accuracy is how much of the answer is to the point, how densely, and how well the key points are made.
Vague words take from it: they leave open whether anything is known. Well-put words beside the point earn
nothing.
"""

from __future__ import annotations

from typing import Final

from greenroom.engine.answers.features import Features, features_of
from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.scoring import (
    TO_THE_POINT,
    Evidence,
    Marks,
    about,
    concreteness,
    coverage,
    level,
    mass,
)
from greenroom.engine.answers.story import told_of
from greenroom.engine.scoring.rule import ramp

_TOUCHED: Final = 0.2
_WAVED_OFF: Final = 0.15
_FULL: Final = 0.92
"""The weighted sum at which an answer is as good as can be told from words alone."""


def mark_facts(evidence: Evidence) -> Marks:
    """The marks of a technical answer that says something."""
    features = features_of(evidence.relevant, evidence.topic.own_stems)
    said = mass(evidence)
    density = ramp(said / max(3.0, features.telling), 0.06, 0.3)
    plainness = 1 - ramp(features.vague / max(1, features.words), 0.0, 0.08)
    speaks_to_it = ramp(said, 0.3, 1.2)
    firm = speaks_to_it * (0.4 + 0.6 * plainness)
    accuracy = firm * _accuracy(evidence, said, density)
    concrete = concreteness(features, len(evidence.relevant))
    depth = accuracy**0.5 * _depth(evidence, features, concrete)
    expression = speaks_to_it * _expression(evidence) * (0.9 * density + 0.1 * plainness)
    overall = 0.4 * accuracy + 0.25 * depth + 0.2 * firm * _completeness(evidence) + 0.15 * expression
    return Marks(accuracy, expression, accuracy**0.5 * concrete, depth, level(overall / _FULL))


def _accuracy(evidence: Evidence, said: float, density: float) -> float:
    covered = ramp(coverage(evidence.points), 0, 0.6)
    accuracy = 0.35 * ramp(said, 0.5, 5.5) + 0.5 * density * ramp(said, 0.5, 3.0) + 0.15 * covered
    denied = sum(found.denied for found in evidence.points) / max(1, len(evidence.points))
    waved_off = sum(bool(phrases("dismissals").search(one.text)) for one in evidence.statements)
    return accuracy * (1 - denied) * (1 - _WAVED_OFF * min(2, waved_off))


def _depth(evidence: Evidence, features: Features, concrete: float) -> float:
    """Concrete things, cases of one's own, reasons."""
    lived = ramp(len(told_of(evidence.relevant)), 0, 5)
    reasons = ramp(features.reasons, 0, 3)
    return 0.4 * concrete + 0.45 * lived + 0.1 * reasons + 0.05 * ramp(features.telling, 3, 28)


def _completeness(evidence: Evidence) -> float:
    """How many points are touched, and how many things are said that are to the point."""
    touched = sum(found.strength >= _TOUCHED for found in evidence.points) / max(1, len(evidence.points))
    linked = sum(is_prose(one) and about(one, evidence.topic) >= TO_THE_POINT for one in evidence.statements)
    return 0.45 * ramp(touched, 0, 0.7) + 0.55 * ramp(linked, 0, 10)


def _expression(evidence: Evidence) -> float:
    statements = evidence.relevant or evidence.statements
    whole = sum(map(is_prose, statements)) / len(statements)
    enough = ramp(sum(len(statement.words) for statement in statements), 5, 30)
    return whole * enough * (1 - 0.15 * min(3, evidence.features.hedges))
