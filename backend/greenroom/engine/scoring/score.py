"""Runs the rules and adds them up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from greenroom.engine.results import Dimension, Finding, Score
from greenroom.engine.scoring.registry import LABELS, RULES, weights
from greenroom.engine.scoring.rule import DimensionKey, Facts, Rule, Verdict, severity_of

Band = Literal["strong", "getting there", "needs work"]
STRONG: Final = 80
GETTING_THERE: Final = 60
_LOUDNESS: Final = ("critical", "warning", "info", "good")


@dataclass(frozen=True, slots=True)
class Assessed:
    """A rule that applied, its answer, and the points of the overall score still to be had from it."""

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
    dimensions, assessed = [], []
    for key, weight in share_of.items():
        own = [(rule, verdict) for rule, verdict in answers if rule.dimension == key]
        total = sum(rule.points for rule, _ in own)
        if not total:
            continue
        own_assessed = [Assessed(r, v, 100 * weight * (1 - v.share) * r.points / total) for r, v in own]
        assessed += own_assessed
        dimensions.append(_dimension(key, weight, own_assessed, total))
    exact = _exact(assessed, dimensions)
    return Assessment(Score(_overall(dimensions), tuple(dimensions)), exact, tuple(assessed))


def band(overall: int) -> Band:
    """80 and over strong, 60 to 79 getting there, under 60 needs work (OfflineCV)."""
    if overall >= STRONG:
        return "strong"
    return "getting there" if overall >= GETTING_THERE else "needs work"


def _dimension(key: DimensionKey, weight: float, assessed: Iterable[Assessed], total: int) -> Dimension:
    assessed = list(assessed)
    earned = sum(one.verdict.share * one.rule.points for one in assessed)
    findings = [_finding(one) for one in assessed]
    findings.sort(key=lambda finding: _LOUDNESS.index(finding.severity))
    return Dimension(key, LABELS[key], round(100 * earned / total), weight, tuple(findings))


def _finding(one: Assessed) -> Finding:
    severity = severity_of(one.verdict, one.rule)
    return Finding(
        one.rule.id, severity, one.verdict.message, one.verdict.evidence, one.verdict.fix, round(one.gain, 1)
    )


def _exact(assessed: Sequence[Assessed], dimensions: Sequence[Dimension]) -> float:
    whole = 100 * sum(dimension.weight for dimension in dimensions)
    return 100 * (whole - sum(one.gain for one in assessed)) / whole if whole else 0.0


def _overall(dimensions: Sequence[Dimension]) -> int:
    total = sum(dimension.weight for dimension in dimensions)
    return round(sum(dimension.score * dimension.weight for dimension in dimensions) / total) if total else 0
