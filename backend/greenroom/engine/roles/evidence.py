"""Weighs what a CV says of skills and of job titles, by where it is said."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from greenroom.engine.roles.broken_titles import broken_titles
from greenroom.engine.roles.catalogue import Catalogue, Role, Skill, load_catalogue
from greenroom.engine.roles.near_titles import TitleWords, near_titles, title_words
from greenroom.engine.roles.trainee_titles import studied, trainee_titles
from greenroom.engine.understanding.lexicon import Hit, Lexicon, find_hits, make_lexicon
from greenroom.engine.understanding.model import Entry, Kind, Mention, Span, Understanding

_PLACE_WORTH: Final[Mapping[Kind | None, float]] = {
    "experience": 1.0,
    "skills": 0.9,
    "projects": 0.85,
    "summary": 0.8,
    None: 0.8,
    "certifications": 0.8,
    "publications": 0.6,
    "awards": 0.6,
    "volunteering": 0.6,
    "education": 0.6,
    "other": 0.6,
    "languages": 0.4,
    "interests": 0.3,
    "references": 0.1,
}
_HEDGED: Final = 0.35
_IMPLIED: Final = 0.45
_REPEATED: Final = 0.35
_OTHER_TRADE: Final = re.compile(
    r"(?i)\b(?:software|solutions?|data|cloud|enterprise|systems?|networks?|security|technical|it"
    r"|applications?|java|databases?|infrastructure|information|web|integration"
    r"|sql|exchange|windows|linux|unix|mail|file|print|proxy|report(?:ing)?)[ \t-]\Z"
)
_LOOK_BACK: Final = 20
_HEADLINE: Final = 1.0
_HEADLINE_LINES: Final = 4
_TITLE_BY_RECENCY: Final = (0.9, 0.7, 0.5, 0.4)
_TITLE_OLD: Final = 0.3
_TITLE_IN: Final[Mapping[Kind | None, float]] = {
    "summary": 0.5,
    "experience": 0.3,
    "other": 0.3,
    None: 0.4,
    "skills": 0.2,
}
_TITLE_ELSEWHERE: Final = 0.1
_TITLE_ON_ITS_LINE: Final = 0.7
_BEFORE_A_TITLE: Final = re.compile(
    r"\W{0,4}(?:[^\W\d_][\w./&-]{0,20}:?[ \t]{1,2}(?:[-–—|/][ \t]{1,2})?){0,2}"
)
_LONGEST_HEADLINE: Final = 80
_NEAR: Final = 0.6
_TRAINEE: Final = 0.8
_STUDIED: Final = 0.35
_NOT_OF_THE_PERSON: Final = re.compile(r"(?i)\b(?:to|of|for|with|by|the|from|no)\s+\Z")
_AFTER_A_TITLE: Final = re.compile(r"(?i)[ \t]*(?:\Z|[-–—,|/(@:]|(?:at|and|cum|with)\b)")
_GOES_ON: Final = re.compile(r"(?i)[ \t]+(?:de|des|du)[ \t]|[ \t]+d['’]")
_OF_ANOTHER: Final = re.compile(r"[ \t]*:[ \t]*\S")


@dataclass(frozen=True, slots=True)
class SkillEvidence:
    """How surely the CV shows a skill, from 0 to about 2, and where.

    An implied skill has the places of what implies it.
    """

    strength: float
    spans: tuple[Span, ...]
    implied: bool


@dataclass(frozen=True, slots=True)
class TitleEvidence:
    """How surely the CV names a role, from 0 to about 2, and where."""

    strength: float
    spans: tuple[Span, ...]


def weigh_skills(mentions: Sequence[Mention], skills: Mapping[str, Skill]) -> dict[str, SkillEvidence]:
    """The evidence for each skill that is named, and for those that the named ones imply."""
    by_skill: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_skill[mention.skill].append(mention)
    weighed = {name: _weigh(found) for name, found in by_skill.items()}
    for name, evidence in list(weighed.items()):
        for wider in skills[name].broader if name in skills else ():
            implied = SkillEvidence(_IMPLIED * evidence.strength, evidence.spans, implied=True)
            if wider not in weighed or (
                weighed[wider].implied and weighed[wider].strength < implied.strength
            ):
                weighed[wider] = implied
    return weighed


def _weigh(mentions: Sequence[Mention]) -> SkillEvidence:
    worths = sorted((_worth(mention) for mention in mentions), reverse=True)
    strength = worths[0] * (1 + _REPEATED * math.log(len(worths)))
    ordered = sorted(mentions, key=lambda mention: (-_worth(mention), mention.span.start))
    return SkillEvidence(strength, tuple(mention.span for mention in ordered), implied=False)


def _worth(mention: Mention) -> float:
    return _PLACE_WORTH.get(mention.kind, 0.5) * (_HEDGED if mention.hedged else 1.0)


@dataclass(frozen=True, slots=True)
class Titles:
    """All roles' titles: as they are written, each under its role's slug, and by their words.

    `fields` are what those who learn a role's trade say that they learn, each under the role's slug.
    """

    lexicon: Lexicon
    words: TitleWords
    fields: Lexicon


@cache
def shipped_titles() -> Titles:
    """The titles of the roles that ship."""
    return titles_of(load_catalogue().roles)


def titles_of(roles: Sequence[Role]) -> Titles:
    """The titles of `roles`; what is found carries the role's slug."""
    lexicon = _lexicon_of({role.slug: (role.title, *role.titles) for role in roles})
    return Titles(lexicon, title_words(lexicon), _lexicon_of({role.slug: role.fields for role in roles}))


