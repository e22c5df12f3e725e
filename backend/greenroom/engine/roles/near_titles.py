"""Reads job titles that no list has by their words: "QA Automation Lead", "Drawing & Craft Teacher"."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.understanding.lexicon import Lexicon
from greenroom.engine.understanding.model import Line, Span

_LEAST_LIKENESS: Final = 0.5
_NEVER: Final = 2.0
_OF_THE_LIKEST: Final = 0.9
_MOST_LIKELY: Final = 2
_MOST_ROLES: Final = 12
_LONGEST_LINE: Final = 80
_MOST_WORDS: Final = 6
_TITLE: Final = re.compile(r"[^-–—|,;:(@\n]{3,60}?(?=[ \t]*(?:[-–—|,;(@]|\b(?:at|for|to|with)\b|\Z))")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_PERSONS: Final = frozenset(
    [
        *("administrator", "advisor", "agent", "analyst", "architect", "artist", "assistant"),
        *("associate", "attorney", "consultant", "coordinator", "counselor", "counsellor", "designer"),
        *("developer", "director", "editor", "engineer", "executive", "expert", "head"),
        *("inspector", "instructor", "lead", "leader", "manager", "nurse", "officer"),
        *("operator", "planner", "producer", "programmer", "representative", "scientist", "specialist"),
        *("supervisor", "teacher", "technician", "tester", "therapist", "trainer", "writer"),
    ]
)
_GRADES: Final = frozenset(
    [
        *("and", "assistant", "associate", "chief", "deputy", "executive", "expert"),
        *("for", "freelance", "head", "in", "intern", "junior", "jr"),
        *("lead", "leader", "of", "principal", "senior", "sr", "staff"),
        *("team", "the", "trainee"),
    ]
)
_SHORTEST_STEM: Final = 4
_ENDING: Final = re.compile(r"(?:(?:er)?(?<!account)ing|er|or|al|s)\Z")


@dataclass(frozen=True, slots=True)
class TitleWords:
    """How telling each stem of the known titles is, and the titles that have it: their role, their stems."""

    telling: Mapping[str, float]
    titles_with: Mapping[str, Sequence[tuple[str, frozenset[str]]]]


def title_words(titles: Lexicon) -> TitleWords:
    """What the words of the titles in `titles` tell of the roles whose titles they are."""
    roles_with: dict[str, set[str]] = defaultdict(set)
    titles_with: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for term in (term for by_second in titles.values() for terms in by_second.values() for term in terms):
        stems = _stems(term.tokens)
        for stem in stems:
            roles_with[stem].add(term.skill)
            titles_with[stem].append((term.skill, stems))
    count = len({slug for slugs in roles_with.values() for slug in slugs})
    return TitleWords(
        {stem: math.log(1 + count / len(slugs)) for stem, slugs in roles_with.items()},
        {stem: found for stem, found in titles_with.items() if len(roles_with[stem]) <= _MOST_ROLES},
    )


def near_titles(lines: Sequence[Line], known: TitleWords) -> Iterator[tuple[str, Span, float]]:
    """For each line that begins as a title does: the roles with the likest titles, and how like, up to 1.

    A line that names a trade and no person ("Electrical engineering") must be wholly like a title.
    """
    for line in lines:
        title = _TITLE.match(line.text)
        if line.marker or line.end - line.start > _LONGEST_LINE or title is None:
            continue
        words = [word.casefold() for word in _WORD.findall(title[0])]
        if 1 < len(words) <= _MOST_WORDS:
            span = Span(title[0], line.start, line.start + title.end())
            least = _LEAST_LIKENESS if words[-1] in _PERSONS else 1.0 if words[-1].endswith("ing") else _NEVER
            for slug, likeness in _likest(_stems(words), _stem(words[-1]), least, known):
                yield slug, span, likeness


def _likest(stems: frozenset[str], last: str, least: float, known: TitleWords) -> list[tuple[str, float]]:
    """The roles whose titles share most with `stems`, more than the last; none where many do."""
    like: dict[str, float] = defaultdict(float)
    for stem in stems - {last}:
        for slug, title in known.titles_with.get(stem, ()):
            shared = _worth(stems & title, known) / max(_worth(stems, known), _worth(title, known))
            like[slug] = max(like[slug], shared)
    least = max(least, _OF_THE_LIKEST * max(like.values(), default=0.0))
    found = sorted((slug, likeness) for slug, likeness in like.items() if likeness >= least)
    return found if len(found) <= _MOST_LIKELY else []


def _worth(stems: frozenset[str], known: TitleWords) -> float:
    """How telling `stems` are together; one that no title has is as telling as the rarest."""
    rarest = max(known.telling.values())
    return sum(sorted(known.telling.get(stem, rarest) for stem in stems))


def _stems(words: Sequence[str]) -> frozenset[str]:
    """The words without their endings ("testing", "tester" and "test" are one) and without grades."""
    return frozenset(_stem(word) for word in words if word not in _GRADES)


def _stem(word: str) -> str:
    bare = _ENDING.sub("", word)
    return bare if len(bare) >= _SHORTEST_STEM else word
