"""Reads what a job text asks for: the terms, and which of them it requires."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from greenroom.engine.job_match.passages import cut_passages
from greenroom.engine.understanding.lexicon import Lexicon
from greenroom.engine.understanding.model import Mention, Span
from greenroom.engine.understanding.skills import find_mentions

_PERSON: Final = (
    r"(?:engineers?|developers?|programmers?|designers?|administrators?|architects?|managers?|masters?"
    r"|directors?|analysts?|specialists?|professors?|lecturers?|workers?|leads?|officers?|consultants?"
    r"|recruiters?|founders?|teachers?|nurses?|plumbers?|advocates?|scientists?|dentists?|chauffeurs?|drafters?"
    r"|investigators?|housekeepers?|musicians?|owners?|assistants?|partners?|dba|technicians?|experts?)"
)
_NAMES_A_PERSON: Final = re.compile(rf"(?i){_PERSON}\Z|undergraduate students\Z")
_OF_OTHERS: Final = re.compile(
    r"(?i)[ \t]+(?:teams?|squads?|departments?|group|compan(?:y|ies)|industry|sector|markets?|process"
    r"|partners?|leads?|director(?:y|ies)?|colleagues|stakeholders|agenc(?:y|ies)|institutions|organi[sz]ations|business"
    r"|businesses|devices|customers|clients|communit(?:y|ies)|web ?shop|workflows|environments?|space"
    r"|services)\b"
)
_PERSON_NEXT: Final = re.compile(
    rf"(?i)[ \t-]+(?:(?:software|web|senior|junior|application)[ \t]+){{0,2}}{_PERSON}\b"
)
_THIS_TEXT: Final = re.compile(
    r"(?i)(?:job (?:descriptions?|postings?|advert\w*)|mobile apps?|new markets|special events"
    r"|(?:user|customer) experiences|new business|wellness|corporate wellness"
    r"|employment verification|equal employment opportunity|pre-?employment \w+)\Z"
)
_OUR_BEFORE: Final = re.compile(
    r"(?i)\b(?:your|our|the|customer|client|user|thorough|structured|smooth|great|good|virtual)[ \t]+\Z"
)
_ONBOARDING: Final = re.compile(r"(?i)on-?boarding\Z")
_LOOK_BACK: Final = 24
_TITLE: Final = re.compile(r"\s*[^\W\d_][^\n.,;:!?]{2,60}(?=\s*\n\s*\S)")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A term that the job text names, and where. `required` is False for what it only prefers."""

    term: str
    required: bool
    places: tuple[Span, ...]


def read_requirements(job_text: str, lexicon: Lexicon) -> tuple[Requirement, ...]:
    """The terms in the order in which the text first asks for them; one required anywhere is required.

    What the company offers, or says of itself, asks for nothing; nor does a title ("Full Stack Developer")
    or another team ("with the marketing team").
    """
    found: dict[str, list[tuple[Span, bool]]] = {}
    for mention, required in _asked(job_text, lexicon):
        found.setdefault(mention.skill, []).append((mention.span, required))
    return tuple(
        Requirement(term, any(required for _, required in places), tuple(span for span, _ in places))
        for term, places in found.items()
    )


def _asked(text: str, lexicon: Lexicon) -> Iterator[tuple[Mention, bool]]:
    passages = list(cut_passages(text))
    starts = [passage.start for passage in passages]
    for mention in find_mentions(text, (), lexicon):
        passage = passages[bisect_right(starts, mention.span.start) - 1]
        if passage.asks_at(mention.span.start) and not _names_something_else(text, mention):
            yield mention, passage.stance == "required"


def _names_something_else(text: str, mention: Mention) -> bool:
    """A person's title, another team, how newcomers are received, or this very text."""
    span = mention.span
    if _NAMES_A_PERSON.search(span.text) or _THIS_TEXT.match(span.text) or _OF_OTHERS.match(text, span.end):
        return True
    if _ONBOARDING.match(span.text):
        return bool(_OUR_BEFORE.search(text[max(0, span.start - _LOOK_BACK) : span.start]))
    other_spelling = span.text.casefold() != mention.skill.casefold()
    return other_spelling and (bool(_PERSON_NEXT.match(text, span.end)) or _in_the_title(text, span))


def _in_the_title(text: str, span: Span) -> bool:
    """On a short first line that names the position, above all the rest."""
    title = _TITLE.match(text)
    return title is not None and span.end <= title.end()
