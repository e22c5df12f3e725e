"""Gathers the evidence of an answer: points made, parts of a story, counts, and the fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from greenroom.engine.answers.features import features_of
from greenroom.engine.answers.fitting import fit_of, weakened
from greenroom.engine.answers.points import find_points
from greenroom.engine.answers.scoring import Evidence, is_factual, relevant_of
from greenroom.engine.answers.star import find_star
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.story import FEWEST_TOLD, asks_for_a_story, told_of
from greenroom.engine.answers.story_points import touch_by_place
from greenroom.engine.answers.topic import Topic
from greenroom.engine.questions.model import Asked

_STORIES: Final = frozenset({"behavioural", "cv"})


def gather(asked: Asked, topic: Topic, statements: Sequence[Statement]) -> Evidence:
    """What `statements`, at least one, show as an answer to `asked`, whose topic is `topic`."""
    counted = tuple(statements)
    told = told_of(counted) if asks_for_a_story(asked) else counted
    share = len(told) / len(counted)
    if lived := len(told) >= FEWEST_TOLD:
        counted = told
    fit = fit_of(asked, topic, counted)
    points = find_points(topic, counted)
    if is_factual(asked):
        points = weakened(points, fit)
    if asked.kind == "behavioural" and lived:
        points = touch_by_place(points, counted, fit)
    return Evidence(
        topic=topic,
        statements=counted,
        relevant=relevant_of(counted, topic),
        points=points,
        star=find_star(counted if asked.kind in _STORIES else ()),
        features=features_of(counted, topic.own_stems),
        lived=lived or not asks_for_a_story(asked),
        told=share,
        fit=fit,
    )
