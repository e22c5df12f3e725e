"""What a section holds whose title does not tell: by its dates, jobs, schools, prose, names and skills."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_signs import names_a_degree, names_a_job
from greenroom.engine.understanding.lexicon import Lexicon, find_hits
from greenroom.engine.understanding.model import Kind, Line
from greenroom.engine.understanding.title_looks import is_personal

_FEWEST_RANGES: Final = 2
_QUOTES: Final = '"“«„‘'
_FEWEST_SKILLS: Final = 3
_HALF: Final = 0.5
_FEWEST_OF_PROSE: Final = 6
_LONGEST_REFERRAL: Final = 80
_CONTACT: Final = re.compile(r"@|\+?\d[\d ()-]{7,}\d|https?://|www\.|(?i:linkedin|github)\.com")
LANGUAGE: Final = re.compile(
    r"(?i)\b(?:english|german|french|spanish|hindi|italian|dutch|portuguese|russian|mandarin|chinese|arabic"
    r"|japanese|urdu|bengali|tamil|telugu|marathi|punjabi|gujarati|kannada|malayalam|turkish|polish|greek"
    r"|romanian|swedish|deutsch|englisch|französisch|spanisch|français|anglais|allemand|espagnol|español"
    r"|inglés|francés|alemán|हिंदी|अंग्रेज़ी|अंग्रेजी)\b"
)
_HONOUR: Final = re.compile(
    r"(?i)\b(?:awards?|prizes?|winner|won|runner-up|finalist|shortlisted|medal|of the (?:year|month)"
    r"|scholarship|fellowship|honou?rs?|distinction|best \w+|rank|first place|preis|auszeichnung"
    r"|stipendium|prix|lauréate?|premio|beca|पुरस्कार)\b"
)
_PAPERS: Final = re.compile(
    r"(?i)\b(?:papers?|journal|proceedings|preprints?|doi|et al|patents?|arxiv|first author|revue"
    r"|zeitschrift|revista)\b"
)
_REFERRAL: Final = re.compile(
    r"(?i)\b(?:on request|upon request|auf anfrage|auf wunsch|sur demande|a petición|bajo petición"
    r"|su richiesta)\b"
)
_PASTIME: Final = re.compile(
    r"(?i)\b(?:chess|running|hiking|walking|cycling|swimming|reading|travell?ing|travel|cooking|baking"
    r"|gardening|music|guitar|piano|violin|singing|choir|dance|dancing|painting|drawing|photography"
    r"|pottery|knitting|sewing|football|cricket|tennis|badminton|basketball|volleyball|kabaddi|rugby|golf"
    r"|yoga|climbing|sailing|surfing|rowing|skiing|films?|movies|theatre|board games|gaming|birdwatching"
    r"|fishing|camping|shanties|poetry|lesen|wandern|reisen|kochen|musik|fußball|schach|schwimmen"
    r"|radfahren|fotografie|lecture|voyages?|cuisine|randonnée|natation|course à pied|voile|chorale|échecs"
    r"|lectura|viajar|senderismo|cocina|fútbol|natación|क्रिकेट|संगीत|पढ़ना|शतरंज)\b"
)


def kind_by_content(lines: Sequence[Line], lexicon: Lexicon) -> Kind:
    """The kind of section that its `lines` make, its title left out; "other" where they do not tell."""
    text = "\n".join(line.text for line in lines)
    periods = [period for line in lines for period in periods_in(line)]
    ranges = sum(bool(period.end or period.ongoing) for period in periods)
    if is_personal(lines):
        return "other"
    if lines and not ranges and _is_of_writings(lines[0].text):
        return "publications"
    if not ranges and len(_HONOUR.findall(text)) >= max(1, len(periods), len(lines) // 2):
        return "awards"
    return _kind_of_dated(lines, ranges=ranges) if periods else _kind_of_undated(lines, text, lexicon)


def _kind_of_undated(lines: Sequence[Line], text: str, lexicon: Lexicon) -> Kind:
    if _share(_CONTACT, [line.text for line in lines]) > _HALF:
        return "other"
    if len(text) < _LONGEST_REFERRAL and _REFERRAL.search(text):
        return "references"
    prose = is_prose(lines) and len(text.split()) >= _FEWEST_OF_PROSE
    return "summary" if prose else _kind_of_listed(text, lexicon)


def is_prose(lines: Sequence[Line]) -> bool:
    """Whether a section is text to be read, with no date, no list and no job in it."""
    text = " ".join(line.text for line in lines)
    dated = any(True for line in lines for _ in periods_in(line))
    return bool(lines) and not dated and not any(line.marker for line in lines) and text.endswith(".")


def names_skills(lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether a text names several skills of the taxonomy."""
    hits = find_hits("\n".join(line.text for line in lines), lexicon)
    return len({hit.term.skill for hit in hits}) >= _FEWEST_SKILLS


def _kind_of_listed(text: str, lexicon: Lexicon) -> Kind:
    items = [item for item in re.split(r"[,;|•·\n\t]", text) if item.strip()]
    if _share(LANGUAGE, items) > _HALF:
        return "languages"
    if _share(_PASTIME, items) > _HALF:
        return "interests"
    listing = sum("\t" in line or line.count(",") > 1 for line in text.split("\n"))
    hits = {hit.term.skill for hit in find_hits(text, lexicon)}
    if len(hits) >= _FEWEST_SKILLS and 2 * listing > text.count("\n") + 1:
        return "skills"
    named = sum(hit.end - hit.start for hit in find_hits(text, lexicon))
    return "skills" if named > _HALF * sum(map(str.isalnum, text)) else "other"


def _is_of_writings(text: str) -> bool:
    """Whether a line opens with a title in quotes, or speaks of papers."""
    return text[0] in _QUOTES or bool(_PAPERS.search(text))


def _share(sign: re.Pattern[str], pieces: Sequence[str]) -> float:
    return sum(bool(sign.search(piece)) for piece in pieces) / max(1, len(pieces))


def _kind_of_dated(lines: Sequence[Line], *, ranges: int) -> Kind:
    first = [line.text for line in lines[:3]]
    if any(map(names_a_degree, first)):
        return "education"
    return "experience" if any(map(names_a_job, first)) or ranges >= _FEWEST_RANGES else "other"
