"""Reads what a job text asks for: the terms, which of them it requires, the years and the degree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from greenroom.engine.understanding.lexicon import Lexicon
from greenroom.engine.understanding.skills import find_mentions

_REQUIRED: Final = re.compile(
    r"(?i)\b(?:must|required?|requires|requirements?|essential|mandatory|minimum|at least|need(?:ed|s)?"
    r"|necessary|proven|you have|what you(?:'|’)?ll need|"
    r"qualifications|who you are|strong (?:knowledge|experience)|proficien\w+|expert\w*|erforderlich"
    r"|voraussetzung\w*|anforderungen|requis|exigé|"
    r"obligatoire|requisitos|imprescindible|आवश्यक|अनिवार्य)\b"
)
_PREFERRED: Final = re.compile(
    r"(?i)(?:\b(?:prefer(?:red|ably|ence)?|nice[ -]to[ -]haves?|bonus|plus|desirable|desired|ideally"
    r"|advantage\w*|good to have|optional|would be great|"
    r"beneficial|von vorteil|wünschenswert|idealerweise|souhaité|un plus|apprécié|atout|deseable"
    r"|valorable|se valorará|वांछनीय)\b)"
)
_DUTIES: Final = re.compile(
    r"(?i)^\W{0,4}(?:responsibilities|what you(?:'|’| wi)?ll do|duties|the role|about (?:us|the (?:role"
    r"|team|company))|aufgaben|benefits|we offer|what we offer|missions|funciones)\b"
)
_CLAUSE: Final = re.compile(r"\n|(?<=[.;!?])\s+")
_LONGEST_HEADING: Final = 60
_MOST_HEADING_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Requirement:
    """A term that the job text names. `required` is False for what it only prefers, or names in passing."""

    term: str
    required: bool


def read_requirements(job_text: str, lexicon: Lexicon) -> tuple[Requirement, ...]:
    """The terms in the order in which the text first names them; one required anywhere is required.

    A clause says for itself whether it requires or prefers; else the heading above it says so; else it
    requires, unless it stands under duties or what the company offers.
    """
    found: dict[str, bool] = {}
    for mention in find_mentions(job_text, (), lexicon):
        found.setdefault(mention.skill, False)
    clauses = list(_clauses(job_text))
    for mention in find_mentions(job_text, (), lexicon):
        required = next((needs for start, end, needs in clauses if start <= mention.span.start < end), True)
        found[mention.skill] = found[mention.skill] or required
    return tuple(Requirement(term, required) for term, required in found.items())


def _clauses(text: str) -> Iterator[tuple[int, int, bool]]:
    """Each sentence or line with whether what it names is required."""
    standing = True
    start = 0
    for end in [*[match.end() for match in _CLAUSE.finditer(text)], len(text)]:
        clause = text[start:end].strip()
        own = _stance(clause)
        if _is_heading(clause):
            standing = own if own is not None else not _DUTIES.match(clause)
        yield start, end, standing if own is None else own
        start = end


def _stance(clause: str) -> bool | None:
    if _PREFERRED.search(clause):
        return False
    return True if _REQUIRED.search(clause) else None


def _is_heading(clause: str) -> bool:
    """A short line that opens a list: it ends in a colon, or is a title that says what follows."""
    if not 0 < len(clause) <= _LONGEST_HEADING or not clause[0].isalpha():
        return False
    says_what_follows = _DUTIES.match(clause) is not None or _stance(clause) is not None
    return clause.endswith(":") or (
        says_what_follows and len(clause.split()) <= _MOST_HEADING_WORDS and not clause.endswith(".")
    )
