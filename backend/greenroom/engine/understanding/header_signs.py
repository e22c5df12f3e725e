"""What a line or a piece of it says by its words: a job, an employer, a school, a degree, a grade."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from greenroom.engine.understanding.header_words import (
    DEGREE,
    GRADE,
    LEGAL_FORM,
    LIKE_A_JOB,
    ORGANISATION_WORD,
    SCHOOL,
    TITLE_WORD,
    WORKPLACE,
)
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Line, Span

# "University of Saltford", "Harbour Tools GmbH": a name, and not a word about what follows.
_INSTITUTION: Final = re.compile(
    r"(?i)(?:the )?(?:university|college|institute|school|academy|faculty) of \w.*"
    r"|\S.* (?:university|college|institute|academy|polytechnic|hospital|inc|ltd|llc|plc|gmbh|corporation)\.?"
)
# What says which mark this is: "Current grade: 1.8".
_SAID: Final = re.compile(
    r"(?i)\b(?:final|current|overall|average|predicted|diploma|degree|thesis|exam|graduation|school|leaving)"
    r" (?:grades?|marks?|average)\s*[:=–-]?\s*|\b(?:average|result|classification)\s?[:：]\s*"
)
# "2.1", alone on a line or in a cell.
_ALONE: Final = re.compile(
    r"(?:(?<=\t)|^)[1-9][.,:]\d{1,2}(?:\s?/\s?\d{1,2}(?:[.,]\d{1,2})?)?(?=\t|$)"
    r"|(?:(?<=\t)|^)\d{2,4}\s?/\s?(?:80|[1-9]\d\d|1[0-8]\d\d)(?=\t|$)|(?<=\t)(?:[A-E][+-]|[A-E][12]?|O)(?=\t|$)"
)
# "Scholarship for international students": money, and no work.
_STIPEND: Final = re.compile(
    r"(?i)\b(?:scholarships?|bursar(?:y|ies)|stipendi\w+|\w*stipendium|bourses?|becas?|borsa di studio)\b"
    r"(?! (?:officer|manager|coordinator|advis[eo]r|administrator|assistant|committee))"
)
_SHARE: Final = re.compile(r" (?!(?i:marks?|aggregate|overall|average|distinction|in|of)\b)[^\W\d_]{3,}\)")
_FIRM_SIGNS: Final = (ORGANISATION_WORD, LEGAL_FORM, WORKPLACE, SCHOOL)


def names_a_job(text: str) -> bool:
    return bool(TITLE_WORD.search(text)) and not _STIPEND.search(text)


def names_an_organisation(text: str) -> bool:
    return bool(ORGANISATION_WORD.search(text))


def names_a_school(text: str) -> bool:
    return bool(SCHOOL.search(text))


def is_an_institution(text: str) -> bool:
    """Whether a line is the name of a school or firm and nothing else."""
    return bool(_INSTITUTION.fullmatch(text))


def names_a_degree(text: str) -> bool:
    return bool(DEGREE.search(text))


def says_a_grade(text: str) -> bool:
    return bool(GRADE.search(text))


def names_a_firm(text: str) -> bool:
    """Whether a piece is an employer or a school: its last word tells a "Hospital Pharmacist" from one."""
    last = max((match.end() for sign in (LIKE_A_JOB, TITLE_WORD) for match in sign.finditer(text)), default=0)
    return any(match.start() >= last for sign in _FIRM_SIGNS for match in sign.finditer(text))


def is_like_a_job(text: str) -> bool:
    """Whether a piece names a job, surely or by its ending."""
    return bool(TITLE_WORD.search(text) or LIKE_A_JOB.search(text))


def is_a_workplace(text: str) -> bool:
    return any(sign.search(text) for sign in (SCHOOL, LEGAL_FORM, ORGANISATION_WORD, WORKPLACE))


def says_whose_mark(text: str) -> bool:
    """Whether a piece says which mark this is, and names nothing else: "Diploma grade: 91.4"."""
    said = _SAID.match(text)
    return said is not None and not text[said.end() :].strip(" 0123456789.,/%")


def find_grade(text: str, lines: Sequence[Line]) -> Span | None:
    """The first CGPA, GPA, percentage or mark, as written with its label; else a mark that stands alone."""
    for sign in (GRADE, _ALONE):
        for line in lines:
            match = next((one for one in sign.finditer(line.text) if not _is_a_share(line.text, one)), None)
            if match:
                said = next((one.end() for one in _SAID.finditer(line.text, 0, match.end())), 0)
                return span_of(text, line.start + max(match.start(), said), line.start + match.end())
    return None


def _is_a_share(text: str, percentage: re.Match[str]) -> bool:
    """Whether a percentage in brackets is of something else than marks: "B.Sc. (30% English)"."""
    return text[: percentage.start()].endswith("(") and bool(_SHARE.match(text, percentage.end()))
