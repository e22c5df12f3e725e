"""Titles by how they are set: lines drawn like the known titles are titles too, whatever they say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from greenroom.engine.document import Standout
from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.headers import names_a_degree, names_a_job, names_an_organisation
from greenroom.engine.understanding.lexicon import Lexicon, find_hits
from greenroom.engine.understanding.model import Kind, Line

_FEWEST_ALIKE: Final = 2
_KNOWN_SHARE: Final = 0.3
_MOST_STRANGERS: Final = 3
_HALF: Final = 0.5
_CONTACT: Final = re.compile(r"@|\+?\d[\d ()-]{7,}\d|https?://|www\.|(?i:linkedin|github)\.com")
_LANGUAGE: Final = re.compile(
    r"(?i)\b(?:english|german|french|spanish|hindi|italian|dutch|portuguese|russian|mandarin|chinese|arabic"
    r"|japanese|urdu|bengali|tamil|telugu|marathi|punjabi|gujarati|kannada|malayalam|turkish|polish|greek"
    r"|romanian|swedish|deutsch|englisch|französisch|spanisch|français|anglais|allemand|espagnol|español"
    r"|inglés|francés|alemán|हिंदी|अंग्रेज़ी|अंग्रेजी)\b"
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
    return frozenset(
        look
        for look, count in titles.items()
        if count >= _FEWEST_ALIKE and count >= _KNOWN_SHARE * alike[look]
    )


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


def kind_by_content(lines: Sequence[Line], lexicon: Lexicon) -> Kind:
    """What a section is whose title does not tell: by its dates, jobs, schools, skills or languages."""
    if not lines:
        return "other"
    dated = any(True for line in lines for _ in periods_in(line))
    text = "\n".join(line.text for line in lines)
    if dated and any(names_a_job(line.text) for line in lines[:3]):
        return "experience"
    if dated and any(names_a_degree(line.text) or names_an_organisation(line.text) for line in lines[:3]):
        return "education" if any(names_a_degree(line.text) for line in lines) else "other"
    if sum(bool(_CONTACT.search(line.text)) for line in lines) > _HALF * len(lines):
        return "other"
    items = [item for item in re.split(r"[,;|•·\n]|\t", text) if item.strip()]
    if sum(bool(_LANGUAGE.search(item)) for item in items) > _HALF * len(items):
        return "languages"
    named = sum(hit.end - hit.start for hit in find_hits(text, lexicon))
    letters = sum(map(str.isalnum, text))
    return "skills" if named > _HALF * letters and not dated else "other"


def is_personal(lines: Sequence[Line]) -> bool:
    """Whether a section holds a person's particulars: born when, of whom, married."""
    return sum(bool(_PERSONAL.match(line.text)) for line in lines) >= _FEWEST_ALIKE
