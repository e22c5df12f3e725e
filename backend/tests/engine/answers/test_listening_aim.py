"""A push aims at a point that is missing, over the whole bank, and never says a word of it."""

from __future__ import annotations

from functools import cache
from typing import Final

import pytest

from greenroom.engine.answers.aiming import Aim, aim_at, easier_question
from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.listening import Move, listen
from greenroom.engine.answers.model import AnswerScores, Assessment
from greenroom.engine.answers.star import PARTS
from greenroom.engine.answers.words import cut_words
from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.entry import MOST_SENTENCES, count_sentences
from greenroom.engine.questions.facets import load_facets
from greenroom.engine.questions.model import Asked, KeyPoint
from tests.engine.answers.labelled_answers import as_asked

VAGUE: Final = "I would look at it carefully and then do what is needed."
NO_IDEA: Final = "I don't know."
PHONES: Final = "care-relative-phones"
NEAR_MISS: Final = "care-near-miss"
LEFT_OUT: Final = "A part that matters was still missing from your answer"


TECHNICAL: Final = tuple(
    as_asked(question) for question in load_bank().questions if question.kind == "technical"
)


def asked(question_id: str) -> Asked:
    return as_asked(load_bank().by_id[question_id])


@cache
def stems(text: str) -> frozenset[str]:
    """Those of all words that do more than bind others."""
    return frozenset(word.stem for word in cut_words(text) if not word.binds)


def content(point: KeyPoint) -> frozenset[str]:
    return stems("\n".join((point.says, *point.aliases)))


def gentle_of(point: KeyPoint) -> str | None:
    return load_facets()[point.facet].gentle if point.facet else None


def missing(*points: KeyPoint, overall: float = 2.0) -> Assessment:
    """A middling answer in which these points are missing, and no other is made."""
    return Assessment(
        overall=overall,
        scores=AnswerScores(2.0, 2.0, 2.0, 2.0),
        empty=None,
        made=(),
        missing=tuple(point.says for point in points),
        star=dict.fromkeys(PARTS),
        strengths=(),
        improvements=(),
        stronger="",
    )


@cache
def aims() -> tuple[tuple[Asked, Aim], ...]:
    """What is asked for where one point of a question is missing, for each point of the bank."""
    found = ((one, aim_at(one, VAGUE, missing(point), ())) for one in TECHNICAL for point in one.points)
    return tuple((one, aim) for one, aim in found if aim)


def pushed(of: Asked, answer: str, used: tuple[str, ...] = ()) -> Move:
    return listen(of, answer, assess(of, answer), (), used)


def test_nine_of_ten_points_can_be_asked_for_and_every_question_has_one():
    assert len(aims()) >= 0.9 * sum(len(one.points) for one in TECHNICAL)
    assert {one.question_id for one, _ in aims()} == {one.question_id for one in TECHNICAL}


def test_no_wording_says_a_word_of_its_point():
    for one, aim in aims():
        secrets = content(aim.point)
        for told in (*aim.asks, *aim.tells):
            assert secrets.isdisjoint(stems(told)), (one.question_id, told)


def test_an_answer_in_general_words_is_asked_for_a_beginning():
    cause = next((one, point) for one in TECHNICAL for point in one.points if point.facet == "cause")
    one, point = cause
    general = aim_at(one, VAGUE, missing(point, overall=1.0), ())
    assert general
    assert general.asks == (load_facets()["cause"].gentle,)


def test_a_beginning_says_no_word_of_its_point():
    for one in TECHNICAL[::5]:
        for point in one.points:
            aim = aim_at(one, VAGUE, missing(point, overall=1.0), ())
            for told in (*aim.asks, *aim.tells) if aim else ():
                assert content(point).isdisjoint(stems(told)), (one.question_id, told)


def test_a_whole_push_is_one_question_in_three_sentences_and_says_no_word_of_its_point():
    for one, aim in aims():
        move = listen(one, VAGUE, missing(aim.point), ())
        assert move.kind == "push"
        assert move.text
        assert move.text.count("?") == 1
        assert count_sentences(move.text) <= MOST_SENTENCES
        assert content(aim.point).isdisjoint(stems(move.text)), (one.question_id, move.text)
        assert move.why.removeprefix("Your answer did not yet say ").rstrip(".") in (*aim.tells, LEFT_OUT)


def test_nearly_every_question_has_a_smaller_step_that_says_no_word_of_its_point():
    helped = 0
    for one in TECHNICAL:
        easier = easier_question(one, ())
        if easier:
            helped += 1
            on_the_way = [point for point in one.points if gentle_of(point) == easier]
            assert any(content(point).isdisjoint(stems(easier)) for point in on_the_way), one.question_id
    assert helped >= 0.9 * len(TECHNICAL)


def test_a_push_asks_for_the_side_on_which_the_missing_point_lies():
    near_miss = asked(NEAR_MISS)
    move = listen(near_miss, VAGUE, missing(near_miss.points[-1]), ())
    assert near_miss.points[-1].facet == "measure"
    assert move.text
    assert any(ask in move.text for ask in load_facets()["measure"].asks)
    assert move.why.startswith("Your answer did not yet say ")


def test_a_side_of_which_the_answer_speaks_is_left_alone():
    near_miss = asked(NEAR_MISS)
    only_measuring = missing(near_miss.points[-1])
    assert aim_at(near_miss, VAGUE, only_measuring, ())
    assert aim_at(near_miss, "Then I would measure it.", only_measuring, ()) is None


def test_a_side_that_was_asked_about_before_comes_later():
    phones = asked(PHONES)
    nothing = missing(*phones.points)
    first = aim_at(phones, VAGUE, nothing, ())
    assert first
    second = aim_at(phones, VAGUE, nothing, first.asks)
    assert second
    assert second.point.facet != first.point.facet


def test_what_the_question_itself_asked_is_not_asked_again_in_the_same_words():
    slow = asked("review-culture-slow")
    assert "how would you know that it worked?" in slow.text
    for number in range(20):
        move = listen(slow, f"{VAGUE} {number}", missing(slow.points[-1]), ())
        assert "How would you know that it worked?" not in (move.text or "")


@pytest.mark.parametrize("one", TECHNICAL[::97], ids=lambda one: one.question_id)
def test_the_same_answer_gets_the_same_push(one: Asked):
    assert pushed(one, VAGUE) == pushed(one, VAGUE)


def test_a_student_without_an_answer_gets_a_step_on_the_way_to_the_first_point():
    move = pushed(asked(NEAR_MISS), NO_IDEA)
    assert move.kind == "gentler"
    assert move.text
    assert any(facet.gentle and facet.gentle in move.text for facet in load_facets().values())


def test_a_smaller_step_is_not_taken_twice_in_one_interview():
    near_miss = asked(NEAR_MISS)
    first = easier_question(near_miss, ())
    assert first
    assert easier_question(near_miss, (f"No matter. {first}",)) != first


def test_a_question_stored_before_there_were_facets_is_pushed_as_ever():
    old = Asked(
        "old", "technical", "knowledge", "junior", "Why does iron rust?", "", (KeyPoint("Air", ("oxygen",)),)
    )
    assert aim_at(old, VAGUE, missing(*old.points), ()) is None
    assert pushed(old, "It is because of something in the surroundings.").text


def test_a_facet_that_is_known_no_more_is_passed_over():
    point = KeyPoint("Air", ("oxygen",), "a_facet_of_old")
    old = Asked("old", "technical", "knowledge", "junior", "Why does iron rust?", "", (point,))
    assert aim_at(old, VAGUE, missing(*old.points), ()) is None
    assert easier_question(old, ()) is None
