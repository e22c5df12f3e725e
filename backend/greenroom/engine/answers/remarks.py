"""What to keep of an answer and what to change, in words for the student. Praise quotes what it praises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from greenroom.engine.answers.manner import manner_of
from greenroom.engine.answers.model import Emptiness, Remark, StarPart
from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.points import MADE, TOUCHED
from greenroom.engine.answers.scoring import Evidence, Marks, is_factual
from greenroom.engine.answers.star import MOST_SETTING, deeds_in
from greenroom.engine.questions.model import Asked

MOST_STRENGTHS: Final = 3
MOST_IMPROVEMENTS: Final = 4
_STRONG_POINT: Final = 0.7

_GOOD: Final = 4.2
_FEW: Final = 2
_SHORT: Final = 40
_LONG: Final = 420
_MANY_HEDGES: Final = 2
_LECTURE: Final = 0.5
_BESIDE, _LOOSE = 0.5, 0.75
"""From which fit down an answer of knowledge is to another question, and a story does not show its link."""

_PICTURED: Final = re.compile(
    r"(?i)\d|\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)\b"
)
_EMPTY: Final[dict[Emptiness, str]] = {
    "silent": "Nothing was said. Even a first thought gives an interviewer something to follow.",
    "no_answer": "You said that you do not know. Say what you know near it, and how you would find out.",
    "not_language": "This could not be read as an answer in English, so there was nothing to score.",
    "repeats_question": "This says the question again. Answer it: one fact or deed, then why.",
    "padding": "This says nothing that the question asks for yet. One concrete fact or event is worth more.",
    "instruction": "This speaks to whoever scores the answer. Only an answer to the question is scored.",
}
_MISSING_PART: Final[dict[StarPart, str]] = {
    "situation": "Say in one sentence where and when this was, so that the listener can see it.",
    "task": "Say what was yours to do: what would have failed without you?",
    "action": "Say what you yourself did, step by step, with a verb for each step.",
    "result": "Say how it ended: what changed, for whom, and by how much?",
}


def why_empty(empty: Emptiness) -> Remark:
    """What to tell a student whose answer holds nothing to score."""
    return Remark(_EMPTY[empty], None)


def strengths_of(asked: Asked, evidence: Evidence, marks: Marks) -> tuple[Remark, ...]:
    """At most three things that stood, each with the words that show it."""
    told: dict[tuple[int, int], Remark] = {}
    for remark in _strengths(asked, evidence):
        if remark.evidence:
            told.setdefault((remark.evidence.start, remark.evidence.end), remark)
    return tuple(told.values())[:MOST_STRENGTHS] if marks.relevance > 0 else ()


def improvements_of(asked: Asked, evidence: Evidence, marks: Marks) -> tuple[Remark, ...]:
    """At most four things to change, the weightiest first."""
    found = _of_facts(evidence) if is_factual(asked) else _of_story(asked, evidence)
    most = _FEW if marks.overall >= _GOOD else MOST_IMPROVEMENTS
    return (*_of_fit(asked, evidence, marks), *found, *_of_manner(evidence))[:most]


def _of_fit(asked: Asked, evidence: Evidence, marks: Marks) -> Iterator[Remark]:
    """That the answer is to something else: sure of knowledge, and a guess of stories."""
    if marks.relevance <= 0 or (is_factual(asked) and evidence.fit < _BESIDE):
        yield Remark("Answer the question that was asked: this stays beside it.", None)
    elif evidence.fit < _LOOSE:
        yield Remark(
            "Say in your first sentence how this answers the question: little shows that it does.", None
        )


def _strengths(asked: Asked, evidence: Evidence) -> Iterator[Remark]:
    for found in sorted(evidence.points, key=lambda found: -found.strength):
        if found.statement and found.strength >= _STRONG_POINT:
            yield Remark(
                f"You made a point that counts: {_lower(found.target.says)}.", found.statement.stretch
            )
    if is_factual(asked):
        return
    if result := evidence.star.parts["result"]:
        yield Remark("You said how it ended.", result)
    deed = max(evidence.statements, key=deeds_in)
    if deeds_in(deed) > 1:
        yield Remark("You said what you did, step by step.", deed.stretch)
    for statement in evidence.statements:
        if _PICTURED.search(statement.text):
            yield Remark("You gave a figure that can be pictured.", statement.stretch)


def _of_facts(evidence: Evidence) -> Iterator[Remark]:
    for found in evidence.points:
        if found.denied and found.statement:
            says = _lower(found.target.says)
            yield Remark(
                f"Check this again; an interviewer would rather hear: {says}.", found.statement.stretch
            )
    if manner_of(evidence.statements, evidence.topic.vocabulary).lecturing >= _LECTURE:
        longest = max(evidence.statements, key=lambda statement: len(statement.words))
        yield Remark(
            "This lays down what is so. Say when it does not hold, and what you would do or have seen.",
            longest.stretch,
        )
    yield from _of_points(evidence)
    if not evidence.features.reasons:
        yield Remark("Say why: what would go wrong otherwise?", None)


def _of_points(evidence: Evidence) -> Iterator[Remark]:
    """What was not heard, then what was only touched."""
    missed = [found for found in evidence.points if found.strength < MADE and not found.denied]
    for found in sorted(missed, key=lambda found: found.strength >= TOUCHED):
        says = _lower(found.target.says)
        if found.strength >= TOUCHED and found.statement:
            yield Remark(f"Say this more fully: {says}.", found.statement.stretch)
        else:
            yield Remark(f"Not heard in your answer: {says}.", None)


def _of_story(asked: Asked, evidence: Evidence) -> Iterator[Remark]:
    star = evidence.star
    if asked.kind == "behavioural":
        for part in ("action", "result", "situation"):
            if star.parts[part] is None:
                yield Remark(_MISSING_PART[part], None)
    setting = star.parts["situation"] or star.parts["task"]
    if setting and star.shares["situation"] + star.shares["task"] > MOST_SETTING:
        yield Remark(
            "Much of the answer sets the scene. Two sentences are enough; give the room to what you did.",
            setting,
        )
    if evidence.features.team and not evidence.features.first_person:
        first = next(
            (
                statement
                for statement in evidence.statements
                if {"we", "our"} & {w.text for w in statement.words}
            ),
            None,
        )
        yield Remark('You say "we" all along. Say which part was yours.', first.stretch if first else None)
    if not evidence.features.figures:
        yield Remark("Give one number: how many, how long, how much better?", None)
    yield from _of_points(evidence)
    if asked.kind == "behavioural" and star.parts["task"] is None:
        yield Remark(_MISSING_PART["task"], None)


def _of_manner(evidence: Evidence) -> Iterator[Remark]:
    hedged = [statement for statement in evidence.statements if phrases("hedges").search(statement.text)]
    if len(hedged) >= _MANY_HEDGES:
        yield Remark("Several sentences take themselves back. Say plainly what you know.", hedged[0].stretch)
    if evidence.features.words < _SHORT:
        yield Remark("This is short. A minute of speech leaves room for a reason and an example.", None)
    elif evidence.features.words > _LONG:
        yield Remark("This takes more than three minutes to say. Keep what answers the question.", None)


def _lower(says: str) -> str:
    """A point inside a sentence; an acronym or a name keeps its capital."""
    says = says.rstrip(".")
    return says[0].lower() + says[1:] if says[:2].istitle() and not says.split()[0][1:].isupper() else says
