"""Scores one answer to one question: the same answer scores the same, every time, and no model is asked."""

from __future__ import annotations

from typing import Final

from greenroom.engine.answers.emptiness import substance_of
from greenroom.engine.answers.facts import mark_facts
from greenroom.engine.answers.features import features_of
from greenroom.engine.answers.fitting import fit_of, weakened
from greenroom.engine.answers.model import AnswerScores, Assessment, Emptiness, PointMade
from greenroom.engine.answers.points import MADE, TOUCHED, find_points
from greenroom.engine.answers.remarks import improvements_of, strengths_of, why_empty
from greenroom.engine.answers.scoring import LOWEST, Evidence, Marks, is_factual, relevant_of
from greenroom.engine.answers.star import PARTS, find_star
from greenroom.engine.answers.stories import mark_self, mark_story
from greenroom.engine.answers.story import FEWEST_TOLD, asks_for_a_story, told_of
from greenroom.engine.answers.story_points import touch_by_place
from greenroom.engine.answers.stronger import stronger_version
from greenroom.engine.answers.topic import topic_of
from greenroom.engine.questions.model import Asked

_STORIES: Final = frozenset({"behavioural", "cv"})


def assess(asked: Asked, answer: str) -> Assessment:
    """What `answer` is worth as an answer to `asked`, with the words that show it.

    Nonsense is 1.0: see `Emptiness`. Every stretch stands verbatim at its place of `answer`.
    """
    topic = topic_of(asked)
    substance = substance_of(answer, topic)
    if substance.empty:
        return _nothing(asked, substance.empty)
    statements = substance.statements
    told = told_of(statements) if asks_for_a_story(asked) else statements
    if lived := len(told) >= FEWEST_TOLD:
        statements = told
    fit = fit_of(asked, topic, statements)
    points = find_points(topic, statements)
    if is_factual(asked):
        points = weakened(points, fit)
    if asked.kind == "behavioural" and lived:
        points = touch_by_place(points, statements, fit)
    evidence = Evidence(
        topic=topic,
        statements=statements,
        relevant=relevant_of(statements, topic),
        points=points,
        star=find_star(statements if asked.kind in _STORIES else ()),
        features=features_of(statements, topic.own_stems),
        lived=lived or not asks_for_a_story(asked),
        fit=fit,
    )
    marks = _mark(asked, evidence)
    made = tuple(
        PointMade(found.target.says, found.statement.stretch)
        for found in evidence.points
        if found.statement and found.strength >= MADE
    )
    missing = tuple(found.target.says for found in evidence.points if found.strength < TOUCHED)
    return Assessment(
        overall=marks.overall,
        scores=marks.scores,
        empty=None,
        made=made,
        missing=missing,
        star=dict(evidence.star.parts),
        strengths=strengths_of(asked, evidence, marks),
        improvements=improvements_of(asked, evidence, marks),
        stronger=stronger_version(asked, evidence),
    )


def _mark(asked: Asked, evidence: Evidence) -> Marks:
    if is_factual(asked):
        return mark_facts(evidence)
    return mark_story(evidence) if asked.kind == "behavioural" else mark_self(evidence)


def _nothing(asked: Asked, empty: Emptiness) -> Assessment:
    return Assessment(
        overall=LOWEST,
        scores=AnswerScores(LOWEST, LOWEST, LOWEST, LOWEST),
        empty=empty,
        made=(),
        missing=tuple(point.says for point in asked.points),
        star=dict.fromkeys(PARTS),
        strengths=(),
        improvements=(why_empty(empty),),
        stronger="",
    )
