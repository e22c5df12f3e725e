"""Reads the header of an entry: what the person was, where, when, and with what grade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_orders import Order, order_of, stands_of
from greenroom.engine.understanding.header_pieces import cut_header, labelled
from greenroom.engine.understanding.header_signs import (
    find_grade,
    names_a_firm,
    names_a_school,
    names_an_organisation,
    says_whose_mark,
)
from greenroom.engine.understanding.header_units import is_unit, with_subject, with_unit
from greenroom.engine.understanding.header_words import (
    BARE_DEGREE,
    DEGREE,
    GRADE,
    LEGAL_FORM,
    LIKE_A_JOB,
    RANK,
    SCHOOL,
    SUBJECT,
    TITLE_WORD,
)
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Kind, Line, Moment, Period, Span
from greenroom.engine.understanding.place_names import is_a_region, is_a_town
from greenroom.engine.understanding.places import is_a_place

_KINDS_OF_SCHOOL: Final = frozenset(
    ("high school", "secondary", "polytechnic", "intermediate", "vocational school", "technical school")
)
_LEVEL: Final = re.compile(
    r"(?i)(?:primary|elementary|(?:(?:junior|senior|upper|lower|post|higher)[ -])?secondary|tertiary|college"
    r"|(?:post[ -]?|under)?graduate|(?:junior |senior )?high school|vocational|doctora(?:l|te)|masteral"
    r"|masters?|bachelors?)(?: (?:level|studies|education|school|degree))?:?"
)
_MOST_LINES_UNTOLD: Final = 2
_TELLING_WORD: Final = 4
_SHORTEST_CLAUSE: Final = 4
_WHERE: Final = re.compile(r"(?i)^(?:work )?(?:location|place|city|ort|lieu|ubicación|standort)\s*[:：]\s*")
# "GS-0462-06", "88M": a grade of pay, or a number of some register.
# How something was studied, and no part of its name.
_ASIDE: Final = re.compile(
    r"(?<=\S)\s*\((?i:online|undergraduate|distance|part[ -]time|full[ -]time|evening|ongoing|expected"
    r"|external|in progress|incomplete|not completed|unfinished|current|correspondence|fernstudium"
    r"|à distance|a distancia|en cours|en curso|laufend)\b[^()]*\)\Z"
)
_PARTING: Final = re.compile(r"(?:,| [·•|])[ ]\Z")
_CODE: Final = re.compile(r"[A-Z]{1,4}[ -]?\d[\d./-]*|\d{1,4}[A-Z]{1,3}")


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What a header says; each is None when it does not say it. `order` is how it does, if words tell."""

    title: Span | None
    organisation: Span | None
    period: Period | None
    grade: Span | None
    order: Order | None


def read_header(text: str, kind: Kind, lines: Sequence[Line], order: Order | None = None) -> HeaderFacts:
    """Split a header at commas, bars and line ends, take out the dates, and tell title from employer.

    `order` is how the other headers of the section say it, for one whose words do not tell.
    """
    periods = [period for line in lines for period in periods_in(line)]
    period = next((one for one in periods if one.end or one.ongoing), periods[0] if periods else None)
    period = _as_years(period) if period and kind in ("experience", "education") else period
    every, lines = lines, [line for line in lines if not _is_place(line)] or lines
    pieces = _without_towns(text, cut_header(text, kind, lines, periods))
    pieces = _without_level(text, pieces) if kind == "education" else pieces
    labels = dict(labelled(text, pieces))
    title = labels.get("title") or _title(kind, pieces)
    sure = bool(labels) or (title is not None and _is_told(kind, title, pieces, TITLE_WORD))
    told = sure or (title is not None and _is_told(kind, title, pieces, LIKE_A_JOB))
    if order and not sure:
        title, organisation = _in_order(order, lines, pieces) or (title, None)
    else:
        organisation = labels.get("organisation")
    title, organisation = _both(text, kind, _without_places(text, lines, pieces), title, organisation)
    told = told or (kind == "experience" and _is_the_firm(organisation, pieces))
    found = order_of(lines, pieces, title, organisation) if told and title and organisation else None
    if title and organisation:
        others = [one for one in pieces if one not in (title, organisation) and not _says_no_name(one.text)]
        title = (with_subject if kind == "education" else with_unit)(text, title, organisation, others)
    if kind == "education":
        title, organisation = _without_aside(title), _without_aside(organisation)
    grade = find_grade(text, every) if kind == "education" else None
    return HeaderFacts(title, organisation, period, grade, found)


