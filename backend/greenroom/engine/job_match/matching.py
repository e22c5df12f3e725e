"""Lays a CV beside one job text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.job_match.requirements import read_requirements
from greenroom.engine.results import JobMatch, MatchedTerm, MissingTerm, Quote
from greenroom.engine.roles.catalogue import load_catalogue
from greenroom.engine.roles.evidence import SkillEvidence, weigh_skills
from greenroom.engine.understanding.lexicon import shipped_lexicon
from greenroom.engine.understanding.lines import quote_around
from greenroom.engine.understanding.model import Understanding

SYNONYM_WORTH: Final = 0.8
_PREFERRED_WORTH: Final = 0.5
_MOST_QUOTES: Final = 3


def match_job(document: Document, understanding: Understanding, job_text: str) -> JobMatch | None:
    """What the job text asks for and the CV shows; None when the text names no skill that we know.

    An exact term counts 1, a term shown only by another that implies it 0.8 (ats-screener's synonyms);
    preferred terms weigh half as much as required ones.
    """
    asked = read_requirements(job_text, shipped_lexicon())
    if not asked:
        return None
    shown = weigh_skills(understanding.mentions, load_catalogue().skills)
    matched = [
        MatchedTerm(one.term, one.required, _quotes(document, shown[one.term]))
        for one in asked
        if one.term in shown
    ]
    missing = [MissingTerm(one.term, one.required) for one in asked if one.term not in shown]
    whole = sum(_weight(required=one.required) for one in asked)
    earned = sum(_weight(required=one.required) * _worth(shown, one.term) for one in matched)
    ordered = sorted(missing, key=lambda one: not one.required)
    return JobMatch(round(100 * earned / whole), tuple(matched), tuple(ordered))


def _weight(*, required: bool) -> float:
    return 1.0 if required else _PREFERRED_WORTH


def _worth(shown: Mapping[str, SkillEvidence], term: str) -> float:
    return SYNONYM_WORTH if shown[term].implied else 1.0


def _quotes(document: Document, evidence: SkillEvidence) -> tuple[Quote, ...]:
    found = {}
    for span in evidence.spans[:_MOST_QUOTES]:
        quote = quote_around(document, span.start, span.end)
        found[quote.start, quote.end] = quote
    return tuple(found.values())
