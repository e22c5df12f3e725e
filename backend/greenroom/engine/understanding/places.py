"""Finds where a person says to live: behind a label, or "City, Country" beside the name and the e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.common_words import common_words
from greenroom.engine.understanding.header_words import LIKE_A_JOB, SCHOOL, SUBJECT, TITLE_WORD
from greenroom.engine.understanding.lines import lines_near, span_of
from greenroom.engine.understanding.model import Line, Span
from greenroom.engine.understanding.place_names import (
    CODES,
    FEDERAL,
    REGIONS,
    is_a_province,
    is_a_region,
    towns,
)

_IN_REGION: Final = re.compile(
    rf"(?:^|(?<=[,|•·/–—\t(;:])|(?<=[ ]\.[ ]))[ \t]*(?P<place>[^\W\d_][^,|•·\t\n():;@\d]{{1,30}}"
    # "Colombo 05, Sri Lanka", "Dhaka-1207, Bangladesh".
    rf"(?:(?<=[a-z])(?: \d{{1,2}}|-\d{{4,6}}))?,[ \t]{{1,3}}"
    rf"(?:(?i:{REGIONS})|{CODES}|[A-ZÀ-Þ][\w'-]+ (?:State|Province|County)|(?:Co\.|County) [A-Z]\w+)"
    rf"(?![\w\u0900-\u097f])"
    rf"(?:,[ \t]{{1,3}}(?i:{REGIONS})(?!\w))?"
    # "Geelong VIC 3220", "Montréal (Québec)".
    rf"|[A-ZÀ-Þ][^\W\d_'’-]+(?:[ '’-][A-ZÀ-Þ][^\W\d_]+){{0,2}}"
    rf"(?:[ ](?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT)(?=[ ]\d{{4}}(?!\d)|[ \t]*(?:$|[|•·,]|\.[ ]))"
    # "Regina SK", "Austin TX 78701"; letters that are also a degree's or a word's only before their number.
    rf"|[ ](?:{CODES})(?=[ ]\d{{5}}(?!\d))|[ ](?:AB|BC|NB|NS|ON|QC|SK|TX|NY|NJ|FL|GA|IL|OH|WI|MN|TN|KY)"
    rf"(?=[ \t]*(?:$|[|•·]))"
    rf"|[ ]\((?i:{REGIONS})\)|(?:[ ]?[/–-][ ]?)(?:{FEDERAL})(?!\w)))"
)
_WHOLE: Final = re.compile(
    rf"(?![^,]* [–—-] )[^\W\d_][^,|\t\n():;@\d]{{1,30}},[ ]{{1,3}}"
    rf"(?:(?:(?:(?i:{REGIONS})|{CODES}),[ ]{{1,3}})?(?i:{REGIONS})|{CODES})"
)
_LABELLED: Final = re.compile(
    r"(?i)\b(?:address|home(?=[ ]?:)|location|place|city|residence|(?:based|located|living|lives|residing) in"
    r"|wohnort|wohnhaft in|adresse"
    r"|anschrift|ort|lieu"
    r"|ciudad|cidade|città|ville|woonplaats|domicilio|residencia|residenza|morada"
    r"|dirección|direcção|endereço|indirizzo|adres|पता|स्थान)"
    r"(?:\s*[:：]\s*|\t+|(?<= in)[ ])(?P<place>\S[^|•·\t\n]{1,80})"
)
# The pins of templates: as signs, and as the letters of the fonts that draw them.
_PINNED: Final = re.compile(r"[📍📌🏠\uf015\uf041\uf3c5][ ]*(?P<place>[^\W_][^|•·\t\n@:]{1,80})")
# What stands behind an address in its line: another label, a postal code of six digits.
_BEHIND: Final = re.compile(
    r"(?i)[\s,;.–-]*\b(?:cell|mob(?:ile)?|ph(?:one)?|tel(?:ephone|efon)?|e-?mail|contact|whatsapp)\b\W.*"
    r"|[\s,–-]*(?<!\d)\d{3}[ ]?\d{3}\W*"
)
_NAME: Final = r"[^\W\d_][\w.'’-]+(?: (?:[^\W\d_][\w'’-]+|\([^\W\d_]+\))){0,3}"
# The town beside its postal code: "24103 Kiel", "Guntur - 522002", "Leeds LS6 2AB".
_POSTAL: Final = re.compile(
    rf"(?<![\w/.-])(?<!\d )(?:(?:[A-Z]{{1,2}}-)?(?:\d{{4,5}}|\d{{3}}[ ]\d{{2}}|\d{{2,4}}-\d{{3}}"
    rf"|\d{{4}}[ ][A-Z]{{2}})"
    rf"|(?i:p\.? ?o\.? ?box)[ ]?\d[\d-]*,?)"
    rf"[ ](?P<after>{_NAME})(?![\w@])"
    rf"|(?:^|(?<=[,|•·/\t(;:])|(?<=\d[ ]))[ \t]*(?P<before>{_NAME}(?<!-)),?[ ]?[-–]?[ ]?"
    r"(?:(?i:pin(?:[ ]?code)?)[ ]?[:-]?[ ]?)?(?:\d{3}[ ]?\d{3}|[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2})(?!\w)"
)
# The parts of an address that name no town.
_STREET: Final = re.compile(
    r"(?i)\d|\b(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|drive|close|crescent|court|flat|apt|apartment"
    r"|floor"
    r"|house|plot|door|block|sector|phase|colony|nagar|layout|cross|main|near|opp|opposite|p\.?o|post|dist"
    r"|c/o|s/o|d/o|village|tal|calle|c/|avda|avenida|plaza|paseo|rue|boulevard|bd|impasse|allée|place de|via"
    r"|viale|platz|weg|gasse|allee|नगर|मार्ग|गली|रोड|मकान|brgy\.?|barangay|purok|paddocks|po box)(?!\w)"
    r"|\w(?:straße|strasse|str\.|weg|gasse|platz"
    r"|allee)(?!\w)"
)
_ANYWHERE: Final = re.compile(
    r"(?<![\w@/.-])(?P<place>(?!\d)[\w'-]{2,20}(?: [\w'-]{2,20}){0,2},[ \t]{1,3}(?!\d)[\w'.-]{2,20}(?: "
    r"[\w'-]{2,20}){0,3}"
    r"(?:,[ \t]{1,3}(?!\d)[\w'-]{2,20}(?: [\w'-]{2,20}){0,3})?)(?![\w@])"
)
_SMALL: Final = frozenset(("of", "de", "am", "la", "der", "and", "do", "del", "upon", "sur", "an", "area"))
_NO_PLACE: Final = re.compile(
    r"(?i)\d{5,}|@|\b(?:engineer|developer|manager|analyst|designer|student|science|university|college"
    r"|institute|institut|school|academy|faculty|department|hospital|experience|years|ltd|inc|llc|llp|gmbh|and|und|et|with)\b"
)
# "14 Thistle Bank", "Blk 5 Lot 12", "12": how an address begins that no word calls a street.
_HOUSE: Final = re.compile(
    r"(?i)(?:(?:flat|apt|apartment|unit|no|house|blk|block|plot|lot|door|room|suite|h\.? ?no)\b\.?[ ]?)?"
    r"#?\d{1,4}[a-z]?(?:[/-]\w{1,4})*(?:[ ]\D*|[ ][a-z]+[ ]\d{1,4}[a-z]?)?"
)
# What else begins with a number, and is followed by a comma.
_COUNTED: Final = re.compile(
    r"(?i)@|\d{3}[ .-]?\d{3,4}"
    r"|\b(?:years?|yrs|months?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b"
)
_OUTWARD: Final = re.compile(r"[ ,–-]*\b(?:[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?|\d{4,6})$")
_CODED: Final = re.compile(r",[ ]*(?:\d{4,6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$")
_BARS: Final = re.compile(r"[ ]*[|•·⋄∙◦▪●◆~\t]+[ ]*")
# What else stands beside an address in one word or two.
_NO_TOWN: Final = re.compile(
    r"(?i)\b(?:linkedin|github|portfolio|website|email|e-mail|phone|mobile|cell|tel|résumé|resume|cv"
    r"|curriculum|vitae|married|single|male|female|indian|german|british|american|french|spanish|citizen"
    r"|permis|driving|notice|available|remote|born|twitter|skype|whatsapp|telegram|behance|medium|kaggle"
    r"|leetcode|orcid|age|nationality)\b"
)
_SEGMENTS: Final = re.compile(r"[ ]*[|•·⋄∙◦▪●◆~\t/]+[ ]*|[ ]+(?:[–—-]|\.)[ ]+")
_TOWN: Final = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[ '’-][^\W\d_]+){0,2}")
# A town alone before a comma, where a line or a part of it begins, or behind its postal code.
_OPENING_TOWN: Final = re.compile(
    rf"(?:(?<=[\n|•·\t])|\A|(?<=\d{{4}}[ ]))[ ]*(?P<town>{_TOWN.pattern}),[ ]{{1,3}}\Z"
)
_LONGEST_TOWN: Final = 40
_NUMBERED: Final = re.compile(
    r"\s*(?:\(\d{2,3}\)|\d{1,2}(?:er|e|ème)?|-?\d{4,6})$|(?<=\w{4})-[A-ZÀ-Þ][^\W\d_]+$"
)
_PIECE: Final = re.compile(r"[^,]+")
_MOST_WORDS: Final = 4


def find_place(header: Sequence[Line], lines: Sequence[Line], text: str, *beside: Span | None) -> Span | None:
    """Where the person lives: behind a label, in a known region, or by form, in that order of trust.

    Looks in the `header` and near the spans `beside`, such as e-mail and phone; the first of those is the
    name, whose own line ("Ann Lee, MA") gives no place.
    """
    name, *contact = beside
    near = [line for line in lines_near(lines, contact) if line not in header]
    named = {line.start for line in header if name and line.start <= name.start < line.end}
    pinned = (span for span in _all(_PINNED, [*header, *near], text) if _ends_in_a_town(span.text))
    labelled = next(_all(_LABELLED, [*header, *near], text), None) or next(pinned, None)
    lived = _without_street(text, labelled) if labelled else None
    if lived and not (_STREET.search(lived.text) and "," not in lived.text):
        return lived
    unnamed = [line for line in header if line.start not in named]
    known = (span for span in _all(_IN_REGION, [*header, *near], text) if _names_a_town(span))
    postal = (span for span in _all(_POSTAL, [*header, *near], text) if _like_a_town(span.text))
    town = _known_town(text, [*unnamed, *near])
    formed = (
        span
        for span in _all(_ANYWHERE, [line for line in unnamed if not TITLE_WORD.search(line.text)], text)
        if _like_a_place(span.text) and not _NO_PLACE.search(span.text) and not _is_plain(span.text)
    )
    addressed = _behind_an_address(unnamed, text)
    found = next(known, None) or next(postal, None) or town or addressed or next(formed, None)
    if found:
        return _with_its_town(text, _without_street(text, found))
    # "Address: 14 Hope Street", where nothing else is said.
    return _town_beside(unnamed, text, contact) or _known_town(text, unnamed, last=True) or lived


def _without_street(text: str, place: Span) -> Span:
    """The town with its region and country, without street, quarter and postal code before and behind it."""
    behind = _BEHIND.search(text[place.start : place.end + 1])
    if behind and behind.start():
        place = span_of(text, place.start, place.start + behind.start())
    pieces = [
        span_of(text, place.start + m.start(), place.start + m.end()) for m in _PIECE.finditer(place.text)
    ]
    every = pieces = [piece for piece in pieces if piece.text] or [place]
    while (
        len(pieces) > 1
        and _STREET.search(_NUMBERED.sub("", pieces[0].text))
        and not _POSTAL.search(pieces[0].text)
    ):
        pieces = pieces[1:]
    wanted = 1 + sum(is_a_region(piece.text) or is_a_province(piece.text) for piece in pieces[-2:])
    if wanted > 1 and is_a_region(pieces[-1].text):
        pieces = pieces[-wanted:]
    elif len(pieces) < len(every) and not any(piece.text.casefold() in towns() for piece in pieces[:-1]):
        # "9 Strelitzia Crescent, Umbilo, Durban": what stands between street and town is a quarter. Behind
        # a town that we know stands a region that we do not.
        pieces = pieces[-1:]
    start, end = pieces[0].start, pieces[-1].end
    postal = _POSTAL.search(text[start:end])
    if postal:
        side = "after" if postal["after"] else "before"
        first = start + postal.start(side)
        return span_of(text, first, end if side == "after" else start + postal.end(side))
    return span_of(text, start, end)


def _behind_an_address(header: Sequence[Line], text: str) -> Span | None:
    """The town last in a line that begins with a house's number or names a school: "14 Larch Bank, Holt".

    Those are the two things that stand before a town in a header. A line that tells of work or studies
    ("2nd year, Physics", "Tutor, Kiel College, Physics") is none: it ends in no town, or names a job.
    """
    for line in header:
        at = 0
        for cut in [*_BARS.finditer(line.text), None]:
            part = span_of(text, line.start + at, line.start + cut.start() if cut else line.end)
            at = cut.end() if cut else at
            *before, last = _CODED.sub("", part.text).split(",")
            town = _OUTWARD.sub("", last.strip())
            named = _TOWN.fullmatch(town) or town.casefold() in towns()
            if not before or not named or not _like_a_town(town):
                continue
            street = _HOUSE.fullmatch(before[0].strip()) or _STREET.search(before[0])
            housed = street and not _COUNTED.search(before[0]) and not is_a_region(town)
            taught = any(SCHOOL.search(piece) for piece in before) and not SUBJECT.fullmatch(town)
            if (housed or taught) and not (TITLE_WORD.search(part.text) or _NO_TOWN.search(town)):
                start = part.start + part.text.rindex(last) + len(last) - len(last.lstrip())
                return Span(town, start, start + len(town))
    return None


def _with_its_town(text: str, place: Span) -> Span:
    """A region with its country, and the town that opens their line: "Cusco, Alto Andes, Peru".

    No quarter before a town that we know ("Surulere, Lagos, Nigeria"), and no job or school before one.
    """
    if not is_a_region(place.text.rpartition(", ")[2]) or place.text.count(", ") != 1:
        return place
    opening = _OPENING_TOWN.search(text, max(0, place.start - _LONGEST_TOWN), place.start)
    if opening is None or place.text.split(",")[0].casefold() in towns():
        return place
    town = opening["town"]
    told = (
        TITLE_WORD.search(town) or LIKE_A_JOB.search(town) or SUBJECT.fullmatch(town) or SCHOOL.search(town)
    )
    if (
        told
        or _NO_TOWN.search(town)
        or not _like_a_town(town)
        or town.split()[-1].casefold() in common_words()
    ):
        return place
    return span_of(text, opening.start("town"), place.end)


def _known_town(text: str, lines: Sequence[Line], *, last: bool = False) -> Span | None:
    """A town that we know, alone between the signs that part what a header says; or `last` behind a comma."""
    for line in lines:
        at = 0
        for cut in [*_SEGMENTS.finditer(line.text), None]:
            piece = span_of(text, line.start + at, line.start + cut.start() if cut else line.end)
            at = cut.end() if cut else at
            comma = piece.text.rfind(", ") + 2 if last and ", " in piece.text else 0
            piece = span_of(text, piece.start + comma, piece.end)
            town = piece.text if piece.text.casefold() in towns() else _NUMBERED.sub("", piece.text)
            if town.casefold() in towns() and not town.islower():
                return Span(town, piece.start, piece.start + len(town))
    return None


def _ends_in_a_town(text: str) -> bool:
    """Whether what a pin stands before is an address, and no title as "📍 Reach me" or "📍 Contact"."""
    town = _OUTWARD.sub("", text.rpartition(",")[2].strip())
    return bool(town) and _like_a_town(town) and town.split()[-1].casefold() not in common_words()


def _is_plain(text: str) -> bool:
    """Whether a place by its form is plain words: "Bookkeeping, Payroll"."""
    return all(word.casefold() in common_words() for word in text.replace(",", " ").split())


def _like_a_town(text: str) -> bool:
    return _like_a_place(text) and not _NO_PLACE.search(text) and not _STREET.search(text)


def _town_beside(header: Sequence[Line], text: str, contact: Sequence[Span | None]) -> Span | None:
    """A town alone between the signs that part e-mail and phone: "06 55 55 01 38 | Saint-Malo"."""
    for line in header:
        if not any(span and line.start <= span.start < line.end for span in contact):
            continue
        at = 0
        for cut in [*_SEGMENTS.finditer(line.text), None]:
            piece = span_of(text, line.start + at, line.start + cut.start() if cut else line.end)
            at = cut.end() if cut else at
            if _TOWN.fullmatch(piece.text) and _like_a_place(piece.text) and not _NO_TOWN.search(piece.text):
                return None if _NO_PLACE.search(piece.text) or LIKE_A_JOB.search(piece.text) else piece
    return None


def is_a_place(text: str) -> bool:
    """Whether `text` is a town with its region or country, and nothing else."""
    return bool(_WHOLE.fullmatch(text)) and not _NO_PLACE.search(text)


def _all(pattern: re.Pattern[str], lines: Sequence[Line], text: str) -> Iterator[Span]:
    for line in lines:
        for match in pattern.finditer(line.text):
            group = next(name for name in ("place", "after", "before") if match.groupdict().get(name))
            yield span_of(text, line.start + match.start(group), line.start + match.end(group))


def _names_a_town(span: Span) -> bool:
    town = _NUMBERED.sub("", span.text.split(",")[0]).replace(" (", " ").rstrip(")")
    return len(town.split()) <= _MOST_WORDS and _like_a_place(town) and not _NO_PLACE.search(town)


def _like_a_place(text: str) -> bool:
    return all(
        word.strip("()")[:1].isupper() or word == "-" or not word.isascii()
        for word in text.replace(",", " ").split()
        if word not in _SMALL
    )
