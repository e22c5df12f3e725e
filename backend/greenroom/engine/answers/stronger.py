"""A stronger version of an answer, made of the student's own words and of [what is missing] in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from greenroom.engine.answers.model import StarPart
from greenroom.engine.answers.points import MADE
from greenroom.engine.answers.scoring import Evidence, is_factual
from greenroom.engine.answers.star import PARTS, parts_of
from greenroom.engine.answers.statements import Statement
from greenroom.engine.questions.model import Asked

_MOST_BLANKS: Final = 3
_BLANK: Final[dict[StarPart, str]] = {
    "situation": "[where and when this was, in one sentence]",
    "task": "[what was yours to do]",
    "action": "[what you did first, and what then]",
    "result": "[how it ended, with one number]",
}


def stronger_version(asked: Asked, evidence: Evidence) -> str:
    """The statements that carry the answer, in a better order, and a blank for each thing that is missing."""
    if is_factual(asked):
        return " ".join(_facts(evidence))
    if asked.kind != "behavioural":
        return " ".join(_sentence(statement) for statement in evidence.statements)
    return " ".join(_story(evidence))


def _facts(evidence: Evidence) -> Iterator[str]:
    denied = {found.statement for found in evidence.points if found.denied}
    for statement in evidence.relevant:
        if statement not in denied:
            yield _sentence(statement)
    missing = [found for found in evidence.points if found.strength < MADE]
    for found in missing[:_MOST_BLANKS]:
        yield f"[{found.target.says.rstrip('.')}]."


def _story(evidence: Evidence) -> Iterator[str]:
    told: dict[StarPart, list[Statement]] = {part: [] for part in PARTS}
    last: StarPart = "situation"
    for statement, part in parts_of(evidence.statements):
        last = part or last
        told[last].append(statement)
    for part in PARTS:
        if not told[part]:
            yield f"{_BLANK[part]}."
        yield from map(_sentence, told[part])


def _sentence(statement: Statement) -> str:
    text = statement.text
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?" else f"{text.rstrip(',;:')}."
