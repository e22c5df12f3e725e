"""Reads the header of an entry: what the person was, where, when, and with what grade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_words import (
    BARE_DEGREE,
    DEGREE,
    GRADE,
    LABEL,
    LIKE_A_JOB,
    ORGANISATION_WORD,
    SCHOOL,
    SUBJECT,
    TITLE_WORD,
    UNIT,
)
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Kind, Line, Period, Span

# "University of Saltford", "Harbour Tools GmbH": a name, and not a word about what follows.
_INSTITUTION: Final = re.compile(
    r"(?i)(?:the )?(?:university|college|institute|school|academy|faculty) of \w.*"
    r"|\S.* (?:university|college|institute|academy|polytechnic|hospital|inc|ltd|llc|plc|gmbh|corporation)\.?"
)
# How one is employed, in brackets behind what one is: "Analyst (co-op)".
_ARRANGEMENT: Final = re.compile(
    r"(?i)(?:co-?op|part[ -]time|full[ -]time|remote|hybrid|on[ -]?site|contract|temporary|seasonal|intern"
    r"|internship|freelance|volunteer|alternance|cdi|cdd|stage|intérim|vollzeit|teilzeit|werkstudent\w*"
    r"|minijob|praktikum|prácticas|media jornada)"
)
_JOINING: Final = r"(?:&|and|of|for|the|in|de|du|des|del|la|le|et|y|e|und|für|der|zum|zur|एवं|और)"
_OPENING: Final = r"(?:San|Santa|Santo|Saint|Sankt|St\.)"
_BROKEN: Final = re.compile(rf"[^\n\t,;|]+(?:[ ](?:{_JOINING}|{_OPENING})[ ]?\n(?=\S)|\n(?={_JOINING}[ ]))")
_SPLIT_STUDY: Final = re.compile(
    r"\s+[|•·@–—]\s+|\s+-\s+|,\s+|;\s+|\t+|\s{3,}|\s+(?:at|bei|chez|from|with)\s+(?=[A-ZÀ-Þ\d])|\n|\s*[|]\s*"
)
# "Noyyal Mills (P) Ltd": what stands in brackets before a firm's legal form belongs to its name.
_FIRM: Final = r"(?:pvt|private|ltd|limited|llp|llc|inc|gmbh|corp|co)\b"
_SPLIT: Final = re.compile(
    r"\s+[|•·@–—]\s+|\s+-\s+|,\s+|\t+|\s{3,}|\s+(?:at|bei|chez|en)\s+(?=[A-ZÀ-Þ])|\n|\s*[|]\s*"
    rf"|\s*\((?![^()\n]{{1,24}}\)\s*(?i:{_FIRM}))\s*|\s*\)(?!\s*(?i:{_FIRM}))\s*"
)
_EDGE: Final = " \t\n,;:|•·–—-()[]/@"
_LONGEST_FACT: Final = 90
# What a date leaves behind when it is taken out of "from X in 2020".
_DANGLING: Final = re.compile(
    r"\s+(?:in|from|since|during|with|en|de|im|seit|von|depuis|desde)$|^(?:from|with)\s+"
)


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What a header says; each is None when it does not say it."""

    title: Span | None
    organisation: Span | None
    period: Period | None
    grade: Span | None


