"""Marks what somebody did: relevance, STAR, specificity and depth; and what somebody says of themself.

The weights within STAR follow UW Careers: what was done counts most. Where one event was asked for and only
habits and opinions are told, three quarters are the most that can be had.
"""

from __future__ import annotations

from typing import Final

from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.scoring import Evidence, Marks, concreteness, coverage, level, mass
from greenroom.engine.answers.star import MOST_SETTING
from greenroom.engine.answers.words import weight_of
from greenroom.engine.scoring.rule import ramp

_GENERAL: Final = 0.75
_FULL: Final = 0.97


def mark_story(evidence: Evidence) -> Marks:
    """The marks of an answer to "tell me about a time when"."""
    features = evidence.features
    relevance = _relevance(evidence)
    structure = _structure(evidence)
    plainness = 1 - ramp(features.vague / max(1, features.words), 0.0, 0.08)
    found = features.figures + features.times + features.names + 2 * features.asked
    specificity = 0.1 * ramp(found, 0, 8) + 0.9 * ramp(found / len(evidence.statements), 0, 0.8)
    depth = 0.4 * ramp(features.telling, 2, 38) + 0.6 * plainness
    overall = 0.3 * relevance + 0.2 * structure + 0.17 * specificity + 0.33 * depth
    overall *= ramp(relevance, 0, 0.4) * (1.0 if evidence.lived else _GENERAL) * (0.9 + 0.1 * plainness)
    return Marks(relevance, structure, specificity, depth, level(overall / _FULL))


def _relevance(evidence: Evidence) -> float:
    asked_about = _asked_about(evidence)
    if not evidence.points:
        return 0.5 * ramp(asked_about, 0, 1.5) + 0.5 * ramp(evidence.features.deeds, 0, 3)
    said = mass(evidence) + 0.5 * asked_about
    share = ramp(said / max(1.0, evidence.features.telling), 0.03, 0.07)
    return share * (0.4 * ramp(said, 0.4, 2.9) + 0.6 * ramp(coverage(evidence.points), 0, 0.4))


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
