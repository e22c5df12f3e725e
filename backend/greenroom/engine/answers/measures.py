"""What is measured in an answer, by name: what the scorecard weighs."""

from __future__ import annotations

from collections.abc import Mapping

from greenroom.engine.answers.aboutness import aboutness, direction_of
from greenroom.engine.answers.manner import manner_of
from greenroom.engine.answers.points import MADE, TOUCHED
from greenroom.engine.answers.scoring import Evidence, Marks, coverage, density, mass
from greenroom.engine.questions.model import Asked


def measures_of(asked: Asked, evidence: Evidence, marks: Marks) -> Mapping[str, float]:
    """Each measure of `evidence` with its value; "a word" is a share of all words that count.

    None is a length: who says the same in more words has said no more.
    """
    features, points = evidence.features, evidence.points
    manner = manner_of(evidence.statements, evidence.topic.vocabulary)
    strengths = sorted((found.strength for found in points), reverse=True)
    count, words = max(1, len(points)), max(1, features.words)
    return {
        "relevance": marks.relevance,
        "structure": marks.structure,
        "specificity": marks.specificity,
        "depth": marks.depth,
        "points covered": coverage(points),
        "points made": sum(strength >= MADE for strength in strengths) / count,
        "points touched": sum(strength >= TOUCHED for strength in strengths) / count,
        "points denied": sum(found.denied for found in points),
        "best point": strengths[0] if strengths else 0.0,
        "second point": strengths[1] if len(strengths) > 1 else 0.0,
        "matter": mass(evidence),
        "matter in what is told": density(evidence, features),
        "about the question": aboutness(direction_of(asked), evidence.statements),
        "fit": evidence.fit,
        "told": features.telling,
        "sentences to the point": len(evidence.relevant) / len(evidence.statements),
        "reasons": features.reasons,
        "reasons a word": features.reasons / words,
        "figures": features.figures,
        "times": features.times,
        "names": features.names,
        "deeds": features.deeds,
        "first person": features.first_person,
        "first person a word": features.first_person / words,
        "vague words": features.vague,
        "vague words a word": features.vague / words,
        "hedges a word": features.hedges / words,
        "abstract words a word": manner.bookish,
        "conditions a word": manner.careful,
        "claims without a limit": manner.certain,
        "lecturing": manner.lecturing,
        "weighing words": manner.weighing,
        "situation told": float(evidence.star.parts["situation"] is not None),
        "result told": float(evidence.star.parts["result"] is not None),
        "lived through": float(evidence.lived),
        "share that was lived": evidence.told,
    }