def read_header(text: str, kind: Kind, lines: Sequence[Line]) -> HeaderFacts:
    """Split a header at commas, bars and line ends, take out the dates, and tell title from employer."""
    periods = [period for line in lines for period in periods_in(line)]
    period = next((one for one in periods if one.end or one.ongoing), periods[0] if periods else None)
    split = _SPLIT_STUDY if kind == "education" else _SPLIT
    pieces = [piece for line in lines for piece in _pieces(text, line, periods, split)]
    pieces = list(_made_whole(text, pieces))
    if kind != "education":
        pieces = _with_arrangements(text, pieces)
    labels = dict(_labelled(text, pieces))
    title = labels.get("title") or _title(kind, pieces)
    rest = [piece for piece in pieces if piece is not title and not _is_grade(piece.text)]
    unit = next((piece for piece in rest if title and _is_unit(text, title, piece)), None)
    if title and unit and kind != "education":
        title = Span(text[title.start : unit.end], title.start, unit.end)
        rest = [piece for piece in rest if piece is not unit]
    organisation = labels.get("organisation") or next(
        (piece for piece in rest if _names_a_firm(piece.text)), None
    )
    if title is None and kind == "education" and organisation:
        title = next((piece for piece in rest if _stands_apart(text, piece, organisation)), None)
        rest = [piece for piece in rest if piece is not title]
    if title is None and kind != "education":
        # With no sign to tell them by, most CVs say first what one was and then where.
        title = next((piece for piece in rest if piece is not organisation), None)
        rest = [piece for piece in rest if piece is not title]
    if organisation is None and title is not None and rest:
        organisation = rest[0]
    others = [piece for piece in rest if piece is not organisation]
    if kind == "education" and title and organisation:
        title = _with_subject(text, title, organisation, others)
    elif title and organisation:
        title = _with_unit(text, title, organisation, others)
    return HeaderFacts(title, organisation, period, find_grade(text, lines) if kind == "education" else None)


