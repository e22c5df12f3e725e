"""Padding adds nothing and takes nothing: words that fit any subject, wherever they stand."""

from pathlib import Path

import pytest

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.emptiness import substance_of
from greenroom.engine.answers.topic import topic_of
from tests.engine.answers.labelled_answers import Half, as_asked, labelled_answers, padded_answers
from tests.engine.answers.questions import DISAGREED, LEFT_JOIN, MIDDLING, PLAIN, STORY, STRONG

PADDINGS = {
    "thanks": "Thank you for this great question. I hope this answers it, and I am glad to say more.",
    "talk": "Let me think about how best to put this. What else can I say about it, it is what it is.",
    "teamwork": (
        "Teamwork is very important for every company, and together we can achieve much more than alone."
        " Good communication and a positive attitude are the basis of every success."
    ),
    "oneself": (
        "I am a hard-working and motivated person who always gives his best."
        " My friends would describe me as reliable, curious and ambitious."
    ),
    "balance": (
        "These are considerations that should be considered, and one arrives at a view which is balanced."
        " In general I would say that one grows with everything that one goes through in life."
    ),
    "interest": (
        "This is a topic that has always interested me a lot, ever since my first year at university."
        " I find it a really exciting area, and it is a pleasure to be able to speak about it."
    ),
}
PEOPLE_SAY = (Path(__file__).parent / "labelled" / "paddings.txt").read_text(encoding="utf-8").splitlines()
BASES = [
    answer for answer in labelled_answers("tune") if answer.kind in {"strong", "plain", "middling", "weak"}
]


@pytest.mark.parametrize("padding", PADDINGS.values(), ids=PADDINGS)
@pytest.mark.parametrize(
    ("asked", "base"),
    [(LEFT_JOIN, STRONG), (LEFT_JOIN, PLAIN), (LEFT_JOIN, MIDDLING), (DISAGREED, STORY)],
    ids=("strong", "plain", "middling", "story"),
)
def test_padding_moves_no_score(asked, base, padding):
    score = assess(asked, base).overall
    assert assess(asked, f"{padding} {base}").overall == score
    assert assess(asked, f"{base} {padding}").overall == score


@pytest.mark.parametrize("asked", [LEFT_JOIN, DISAGREED], ids=lambda asked: asked.kind)
@pytest.mark.parametrize("padding", PADDINGS.values(), ids=PADDINGS)
def test_padding_alone_is_no_answer(asked, padding):
    assert assess(asked, padding).overall == 1


def test_the_question_said_again_and_sentences_said_twice_add_nothing():
    for answer in BASES[::9]:
        asked = as_asked(answer.question)
        score = assess(asked, answer.text).overall
        for padded in (f"{asked.text} {answer.text}", f"{answer.text} {answer.text}"):
            assert assess(asked, padded).overall == score, answer.id


def test_what_people_say_to_fill_time_hardly_ever_moves_a_score():
    """Eighty lines written without the scorer; before any was seen, 89 of 100 moved no story, 90 no facts."""
    moved = []
    for answer in BASES[::60]:
        asked = as_asked(answer.question)
        alone = assess(asked, answer.text).overall
        moved += [abs(assess(asked, f"{answer.text} {line}").overall - alone) for line in PEOPLE_SAY]
    assert sum(shift > 0.1 + 1e-9 for shift in moved) < 0.1 * len(moved)


@pytest.mark.parametrize(("half", "most"), [("tune", 0.3), ("held", 0.3)])
def test_an_answer_twice_as_long_with_nothing_more_said_gains_next_to_nothing(half: Half, most: float):
    """By a hand that never saw the scorer: the tuned half was learned from, the held one not."""
    bases = {answer.id: answer for answer in labelled_answers()}
    gains = []
    for answer in padded_answers(half):
        asked = as_asked(answer.question)
        gains.append(
            assess(asked, answer.text).overall - assess(asked, bases[answer.base or ""].text).overall
        )
    assert max(gains) <= most + 1e-9
    assert abs(sum(gains)) / len(gains) <= 0.05
    assert sum(abs(gain) <= 0.1 + 1e-9 for gain in gains) >= 0.66 * len(gains)


def test_what_good_answers_say_is_seldom_taken_for_padding():
    kept = said = 0
    for answer in BASES:
        if answer.kind in {"strong", "plain"}:
            kept += len(substance_of(answer.text, topic_of(as_asked(answer.question))).statements)
            said += len(answer.text.split(". "))
    assert kept > 0.9 * said


def test_talk_alone_is_no_answer_even_if_it_was_so():
    assert (
        assess(DISAGREED, "I was nervous at first. Then I gave my best and we came out stronger.").overall
        == 1
    )
