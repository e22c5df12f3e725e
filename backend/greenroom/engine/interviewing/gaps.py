"""Questions on what the job text asks for and the CV does not show."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.interviewing.set_pieces import set_pieces
from greenroom.engine.job_match.matching import match_job
from greenroom.engine.job_match.requirements import read_requirements
from greenroom.engine.questions.model import Asked, Competency
from greenroom.engine.roles.catalogue import LevelName, load_catalogue, spelling_key
from greenroom.engine.understanding.lexicon import shipped_lexicon
from greenroom.engine.understanding.model import Understanding

_SUITS: Final = ("adaptability", "initiative", "career_development", "knowledge")


def asked_terms(job_description: str) -> tuple[str, ...]:
    """The skills that a job text names, the required ones first."""
    found = read_requirements(job_description, shipped_lexicon())
    return tuple(one.term for one in sorted(found, key=lambda one: not one.required))


def gap_questions(
    document: Document,
    understanding: Understanding,
    job_description: str,
    difficulty: LevelName,
    competencies: tuple[Competency, ...],
    chance: Random,
) -> Iterator[Asked]:
    """One question a missing skill, the required ones first, then the same skills in other words."""
    match = match_job(document, understanding, job_description)
    known = load_catalogue().skills
    missing = [term.term for term in match.missing if term.term in known] if match else []
    keys = [competency.key for competency in competencies]
    competency = next((key for key in _SUITS if key in keys), keys[0])
    pieces = list(set_pieces("gap"))
    chance.shuffle(pieces)
    for turn in range(len(pieces)):
        for place, term in enumerate(missing):
            piece = pieces[(turn + place) % len(pieces)]
            yield piece.asked(
                about=spelling_key(term).replace(" ", "-"),
                competency=competency,
                difficulty=difficulty,
                reason=f"The job text asks for {term}; your CV does not show it.",
                term=term,
            )
