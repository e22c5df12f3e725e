"""A conversation as turns: the plan's questions where they were asked, and what was asked in between."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final, Literal
from uuid import uuid4

from greenroom.engine.analysis import understand
from greenroom.engine.document import Document
from greenroom.engine.questions.model import Asked
from greenroom.interviews.models import StoredTurn
from greenroom.interviews.providers import Line
from greenroom.interviews.video_briefing import summary
from greenroom.interviews.video_transcript import turns_of

NOW: Final = datetime(2026, 11, 22, tzinfo=UTC)
CV: Final = """Asha Verma
asha.verma@example.com
+91 98000 00000
www.asha-verma.example.com

Experience
Backend intern, Example Works, June 2024 to August 2024
• Made the order page three times faster; ask boss@example.org or +91 98111 11111

Skills
Python, PostgreSQL
"""


def question(text: str, kind: Literal["technical", "closing"] = "technical") -> Asked:
    return Asked(text[:8], kind, "knowledge", "junior", text, "because")


PLAN: Final = (
    question("How would you find a slow query in PostgreSQL?"),
    question("What does an index cost when rows are written?"),
    question("When is a cache the wrong answer?"),
    question("Which questions do you have for us?", "closing"),
)


def heard(*said: str) -> list[StoredTurn]:
    """Lines that begin with ">" are the candidate's."""
    lines = [
        Line("candidate" if one.startswith(">") else "interviewer", one.removeprefix("> ")) for one in said
    ]
    return turns_of(uuid4(), PLAN, lines, NOW, NOW)


def shape(turns: list[StoredTurn]) -> list[tuple[str, int, str | None]]:
    return [(turn.kind, turn.position, turn.answer) for turn in turns]


def test_follow_ups_belong_to_the_question_before_them():
    turns = heard(
        "Hello Asha, shall we begin?",
        "> Yes.",
        "Good. How would you find a slow query in PostgreSQL?",
        "> I look at the statistics.",
        "And what do you look at there?",
        "> The total time.",
        "I see.",
        "> And the calls.",
        "Then: what does an index cost you when rows are written?",
        "> Each write touches it.",
        "Do you have questions for us?",
        "> No.",
    )
    assert shape(turns) == [
        ("question", 0, "I look at the statistics."),
        ("follow_up", 0, "The total time. And the calls."),
        ("question", 1, "Each write touches it."),
        ("closing", 3, "No."),
    ]
    assert turns[1].follows == turns[0].id
    assert [turn.number for turn in turns] == [1, 2, 3, 4]


def test_a_question_without_an_answer_is_kept_as_such():
    turns = heard("How would you find a slow query in PostgreSQL?")
    assert shape(turns) == [("question", 0, None)]
    assert turns[0].answered_at is None


def test_an_interviewer_who_asks_otherwise_is_taken_in_order():
    turns = heard(
        "Hello, ready?", "> Yes.", "Tell me about your studies?", "> Long.", "And your hobbies?", "> Chess."
    )
    assert shape(turns) == [("question", 0, "Long."), ("question", 1, "Chess.")]


def test_a_conversation_in_which_nothing_was_asked_has_no_turns():
    assert heard() == []
    assert heard("> Hello?") == []
    assert heard("Hello, shall we begin?", "> No.") == []


def test_the_summary_of_a_cv_says_what_was_done_and_not_how_to_reach_anybody():
    document = Document("pdf", CV, (0,))
    told = summary(understand(document))
    assert "three times faster" in told
    assert "PostgreSQL" in told
    for private in ("@", "98000", "98111", "asha-verma"):
        assert private not in told
