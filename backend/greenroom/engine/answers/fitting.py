"""Whether an answer answers this question, or would answer another one as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greenroom.engine.answers.aboutness import aboutness, direction_of
from greenroom.engine.answers.points import Found
from greenroom.engine.answers.scoring import is_factual
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.themes import fits
from greenroom.engine.answers.topic import Topic
from greenroom.engine.questions.model import Asked
from greenroom.engine.scoring.rule import ramp

_FROM, _TO = 0.025, 0.09
"""Aboutness of facts: good answers to other questions are below .08 in 97 of 100, to this one never."""


def fit_of(asked: Asked, topic: Topic, statements: Sequence[Statement]) -> float:
    """How well `statements` fit what was asked for, 0 to 1, and 1 where anything fits."""
    if is_factual(asked):
        return ramp(aboutness(direction_of(asked), statements), _FROM, _TO)
    return fits(topic.themes, " ".join(statement.text for statement in statements))


def weakened(points: Sequence[Found], fit: float) -> tuple[Found, ...]:
    """`points`, made less by what does not fit the question: there, like words mean something else."""
    return tuple(replace(found, strength=found.strength * fit) for found in points)
