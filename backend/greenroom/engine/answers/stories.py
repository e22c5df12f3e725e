"""Marks what somebody did: relevance, STAR, specificity and depth; and what somebody says of themself.

The weights within STAR follow UW Careers: what was done counts most. Where one event was asked for and only
habits and opinions are told, less than two thirds can be had.
"""

from __future__ import annotations

from typing import Final

from greenroom.engine.answers.features import Features
from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.scoring import Evidence, Marks, concreteness, coverage, level, mass
from greenroom.engine.answers.star import MOST_SETTING
from greenroom.engine.answers.words import weight_of
from greenroom.engine.scoring.rule import ramp

_GENERAL: Final = 0.6
_FULL: Final = 0.95


def mark_story(evidence: Evidence) -> Marks:
    features = evidence.features
    relevance = _story_relevance(evidence)
    structure = _structure(evidence)
    specificity = _specificity(features) * ramp(features.deeds, 0, 2)
    depth = 0.7 * ramp(features.telling, 5, 35) + 0.2 * ramp(features.deeds, 1, 5)
    depth += 0.1 * ramp(features.reasons, 0, 2)
    overall = 0.3 * relevance + 0.25 * structure + 0.2 * specificity + 0.25 * depth
    overall *= ramp(relevance, 0, 0.2) * (1.0 if evidence.lived else _GENERAL)
    return Marks(relevance, structure, specificity, depth, level(overall))


def _story_relevance(evidence: Evidence) -> float:
    asked_about = _asked_about(evidence)
    if not evidence.points:
        return 0.5 * ramp(asked_about, 0, 1.5) + 0.5 * ramp(evidence.features.deeds, 0, 3)
    said = mass(evidence) + 0.5 * asked_about
    share = ramp(said / max(1.0, evidence.features.telling), 0.02, 0.06)
    return share * (0.6 * ramp(said, 0.5, 3.0) + 0.4 * ramp(coverage(evidence.points), 0, 0.3))


def _structure(evidence: Evidence) -> float:
    star = evidence.star
    has = {part: found is not None for part, found in star.parts.items()}
    whole = 0.2 * has["situation"] + 0.1 * has["task"] + 0.3 * has["result"]
    whole += 0.4 * ramp(evidence.features.deeds, 0, 3) * has["action"]
    if star.shares["situation"] + star.shares["task"] > MOST_SETTING:
        whole -= 0.1
    if evidence.features.team and not evidence.features.first_person:
        whole -= 0.15
    return max(0.0, whole)


def _specificity(features: Features) -> float:
    return (
        0.4 * ramp(features.figures, 0, 2)
        + 0.2 * ramp(features.names, 0, 2)
        + 0.4 * ramp(features.telling, 5, 30)
    ) * (1 - 0.1 * min(3, features.hedges))


def mark_self(evidence: Evidence) -> Marks:
    """The marks of what somebody says of themself: an opening, a line of the CV, a gap against the job."""
    features = evidence.features
    if evidence.points:
        covered = ramp(coverage(evidence.points), 0, 0.45)
    else:
        covered = 0.5 * ramp(features.deeds, 0, 3) + 0.5 * ramp(features.telling, 4, 20)
    relevance = 0.6 * covered + 0.4 * ramp(mass(evidence) + 0.5 * _asked_about(evidence), 0.3, 2.5)
    structure = ramp(len(evidence.statements), 0, 4) * sum(map(is_prose, evidence.statements))
    structure /= len(evidence.statements)
    specificity = 0.5 * concreteness(features, len(evidence.statements)) + 0.5 * ramp(features.telling, 4, 22)
    depth = 0.6 * ramp(features.telling, 4, 28) + 0.25 * ramp(features.deeds, 0, 4)
    depth += 0.15 * ramp(features.reasons, 0, 2)
    overall = 0.35 * relevance + 0.15 * structure + 0.2 * specificity + 0.3 * depth
    return Marks(relevance, structure, specificity, depth, level(overall * ramp(relevance, 0, 0.2) / _FULL))


def _asked_about(evidence: Evidence) -> float:
    """How much of what the question speaks of is taken up."""
    told = {word.stem for statement in evidence.statements for word in statement.words if not word.binds}
    return sum(weight_of(root, root) for root in told & evidence.topic.own_stems)
