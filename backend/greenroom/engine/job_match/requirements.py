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
    r"|directors?|analysts?|specialists?|professors?|lecturers?|workers?|leads?|officers?|consultants?)"
)
_NAMES_A_PERSON: Final = re.compile(rf"(?i){_PERSON}\Z|undergraduate students\Z")
_OF_OTHERS: Final = re.compile(
    r"(?i)[ \t]+(?:teams?|departments?|group|compan(?:y|ies)|industry|sector|markets?|process|partners?"
    r"|leads?|director(?:y|ies)?|colleagues|stakeholders)\b"
)
_PERSON_NEXT: Final = re.compile(rf"(?i)[ \t-]+{_PERSON}\b")
_THIS_TEXT: Final = re.compile(r"(?i)job (?:description|posting|advert\w*)\Z")


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
    """A person's title, another team, or this very text."""
    span = mention.span
    if _NAMES_A_PERSON.search(span.text) or _THIS_TEXT.match(span.text) or _OF_OTHERS.match(text, span.end):
        return True
    other_spelling = span.text.casefold() != mention.skill.casefold()
    return other_spelling and bool(_PERSON_NEXT.match(text, span.end))
