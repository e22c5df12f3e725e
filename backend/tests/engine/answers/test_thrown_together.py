"""Words of the question thrown together are nonsense, and sentences in right order are not."""

import random

import pytest

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.scoring import LOWEST
from greenroom.engine.answers.statements import cut_statements
from greenroom.engine.answers.word_order import crossed_in, is_thrown_together
from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.model import Question
from greenroom.engine.understanding.wordlist import wordset
from tests.engine.answers.labelled_answers import as_asked, labelled_answers
from tests.engine.answers.questions import LEFT_JOIN, STRONG

SMALL_WORDS = sorted(wordset("the a of to and is in it that for on with as was be this by from or not but"))
QUESTIONS = load_bank().questions[::9]


def words_of(question: Question) -> list[str]:
    return [word.strip('.,:;?!"()') for word in question.text.split()]


def drawn(question: Question, size: int, rng: random.Random) -> str:
    own = words_of(question)
    return " ".join(rng.choice(own if rng.random() < 0.7 else SMALL_WORDS) for _ in range(size))


def shuffled(question: Question, rng: random.Random) -> str:
    own = words_of(question)
    return " ".join(rng.sample(own, len(own)))


@pytest.mark.parametrize("seed", range(3))
def test_the_questions_own_words_in_any_order_are_no_answer(seed):
    rng = random.Random(seed)  # noqa: S311 - a salad needs no secret
    for question in QUESTIONS:
        salads = (
            shuffled(question, rng),
            " ".join(reversed(words_of(question))),
            f"{drawn(question, 35, rng)}.",
            ". ".join(drawn(question, rng.randint(5, 11), rng) for _ in range(4)),
            ", ".join(drawn(question, rng.randint(3, 7), rng) for _ in range(6)),
        )
        for salad in salads:
            assert assess(as_asked(question), salad).overall == LOWEST, salad


def test_a_good_answer_in_random_order_is_worth_nothing():
    words = STRONG.split()
    random.Random(5).shuffle(words)  # noqa: S311 - a salad needs no secret
    assert assess(LEFT_JOIN, " ".join(words)).overall == LOWEST


def test_what_people_say_is_in_order():
    spoken = [answer for answer in labelled_answers("tune") if answer.kind in {"strong", "plain", "middling"}]
    assert not [answer.id for answer in spoken if is_thrown_together(cut_statements(answer.text))]


def test_stammering_is_no_sign_of_disorder():
    assert crossed_in(cut_statements("I I think the the filter is is in the the WHERE clause.")) == 0


def test_a_letter_is_no_article():
    assert crossed_in(cut_statements("A to B and B to A at the same time, and then A, C.")) == 0


def test_aliases_in_a_row_without_a_comma_are_no_sentence():
    row = " ".join(alias for point in LEFT_JOIN.points for alias in point.aliases)
    assert assess(LEFT_JOIN, row).overall < 2


def test_steps_in_a_row_are_sentences():
    steps = (
        "Read the filter, move the condition to ON, count the customers before and after, look for null rows,"
        " and check the second join."
    )
    assert assess(LEFT_JOIN, steps).overall > 2


def test_two_slips_of_the_tongue_make_no_salad_of_a_long_answer():
    told = " ".join(
        one.text for one in labelled_answers("tune") if one.kind == "strong" and "the" in one.text
    )
    slips = told[:2400] + " I looked at the of the plan. And then it was a the row."
    assert not is_thrown_together(cut_statements(slips))
