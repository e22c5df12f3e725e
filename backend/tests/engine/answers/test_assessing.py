"""Better answers score higher, and everything that is said of an answer can be quoted from it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.features import figures_in
from greenroom.engine.answers.model import Assessment
from greenroom.engine.questions.model import Asked
from tests.engine.answers.questions import (
    CLOSING,
    DISAGREED,
    HABITS,
    LEFT_JOIN,
    MIDDLING,
    PADDING,
    PLAIN,
    STORY,
    STRONG,
    WEAK,
)

PIECES = (
    STRONG,
    PLAIN,
    MIDDLING,
    WEAK,
    STORY,
    HABITS,
    *PADDING,
    "\n",
    "👩‍🔬",
    "\x00",
    "fine",
    "WHERE",
    "don’t",
)


def test_strong_is_above_plain_above_middling_above_weak():
    scores = [assess(LEFT_JOIN, answer).overall for answer in (STRONG, PLAIN, MIDDLING, WEAK)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_a_story_that_was_lived_is_above_habits():
    assert assess(DISAGREED, STORY).overall > assess(DISAGREED, HABITS).overall + 1


def test_right_in_plain_words_is_above_jargon_with_nothing_behind_it():
    jargon = "I would leverage best practices for the LEFT JOIN and optimise the query properly with indexes."
    assert assess(LEFT_JOIN, PLAIN).overall > assess(LEFT_JOIN, jargon).overall


def test_a_story_about_something_else_is_at_the_bottom():
    elsewhere = "Last summer I walked across Wales. I carried a tent of 2 kilos, and it rained for nine days."
    assert assess(DISAGREED, elsewhere).overall < 2


def test_waving_the_point_away_is_below_making_it():
    made = (
        "A filter on the right table in the WHERE clause turns it into an inner join, so I check that first."
    )
    denied = "A filter on the right table in the WHERE clause makes no difference, so I would ignore it."
    assert assess(LEFT_JOIN, denied).overall < assess(LEFT_JOIN, made).overall - 1


def test_a_point_of_which_a_part_was_heard_is_neither_made_nor_missing():
    assessment = assess(LEFT_JOIN, MIDDLING)
    made = {made.says for made in assessment.made}
    heard_in_part = {point.says for point in LEFT_JOIN.points} - made - set(assessment.missing)
    assert not made & set(assessment.missing)
    assert heard_in_part
    said = [remark.text for remark in assessment.improvements if remark.evidence]
    assert all(any(point[1:] in text for text in said) for point in heard_in_part)


def test_that_somebody_else_was_not_sure_is_part_of_the_story():
    told = "We disagreed last year about a form. I wrote a list of the fields. He was not sure of it."
    assert assess(DISAGREED, told).empty is None
    assert assess(DISAGREED, "I was not sure of it.").empty == "no_answer"


def test_that_nobody_would_know_is_a_reason_and_no_giving_up():
    reason = (
        "With two filters at once we don't know which one takes the customers away, so I remove one first."
    )
    assert assess(LEFT_JOIN, reason).empty is None
    assert assess(LEFT_JOIN, "I don't know which one, sorry.").empty == "no_answer"


def test_a_number_that_only_says_which_one_is_no_figure():
    assert figures_in("That was case 2, in step 3: 40 % of it was done.") == {"40 %"}


def test_the_parts_of_a_story_are_found():
    star = assess(DISAGREED, STORY).star
    assert star["situation"]
    assert "second year" in star["situation"].text
    assert star["action"]
    assert star["result"]
    assert "3 May" in star["result"].text


def test_an_answer_of_knowledge_has_no_parts_of_a_story():
    assert not any(assess(LEFT_JOIN, STRONG).star.values())


def test_a_stronger_version_invents_nothing():
    stronger = assess(LEFT_JOIN, MIDDLING).stronger
    outside = " ".join(piece.partition("]")[2] for piece in f"]{stronger}".split("["))
    assert {word.strip(".") for word in outside.casefold().split()} - {""} <= {
        word.strip(".") for word in MIDDLING.casefold().split()
    }


def test_we_without_i_is_remarked_on():
    answer = (
        "We had a conflict about the store. We discussed it. We decided for tables, and we shipped in May."
    )
    assert any('"we"' in remark.text for remark in assess(DISAGREED, answer).improvements)


@pytest.mark.parametrize("asked", [LEFT_JOIN, DISAGREED, CLOSING], ids=lambda asked: asked.kind)
@given(pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), max_size=8))
@settings(max_examples=120, deadline=None)
def test_any_answer_is_scored_within_bounds_and_quoted_verbatim(asked: Asked, pieces: list[str]):
    answer = " ".join(pieces)
    assessment = assess(asked, answer)
    scores = assessment.scores
    for score in (assessment.overall, scores.relevance, scores.structure, scores.specificity, scores.depth):
        assert 1 <= score <= 5
        assert round(score, 1) == score
    for text, start, end in quoted(assessment):
        assert answer[start:end] == text
        assert text


@given(first=st.sampled_from(PADDING), last=st.sampled_from(PADDING), base=st.sampled_from(PIECES[:6]))
@settings(max_examples=60, deadline=None)
def test_padding_never_raises(first: str, last: str, base: str):
    for asked in (LEFT_JOIN, DISAGREED):
        assert assess(asked, f"{first} {base} {last}").overall <= assess(asked, base).overall


def test_the_same_answer_scores_the_same_a_thousand_times():
    first = assess(DISAGREED, STORY)
    assert all(assess(DISAGREED, STORY) == first for _ in range(1000))


def quoted(assessment: Assessment) -> list[tuple[str, int, int]]:
    stretches = [made.evidence for made in assessment.made]
    stretches += [part for part in assessment.star.values() if part]
    stretches += [one.evidence for one in (*assessment.strengths, *assessment.improvements) if one.evidence]
    return [(stretch.text, stretch.start, stretch.end) for stretch in stretches]
