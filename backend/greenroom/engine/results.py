"""The shape of an analysis, field for field what the HTTP contract calls `Result`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["good", "info", "warning", "critical"]


@dataclass(frozen=True, slots=True)
class Quote:
    """The student's own words: `text` stands verbatim at `start:end` of the document; `page` from 1."""

    text: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """Who worded the result, and the engine's `version` that measured it.

    `provider` is "embedded" where the words are the engine's own; `fallback_from` names the provider that was
    asked first and could not answer.
    """

    provider: str
    model: str
    version: str
    fallback_from: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's verdict; `fix` is what to do about it, None where there is nothing to do.

    `gain` is how many points of the overall score, 0 to 100, are still to be had here.
    """

    rule: str
    severity: Severity
    message: str
    evidence: tuple[Quote, ...] = ()
    fix: str | None = None
    gain: float = 0.0


@dataclass(frozen=True, slots=True)
class Dimension:
    """One side of the score, 0 to 100; the weights of all dimensions add up to 1."""

    key: str
    label: str
    score: int
    weight: float
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """`overall` is the weighted mean of the dimensions, 0 to 100."""

    overall: int
    dimensions: tuple[Dimension, ...]


@dataclass(frozen=True, slots=True)
class RoleReason:
    """A skill of the role and the lines that show it."""

    skill: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a model says of something that was measured, and the lines of the CV that it rests on."""

    text: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """A role of the catalogue the CV speaks for; `match` 0 to 100. `wording` is None without a model."""

    role_id: str
    slug: str
    title: str
    match: int
    reasons: tuple[RoleReason, ...]
    missing_skills: tuple[str, ...]
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill under the taxonomy's name, or as the CV lists it, and each place where it is named."""

    name: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """Skills of one kind, such as "Languages" or "Databases"."""

    name: str
    skills: tuple[Skill, ...]


@dataclass(frozen=True, slots=True)
class Skills:
    """All that was found, and one sentence that sums it up."""

    summary: str
    groups: tuple[SkillGroup, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to mend; `priority` 1 comes first. `before` is verbatim from the CV, `after` invents no fact."""

    priority: int
    title: str
    detail: str
    before: str | None
    after: str | None
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class MatchedTerm:
    """A term of the job text that the CV shows."""

    term: str
    required: bool
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class MissingTerm:
    """A term of the job text that the CV does not show."""

    term: str
    required: bool


@dataclass(frozen=True, slots=True)
class JobMatch:
    """The CV beside one job text; `match` 0 to 100."""

    match: int
    matched: tuple[MatchedTerm, ...]
    missing: tuple[MissingTerm, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """What the CV itself says; absent is None, never guessed. `links` are addresses without their scheme."""

    name: str | None
    email: str | None
    phone: str | None
    links: tuple[str, ...]
    location: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the CV: `kind` is ours (experience, education, ...), `title` as written, at `start:end`.

    `titled` is False where the student says that the page shows no title: its first line is text.
    """

    kind: str
    title: str
    start: int
    end: int
    titled: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the student should know about the whole analysis."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Result:
    """A whole analysis.

    `corrected` names what is the student's and not software's: "contact.name", "sections" and the like.
    """

    engine: EngineInfo
    score: Score
    roles: tuple[RoleMatch, ...]
    skills: Skills
    suggestions: tuple[Suggestion, ...]
    job_match: JobMatch | None
    contact: Contact
    warnings: tuple[Notice, ...]
    corrected: tuple[str, ...] = ()