def _lexicon_of(names: Mapping[str, tuple[str, ...]]) -> Lexicon:
    """The names of each role, ready to be looked up."""
    return make_lexicon(
        {
            slug: Skill(slug, "", spellings, ambiguous=False, broader=())
            for slug, spellings in names.items()
            if spellings
        }
    )


def weigh_titles(text: str, understanding: Understanding, titles: Titles) -> dict[str, TitleEvidence]:
    """The evidence for each role by its name: the headline first, then the jobs held, recent ones more.

    A course of study names its trade too, weakly.
    """
    jobs = understanding.entries_of("experience")
    headline = [
        line for line in understanding.lines[:_HEADLINE_LINES] if line.end - line.start <= _LONGEST_HEADLINE
    ]

    def worth(span: Span) -> float:
        above = any(line.start <= span.start < line.end for line in headline)
        return _HEADLINE if above else _title_worth(text, span, jobs, understanding)

    found: dict[str, list[tuple[float, Span]]] = defaultdict(list)
    for slug, span, share in _names_of_roles(text, understanding, titles):
        found[slug].append((share * worth(span), span))
    for slug, span in studied(understanding.entries_of("education"), titles.fields):
        if all(span.end <= other.start or other.end <= span.start for _, other in found[slug]):
            found[slug].append((_STUDIED, span))
    return {slug: _title_evidence(places) for slug, places in found.items()}


def _names_of_roles(
    text: str, understanding: Understanding, titles: Titles
) -> Iterator[tuple[str, Span, float]]:
    """Where roles are named, and how surely, up to 1: as listed, by a learner's field, broken, nearly."""
    named: dict[str, list[int]] = defaultdict(list)
    taken: set[int] = set()
    for hit in find_hits(text, titles.lexicon):
        if _is_said_of_the_person(text, hit):
            named[hit.term.skill].append(hit.start)
            taken.update(range(hit.start, hit.end))
            yield hit.term.skill, Span(text[hit.start : hit.end], hit.start, hit.end), 1.0
    learnt: set[int] = set()
    for slug, span in trainee_titles(understanding.lines, titles.fields):
        if taken.isdisjoint(range(span.start, span.end)):
            learnt.update(range(span.start, span.end))
            yield slug, span, _TRAINEE
    broken: set[int] = set()
    for slug, span, share in broken_titles(understanding.lines, titles.lexicon):
        whole = any(span.start <= start < span.end for start in named[slug])
        if not whole and not {span.start, span.end - 1} <= taken and stands_as_a_title(text, span):
            broken.update(range(span.start, span.end))
            yield slug, span, share
    for slug, span, likeness in near_titles(understanding.lines, titles.words):
        new = (taken | learnt | broken).isdisjoint(range(span.start, span.end))
        if new and stands_as_a_title(text, span):
            yield slug, span, _NEAR * likeness


def _is_said_of_the_person(text: str, hit: Hit) -> bool:
    """Not two lines that only meet, a group ("60 store managers"), another trade ("Software Architect").

    Nor somebody who is named ("Consultant: Rowan & Slate"), nor half of a French name ("Chef de service").
    """
    words = text[hit.start : hit.end]
    if "\n" in words or not words.casefold().endswith(hit.term.tokens[-1]):
        return False
    before = text[max(0, hit.start - _LOOK_BACK) : hit.start]
    if len(hit.term.tokens) > 1:
        return True
    return not (
        _OTHER_TRADE.search(before) or _OF_ANOTHER.match(text, hit.end) or _GOES_ON.match(text, hit.end)
    )


def _title_evidence(places: list[tuple[float, Span]]) -> TitleEvidence:
    places = sorted(places, key=lambda place: (-place[0], place[1].start))
    strength = places[0][0] + sum(worth * 0.25 for worth, _ in places[1:5])
    return TitleEvidence(strength, tuple(span for _, span in places))


def _title_worth(text: str, span: Span, jobs: Sequence[Entry], understanding: Understanding) -> float:
    for rank, job in enumerate(jobs):
        if job.header.start <= span.start < job.header.end:
            return _TITLE_BY_RECENCY[rank] if rank < len(_TITLE_BY_RECENCY) else _TITLE_OLD
    kind = next(
        (part.kind for part in understanding.parts if part.title.start <= span.start < part.end), None
    )
    worth = _TITLE_IN.get(kind, _TITLE_ELSEWHERE)
    return max(worth, _TITLE_ON_ITS_LINE) if stands_as_a_title(text, span) else worth


def stands_as_a_title(text: str, span: Span) -> bool:
    """Whether the line says little but the title: "Senior Java Developer - Nordlake AB"."""
    end = text.find("\n", span.end)
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return bool(
        _BEFORE_A_TITLE.fullmatch(before)
        and not _NOT_OF_THE_PERSON.search(before)
        and _AFTER_A_TITLE.match(text[span.end : end if end >= 0 else len(text)])
    )


def rarity(catalogue: Catalogue) -> dict[str, float]:
    """How well a skill tells roles apart: log of all roles over those that ask for it, 1 at the median."""
    asked: dict[str, int] = defaultdict(int)
    for role in catalogue.roles:
        for name in role.skills:
            asked[name] += 1
    logs = {name: math.log(1 + len(catalogue.roles) / count) for name, count in asked.items()}
    middle = sorted(logs.values())[len(logs) // 2] if logs else 1.0
    return {name: value / middle for name, value in logs.items()}
