"""The bank that ships is large enough for every role, and deep enough for every competency."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import Final

import pytest

from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.competencies import BEHAVIOURAL_KEYS, competencies_of
from greenroom.engine.roles.catalogue import LEVEL_NAMES, Role, load_catalogue

TECHNOLOGY: Final = frozenset(
    {
        "Software engineering",
        "Mobile development",
        "Quality assurance",
        "Data and AI",
        "Databases",
        "DevOps and cloud",
        "Networks and systems",
        "Security",
        "ERP and CRM",
        "Hardware and electronics",
    }
)

every_role = pytest.mark.parametrize("role", load_catalogue().roles, ids=lambda role: role.slug)


def test_the_bank_holds_nine_hundred_questions():
    assert len(load_bank().questions) >= 900


def test_every_competency_of_behaviour_is_asked_at_every_difficulty():
    asked = Counter(
        (question.competency, question.difficulty)
        for question in load_bank().questions
        if question.kind == "behavioural"
    )
    assert asked.total() >= 120
    assert all(asked[pair] >= 3 for pair in product(BEHAVIOURAL_KEYS, LEVEL_NAMES))


def test_ten_families_are_technology():
    assert {role.category for role in load_catalogue().roles} >= TECHNOLOGY


@every_role
def test_a_role_has_thirty_questions_in_technology_and_fifteen_elsewhere(role: Role):
    assert len(load_bank().by_role[role.slug]) >= (30 if role.category in TECHNOLOGY else 15)


@every_role
def test_a_role_is_asked_at_every_difficulty(role: Role):
    asked = {question.difficulty for question in load_bank().by_role[role.slug]}
    assert asked == set(LEVEL_NAMES)


@every_role
def test_what_a_role_is_rated_on_can_be_asked(role: Role):
    bank = load_bank()
    asked = Counter(question.competency for question in bank.by_role[role.slug])
    for competency in competencies_of(role):
        fit = len(bank.by_competency[competency.key]) if competency.behavioural else asked[competency.key]
        assert fit >= 2, competency.key


def test_a_question_ends_as_a_question_or_as_a_request():
    for question in load_bank().questions:
        assert question.text.rstrip("\"'”’)").endswith(("?", ".")), question.id


def test_no_two_questions_share_a_model_answer():
    outlines = [question.outline for question in load_bank().questions]
    assert len(outlines) == len(set(outlines))


def test_every_follow_up_is_a_question_and_none_that_was_just_asked():
    for question in load_bank().questions:
        asked = question.text.casefold()
        for follow_up in question.follow_ups:
            assert follow_up.endswith("?"), question.id
            assert follow_up.casefold().rstrip("?") not in asked, question.id
