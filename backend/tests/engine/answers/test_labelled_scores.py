"""The scorer beside marks that were given without it; thresholds were tuned on one half of them only.

What a floor below says is what was measured, rounded down: no change may make the scorer worse unnoticed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from statistics import mean

import pytest

from greenroom.engine.answers.assessing import assess
from tests.engine.answers.labelled_answers import (
    HALVES,
    NONSENSE,
    Half,
    LabelledAnswer,
    as_asked,
    labelled_answers,
    padded_to_deceive,
)

RANKS = {"weak": 0, "middling": 1, "strong": 2}
Scored = tuple[LabelledAnswer, float]


@cache
def scored(half: Half) -> tuple[Scored, ...]:
    return tuple(
        (answer, assess(as_asked(answer.question), answer.text).overall) for answer in labelled_answers(half)
    )


@pytest.mark.parametrize("half", HALVES)
def test_scores_agree_with_the_marks(half):
    assert kappa(scored(half)) > {"tune": 0.84, "held": 0.87}[half]


@pytest.mark.parametrize("half", HALVES)
def test_stories_agree_with_the_marks(half):
    assert kappa([one for one in scored(half) if one[0].question.kind == "behavioural"]) > 0.82


@pytest.mark.parametrize(("half", "floor"), [("tune", 0.95), ("held", 0.965)])
def test_the_better_answer_is_above_the_worse_one(half, floor):
    assert mean(in_order(scored(half))) > floor


def test_of_all_pairs_nineteen_in_twenty_are_in_order():
    assert mean(in_order([one for half in HALVES for one in scored(half)])) >= 0.95


@pytest.mark.parametrize("half", HALVES)
def test_nonsense_is_one_every_time(half):
    """Invented to deceive or not: orders in disguise, riddles, pleas, grammatical nonsense, empty talk."""
    assert {score for answer, score in scored(half) if answer.kind in NONSENSE} == {1.0}


@pytest.mark.parametrize("half", HALVES)
def test_a_list_of_keywords_stays_under_two(half):
    assert max(score for answer, score in scored(half) if answer.kind == "soup") < 2


@pytest.mark.parametrize(
    ("half", "to_deceive", "most"),
    [("tune", False, 0.11), ("tune", True, 0.3), ("held", False, 0.35), ("held", True, 0.31)],
)
def test_padding_hardly_moves_a_score(half, to_deceive, most):
    """Four batches were padded to deceive: at up to three times the length, within the sentences too."""
    scores = {answer.id: score for answer, score in scored(half)}
    moved = [
        abs(score - scores[answer.base])
        for answer, score in scored(half)
        if answer.base and (answer.question.id in padded_to_deceive()) == to_deceive
    ]
    assert sum(moved) / len(moved) < most


def in_order(scores: Sequence[Scored]) -> list[bool]:
    """For each two answers of different rank to one question, whether the better one scores higher."""
    by_question = defaultdict(list)
    for answer, score in scores:
        if answer.kind in RANKS:
            by_question[answer.question.id].append((RANKS[answer.kind], score))
    return [
        (one[1] - other[1]) * (one[0] - other[0]) > 0
        for ones in by_question.values()
        for one, other in combinations(ones, 2)
        if one[0] != other[0]
    ]


def kappa(pairs: tuple[Scored, ...] | list[Scored]) -> float:
    """Cohen's kappa with quadratic weights, over marks and scores rounded to 1 to 5."""
    levels = [(int(answer.label + 0.5), int(score + 0.5)) for answer, score in pairs]
    apart = sum((label - score) ** 2 for label, score in levels) / len(levels)
    by_chance = sum((label - score) ** 2 for label, _ in levels for _, score in levels) / len(levels) ** 2
    return 1 - apart / by_chance
