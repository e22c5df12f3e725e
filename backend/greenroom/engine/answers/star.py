"""Finds situation, task, action and result in a story. Shares after UW Careers: 20, 10, 60 and 10 %."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, get_args

from greenroom.engine.answers.model import StarPart, Stretch
from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.statements import Statement
from greenroom.engine.understanding.verbs import is_past
from greenroom.engine.understanding.wordlist import wordset

PARTS: Final[tuple[StarPart, ...]] = get_args(StarPart)
MOST_SETTING: Final = 0.4
_EARLY, _LATE = 0.35, 0.5
_LEAST: Final = 0.5
_NEAR: Final = 5
_NO_DEED: Final = wordset(
    """was were had did been got felt needed wanted thought learned learnt realised realized"""
)
_CHANGE: Final = re.compile(
    r"(?i)\b(?:reduc\w+|increas\w+|improv\w+|dropped|rose|fell|grew|cut|saved|halved|doubled|won|passed|finished"
    r"|delivered|shipped|launched|fixed|solved|resolved|happy|thanked|worked)\b"
)
_FIGURE: Final = re.compile(r"\d")
_SINCE: Final = re.compile(
    r"(?i)\b(?:now|since|today|still|next (?:day|week|month|year|time)|afterwards|later|from then)\b"
)


@dataclass(frozen=True, slots=True)
class Star:
    """The longest statement of each part, and the share of the words that each part takes, 0 to 1."""

    parts: dict[StarPart, Stretch | None]
    shares: dict[StarPart, float]


def find_star(statements: Sequence[Statement]) -> Star:
    """Each statement given to the part that it reads like most; a story's end tells how it came out."""
    parts: dict[StarPart, Statement | None] = dict.fromkeys(PARTS)
    counts: dict[StarPart, int] = dict.fromkeys(PARTS, 0)
    for statement, part in parts_of(statements):
        if part is None:
            continue
        counts[part] += len(statement.words)
        longest = parts[part]
        if longest is None or len(statement.words) > len(longest.words):
            parts[part] = statement
    total = sum(len(statement.words) for statement in statements) or 1
    return Star(
        {part: found.stretch if found else None for part, found in parts.items()},
        {part: count / total for part, count in counts.items()},
    )


def parts_of(statements: Sequence[Statement]) -> list[tuple[Statement, StarPart | None]]:
    """Each statement with the part of a story that it reads like, if any."""
    given: list[tuple[Statement, StarPart | None]] = []
    acted = False
    for at, statement in enumerate(statements):
        is_last = at == len(statements) - 1
        part = _part(statement, (at + 0.5) / len(statements), ends=is_last and acted)
        acted = acted or part == "action"
        given.append((statement, part))
    return given


def _part(statement: Statement, place: float, *, ends: bool) -> StarPart | None:
    """`place` is where it stands in the answer, 0 to 1; `ends`: it is the last, and something was done."""
    text = statement.text
    deeds = deeds_in(statement)
    is_late, is_early = place > _LATE, place < _EARLY
    scores: dict[StarPart, float] = {
        "situation": _hits("situation", text) + (0.5 if is_early else 0.0) + (0.0 if deeds else 0.3),
        "task": 1.2 * _hits("task", text),
        "action": 1.1 * min(deeds, 2),
        "result": _hits("result", text) * (0.6 + place)
        + (0.6 if is_late and _CHANGE.search(text) else 0.0)
        + (0.5 if is_late and _FIGURE.search(text) else 0.0)
        + (0.7 if is_late and _SINCE.search(text) else 0.0)
        + (0.9 if ends else 0.0),
    }
    best = max(PARTS, key=lambda part: scores[part])
    return best if scores[best] > _LEAST else None


def deeds_in(statement: Statement) -> int:
    """How many things somebody is said to have done: "I asked", "I then wrote", "and rewrote"."""
    count, subject = 0, -_NEAR
    for at, word in enumerate(statement.words):
        if word.text in {"i", "we"}:
            subject = at
        elif at - subject < _NEAR and is_past(word.text) and word.text not in _NO_DEED:
            count, subject = count + 1, at
    return count


def _hits(name: str, text: str) -> int:
    return min(2, len(phrases(name).findall(text)))
