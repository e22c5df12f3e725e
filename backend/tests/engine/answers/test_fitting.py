"""A good answer to another question is no answer to this one."""

import random
from statistics import mean

import pytest

from greenroom.engine.answers.aboutness import BANK
from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.story_words import listed_story_words, story_words
from greenroom.engine.interviewing.set_pieces import set_pieces
from greenroom.engine.questions.bank import load_bank
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
    assert sum(score >= 3 for score in scores) <= 0.045 * len(scores)


def test_no_key_point_of_another_question_is_praised():
    asked = next(answer for answer in strong(factual=True) if answer.role == "pharmacist")
    elsewhere = next(answer for answer in strong(factual=True) if answer.role == "devops-engineer")
    assert assess(as_asked(asked.question), asked.text).made
    beside = assess(as_asked(asked.question), elsewhere.text)
    assert not beside.made
    assert beside.improvements[0].text == "Answer the question that was asked: this stays beside it."


def test_who_tells_a_story_without_a_link_is_told_to_say_the_link():
    story = next(answer for answer in strong(factual=False) if answer.question.id == "solve-study-stuck")
    asked = next(question for question in load_bank().questions if question.id == "incl-left-out")
    told = assess(as_asked(asked), story.text).improvements[0].text
    assert told == "Say in your first sentence how this answers the question: little shows that it does."


def test_every_question_about_ones_past_lists_the_words_of_fitting_stories():
    asked = {question.id for question in load_bank().questions if question.kind == "behavioural"}
    assert set(listed_story_words()) == asked | {"opening", "gap"}
    assert all(len(words) >= 30 for words in listed_story_words().values())
    assert all(len(set(words)) == len(words) for words in listed_story_words().values())


def test_words_of_stories_are_found_with_any_ending():
    found = story_words("comm-written-misread")
    assert found is not None
    assert found.search("She misunderstood what I had written")
    assert story_words("of-no-bank") is None


def test_a_story_about_something_else_is_worth_much_less():
    """Not nothing: no list foresees every story, and some stories answer two questions."""
    questions = [question for question in load_bank().questions if question.kind == "behavioural"]
    draw = random.Random(7)  # noqa: S311 - a draw needs no secret
    own, elsewhere = [], []
    for answer in strong(factual=False):
        own.append(assess(as_asked(answer.question), answer.text).overall)
        elsewhere += [
            assess(as_asked(question), answer.text).overall
            for question in draw.sample(questions, 4)
            if question.competency != answer.question.competency
        ]
    assert mean(elsewhere) < mean(own) - 1.04


def test_a_lecture_is_no_answer_to_where_somebody_comes_from():
    piece = next(piece for piece in set_pieces("opening") if piece.id == "opening-two-minutes")
    asked = piece.asked(
        about="", competency="communication", difficulty="junior", reason="", a_role="a nurse"
    )
    path = (
        "I am in the last year of my degree in Pune. Two summers ago I did an internship at a start-up, where"
        " I wrote the tracking service. Since then I built a timetable that 300 classmates use, and I want to"
        " go on with work that many people lean on."
    )
    lectures = [assess(asked, answer.text).overall for answer in strong(factual=True)]
    assert mean(lectures) < assess(asked, path).overall - 1.45


def test_rarity_is_measured_over_the_bank_that_there_is():
    assert len(load_bank().questions) == BANK
