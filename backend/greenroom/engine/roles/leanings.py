"""How far the skills and titles of a CV, taken together, lean towards one field of work or another.

A skill of a role's own list says "this person can do it"; whether a CV with "Budgeting" is that of a chef or
of a banker, only the company it keeps can say. `leanings.toml` holds, for each field, what each skill and
each title adds or takes away. It is plain data that can be read and argued with: `benchmarks/tune_roles.py`
made it from CV texts whose field is known, and nothing is learned when the engine runs.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.roles.evidence import SkillEvidence, TitleEvidence

LEANINGS_FILE: Final = Path(__file__).with_name("leanings.toml")
TITLE_SCALE: Final = 0.7
MOST_FOR_A_TITLE: Final = 1.5
SOFTNESS: Final = 1.5
MOST_LEANING: Final = 1.5

Feature = tuple[str, str]
"""("skill", its name) or ("title", a role's slug)."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work: the slugs of its roles, and what each feature adds to it."""

    name: str
    roles: tuple[str, ...]
    weights: Mapping[Feature, float]


@cache
def shipped_fields() -> tuple[Field, ...]:
    """The fields of `leanings.toml`."""
    tables = tomllib.loads(LEANINGS_FILE.read_text(encoding="utf-8"))["field"]
    return tuple(
        Field(
            table["name"],
            tuple(table["roles"]),
            {(kind, name): weight for kind in ("skill", "title") for name, weight in table[kind].items()},
        )
        for table in tables
    )


def lean(features: Mapping[Feature, float], fields: tuple[Field, ...]) -> dict[str, float]:
    """For each role in a field how far the CV leans to it; of a role's fields the highest counts."""
    leanings: dict[str, float] = {}
    for field in fields:
        sum_ = sum(field.weights.get(feature, 0.0) * value for feature, value in features.items())
        for slug in field.roles:
            leanings[slug] = max(sum_, leanings.get(slug, sum_))
    return leanings


def factor(leaning: float) -> float:
    """What a role's own evidence is multiplied with, 0.37 to 2.7: a leaning alone proves nothing."""
    return math.exp(max(-MOST_LEANING, min(MOST_LEANING, leaning)) / SOFTNESS)


def features_of(
    skills: Mapping[str, SkillEvidence], titles: Mapping[str, TitleEvidence], rare: Mapping[str, float]
) -> dict[Feature, float]:
    """What a CV shows, scaled so that long CVs weigh no more than short ones."""
    raw = {("skill", name): evidence.strength * rare.get(name, 1.0) for name, evidence in skills.items()}
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    features: dict[Feature, float] = {feature: value / length for feature, value in raw.items()}
    for slug, evidence in titles.items():
        features["title", slug] = TITLE_SCALE * min(MOST_FOR_A_TITLE, evidence.strength)
    return features
