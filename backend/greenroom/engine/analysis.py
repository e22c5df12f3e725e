"""The whole analysis of a CV, and its stages one by one.

    document = read(path.read_bytes())
    result = analyse(document)

Pure and deterministic: the same document gives the same result, in any process, at any time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.job_match.matching import match_job
from greenroom.engine.notices import notices_for
from greenroom.engine.results import (
    Contact,
    EngineInfo,
    JobMatch,
    Notice,
    Result,
    RoleMatch,
    Score,
    Section,
    Skills,
    Suggestion,
)
from greenroom.engine.roles.matching import recommend
from greenroom.engine.scoring.rule import gather
from greenroom.engine.scoring.score import assess
from greenroom.engine.skill_groups import group_skills
from greenroom.engine.suggestions.suggesting import suggest as suggest_from
from greenroom.engine.understanding.corrections import Corrections, corrected
from greenroom.engine.understanding.model import Reading, Understanding
from greenroom.engine.understanding.sections import as_section
from greenroom.engine.understanding.understanding import read_and_correct, understand
from greenroom.engine.version import ENGINE_VERSION

__all__ = [
    "ENGINE_VERSION",
    "STAGES",
    "Corrections",
    "Outline",
    "Outlines",
    "analyse",
    "match_job",
    "outline",
    "recommend",
    "understand",
]

PROVIDER: Final = "embedded"
MODEL: Final = "greenroom-engine"
STAGES: Final = ("reading", "understanding", "scoring", "matching_roles", "suggesting")


@dataclass(frozen=True, slots=True)
class Outline:
    """What the parser sees at a glance: who it is, and where each section stands in the text."""

    contact: Contact
    sections: tuple[Section, ...]

    @classmethod
    def of(cls, reading: Reading) -> Outline:
        return cls(reading.contact, tuple(as_section(part) for part in reading.parts))


@dataclass(frozen=True, slots=True)
class Outlines:
    """What the parser sees, what the student says, and the names of what differs."""

    read: Outline
    right: Outline
    corrected: tuple[str, ...]


def analyse(
    document: Document, job_description: str | None = None, corrections: Corrections | None = None
) -> Result:
    """All of it: score, roles, skills, suggestions, and the match with `job_description` if there is one.

    `corrections` are what the student says of contact and sections, settled; they are what is analysed.
    """
    understanding = understand(document, corrections=corrections)
    job_match = match_job(document, understanding, job_description) if job_description else None
    facts = gather(document, understanding, job_match)
    assessment = assess(facts)
    roles = recommend(document, understanding)
    return Result(
        engine=EngineInfo(PROVIDER, MODEL, ENGINE_VERSION),
        score=assessment.score,
        roles=roles,
        skills=group_skills(document, understanding),
        suggestions=suggest_from(facts, assessment),
        job_match=job_match,
        contact=understanding.contact,
        warnings=notices_for(
            document, understanding, roles, job_text_unread=bool(job_description) and not job_match
        ),
        corrected=corrected_in(understanding),
    )


def corrected_in(understanding: Understanding) -> tuple[str, ...]:
    """What the student corrected, as `Result.corrected` names it."""
    return corrected(understanding.read, Reading(understanding.contact, understanding.parts))


def score(document: Document, understanding: Understanding, job_match: JobMatch | None = None) -> Score:
    """The score alone."""
    return assess(gather(document, understanding, job_match)).score


def suggest(
    document: Document, understanding: Understanding, job_match: JobMatch | None = None
) -> tuple[Suggestion, ...]:
    """The suggestions alone."""
    facts = gather(document, understanding, job_match)
    return suggest_from(facts, assess(facts))


def skills(document: Document, understanding: Understanding) -> Skills:
    """The skills alone, by group."""
    return group_skills(document, understanding)


def warnings(
    document: Document, understanding: Understanding, roles: tuple[RoleMatch, ...]
) -> tuple[Notice, ...]:
    """The warnings alone."""
    return notices_for(document, understanding, roles, job_text_unread=False)


def outline(document: Document) -> Outline:
    """Contact and sections, in a few milliseconds, for showing what the parser sees."""
    return outlines(document, None).read


def outlines(document: Document, corrections: Corrections | None) -> Outlines:
    """Contact and sections as they were read and with the student's settled `corrections`."""
    read, right = read_and_correct(document, corrections)
    return Outlines(Outline.of(read), Outline.of(right), corrected(read, right))
