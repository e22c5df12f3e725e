"""Speech that a machine wrote down without a sign is cut where its sentences end."""

import re

import pytest

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.statements import cut_statements
from tests.engine.answers.labelled_answers import (
    NONSENSE,
    LabelledAnswer,
    as_asked,
    labelled_answers,
    without_signs,
)
from tests.engine.answers.test_labelled_scores import Scored, in_order, kappa

SPOKEN = (
    "we had two suppliers for the same part and both were late in march so i called each of them every"
    " morning i wrote down what they promised in one table after a week i saw that one of them kept his"
    " word and the other did not i moved the order to the first one and we delivered on time"
)


def spoken(answer: LabelledAnswer) -> Scored:
    return answer, assess(as_asked(answer.question), without_signs(answer.text)).overall


@pytest.fixture(scope="module")
def held() -> tuple[Scored, ...]:
    return tuple(spoken(answer) for answer in labelled_answers("held"))


def test_speech_is_cut_at_its_sentences_word_for_word():
    statements = cut_statements(SPOKEN)
    openings = [" ".join(one.text.split()[:3]) for one in statements]
    assert openings == ["we had two", "so i called", "i wrote down", "i saw that", "i moved the"]
    assert all(SPOKEN[one.start : one.end] == one.text for one in statements)
    assert " ".join(one.text for one in statements) == SPOKEN


def test_what_has_signs_is_cut_by_them():
    marked = "I called each of them every morning. I wrote it down, and after a week I saw who kept his word."
    assert [one.text for one in cut_statements(marked)] == re.findall(r"[^.]+\.", marked.replace(". ", "."))


def test_key_words_in_a_row_are_no_speech():
    row = " ".join(["index join partition vacuum btree explain analyze deadlock"] * 6)
    assert len(cut_statements(row)) == 1


def test_a_few_words_are_one_statement():
    assert [one.text for one in cut_statements("i asked her and then i waited")] == [
        "i asked her and then i waited"
    ]


def test_answers_without_signs_agree_with_the_marks(held: tuple[Scored, ...]):
    assert kappa(held) > 0.85
    assert sum(in_order(held)) > 0.96 * len(in_order(held))


def test_nonsense_without_signs_is_one_but_for_a_few(held: tuple[Scored, ...]):
    found = [score for answer, score in held if answer.kind in NONSENSE]
    assert sum(score == 1 for score in found) >= 0.98 * len(found)
    assert max(score for answer, score in held if answer.kind == "soup") < 2


def test_the_report_quotes_what_was_said():
    answer = next(one for one in labelled_answers("held") if one.kind == "strong")
    said = without_signs(answer.text)
    assessment = assess(as_asked(answer.question), said)
    assert assessment.made
    for point in assessment.made:
        assert said[point.evidence.start : point.evidence.end] == point.evidence.text
