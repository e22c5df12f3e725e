"""Marks what somebody did: relevance, STAR, specificity and depth; and what somebody says of themself.

The weights within STAR follow UW Careers: what was done counts most. Where one event was asked for and only
habits and opinions are told, half is the most that can be had; and a story that fits another question better
than this one is worth less here.
"""

from __future__ import annotations

from typing import Final

from greenroom.engine.answers.manner import manner_of
from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.scoring import (
    Evidence,
    Marks,
    asked_about,
    concreteness,
    coverage,
    in_sentences,
    level,
    mass,
    spoken_to,
)
from greenroom.engine.answers.star import MOST_SETTING
from greenroom.engine.scoring.rule import ramp

_GENERAL: Final = 0.5
_FULL: Final = 0.91
_BEGUN: Final = 0.12
"""What a story has for speaking to the question at all: 1.0 is for those that do not."""
_ELSEWHERE: Final = 0.75
"""What a story loses at the most that does not fit: no list of words foresees every good story."""
_BOOKISH_FROM, _BOOKISH_TO, _LESS = 0.015, 0.085, 0.13


def mark_story(evidence: Evidence) -> Marks:
    """The marks of an answer to "tell me about a time when"."""
    features = evidence.features
    relevance = _relevance(evidence)
    structure = _structure(evidence)
    plainness = 1 - ramp(features.vague / max(1, features.words), 0.0, 0.04)
    bookish = ramp(manner_of(evidence.statements).bookish, _BOOKISH_FROM, _BOOKISH_TO)
    found = features.figures + features.times + features.names + 2 * features.asked
    specificity = 0.1 * ramp(found, 0, 8) + 0.9 * ramp(found / len(evidence.statements), 0, 0.72)
    depth = 0.7 * ramp(features.telling, 2, 33) + 0.3 * plainness
    overall = 0.28 * relevance + 0.15 * structure + 0.24 * specificity + 0.33 * depth
    overall *= ramp(relevance, 0, 0.43) * (1.0 if evidence.lived else _GENERAL) * (0.9 + 0.1 * plainness)
    overall *= (1 - _LESS * bookish) * in_sentences(evidence)
    begun = _BEGUN * spoken_to(evidence, mass(evidence))
    overall = begun + (1 - _BEGUN) * min(1.0, overall / _FULL)
    overall *= 1 - _ELSEWHERE * (1 - evidence.fit)
    return Marks(relevance, structure, specificity, depth, level(overall))


def _relevance(evidence: Evidence) -> float:
    taken_up = asked_about(evidence)
    if not evidence.points:
        return 0.5 * ramp(taken_up, 0, 1.5) + 0.5 * ramp(evidence.features.deeds, 0, 3)
    said = mass(evidence) + 0.5 * taken_up
    share = ramp(said / max(1.0, evidence.features.telling), 0.03, 0.07)
    return share * (0.4 * ramp(said, 0.4, 4.6) + 0.6 * ramp(coverage(evidence.points), 0, 0.5))


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
    relevance = 0.6 * covered + 0.4 * ramp(mass(evidence) + 0.5 * asked_about(evidence), 0.3, 2.5)
    structure = ramp(len(evidence.statements), 0, 4) * sum(map(is_prose, evidence.statements))
    structure /= len(evidence.statements)
    specificity = 0.5 * concreteness(features, len(evidence.statements)) + 0.5 * ramp(features.telling, 4, 22)
    depth = 0.6 * ramp(features.telling, 4, 28) + 0.25 * ramp(features.deeds, 0, 4)
    depth += 0.15 * ramp(features.reasons, 0, 2)
    overall = 0.35 * relevance + 0.15 * structure + 0.2 * specificity + 0.3 * depth
    overall *= evidence.fit * ramp(relevance, 0, 0.2) / _FULL
    return Marks(relevance, structure, specificity, depth, level(overall))
