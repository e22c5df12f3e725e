"""Feedback after an answer, and two answers side by side."""

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.coaching import coach, compare
from tests.engine.answers.questions import DISAGREED, HABITS, LEFT_JOIN, MIDDLING, NONSENSE, STORY, STRONG


def test_what_stood_is_quoted():
    for remark in coach(LEFT_JOIN, assess(LEFT_JOIN, STRONG)).stood:
        assert remark.evidence
        assert remark.evidence.text in STRONG


def test_what_was_missing_is_said_and_how_to_try_again():
    coaching = coach(LEFT_JOIN, assess(LEFT_JOIN, MIDDLING))
    assert coaching.missing
    assert coaching.try_again.startswith("Try again")


def test_nothing_stood_in_an_empty_answer():
    for answer in NONSENSE.values():
        coaching = coach(DISAGREED, assess(DISAGREED, answer))
        assert coaching.stood == ()
        assert coaching.missing


def test_a_better_second_answer_is_seen_and_what_it_gained_is_named():
    comparison = compare(LEFT_JOIN, MIDDLING, STRONG)
    assert comparison.better == "second"
    assert comparison.second.overall > comparison.first.overall
    assert LEFT_JOIN.points[1].says in comparison.gained
    assert "second" in comparison.summary


def test_a_worse_second_answer_is_seen_too():
    comparison = compare(DISAGREED, STORY, HABITS)
    assert comparison.better == "first"
    assert "The result" in comparison.lost


def test_the_same_answer_twice_is_neither_better_nor_worse():
    comparison = compare(DISAGREED, STORY, STORY)
    assert comparison.better == "neither"
    assert comparison.gained == ()
    assert comparison.lost == ()
