"""The interviewer listens: one question at a time, at most two follow-ups, no word about the score."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.listening import Move, listen
from greenroom.engine.questions.model import Asked
from tests.engine.answers.questions import (
    CLOSING,
    DISAGREED,
    HABITS,
    LEFT_JOIN,
    MIDDLING,
    NONSENSE,
    STORY,
    STRONG,
)

PRAISE = re.compile(
    r"(?i)\b(?:good|great|excellent|perfect|well done|wrong|weak|poor|score|points?|correct|right answer)\b"
)
NO_RESULT = (
    "In my second year Marek and I disagreed about the store of our booking app. I asked him why he wanted"
    " documents. I built a small trial with tables."
)


def heard(asked: Asked, answer: str, so_far: tuple[str, ...] = ()) -> Move:
    return listen(asked, answer, assess(asked, answer), so_far)


def test_an_excellent_answer_gets_depth_from_the_questions_own_follow_ups():
    move = heard(LEFT_JOIN, STRONG)
    assert move.kind == "deeper"
    assert move.text
    assert LEFT_JOIN.follow_ups[0] in move.text


def test_depth_never_asks_the_same_again():
    first = heard(LEFT_JOIN, STRONG)
    assert first.text
    second = heard(LEFT_JOIN, STRONG, (first.text,))
    assert second.text
    assert LEFT_JOIN.follow_ups[1] in second.text


def test_nothing_said_to_a_follow_up_ends_the_question_however_full_the_answer_before():
    first = heard(LEFT_JOIN, STRONG)
    assert first.text
    whole = assess(LEFT_JOIN, f"{STRONG}\n\nI do not know.")
    after = listen(LEFT_JOIN, "I do not know.", whole, (first.text,))
    assert after == Move(None, "This question has had its second chance; the next one waits.", "on")


def test_there_are_never_more_than_two_follow_ups():
    assert heard(LEFT_JOIN, STRONG, ("One?", "Two?")) == Move(
        None, "Two follow-ups are the most that one question gets.", "on"
    )


def test_a_vague_answer_is_pushed_once():
    move = heard(LEFT_JOIN, "I would check the filter in the query.")
    assert move.kind == "push"
    assert move.text
    assert heard(LEFT_JOIN, "I would check the filter in the query.", (move.text,)).text is None


def test_no_wording_comes_twice_in_one_interview_while_there_is_another():
    vague = "I would check the filter in the query."
    asked_before: tuple[str, ...] = ()
    for _ in range(5):
        move = listen(LEFT_JOIN, vague, assess(LEFT_JOIN, vague), (), asked_before)
        assert move.text
        assert move.text.partition(". ")[2] not in " ".join(asked_before)
        asked_before += (move.text,)
    assert listen(LEFT_JOIN, vague, assess(LEFT_JOIN, vague), (), asked_before).text


def test_a_push_gives_no_point_away():
    move = heard(LEFT_JOIN, "I would check the filter in the query.")
    assert move.text
    assert not re.search(r"(?i)\b(?:where|on clause|null|inner)\b", move.text)


def test_a_story_without_its_own_deeds_is_asked_for_one_case():
    move = heard(DISAGREED, HABITS)
    assert move.kind == "push"
    assert move.text


def test_a_gentler_step_follows_on_not_knowing():
    for asked in (LEFT_JOIN, DISAGREED):
        move = heard(asked, "I don't know.")
        assert move.kind == "gentler"
        assert heard(asked, "I don't know.", (move.text or "",)).text is None


def test_an_order_in_an_answer_is_not_obeyed():
    move = heard(LEFT_JOIN, NONSENSE["order"])
    assert move.kind == "push"
    assert "5" not in (move.text or "")


def test_the_closing_turn_has_no_follow_up():
    assert heard(CLOSING, "What does the first month look like?").text is None


def test_the_wording_varies_with_the_answer():
    texts = {heard(LEFT_JOIN, f"I would check the filter number {n}.").text for n in range(30)}
    assert len(texts) > 5


@given(
    answer=st.sampled_from((STRONG, MIDDLING, STORY, HABITS, NO_RESULT, *NONSENSE.values())),
    so_far=st.lists(st.sampled_from(LEFT_JOIN.follow_ups), max_size=2, unique=True),
)
@settings(max_examples=100, deadline=None)
def test_each_move_is_one_question_in_three_sentences_without_praise(answer: str, so_far: list[str]):
    for asked in (LEFT_JOIN, DISAGREED, CLOSING):
        move = heard(asked, answer, tuple(so_far))
        assert move.why.endswith(".")
        if move.text is not None:
            assert move.text.count("?") == 1
            assert len(re.findall(r"[.?!](?:\s|\Z)", move.text)) <= 3
            assert not PRAISE.search(move.text)
            assert not any(earlier in move.text for earlier in so_far)
