"""A good answer to another question is no answer to this one."""

import random
from statistics import mean

import pytest

from greenroom.engine.answers.assessing import assess
from tests.engine.answers.labelled_answers import LabelledAnswer, as_asked, labelled_answers


def strong(*, factual: bool) -> list[LabelledAnswer]:
    return [
        answer
        for answer in labelled_answers("tune")
        if answer.kind == "strong" and (answer.question.kind == "technical") == factual
    ]


@pytest.mark.parametrize("told_of_facts", [True, False])
def test_a_strong_answer_to_another_question_of_knowledge_is_worth_next_to_nothing(told_of_facts):
    asked = strong(factual=True)
    draw = random.Random(7)  # noqa: S311 - a draw needs no secret
    scores = [
        assess(as_asked(other.question), answer.text).overall
        for answer in strong(factual=told_of_facts)
        for other in draw.sample(asked, 4)
        if other.role != answer.role
    ]
    assert mean(scores) < 1.35
    assert sum(score >= 3 for score in scores) <= 0.04 * len(scores)


def test_no_key_point_of_another_question_is_praised():
    asked = next(answer for answer in strong(factual=True) if answer.role == "pharmacist")
    elsewhere = next(answer for answer in strong(factual=True) if answer.role == "devops-engineer")
    assert assess(as_asked(asked.question), asked.text).made
    assert not assess(as_asked(asked.question), elsewhere.text).made
