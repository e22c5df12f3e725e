"""A moment of an interview at which the engine asks on."""

from __future__ import annotations

from dataclasses import replace

from greenroom.engine.answers.model import Exchange
from greenroom.engine.questions.model import Asked, KeyPoint
from greenroom.interviews.providers import Moment

QUESTION = Asked(
    question_id="slow-page",
    kind="technical",
    competency="diagnosis",
    difficulty="junior",
    text="An order page takes four seconds to load. How would you find out why?",
    reason="It is asked of everybody.",
    points=(
        KeyPoint("Looks at the query plan", ("query plan", "explain analyze")),
        KeyPoint("Measures before changing", ("measured", "profile it")),
    ),
    follow_ups=("How would you tell whether it is the database or the network?",),
)
SHORT = "I would look at the order page and the database for slow things there."
NEXT = replace(QUESTION, question_id="next", text="What is an index good for?")
GOOD = "You spoke of the database. What would you look at there first?"


def moment(answer: str = SHORT) -> Moment:
    return Moment("Backend Developer", (), (Exchange("1", QUESTION, answer),), (NEXT,))