def _as_years(period: Period) -> Period:
    """From 2002 to 2005, and no May, where "2002-05" stands alone over a job or a course."""
    year, month = period.start.year, period.start.month
    if period.end or period.ongoing or period.style != "YYYY-MM" or not month or month <= year % 100:
        return period
    if len(period.span.text) != len("2002-05"):
        return period
    return replace(
        period, start=Moment(year, None), end=Moment(year - year % 100 + month, None), style="YYYY"
    )


def _is_told(kind: Kind, title: Span, pieces: Sequence[Span], sign: re.Pattern[str]) -> bool:
    """Whether words tell the title: it has one that titles have, and no other piece has."""
    others = [piece for piece in pieces if piece is not title]
    told = sign.search(title.text) and not any(sign.search(piece.text) for piece in others)
    return kind == "education" or bool(told)


def _is_the_firm(organisation: Span | None, pieces: Sequence[Span]) -> bool:
    """Whether words tell the employer, and no other piece."""
    return [organisation] == [piece for piece in pieces if names_a_firm(piece.text)]


def _in_order(order: Order, lines: Sequence[Line], pieces: Sequence[Span]) -> tuple[Span, Span] | None:
    stands = stands_of(lines, pieces)
    title, organisation = stands.get(order.title), stands.get(order.organisation)
    if title is None or organisation is None or LEGAL_FORM.search(title.text):
        return None
    firms = [piece for piece in pieces if piece is not title and names_a_firm(piece.text)]
    return title, organisation if organisation in firms or not firms else firms[0]


def _both(
    text: str, kind: Kind, pieces: Sequence[Span], title: Span | None, organisation: Span | None
) -> tuple[Span | None, Span | None]:
    """Title and employer, by their words and, where those say nothing, by what most CVs say first."""
    rest = [piece for piece in pieces if not _within(title, piece) and not _is_grade(piece.text)]
    unit = next((piece for piece in rest if title and is_unit(text, title, piece)), None)
    if title and unit and unit is not organisation and kind != "education":
        title = Span(text[title.start : unit.end], title.start, unit.end)
        rest = [piece for piece in rest if piece is not unit]
    rest = [piece for piece in rest if not is_a_region(piece.text) and not _CODE.fullmatch(piece.text)]
    firms = (one for one in rest if names_a_firm(one.text) and not _is_studied(text, kind, title, one))
    organisation = organisation or next(firms, None)
    if title is None and kind == "education":
        rest = rest if organisation else _near_the_top(text, pieces, rest)
        title = next(
            (one for one in rest if not organisation or _stands_apart(text, one, organisation)), None
        )
    if title is None and kind != "education":
        # With no sign to tell them by, most CVs say first what one was and then where.
        title = next((piece for piece in rest if piece is not organisation), None)
    rest = [piece for piece in rest if piece is not title]
    if organisation is None and title is not None:
        named = [piece for piece in rest if not _is_a_clause(piece.text)]
        below = [one for one in named if kind == "experience" and _is_placed_below(text, title, one)]
        organisation = next(iter([*below, *named]), None)
    return title, organisation


def _without_places(text: str, lines: Sequence[Line], pieces: list[Span]) -> list[Span]:
    """The pieces without those of a cell that only says where, or those last: "Santa Clara, CA"."""
    rows = [list(_cells(text, line)) for line in lines if "\t" in line.text]
    where = [cell for row in rows for cell in row[1:] if is_a_place(cell.text)]
    placed = [one for one in pieces if any(cell.start <= one.start < cell.end for cell in where)]
    others = [one for one in pieces if one not in placed]
    return others if len(others) > 1 else [*others, *placed]


