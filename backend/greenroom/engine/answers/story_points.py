"""Recognises the key points of a story also by what they are in it: its setting, a deed, what came of it.

Such a point says what a story must tell ("How it ended, and what was changed") and not which words it is told
in. A statement that stands in that place of the story touches the point; its words have to make it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from greenroom.engine.answers.features import figures_in
from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.points import Found, nearness
from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.star import deeds_in, parts_of
from greenroom.engine.answers.statements import Statement

_IN_PLACE, _BY_WORDS = 0.3, 0.55
_EARLY, _LATE = 0.35, 0.6
_ROLES: Final = ("since", "result", "saying", "finding", "deed", "setting")
"""What a point can want of a story, the most telling first: "How it ended, and who did it" is a result."""
_QUOTED: Final = frozenset('"“”')


def touch_by_place(points: Sequence[Found], statements: Sequence[Statement], fit: float) -> tuple[Found, ...]:
    """`points`, the weaker ones raised where a statement plays their part in the story.

    `fit` is how well the story fits the question, 0 to 1: a place in another story touches nothing.
    """
    played = [(statement, frozenset(roles)) for statement, roles in _played(statements)]
    return tuple(_raised(found, played, fit) for found in points)


def _raised(found: Found, played: Sequence[tuple[Statement, frozenset[str]]], fit: float) -> Found:
    role = next((role for role in _ROLES if phrases(f"of_{role}").search(found.target.says)), None)
    if role is None or found.denied:
        return found
    best = found
    for statement, roles in played:
        if role in roles and is_prose(statement):
            strength = fit * (_IN_PLACE + _BY_WORDS * nearness(found.target, statement))
            if strength > best.strength:
                best = replace(found, strength=strength, statement=statement)
    return best


def _played(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Iterator[str]]]:
    for at, (statement, part) in enumerate(parts_of(statements)):
        yield statement, _roles_of(statement, part, (at + 0.5) / len(statements))


def _roles_of(statement: Statement, part: str | None, place: float) -> Iterator[str]:
    """What a statement can be in its story, by how it reads and where it stands, 0 to 1."""
    if part in {"situation", "task"} or place < _EARLY:
        yield "setting"
    if deeds_in(statement):
        yield "deed"
    if phrases("saying").search(statement.text) or _QUOTED.intersection(statement.text):
        yield "saying"
    if phrases("finding").search(statement.text):
        yield "finding"
    if part == "result" or (
        place > _LATE and (figures_in(statement.text) or phrases("change").search(statement.text))
    ):
        yield "result"
    if place > _LATE and phrases("since").search(statement.text):
        yield "since"
