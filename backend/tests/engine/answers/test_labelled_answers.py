"""The labels themselves keep their own rules, so that what is measured against them means something."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from greenroom.engine.roles.catalogue import load_catalogue
from tests.engine.answers.labelled_answers import (
    ANSWER_KINDS,
    HALVES,
    NO_ROLE,
    NONSENSE,
    AnswerKind,
    LabelledAnswer,
    bank_answers,
    labelled_answers,
    padded_answers,
)

RANGES: Final[dict[AnswerKind, tuple[float, float]]] = {
    **dict.fromkeys(NONSENSE, (1.0, 1.0)),
    "soup": (1.0, 1.5),
    "off_topic": (1.0, 1.5),
    "fluent_wrong": (1.5, 2.0),
    "weak": (1.5, 2.5),
    "middling": (2.5, 3.5),
    "padded": (1.5, 5.0),
    "plain": (3.5, 4.5),
    "strong": (4.0, 5.0),
}


def by_question(answers: Iterable[LabelledAnswer]) -> list[list[LabelledAnswer]]:
    return [list(group) for _, group in groupby(answers, key=lambda answer: answer.question.id)]


def test_every_label_lies_in_the_range_of_its_kind() -> None:
    outside = [
        answer.id
        for answer in labelled_answers()
        if not RANGES[answer.kind][0] <= answer.label <= RANGES[answer.kind][1]
    ]
    assert outside == []


def test_every_question_has_strong_middling_and_weak_answers_in_that_order() -> None:
    for answers in by_question(labelled_answers()):
        if all(answer.kind in NONSENSE for answer in answers):
            continue
        marks = {
            kind: [answer.label for answer in answers if answer.kind == kind]
            for kind in ("strong", "middling", "weak")
        }
        assert min(marks["strong"]) > max(marks["middling"]), answers[0].question.id
        assert min(marks["middling"]) > max(marks["weak"]), answers[0].question.id


def test_both_halves_hold_every_kind() -> None:
    for half in HALVES:
        assert {answer.kind for answer in labelled_answers(half)} == set(ANSWER_KINDS)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def test_a_padded_answer_holds_its_base_and_keeps_its_mark() -> None:
    answers = {answer.id: answer for answer in labelled_answers()}
    for answer in (*answers.values(), *padded_answers("tune"), *padded_answers("held")):
        assert (answer.base is None) == (answer.kind != "padded"), answer.id
        if answer.base is not None:
            base = answers[answer.base]
            words = iter(_words(answer.text))
            assert all(word in words for word in _words(base.text)), answer.id
            assert answer.label == base.label


def test_a_strong_answer_does_not_parrot_the_aliases() -> None:
    to_the_bank = {answer.id for answer in bank_answers()}  # its aliases were not written with the answers
    for answer in labelled_answers():
        if answer.kind == "strong" and answer.id not in to_the_bank:
            said = answer.text.lower()
            points = answer.question.points
            parroted = [
                point.says for point in points if any(alias.lower() in said for alias in point.aliases)
            ]
            assert len(parroted) * 2 <= len(points), (answer.id, parroted)


def test_there_are_at_least_fourteen_roles_all_of_the_catalogue() -> None:
    roles = {answer.role for answer in labelled_answers()}
    assert len(roles) >= 14  # the failure cases ask for 12
    assert roles - {NO_ROLE} <= {role.slug for role in load_catalogue().roles}


def test_no_question_and_no_answer_stands_twice() -> None:
    questions = [answers[0].question.id for answers in by_question(labelled_answers())]
    assert len(questions) == len(set(questions))
    long_texts = [answer.text for answer in labelled_answers() if len(answer.text.split()) > 5]
    assert len(long_texts) == len(set(long_texts))
