"""Scores one answer to one question: the same answer scores the same, every time, and no model is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from greenroom.engine.answers.emptiness import substance_of
from greenroom.engine.answers.facts import mark_facts
from greenroom.engine.answers.gathering import gather
from greenroom.engine.answers.measures import measures_of
from greenroom.engine.answers.model import AnswerScores, Assessment, Emptiness, PointMade
from greenroom.engine.answers.points import MADE, TOUCHED
from greenroom.engine.answers.remarks import improvements_of, strengths_of, why_empty
from greenroom.engine.answers.scorecard import gate, scorecard
from greenroom.engine.answers.scoring import LOWEST, Evidence, Marks, is_factual
from greenroom.engine.answers.star import PARTS
from greenroom.engine.answers.stories import mark_self, mark_story
from greenroom.engine.answers.stronger import stronger_version
from greenroom.engine.answers.topic import topic_of
from greenroom.engine.questions.model import Asked

_TELLING_APART: Final = 0.25
_BARELY_RELEVANT: Final = 0.1


def assess(asked: Asked, answer: str) -> Assessment:
    """What `answer` is worth as an answer to `asked`, with the words that show it.

    Nonsense is 1.0: see `Emptiness`. Every stretch stands verbatim at its place of `answer`.
    """
    topic = topic_of(asked)
    substance = substance_of(answer, topic)
    if substance.empty:
        return _nothing(asked, substance.empty)
    evidence = gather(asked, topic, substance.statements)
    marks = _weighed(asked, evidence, _mark(asked, evidence))
    made = tuple(
        PointMade(found.target.says, found.statement.stretch)
        for found in evidence.points
        if found.statement and found.strength >= MADE
    )
    return Assessment(
        overall=marks.overall,
        scores=marks.scores,
        empty=None,
        made=made,
        missing=tuple(found.target.says for found in evidence.points if found.strength < TOUCHED),
        star=dict(evidence.star.parts),
        strengths=strengths_of(asked, evidence, marks),
        improvements=improvements_of(asked, evidence, marks),
        stronger=stronger_version(asked, evidence),
    )


def _mark(asked: Asked, evidence: Evidence) -> Marks:
    if is_factual(asked):
        return mark_facts(evidence)
    return mark_story(evidence) if asked.kind == "behavioural" else mark_self(evidence)


def _weighed(asked: Asked, evidence: Evidence, marks: Marks) -> Marks:
    """`marks` with what the scorecard says of them, half and half, where there is one.

    What has next to nothing to do with the question is not told apart from nothing by less than
    `_TELLING_APART`.
    """
    card = scorecard(asked.kind)
    if card is None:
        return marks
    by_card = card.score(gate(asked, evidence), measures_of(asked, evidence, marks))
    overall = round((marks.overall + by_card) / 2, 1)
    beside = marks.relevance < _BARELY_RELEVANT and overall < LOWEST + _TELLING_APART
    return replace(marks, overall=LOWEST if beside else overall)


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
