"""How far the signs of a CV, taken together, lean towards one field of work or another.

A skill of a role's own list says "this person can do it"; whether a CV with "Budgeting" is that of a chef or
of a banker, only the company it keeps can say. `leanings.toml` holds, for each field, what each word of a job
title, each skill and each of the field's own words adds or takes away. It is plain data that can be read and
argued with: `benchmarks/tune_roles.py` made it from CV texts whose field is known, and nothing is learned
when the engine runs.
"""

from __future__ import annotations

import math
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.roles.signs import SIGN_KINDS, Sign, Signs
from greenroom.engine.understanding.model import Span

LEANINGS_FILE: Final = Path(__file__).with_name("leanings.toml")
MOST_LEANING: Final = 4.0
ENOUGH_ALONE: Final = 1.0
LEAST_EVIDENCE: Final = 0.08


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work: the slugs of its roles, where it starts from, and what each sign adds to it."""

    name: str
    roles: tuple[str, ...]
    start: float
    weights: Mapping[Sign, float]


@dataclass(frozen=True, slots=True)
class Leanings:
    """The fields, and the words that are looked for in the whole text."""

    words: frozenset[str]
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Leaning:
    """How far a CV leans to a field, and the lines whose job titles speak for it, the most telling first."""

    field: str
    value: float
    lines: tuple[Span, ...]


@cache
def shipped_leanings() -> Leanings:
    """What `leanings.toml` says."""
    return read_leanings(LEANINGS_FILE.read_text(encoding="utf-8"))


def read_leanings(toml: str) -> Leanings:
    """What a text in the form of `leanings.toml` says."""
    data = tomllib.loads(toml)
    fields = (
        Field(
            table["name"],
            tuple(table["roles"].split()),
            table["start"],
            {(kind, name): weight for kind in SIGN_KINDS for name, weight in _weights(table[kind])},
        )
        for table in data["field"]
    )
    return Leanings(frozenset(data["words"].split()), tuple(fields))


def _weights(lines: str) -> list[tuple[str, float]]:
    """The pairs in "advocate 1.9, legal 0.7", which loads in a tenth of the time of a TOML table."""
    pairs = (pair.split() for pair in lines.split(",") if pair.strip())
    return [(" ".join(name), float(weight)) for *name, weight in pairs]


def lean(signs: Signs, fields: tuple[Field, ...]) -> dict[str, Leaning]:
    """For each role in a field how far the CV leans to it; of a role's fields the highest counts."""
    leanings: dict[str, Leaning] = {}
    for field in fields:
        leaning = _lean_to(field, signs)
        for slug in field.roles:
            if slug not in leanings or leanings[slug].value < leaning.value:
                leanings[slug] = leaning
    return leanings


def _lean_to(field: Field, signs: Signs) -> Leaning:
    added = {
        sign: field.weights[sign] * worth for sign, worth in signs.worth.items() if sign in field.weights
    }
    return Leaning(field.name, field.start + sum(added.values()), _telling_lines(added, signs))


def _telling_lines(added: Mapping[Sign, float], signs: Signs) -> tuple[Span, ...]:
    """The lines whose title words add most together, the most telling first, none within another."""
    tells: dict[Span, float] = defaultdict(float)
    for (kind, word), value in added.items():
        for span in set(signs.lines[word]) if kind == "title" and value > 0 else ():
            tells[span] += value
    chosen: list[Span] = []
    for span in sorted(tells, key=lambda span: (-tells[span], span.start, -span.end)):
        if all(span.end <= other.start or other.end <= span.start for other in chosen):
            chosen.append(span)
    return tuple(chosen)


def strength_of(evidence: float, leaning: Leaning | None, named: float = 0.0) -> float:
    """A role's own evidence, times 0.02 to 55 for its field.

    The surer the CV names the role itself, to `named` of 1, the less another field's pull takes away. With
    no evidence of its own a role counts only where job titles alone lean to its field.
    """
    value = leaning.value if leaning else 0.0
    if evidence <= 0 and not (leaning and leaning.lines and value >= ENOUGH_ALONE):
        return 0.0
    bounded = MOST_LEANING * math.tanh(value / MOST_LEANING)
    if bounded < 0:
        bounded *= 1 - min(1.0, named)
    return (LEAST_EVIDENCE + evidence) * math.exp(bounded)
