"""The scorecard: what each measure of an answer adds to its score, as marks that were given have it.

`facts` and `stories` say what ought to count, this says what did; an answer gets the mean of both.
An additive model (Hastie and Tibshirani, "Generalized additive models", 1986): each measure has a curve,
linear between a few knots, and the score is the sum of their values. So every part of it can be named, and
nothing jumps. `data/scorecard.toml` holds the curves, which `benchmarks/tune_scorecard.py` makes of the
labelled answers' tuned half; nothing is learned when answers are scored.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.answers.scoring import (
    HIGHEST,
    LOWEST,
    Evidence,
    in_sentences,
    is_factual,
    mass,
    spoken_to,
)
from greenroom.engine.questions.model import Asked, QuestionKind

FILE: Final = Path(__file__).parent / "data" / "scorecard.toml"
_ELSEWHERE: Final = 0.75
"""What a story loses at the most that does not fit: no list of words foresees every good story."""


@dataclass(frozen=True, slots=True)
class Curve:
    """`adds[at]` is added where the measure is `knots[at]`, as much as at an end beyond it."""

    knots: tuple[float, ...]
    adds: tuple[float, ...]

    def at(self, value: float) -> float:
        """What is added where the measure is `value`."""
        after = bisect_right(self.knots, value)
        if after in {0, len(self.knots)}:
            return self.adds[0] if after == 0 else self.adds[-1]
        low, high = self.knots[after - 1], self.knots[after]
        share = (value - low) / (high - low)
        return self.adds[after - 1] * (1 - share) + self.adds[after] * share


@dataclass(frozen=True, slots=True)
class Scorecard:
    """`base` is the score above 1.0 of an answer whose measures add nothing."""

    base: float
    curves: Mapping[str, Curve]

    def score(self, opened: float, measures: Mapping[str, float]) -> float:
        """1.0 to 5.0: what `measures` add up to, of which an answer gets the share that its gate is open."""
        above = self.base + sum(curve.at(measures[name]) for name, curve in self.curves.items())
        return max(LOWEST, min(HIGHEST, LOWEST + opened * above))


def gate(asked: Asked, evidence: Evidence) -> float:
    """How much an answer gets of what its card says, 0 to 1: all if it speaks to the question, in prose."""
    fits = evidence.fit if is_factual(asked) else 1 - _ELSEWHERE * (1 - evidence.fit)
    return in_sentences(evidence) * spoken_to(evidence, mass(evidence)) * fits


@cache
def scorecard(kind: QuestionKind) -> Scorecard | None:
    """The card for answers to questions of `kind`, None where nobody's marks were there to make one of."""
    card = tomllib.loads(FILE.read_text(encoding="utf-8")).get(kind)
    if card is None:
        return None
    curves = {
        name: Curve(tuple(map(float, knots)), tuple(map(float, adds)))
        for name, (knots, adds) in card["curves"].items()
    }
    return Scorecard(float(card["base"]), curves)