def _without_towns(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces without the towns that we know behind a comma or dot, where enough else is said."""
    others = [
        one
        for one in pieces
        if not (
            _PARTING.search(text, one.start - 3, one.start) and one.text[0].isupper() and is_a_town(one.text)
        )
    ]
    return others if len(others) > 1 else pieces


def _without_level(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces without a level of schooling alone on the line above its degree: "Tertiary", "Secondary".

    Where nothing else names a degree, the level is the best name there is for what was studied.
    """
    level, *others = pieces or [Span("", 0, 0)]
    alone = _LEVEL.fullmatch(level.text) and text[level.end : level.end + 1] == "\n"
    return others if alone and any(_is_a_degree(piece.text) for piece in others) else pieces


def _cells(text: str, line: Line) -> Iterator[Span]:
    at = line.start
    for cell in text[line.start : line.end].split("\t"):
        yield span_of(text, at, at + len(cell))
        at += len(cell) + 1


def _is_placed_below(text: str, title: Span, piece: Span) -> bool:
    """Whether a piece opens the line below the job's and has a town behind it: "Fen Bird Park, Conwy".

    What stands behind the job's comma is its unit then. Two words may be a quarter below an employer.
    """
    alone = text[title.end : title.end + 2] == ", " and text[title.end : piece.start].count("\n") == 1
    opens = piece.start > 0 and text[piece.start - 1] == "\n"
    placed = text[piece.end : piece.end + 2] == ", " and piece.text.count(" ") > 1
    return alone and opens and placed


def _within(title: Span | None, piece: Span) -> bool:
    """Whether a piece is the title, or what it was cut out of."""
    return title is not None and piece.start <= title.start < piece.end


def _is_a_clause(text: str) -> bool:
    """Whether a piece tells something, and names nothing: "Small gardens across Devon; 140 built"."""
    small = [
        word for word in text.split() if word.isalpha() and word.islower() and len(word) >= _TELLING_WORD
    ]
    return ";" in text or len(small) >= _SHORTEST_CLAUSE


def _is_studied(text: str, kind: Kind, title: Span | None, piece: Span) -> bool:
    """Whether a piece is what a bare degree is in: "Diploma, Hotel Management"."""
    if kind != "education" or title is None or text[title.end : piece.start] != ", ":
        return False
    bare = BARE_DEGREE.fullmatch(title.text) or RANK.fullmatch(title.text)
    return bool(bare and SUBJECT.fullmatch(piece.text)) and not names_a_school(piece.text)


def _is_place(line: Line) -> bool:
    """Whether a line says where, and besides at most when: "Toronto, Ontario, Canada"."""
    left = _WHERE.sub("", line.text)
    if left != line.text and not next(periods_in(line), None):
        return True
    for period in periods_in(line):
        left = left.replace(period.span.text, "")
    named = names_a_school(left) or names_an_organisation(left)
    return is_a_place(left.strip(" \t|•·–—-,()")) and not named


def _near_the_top(text: str, pieces: Sequence[Span], rest: list[Span]) -> list[Span]:
    """What may be a course and a school that no word tells: two pieces or more in the first lines."""
    top = [one for one in rest if text.count("\n", pieces[0].start, one.start) < _MOST_LINES_UNTOLD]
    return top if len(top) > 1 else []


def _title(kind: Kind, pieces: Sequence[Span]) -> Span | None:
    if kind == "education":
        pieces = [piece for piece in pieces if not says_whose_mark(piece.text)]
        degrees = [piece for piece in pieces if _is_a_degree(piece.text)]
        degrees = degrees or [piece for piece in pieces[:1] if DEGREE.search(piece.text)]
        degrees.sort(key=lambda piece: bool(SCHOOL.search(piece.text)))
        return _before_its_colon(degrees[0]) if degrees else None
    for sign in (TITLE_WORD, LIKE_A_JOB):
        named = [piece for piece in pieces if sign.search(piece.text) and not LEGAL_FORM.search(piece.text)]
        named.sort(key=lambda piece: names_a_firm(piece.text))
        if named and (sign is TITLE_WORD or not names_a_firm(named[0].text)):
            return named[0]
    return None


def _is_a_degree(text: str) -> bool:
    """Whether a piece names a degree, and not only a "Kirwan Bay State High School"."""
    named = {match[0].casefold() for match in DEGREE.finditer(text)}
    # "culinary vocational school": a name would have capitals.
    return bool(named - _KINDS_OF_SCHOOL) or (bool(named) and (text.islower() or not SCHOOL.search(text)))


def _before_its_colon(piece: Span) -> Span:
    """What comes before a colon where that names the degree: "MSc Physics: quantum optics"."""
    label, _, rest = piece.text.partition(": ")
    return Span(label, piece.start, piece.start + len(label)) if rest and DEGREE.search(label) else piece


def _stands_apart(text: str, piece: Span, organisation: Span) -> bool:
    """Whether a piece opens a line above the school's or before it, as a course with a rare name does."""
    opens = piece.start == 0 or text[piece.start - 1] in "\n\t"
    between = text[piece.end : organisation.start] if piece.start < organisation.start else ""
    beside = between.strip() in {",", "–", "—", "-", "|"}
    return opens and ("\n" in between or beside) and not SCHOOL.search(piece.text)


def _without_aside(name: Span | None) -> Span | None:
    """A course or school without how it was, in brackets: "(online)", "(undergraduate, 3rd year)"."""
    aside = _ASIDE.search(name.text) if name else None
    return (
        Span(name.text[: aside.start()], name.start, name.start + aside.start()) if name and aside else name
    )


def _says_no_name(text: str) -> bool:
    return _is_grade(text) or bool(_CODE.fullmatch(text))


def _is_grade(text: str) -> bool:
    return bool(GRADE.fullmatch(text))
