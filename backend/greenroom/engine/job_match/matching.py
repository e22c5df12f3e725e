"""Lays a CV beside one job text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.job_match.asks import (
    Ask,
    asked_degree,
    asked_years,
    highest_degree,
    preferred_degree,
    worked_months,
)
from greenroom.engine.job_match.requirements import Requirement, read_requirements
from greenroom.engine.results import JobMatch, MatchedTerm, MissingTerm, Quote
from greenroom.engine.roles.catalogue import load_catalogue, spelling_key
from greenroom.engine.roles.evidence import SkillEvidence, weigh_skills
from greenroom.engine.understanding.lexicon import shipped_lexicon
from greenroom.engine.understanding.lines import quote_around, quotes
from greenroom.engine.understanding.model import Understanding

SYNONYM_WORTH: Final = 0.8
_PREFERRED_WORTH: Final = 0.5
_MOST_QUOTES: Final = 3


@dataclass(frozen=True, slots=True)
class _Answer:
    """A term, what the CV earns for it from 0 to 1, and the lines that show it."""

    term: str
    required: bool
    worth: float
    evidence: tuple[Quote, ...]


def match_job(document: Document, understanding: Understanding, job_text: str) -> JobMatch | None:
    """What the job text asks for and the CV shows; None when the text asks for nothing that we know.

    A term in the words of the job text, or under its usual name, counts 1; under another name ("k8s" for
    "Kubernetes"), or shown only by a term that implies it, 0.8 (ats-screener's synonyms). Years and degree
    are terms like the others. Preferred terms weigh half as much as required ones.
    """
    shown = weigh_skills(understanding.mentions, load_catalogue().skills)
    answers = [
        *(_skill(document, asked, shown) for asked in read_requirements(job_text, shipped_lexicon())),
        *_other_answers(document, understanding, job_text),
    ]
    if not answers:
        return None
    whole = sum(_weight(answer) for answer in answers)
    earned = sum(_weight(answer) * answer.worth for answer in answers)
    missing = [MissingTerm(one.term, one.required) for one in answers if not one.evidence]
    return JobMatch(
        round(100 * earned / whole),
        tuple(MatchedTerm(one.term, one.required, one.evidence) for one in answers if one.evidence),
        tuple(sorted(missing, key=lambda one: not one.required)),
    )


def _weight(answer: _Answer) -> float:
    return 1.0 if answer.required else _PREFERRED_WORTH


def _skill(document: Document, asked: Requirement, shown: Mapping[str, SkillEvidence]) -> _Answer:
    evidence = shown.get(asked.term)
    if evidence is None:
        return _Answer(asked.term, asked.required, 0.0, ())
    worth = 1.0 if _in_the_same_words(asked, evidence) else SYNONYM_WORTH
    return _Answer(asked.term, asked.required, worth, _quotes(document, evidence))


def _in_the_same_words(asked: Requirement, evidence: SkillEvidence) -> bool:
    if evidence.implied:
        return False
    wanted = {_plain(asked.term), *(_plain(place.text) for place in asked.places)}
    return any(_plain(span.text) in wanted for span in evidence.spans)


def _plain(spelling: str) -> str:
    return spelling_key(spelling).removesuffix("s")


def _other_answers(document: Document, understanding: Understanding, job_text: str) -> Iterator[_Answer]:
    years = asked_years(job_text)
    if years:
        months, headers = worked_months(understanding)
        yield _answer(years, months, quotes(document, headers, _MOST_QUOTES))
    for degree in filter(None, (asked_degree(job_text), preferred_degree(job_text))):
        highest = highest_degree(understanding)
        rank, spans = (highest[0], [highest[1].header]) if highest else (-1, [])
        yield _answer(degree, rank, quotes(document, spans, 1))


def _answer(ask: Ask, level: int, evidence: Sequence[Quote]) -> _Answer:
    enough = level >= ask.level and bool(evidence)
    return _Answer(ask.term, ask.required, float(enough), tuple(evidence) if enough else ())


def _quotes(document: Document, evidence: SkillEvidence) -> tuple[Quote, ...]:
    found = {}
    for span in evidence.spans[:_MOST_QUOTES]:
        quote = quote_around(document, span.start, span.end)
        found[quote.start, quote.end] = quote
    return tuple(found.values())
