"""The signs by which the field of a CV is told: its job titles' words, its skills, the field's words."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from greenroom.engine.roles.evidence import SkillEvidence, TitleEvidence, stands_as_a_title
from greenroom.engine.understanding.model import Span, Understanding

SignKind = Literal["title", "skill", "word"]
Sign = tuple[SignKind, str]
"""A word of a job title, a skill's name, or a word of the text."""

SIGN_KINDS: Final[tuple[SignKind, ...]] = get_args(SignKind)
_LEAST: Final[Mapping[SignKind, float]] = {"title": 1.0, "skill": 3.0, "word": 6.0}

_HEADLINE: Final = 1.0
_HEADLINE_LINES: Final = 4
_BY_RECENCY: Final = (1.0, 0.7, 0.5, 0.4)
_OLD: Final = 0.3
_ON_ITS_LINE: Final = 0.7
_LONGEST_TITLE: Final = 160
_LONGEST_HEADLINE: Final = 80
_STUDY: Final = re.compile(
    r"\b(?:bachelor|master|associate|diploma|degree|university|college|school|institute|academy|b\.?a|b\.?sc?"
    r"|b\.?e|b\.?tech|m\.?a|m\.?sc?|m\.?tech|mba|phd|gpa)\b"
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_IN_WORDS: Final = re.compile(r"[a-z]{2,}")
_ADDRESS: Final = re.compile(r"@|www\.|https?:|\d(?:\W?\d){5}")
_COMMON: Final = frozenset(
    [
        "an",
        "and",
        "or",
        "of",
        "the",
        "to",
        "in",
        "for",
        "with",
        "on",
        "at",
        "by",
        "from",
        "as",
        "is",
        "was",
        "company",
        "name",
        "city",
        "state",
        "country",
        "current",
        "present",
        "till",
        "date",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "inc",
        "ltd",
        "pvt",
        "llc",
        "limited",
        "gmbh",
        "corp",
        "corporation",
    ]
)


@dataclass(frozen=True, slots=True)
class Signs:
    """How much a CV shows of each sign, from 0 to 1, and the lines in which each title word stands."""

    worth: Mapping[Sign, float]
    lines: Mapping[str, tuple[Span, ...]]


def signs_of(
    text: str,
    understanding: Understanding,
    skills: Mapping[str, SkillEvidence],
    named: Mapping[str, TitleEvidence],
    rare: Mapping[str, float],
    field_words: Collection[str],
) -> Signs:
    """The signs of a CV; `field_words` are the words to look for.

    Each kind is scaled to a length of almost 1, so that long CVs weigh no more than short ones, and to less
    where there is little of it.
    """
    titles, lines = _title_words(text, understanding, named)
    shown = {name: evidence.strength * rare.get(name, 1.0) for name, evidence in skills.items()}
    said = _said(text, understanding, field_words)
    worth: dict[Sign, float] = {}
    for kind, raw in zip(SIGN_KINDS, (titles, shown, said), strict=True):
        length = math.sqrt(_LEAST[kind] + sum(value * value for value in raw.values()))
        worth.update({(kind, name): value / length for name, value in raw.items()})
    return Signs(worth, {word: tuple(spans) for word, spans in lines.items()})


def _title_words(
    text: str, understanding: Understanding, named: Mapping[str, TitleEvidence]
) -> tuple[dict[str, float], dict[str, list[Span]]]:
    """The words of the headline, of the heads of the jobs, recent ones more, and of titles on their own."""
    worth: dict[str, float] = defaultdict(float)
    lines: dict[str, list[Span]] = defaultdict(list)
    headline = list(_headline(understanding))
    for word in {word for span in headline for word in _words(span.text)}:
        worth[word] = _HEADLINE
        lines[word] = [span for span in headline if word in _words(span.text)]
    jobs: dict[str, float] = {}
    for value, span in (*_heads(understanding), *_alone(text, named)):
        for word in set(_words(span.text[:_LONGEST_TITLE])):
            jobs[word] = max(jobs.get(word, 0.0), value)
            lines[word].append(span)
    for word, value in jobs.items():
        worth[word] += value
    return worth, lines


def _headline(understanding: Understanding) -> Iterator[Span]:
    """The first lines above all sections that are short and no address."""
    for line in understanding.header[:_HEADLINE_LINES]:
        if line.end - line.start <= _LONGEST_HEADLINE and not _ADDRESS.search(line.text):
            yield Span(line.text, line.start, line.end)


def _heads(understanding: Understanding) -> Iterator[tuple[float, Span]]:
    for rank, job in enumerate(understanding.entries_of("experience")):
        yield (_BY_RECENCY[rank] if rank < len(_BY_RECENCY) else _OLD), job.header


def _alone(text: str, named: Mapping[str, TitleEvidence]) -> Iterator[tuple[float, Span]]:
    for span in (span for evidence in named.values() for span in evidence.spans):
        if stands_as_a_title(text, span):
            yield _ON_ITS_LINE, span


def _words(title: str) -> list[str]:
    return [word for word in _WORD.findall(title.casefold()) if word not in _COMMON]


def _said(text: str, understanding: Understanding, field_words: Collection[str]) -> dict[str, float]:
    """How often each field word is said outside education, many times little more than once."""
    counts: dict[str, int] = defaultdict(int)
    start = 0
    for part in (*understanding.of_kind("education"), None):
        for line in text[start : part.title.start if part else len(text)].lower().split("\n"):
            found = [word for word in _IN_WORDS.findall(line) if word in field_words]
            if found and not _STUDY.search(line):
                for word in found:
                    counts[word] += 1
        start = part.end if part else start
    return {word: 1 + math.log(count) for word, count in counts.items()}
