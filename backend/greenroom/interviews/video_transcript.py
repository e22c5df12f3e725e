"""A conversation as turns: which of the plan's questions each stretch of it was about.

The interviewer was told to ask the plan's questions in its order and nearly in its words. So those lines of
the interviewer are looked for that hold most of a question's words, in the plan's order, such that together
they hold as much as possible. What the interviewer asks in between follows up the question before it; what it
says without asking is no turn, and the candidate's answer goes on. What comes before the first question is
the greeting. Where no question is found, what was asked instead is taken in its order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID, uuid4

from greenroom.engine.answers.stemming import stem
from greenroom.engine.questions.model import Asked
from greenroom.interviews.models import StoredTurn, TurnKind
from greenroom.interviews.providers import Line
from greenroom.interviews.snapshots import kept

# The share of a question's own words that a line must hold to be that question, and the fewest of them.
RECOGNISED: Final = 0.5
LONGEST_ANSWER: Final = 20_000
LONGEST_QUESTION: Final = 2_000

WORD: Final = re.compile(r"[a-z0-9+#]+")
COMMON: Final = frozenset(
    WORD.findall(
        "a about an and any are as at be been but by can could did do does for from had has have how i if in "
        "is it me more my of on one or our please so tell that the their them then there they this to us was "
        "we were what when where which who why will with would you your"
    )
)


@dataclass(frozen=True, slots=True)
class Passage:
    """What the interviewer said in one go, and what the candidate said after it, "" for nothing."""

    said: str
    answer: str
    said_at: datetime | None
    answered_at: datetime | None


def turns_of(
    interview_id: UUID, plan: Sequence[Asked], lines: Sequence[Line], began: datetime, ended: datetime
) -> list[StoredTurn]:
    """The turns that the conversation was, in order; `began` and `ended` where the vendor tells no time."""
    passages = _passages(lines)
    asking = _asking(plan, [passage.said for passage in passages])
    turns: list[StoredTurn] = []
    main: StoredTurn | None = None
    for number, passage in enumerate(passages):
        position = asking.get(number)
        if position is None and (main is None or "?" not in passage.said):
            _go_on(turns, passage)
            continue
        turn = _turn(interview_id, plan, position, passage, main)
        turn.number = len(turns) + 1
        turn.created_at = passage.said_at or began
        turn.answered_at = (passage.answered_at or ended) if turn.answer else None
        turns.append(turn)
        main = turn if position is not None else main
    return turns


def _turn(
    interview_id: UUID, plan: Sequence[Asked], position: int | None, passage: Passage, main: StoredTurn | None
) -> StoredTurn:
    """A question of the plan at `position`, or what follows up `main`; in the words that were spoken."""
    place = position if position is not None else main.position if main else 0
    asked, kind, follows = plan[place], _kind(plan[place]), None
    if position is None and main is not None:
        asked = replace(asked, reason="Asked about what you had just said.", follow_ups=())
        kind, follows = "follow_up", main.id
    return StoredTurn(
        id=uuid4(),
        interview_id=interview_id,
        position=place,
        kind=kind,
        follows=follows,
        asked=kept(replace(asked, text=passage.said[:LONGEST_QUESTION])),
        answer=passage.answer[:LONGEST_ANSWER] or None,
    )


def _kind(asked: Asked) -> TurnKind:
    return "closing" if asked.kind == "closing" else "question"


def _go_on(turns: list[StoredTurn], passage: Passage) -> None:
    """Nothing was asked: what the candidate went on to say belongs to the answer before."""
    if turns and passage.answer:
        turns[-1].answer = f"{turns[-1].answer or ''} {passage.answer}".strip()[:LONGEST_ANSWER]
        turns[-1].answered_at = passage.answered_at or turns[-1].answered_at or passage.said_at


def _passages(lines: Sequence[Line]) -> list[Passage]:
    """Lines of one speaker in a row as one; what the candidate says before the first of them is dropped."""
    passages: list[Passage] = []
    for line in lines:
        last = passages[-1] if passages else None
        if line.speaker == "interviewer":
            if last is None or last.answer:
                passages.append(Passage(line.text, "", line.at, None))
            else:
                passages[-1] = replace(last, said=f"{last.said} {line.text}")
        elif last is not None:
            answer = f"{last.answer} {line.text}".strip()
            passages[-1] = replace(last, answer=answer, answered_at=line.at or last.answered_at)
    return passages


def _asking(plan: Sequence[Asked], said: Sequence[str]) -> dict[int, int]:
    """By the number of a passage, the place in the plan of the question that it asks."""
    spoken = [_words(text) for text in said]
    wanted = [_words(asked.text) for asked in plan]
    found = _aligned([[_share(words, one) for one in spoken] for words in wanted])
    if found:
        return found
    # The first question that comes is how the greeting ends.
    asked = [number for number, text in enumerate(said) if "?" in text]
    questions = len(plan) - 1
    return {number: place for place, number in enumerate(asked[1:][:questions])}


def _aligned(shares: Sequence[Sequence[float]]) -> dict[int, int]:
    """The pairs of question and passage, both rising, whose recognised shares come to the most."""
    passages = len(shares[0]) if shares else 0
    # As for a longest common subsequence: `best[n]` is the most among the first n passages.
    best: list[tuple[float, dict[int, int]]] = [(0.0, {})] * (passages + 1)
    for place, row in enumerate(shares):
        with_this = [best[0]]
        for number, share in enumerate(row):
            options = [with_this[number], best[number + 1]]
            if share >= RECOGNISED:
                total, pairs = best[number]
                options.append((total + share, {**pairs, number: place}))
            with_this.append(max(options, key=lambda option: option[0]))
        best = with_this
    return best[-1][1]


def _share(question: frozenset[str], spoken: frozenset[str]) -> float:
    return len(question & spoken) / len(question) if question else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in WORD.findall(text.lower()) if word not in COMMON)
