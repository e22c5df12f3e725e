"""Key words in any shape are no answer: rows, lists, lines, with little words between them, in any order."""

import random
from collections.abc import Iterator

import pytest

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.scoring import LOWEST
from greenroom.engine.answers.word_pairs import kinds_of, order_of
from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.model import Question
from tests.engine.answers.labelled_answers import as_asked, labelled_answers

QUESTIONS = load_bank().questions[::13]
FOREIGN = ("umbrella", "giraffe", "trampoline", "marmalade", "violin", "penguin", "glacier", "saxophone")
SAID = [answer for answer in labelled_answers("tune") if answer.kind in {"strong", "plain", "middling"}]


def soups(question: Question, rng: random.Random) -> Iterator[str]:
    """The key words of a question in the shapes in which people throw them into an answer."""
    aliases = [alias for point in question.points for alias in point.aliases]
    rng.shuffle(aliases)
    words = [word for alias in aliases for word in alias.split()]
    half = len(aliases) // 2
    yield " ".join(aliases)
    yield "\n".join(f"- {alias}" for alias in aliases)
    yield f"{' and '.join(aliases)}."
    yield f"The {', the '.join(aliases)}."
    yield f"The answer is about {', '.join(aliases[:half])} and also {', '.join(aliases[half:])}."
    yield f"I know {', '.join(aliases)}."
    yield " ".join(rng.sample(words, len(words)))


def shuffles(question: Question, rng: random.Random) -> Iterator[str]:
    """The words of the outline in no order, whole, in pieces, and with words from anywhere."""
    words = [word.strip('.,:;?!"()') for word in question.outline.split()]
    yield f"{' '.join(rng.sample(words, len(words)))}."
    mixed = rng.sample(words, len(words))
    yield ". ".join(" ".join(mixed[at : at + 8]) for at in range(0, len(mixed), 8))
    yield ", ".join(" ".join(mixed[at : at + 4]) for at in range(0, len(mixed), 4))
    salad = [word if rng.random() > 0.2 else rng.choice(FOREIGN) for word in mixed]
    yield f"{' '.join(salad)}."


@pytest.mark.parametrize("seed", range(2))
def test_key_words_stay_under_two_in_every_shape(seed):
    rng = random.Random(seed)  # noqa: S311 - a soup needs no secret
    passed = [
        soup
        for question in QUESTIONS
        for soup in soups(question, rng)
        if assess(as_asked(question), soup).overall >= 2
    ]
    assert passed == []


def test_a_good_answer_in_no_order_stays_under_two():
    rng = random.Random(7)  # noqa: S311 - a salad needs no secret
    salads = [
        (question, salad)
        for question in QUESTIONS
        if len(question.outline.split()) > 20
        for salad in shuffles(question, rng)
    ]
    passed = [salad for question, salad in salads if assess(as_asked(question), salad).overall >= 2]
    assert len(passed) <= 0.02 * len(salads), passed


def test_the_outlines_of_the_bank_are_in_order():
    questions = load_bank().questions
    lost = [one.id for one in questions if assess(as_asked(one), one.outline).overall == LOWEST]
    assert len(lost) < 0.01 * len(questions), lost


def test_steps_told_in_a_few_words_are_an_answer():
    steps = (
        "Compare volume with use, drop what nobody reads, lower cardinality, tail-sample, tier retention,"
        " standardise names and ids, and give teams budgets."
    )
    question = load_bank().by_id["mon-observability-cost"]
    assert assess(as_asked(question), steps).overall > 2


def test_what_people_say_is_in_order_without_punctuation_too():
    heard = ["".join(sign for sign in one.text if sign not in '.,;:!?"()').lower() for one in SAID]
    assert min(order_of(text).mean for text in heard) > 0


def test_contractions_are_spelt_out_and_signs_in_a_row_are_one():
    assert kinds_of("I'd write: ... it’s Marek's!") == ["i", "would", "-do", ";", "it", "is", "-", "."]


def test_the_order_of_nothing_is_nothing():
    assert order_of("").pairs == 0
    assert order_of("one").mean == 0