def _labelled(text: str, pieces: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """What the pieces with a label before them are: "Designation: Quality Inspector"."""
    for piece in reversed(pieces):
        label = LABEL.search(text[text.rfind("\n", 0, piece.start) + 1 : piece.start])
        if label:
            yield ("title" if label["title"] else "organisation"), piece


def _is_unit(text: str, title: Span, piece: Span) -> bool:
    """Whether a piece behind the comma of a job's name is a department: "Product Manager, Payments"."""
    between = text[title.end : piece.start]
    return between.strip() in {",", "-", "–"} and "\n" not in between and bool(UNIT.fullmatch(piece.text))


def _made_whole(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """The pieces, those joined that a narrow column breaks: "Université" and "de Cornouaille"."""
    before: Span | None = None
    for piece in pieces:
        if before and _is_broken(text, before, piece):
            before = Span(text[before.start : piece.end], before.start, piece.end)
            continue
        if before:
            yield before
        before = piece
    if before:
        yield before


def _is_broken(text: str, before: Span, after: Span) -> bool:
    match = _BROKEN.match(text, before.start)
    if match is not None and match.end() == after.start:
        return True
    # "Bayanihan Relief" and "Foundation", "AB Communication" and "Arts": one word alone says too little.
    alone = text[before.end : after.start] == "\n" and text[after.end : after.end + 1] in ("\n", "")
    if not alone or " " in after.text:
        return False
    goes_on = SUBJECT if DEGREE.search(before.text) else ORGANISATION_WORD
    return bool(goes_on.fullmatch(after.text)) and not _is_like_a_job(before.text)


def _with_subject(text: str, title: Span, organisation: Span, rest: Sequence[Span]) -> Span:
    """A degree with the subject behind its comma: "B.S., Forestry", "M.Sc. Eng., Computer Science".

    A degree that is more than its letters or rank takes what follows only where the school is elsewhere.
    """
    subject = next((piece for piece in rest if text[title.end : piece.start] == ", "), None)
    apart = any(sign in text[slice(*sorted((title.start, organisation.start)))] for sign in "\n\t")
    if subject is None or names_a_school(subject.text):
        return title
    named = " in " in title.text or not SUBJECT.fullmatch(subject.text)
    if not BARE_DEGREE.fullmatch(title.text) and (named or not apart):
        return title
    return Span(text[title.start : subject.end], title.start, subject.end)


def _with_unit(text: str, title: Span, organisation: Span, rest: Sequence[Span]) -> Span:
    """A job with its ward or course behind a comma: "Staff Nurse, Cardiac Step-Down".

    Only where the employer stands on a line of its own with a place behind it; else this may be the place.
    """
    unit = next((piece for piece in rest if text[title.end : piece.start] == ", "), None)
    placed = any(text[organisation.end : piece.start] == ", " for piece in rest)
    if unit is None or not placed or "\n" not in text[slice(*sorted((title.start, organisation.start)))]:
        return title
    return Span(text[title.start : unit.end], title.start, unit.end)


def _with_arrangements(text: str, pieces: Sequence[Span]) -> list[Span]:
    """The pieces without those that say how one is employed; behind a job's name they belong to it."""
    kept: list[Span] = []
    for piece in pieces:
        if not (_ARRANGEMENT.fullmatch(piece.text) and text[piece.start - 1 : piece.start] == "("):
            kept.append(piece)
        elif kept and _is_like_a_job(kept[-1].text) and text[kept[-1].end : piece.start].strip() == "(":
            end = piece.end + (text[piece.end : piece.end + 1] == ")")
            kept[-1] = Span(text[kept[-1].start : end], kept[-1].start, end)
    return kept


def _is_like_a_job(text: str) -> bool:
    return bool(TITLE_WORD.search(text) or LIKE_A_JOB.search(text))


def _title(kind: Kind, pieces: Sequence[Span]) -> Span | None:
    if kind == "education":
        degrees = [piece for piece in pieces if DEGREE.search(piece.text)]
        degrees.sort(key=lambda piece: bool(SCHOOL.search(piece.text)))
        return _before_its_colon(degrees[0]) if degrees else None
    for sign in (TITLE_WORD, LIKE_A_JOB):
        for piece in pieces:
            firm = sign is LIKE_A_JOB and _names_a_firm(piece.text)
            if sign.search(piece.text) and not firm:
                return piece
    return None


def _before_its_colon(piece: Span) -> Span:
    """What comes before a colon where that names the degree: "MSc Physics: quantum optics"."""
    label, _, rest = piece.text.partition(": ")
    return Span(label, piece.start, piece.start + len(label)) if rest and DEGREE.search(label) else piece


def _names_a_firm(text: str) -> bool:
    """Whether a piece is an employer or a school: its last word tells a "Hospital Pharmacist" from one."""
    last = max((match.end() for match in LIKE_A_JOB.finditer(text)), default=0)
    return any(match.start() >= last for match in ORGANISATION_WORD.finditer(text))


def _stands_apart(text: str, piece: Span, organisation: Span) -> bool:
    """Whether a piece opens a line above the school's, as a course with a rare name does."""
    opens = piece.start == 0 or text[piece.start - 1] in "\n\t"
    between = text[piece.end : organisation.start] if piece.start < organisation.start else ""
    return opens and "\n" in between and not SCHOOL.search(piece.text)


def _is_grade(text: str) -> bool:
    return bool(GRADE.fullmatch(text))


def find_grade(text: str, lines: Sequence[Line]) -> Span | None:
    """The first CGPA, GPA, percentage or mark, as written with its label."""
    for line in lines:
        match = GRADE.search(line.text)
        if match:
            return span_of(text, line.start + match.start(), line.start + match.end())
    return None


def names_a_job(text: str) -> bool:
    return bool(TITLE_WORD.search(text))


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


def _pieces(text: str, line: Line, periods: Sequence[Period], split: re.Pattern[str]) -> Iterator[Span]:
    cuts = [
        (period.span.start, period.span.end)
        for period in periods
        if line.start <= period.span.start < line.end
    ]
    cuts += [(line.start + match.start(), line.start + match.end()) for match in split.finditer(line.text)]
    cuts += [(line.start, line.start + match.end()) for match in LABEL.finditer(line.text)]
    at = line.start
    for start, end in [*sorted(cuts), (line.end, line.end)]:
        if start > at:
            piece = _trimmed(text, at, start)
            if len(piece.text) > 1 and len(piece.text) <= _LONGEST_FACT and any(map(str.isalpha, piece.text)):
                yield piece
        at = max(at, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    bare = _DANGLING.sub("", piece.strip(_EDGE)).strip(_EDGE)
    begin = start + (piece.index(bare) if bare else 0)
    end = begin + len(bare)
    if bare.count("(") == bare.count(")") + 1 and text[end : end + 1] == ")":
        end += 1
    return Span(text[begin:end], begin, end)
