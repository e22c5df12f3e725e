"""Runs the rules and adds them up.

Within a dimension merits earn and faults spoil: what is done well is a weighted mean, and each fault takes
a share of it away (OfflineCV's factors, ats-screener's deductions). A text without a fault has earned nothing
by that alone. Over the dimensions the score is their weighted mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import Final, Literal

from greenroom.engine.results import Dimension, Finding, Score
from greenroom.engine.scoring.registry import LABELS, RULES, weights
from greenroom.engine.scoring.rule import DimensionKey, Facts, Rule, Verdict, severity_of

Band = Literal["strong", "getting there", "needs work"]
STRONG: Final = 80
GETTING_THERE: Final = 60
GROUND: Final = 0.05
"""What a dimension with faults counts before anything is earned: a fault that is mended shows even then."""
WORTH_A_WARNING: Final = 0.3
_Answer = tuple[Rule, Verdict]
_LOUDNESS: Final = ("critical", "warning", "info", "good")


@dataclass(frozen=True, slots=True)
class Assessed:
    """A rule that applied, its answer, and the points of the overall score to be had from it alone.

    Two that are mended together are worth at least the sum of both.
    """

    rule: Rule
    verdict: Verdict
    gain: float


@dataclass(frozen=True, slots=True)
class Assessment:
    """The score and, rule by rule, how it came about. `exact` is the overall score before rounding."""

    score: Score
    exact: float
    assessed: tuple[Assessed, ...]


def assess(facts: Facts, rules: Sequence[Rule] = RULES) -> Assessment:
    """Ask every rule. The same facts give the same score, always: no clock, no chance, no model."""
    answers = [(rule, verdict) for rule in rules if (verdict := rule.check(facts)) is not None]
    share_of = weights(with_match=facts.job_match is not None)
    applied = {key: [answer for answer in answers if answer[0].dimension == key] for key in share_of}
    whole = sum(weight for key, weight in share_of.items() if applied[key])
    dimensions: list[Dimension] = []
    assessed: list[Assessed] = []
    exact = 0.0
    for key, own in applied.items():
        if own:
            weight = 100 * share_of[key] / whole
            own_assessed = [Assessed(rule, verdict, weight * _to_be_had(own, rule)) for rule, verdict in own]
            assessed += own_assessed
            exact += weight * _earned(own)
            dimensions.append(_dimension(key, share_of[key], own_assessed, _earned(own)))
    return Assessment(Score(_overall(dimensions), tuple(dimensions)), exact, tuple(assessed))


def band(overall: int) -> Band:
    """80 and over strong, 60 to 79 getting there, under 60 needs work (OfflineCV)."""
    if overall >= STRONG:
        return "strong"
    return "getting there" if overall >= GETTING_THERE else "needs work"


def _earned(own: Sequence[_Answer]) -> float:
    """What a dimension has earned, 0 to 1."""
    merits = [(rule.points, verdict.share) for rule, verdict in own if not rule.spoils]
    taken = [rule.points / 100 * (1 - verdict.share) for rule, verdict in own if rule.spoils]
    merit = (
        sum(points * share for points, share in merits) / sum(points for points, _ in merits) if merits else 1
    )
    ground = GROUND if taken else 0
    return prod(1 - part for part in taken) * (ground + (1 - ground) * merit)


def _to_be_had(own: Sequence[_Answer], mended: Rule) -> float:
    """What a dimension would earn more if one rule were kept in full."""
    kept = [(rule, replace(verdict, share=1.0) if rule is mended else verdict) for rule, verdict in own]
    return _earned(kept) - _earned(own)


def _dimension(key: DimensionKey, weight: float, assessed: Iterable[Assessed], earned: float) -> Dimension:
    findings = [_finding(one) for one in assessed]
    findings.sort(key=lambda finding: _LOUDNESS.index(finding.severity))
    return Dimension(key, LABELS[key], round(100 * earned), weight, tuple(findings))


def _finding(one: Assessed) -> Finding:
    severity = severity_of(one.verdict, one.rule)
    if severity == "warning" and one.verdict.severity is None and one.gain < WORTH_A_WARNING:
        severity = "info"
    return Finding(
        one.rule.id, severity, one.verdict.message, one.verdict.evidence, one.verdict.fix, round(one.gain, 1)
    )


def _overall(dimensions: Sequence[Dimension]) -> int:
    total = sum(dimension.weight for dimension in dimensions)
    return round(sum(dimension.score * dimension.weight for dimension in dimensions) / total) if total else 0
