"""Titles by how they are set: lines drawn like the known titles are titles too, whatever they say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from greenroom.engine.document import Standout, size_of
from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_signs import names_a_degree, names_a_job, names_a_school
from greenroom.engine.understanding.model import Kind, Line
from greenroom.engine.understanding.title_words import kind_by_words
from greenroom.engine.understanding.titles import normal

_FEWEST_ALIKE: Final = 2
_KNOWN_SHARE: Final = 0.3
_MOST_STRANGERS: Final = 3
_FEWEST_TELLING: Final = 3
_TELLING_SHARE: Final = 0.6
_HEADER_LINES: Final = 2
_LONGEST_GUESS: Final = 40
_MOST_TITLES: Final = 14
_TRAINING: Final = re.compile(
    r"(?i)\b(?:(?:other|additional|further|professional|technical|vocational) qualifications?|trainings?"
    r"|courses"
    r"|fortbildung\w*|weiterbildung\w*|schulungen)\b"
)
_PERSONAL: Final = re.compile(
    r"(?i)^(?:father|mother|date of birth|dob|d\.o\.b|birth|gender|sex|marital|nationality|religion|passport"
    r"|geburts|familienstand|staatsangehörigkeit|né|nacimiento|nacionalidad|जन्म|पिता)"
)


def looks_of(standouts: Sequence[Standout]) -> dict[int, str]:
    """How the lines that stand out are set, by their start."""
    return {standout.start: standout.look for standout in standouts}


def title_looks(lines: Sequence[Line], looks: Mapping[int, str], known: Sequence[int]) -> frozenset[str]:
    """The types in which titles are set: those of two known titles or more, and of few lines besides."""
    alike = Counter(look for line in lines if (look := looks.get(line.start)))
    titles = Counter(look for number in known if (look := looks.get(lines[number].start)))
    found = frozenset(
        look
        for look, count in titles.items()
        if count >= _FEWEST_ALIKE and count >= _KNOWN_SHARE * alike[look]
    )
    return found or _likely_looks(lines, looks, alike) or _parting_look(lines, looks)


def _likely_looks(
    lines: Sequence[Line], looks: Mapping[int, str], alike: Mapping[str, int]
) -> frozenset[str]:
    """Where hardly a title is known: the type in which most lines have a word that titles are made of."""
    telling = Counter(
        look
        for line in lines[1:]
        if (look := looks.get(line.start)) and kind_by_words(normal(line.text), strict=False)
    )
    return frozenset(
        look
        for look, count in telling.items()
        if count >= _FEWEST_TELLING and count >= _TELLING_SHARE * alike[look]
    )


def _parting_look(lines: Sequence[Line], looks: Mapping[int, str]) -> frozenset[str]:
    """Where no title is known at all: the largest type of short lines that open blocks all over the text."""
    opening: dict[str, list[bool]] = defaultdict(list)
    gaps = any(line.after_gap for line in lines[1:])
    for line in lines[_HEADER_LINES:]:
        if look := looks.get(line.start):
            plain = not (line.marker or "\t" in line.text or next(periods_in(line), None))
            opening[look].append((line.after_gap or not gaps) and plain and len(line.text) <= _LONGEST_GUESS)
    likely = [
        look
        for look, opens in opening.items()
        if _FEWEST_TELLING <= len(opens) <= _MOST_TITLES and sum(opens) >= _TELLING_SHARE * len(opens)
    ]
    return frozenset(sorted(likely, key=lambda look: (size_of(look), look))[-1:])


def are_labels(
    lines: Sequence[Line], looks: Mapping[int, str], known: Sequence[int], wanted: frozenset[str]
) -> set[int]:
    """Of the `known` lines those not set as titles are: plain, or like many that are no titles."""
    strangers: dict[str, int] = defaultdict(int)
    for number, line in enumerate(lines):
        if number not in known and (look := looks.get(line.start)):
            strangers[look] += 1
    labels = set()
    for number in known:
        look = looks.get(lines[number].start)
        if look is None or (look not in wanted and strangers[look] >= _MOST_STRANGERS):
            labels.add(number)
    return labels


def kind_of_studies(title: str, lines: Sequence[Line]) -> Kind:
    """What a section named for study or training holds: jobs, where they and no degree stand in it.

    Courses with dates, of which none is a degree and none was at a school, are certifications.
    """
    dated = [period for line in lines for period in periods_in(line)]
    text = [line.text for line in lines]
    if not dated or any(map(names_a_degree, text)) or any(map(names_a_school, text)):
        return "education"
    ranged = any(period.end or period.ongoing for period in dated)
    if ranged and any(names_a_job(line.text) for line in lines if not line.marker):
        return "experience"
    return "certifications" if _TRAINING.search(title) else "education"


def lists_jobs(lines: Sequence[Line]) -> bool:
    """Whether a section holds jobs with their dates, one or more."""
    return any(
        names_a_job(" ".join(line.text for line in lines[max(0, number - 1) : number + 1]))
        and any(period.end or period.ongoing for period in periods_in(one))
        for number, one in enumerate(lines)
        if not one.marker
    )


def lists_degrees(lines: Sequence[Line]) -> bool:
    """Whether a section holds studies with their years, each at a school or with a degree's name."""
    dated = [number for number, line in enumerate(lines) if next(periods_in(line), None)]
    return bool(dated) and all(
        any(names_a_degree(line.text) or names_a_school(line.text) for line in lines[max(0, at - 2) : at + 3])
        for at in dated
    )


def is_personal(lines: Sequence[Line]) -> bool:
    """Whether a section holds a person's particulars: born when, of whom, married."""
    return sum(bool(_PERSONAL.match(line.text)) for line in lines) >= _FEWEST_ALIKE
