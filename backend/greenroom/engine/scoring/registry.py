"""Every rule there is, and what each dimension weighs."""

from __future__ import annotations

from typing import Final

from greenroom.engine.scoring import (
    action,
    completeness,
    consistency,
    impact,
    match,
    readability,
    skills,
    structure,
)
from greenroom.engine.scoring.rule import DimensionKey, Rule

RULES: Final[tuple[Rule, ...]] = (
    *readability.RULES,
    *completeness.RULES,
    *impact.RULES,
    *action.RULES,
    *structure.RULES,
    *consistency.RULES,
    *skills.RULES,
    *match.RULES,
)
LABELS: Final[dict[DimensionKey, str]] = {
    "readability": "Readable by software",
    "completeness": "Complete",
    "impact": "Impact",
    "action": "Action and clarity",
    "structure": "Structure and length",
    "consistency": "Consistency",
    "skills": "Skills",
    "match": "Match with the job",
}
WEIGHTS: Final[dict[DimensionKey, float]] = {
    "readability": 0.05,
    "completeness": 0.09,
    "impact": 0.36,
    "action": 0.26,
    "structure": 0.10,
    "consistency": 0.05,
    "skills": 0.09,
}
MATCH_WEIGHT: Final = 0.2


def weights(*, with_match: bool) -> dict[DimensionKey, float]:
    """The weight of each dimension, 1 in all; with a job text the match takes a fifth of it."""
    if not with_match:
        return dict(WEIGHTS)
    rest: dict[DimensionKey, float] = {
        key: round(weight * (1 - MATCH_WEIGHT), 4) for key, weight in WEIGHTS.items()
    }
    return {**rest, "match": MATCH_WEIGHT}
