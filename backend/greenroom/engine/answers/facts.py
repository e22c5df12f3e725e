"""Marks what somebody knows: accuracy 40, depth 25, completeness 20, expression 15 (interview-guide).

Accuracy is how much of the answer is to the point, how densely, and how well the key points are made. Vague
words take from it: they leave open whether anything is known; so do claims without a limit. A lecture that
lays down what is so loses of all, since so are things made up. Well-put words beside the point earn nothing,
and names of methods earn less depth than what is done with them.
"""

from __future__ import annotations

from typing import Final

from greenroom.engine.answers.features import Features, features_of
from greenroom.engine.answers.manner import Manner, manner_of, weighing_of
from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.points import TOUCHED
from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.scoring import (
    TO_THE_POINT,
    Evidence,
    Marks,
    about,
    coverage,
    density,
    in_sentences,
    level,
    mass,
    spoken_to,
)
from greenroom.engine.answers.story import told_of
from greenroom.engine.scoring.rule import ramp

_WAVED_OFF: Final = 0.15
_FULL: Final = 0.74
"""The weighted sum at which an answer is as good as can be told from words alone."""
_BEGUN: Final = 0.14
"""What an answer has for speaking to the question at all: 1.0 is for those that do not."""
_BOOKISH_FROM, _BOOKISH_TO = 0.01, 0.045
_LESS_FIRM, _LESS_DEEP, _LESS_WELL_PUT = 0.15, 0.4, 0.3
"""What an answer loses of its firmness, depth and expression where it is as bookish as can be."""
_WEIGHED_FROM, _WEIGHED_TO = 0.45, 1.05
_NOT_WEIGHED, _NOT_WEIGHED_AT_ALL = 0.6, 0.14
"""What an answer loses of its expression, and of all, that sets nothing against anything."""
_CERTAIN_FROM, _CERTAIN_TO, _TOO_CERTAIN = 0.08, 0.38, 0.95
_CAREFUL: Final = 0.09
_RIGHT_FROM, _RIGHT_TO = 0.7, 0.9
"""Who makes so many of the key points may lay them down, and be certain of them."""
_LECTURED: Final = 0.7
"""What an answer loses of all that is a lecture from beginning to end: see `Manner.lecturing`."""
_OF_THE_MATTER: Final = 0.5
_PICTURED, _PICTURED_EACH = 10, 1.5
_MOST_EXAMPLES: Final = 2


def mark_facts(evidence: Evidence) -> Marks:
    """The marks of a technical answer that says something."""
    trade = evidence.topic.vocabulary
    all_relevant = evidence.relevant == evidence.statements
    features = evidence.features if all_relevant else features_of(evidence.relevant, evidence.topic.own_stems)
    manner = manner_of(evidence.relevant or evidence.statements, trade)
    weighed = _weighed(evidence)
    bookish = ramp(manner.bookish, _BOOKISH_FROM, _BOOKISH_TO)
    said = mass(evidence)
    dense = ramp(density(evidence, features), 0, 0.33)
    plainness = 1 - ramp(features.vague / max(1, features.words), 0.0, 0.11)
    speaks_to_it = ramp(said, 0.3, 1.2)
    firm = speaks_to_it * (0.4 + 0.6 * plainness) * (1 - _LESS_FIRM * bookish)
    right = ramp(coverage(evidence.points), _RIGHT_FROM, _RIGHT_TO)
    firm *= 1 - (1 - right) * (1 - _reserve(evidence, manner))
    accuracy = firm * _accuracy(evidence, said, dense)
    concrete = _pictured(features, len(evidence.relevant))
    depth = 0.8 * concrete + 0.1 * ramp(len(told_of(evidence.relevant)), 0, 6) + 0.1 * weighed
    depth *= accuracy**0.4 * (1 - _LESS_DEEP * bookish)
    expression = speaks_to_it * _expression(evidence) * (0.4 * dense + 0.6 * plainness)
    expression *= (1 - _LESS_WELL_PUT * bookish) * (1 - _NOT_WEIGHED * (1 - weighed)) * (0.4 + 0.6 * accuracy)
    overall = 0.4 * accuracy + 0.25 * depth + 0.2 * firm * _completeness(evidence) + 0.15 * expression
    overall *= 1 - _NOT_WEIGHED_AT_ALL * (1 - weighed)
    whole = manner if all_relevant else manner_of(evidence.statements, trade)
    overall *= 1 - _LECTURED * (1 - right) * whole.lecturing
    begun = _BEGUN * spoken_to(evidence, said) * _agreed(evidence)
    overall = begun + (1 - _BEGUN) * min(1.0, in_sentences(evidence) * overall / _FULL)
    return Marks(accuracy, expression, accuracy**0.5 * concrete, depth, level(evidence.fit * overall))


def _weighed(evidence: Evidence) -> float:
    """Whether one thing is set against another where the answer speaks of the matter."""
    linked = [one for one in evidence.statements if about(one, evidence.topic) >= _OF_THE_MATTER]
    return ramp(weighing_of(linked), _WEIGHED_FROM, _WEIGHED_TO)


def _pictured(features: Features, statements: int) -> float:
    """Figures, times, examples, questions that would be asked, in all and a sentence; names are no merit."""
    found = features.figures + features.times + 2 * features.asked + min(_MOST_EXAMPLES, features.examples)
    return 0.4 * ramp(found, 0, _PICTURED) + 0.6 * ramp(found / max(1, statements), 0, _PICTURED_EACH)


def _accuracy(evidence: Evidence, said: float, dense: float) -> float:
    made = coverage(evidence.points)
    covered = 0.75 * ramp(made, 0, 0.4) + 0.25 * ramp(made, 0.3, 0.9)
    accuracy = 0.25 * ramp(said, 0.5, 9) + 0.25 * dense * ramp(said, 0.5, 3.0) + 0.5 * covered
    waved_off = sum(bool(phrases("dismissals").search(one.text)) for one in evidence.statements)
    return accuracy * _agreed(evidence) * (1 - _WAVED_OFF * min(2, waved_off))


def _agreed(evidence: Evidence) -> float:
    """Less where the contrary of key points is said."""
    return 1 - sum(found.denied for found in evidence.points) / max(1, len(evidence.points))


def _reserve(evidence: Evidence, manner: Manner) -> float:
    """Less where much is claimed without a limit, or argued at length without a condition or a check."""
    careful = ramp(manner.careful, 0, _CAREFUL)
    argued = ramp(evidence.features.reasons / len(evidence.statements), 0.5, 1.0)
    certain = ramp(manner.certain, _CERTAIN_FROM, _CERTAIN_TO) * (1 - 0.2 * careful)
    return 1 - _TOO_CERTAIN * max(certain, 0.5 * argued * (1 - ramp(manner.careful, 0.01, 0.03)))


def _completeness(evidence: Evidence) -> float:
    """How many points are touched, and how many things are said that are to the point."""
    touched = sum(found.strength >= TOUCHED for found in evidence.points) / max(1, len(evidence.points))
    linked = sum(is_prose(one) and about(one, evidence.topic) >= TO_THE_POINT for one in evidence.statements)
    return 0.55 * ramp(touched, 0, 0.6) + 0.2 * ramp(touched, 0.5, 1) + 0.25 * ramp(linked, 0, 8)


def _expression(evidence: Evidence) -> float:
    statements = evidence.relevant or evidence.statements
    whole = sum(map(is_prose, statements)) / len(statements)
    enough = ramp(sum(len(statement.words) for statement in statements), 5, 30)
    return whole * enough * (1 - 0.15 * min(3, evidence.features.hedges))
