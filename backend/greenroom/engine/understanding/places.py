"""Finds where a person says to live: behind a label, or "City, Country" beside the name and the e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.understanding.header_words import LIKE_A_JOB, TITLE_WORD
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Line, Span

_REGIONS: Final = """
    afghanistan; albania; algeria; argentina; armenia; australia; austria; azerbaijan; bahrain; bangladesh;
    belarus; belgium; bolivia; bosnia and herzegovina; botswana; brazil; bulgaria; cambodia; cameroon; canada;
    chile; china; colombia; costa rica; croatia; cuba; cyprus; czech republic; czechia; denmark; ecuador;
    egypt; england; estonia; ethiopia; finland; france; georgia; germany; ghana; greece; guatemala; hong kong;
    hungary; iceland; india; indonesia; iran; iraq; ireland; israel; italy; jamaica; japan; jordan;
    kazakhstan; kenya; kuwait; latvia; lebanon; lithuania; luxembourg; malaysia; malta; mauritius; mexico;
    moldova; mongolia; morocco; myanmar; namibia; nepal; netherlands; the netherlands; new zealand; nigeria;
    northern ireland; norway; oman; pakistan; panama; paraguay; peru; philippines; poland; portugal; qatar;
    romania; russia; rwanda; saudi arabia; scotland; senegal; serbia; singapore; slovakia; slovenia;
    south africa; south korea; spain; sri lanka; sweden; switzerland; syria; taiwan; tanzania; thailand;
    tunisia; turkey; türkiye; uae; uganda; uk; ukraine; united arab emirates; united kingdom; united states;
    uruguay; usa; uzbekistan; venezuela; vietnam; wales; zambia; zimbabwe;
    deutschland; österreich; schweiz; suisse; belgique; frankreich; allemagne; españa; méxico; brasil; perú;
    italia; nederland; polska; france métropolitaine; भारत; россия;
    andhra pradesh; assam; bihar; chhattisgarh; delhi; new delhi; goa; gujarat; haryana; himachal pradesh;
    jharkhand; karnataka; kerala; madhya pradesh; maharashtra; manipur; odisha; punjab; rajasthan; tamil nadu;
    telangana; uttar pradesh; uttarakhand; west bengal; उत्तर प्रदेश; मध्य प्रदेश; बिहार; राजस्थान;
    महाराष्ट्र;
    alabama; alaska; arizona; arkansas; california; colorado; connecticut; delaware; florida; hawaii; idaho;
    illinois; indiana; iowa; kansas; kentucky; louisiana; maine; maryland; massachusetts; michigan; minnesota;
    mississippi; missouri; montana; nebraska; nevada; new hampshire; new jersey; new mexico; new york;
    north carolina; north dakota; ohio; oklahoma; oregon; pennsylvania; rhode island; south carolina;
    south dakota; tennessee; texas; utah; vermont; virginia; washington; west virginia; wisconsin; wyoming;
    alberta; british columbia; manitoba; new brunswick; nova scotia; ontario; québec; quebec; saskatchewan;
    new south wales; victoria; queensland; tasmania; western australia; south australia; northern territory;
    bavaria; bayern; western cape; eastern cape; northern cape; gauteng; kwazulu-natal; limpopo; mpumalanga;
    minas gerais; pernambuco; bahia; ceará; paraná; rio grande do sul; santa catarina; goiás;
    cavite; laguna; batangas; bulacan; pampanga; rizal; metro manila; west java; jawa barat; selangor; sindh;
    khyber pakhtunkhwa; balochistan; u.a.e; k.s.a; ksa; prince edward island; newfoundland and labrador
"""
_CODES: Final = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK"
    "|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|AB|BC|MB|NB|NS|ON|QC|SK|NSW|VIC|QLD"
)
# The letters of Brazil's states, behind a dash or a stroke: "Recife - PE".
_FEDERAL: Final = "AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO"
_NAMED: Final = "|".join(
    re.escape(" ".join(name.split())) for name in sorted(_REGIONS.split(";"), key=len, reverse=True)
)
_IN_REGION: Final = re.compile(
    rf"(?:^|(?<=[,|•·/–—\t(;:])|(?<=[ ]\.[ ]))[ \t]*(?P<place>[^\W\d_][^,|•·\t\n():;@\d]{{1,30}},[ \t]{{1,3}}"
    rf"(?:(?i:{_NAMED})|{_CODES}|[A-ZÀ-Þ][\w'-]+ (?:State|Province|County)|(?:Co\.|County) [A-Z]\w+)"
    rf"(?![\w\u0900-\u097f])"
    rf"(?:,[ \t]{{1,3}}(?i:{_NAMED})(?!\w))?"
    # "Geelong VIC 3220", "Montréal (Québec)".
    rf"|[A-ZÀ-Þ][^\W\d_'’-]+(?:[ '’-][A-ZÀ-Þ][^\W\d_]+){{0,2}}"
    rf"(?:[ ](?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT)(?=[ ]\d{{4}}(?!\d)|[ \t]*(?:$|[|•·,]|\.[ ]))"
    rf"|[ ]\((?i:{_NAMED})\)|(?:[ ]?[/–-][ ]?)(?:{_FEDERAL})(?!\w)))"
)
_REGION: Final = re.compile(rf"(?i:{_NAMED})|{_CODES}")
_WHOLE: Final = re.compile(
    rf"(?![^,]* [–—-] )[^\W\d_][^,|\t\n():;@\d]{{1,30}},[ ]{{1,3}}"
    rf"(?:(?:(?:(?i:{_NAMED})|{_CODES}),[ ]{{1,3}})?(?i:{_NAMED})|{_CODES})"
)
_LABELLED: Final = re.compile(
    r"(?i)\b(?:address|location|place|city|residence|based in|living in|wohnort|wohnhaft in|adresse"
    r"|anschrift|ort|lieu"
    r"|ciudad|domicilio|dirección|direcção|endereço|indirizzo|adres|पता|स्थान)"
    r"(?:\s*[:：]\s*|\t+|(?<= in)[ ])(?P<place>\S[^|•·\t\n]{1,80})"
)
# What stands behind an address in its line: another label, a postal code of six digits.
_BEHIND: Final = re.compile(
    r"(?i)[\s,;.–-]*\b(?:cell|mob(?:ile)?|ph(?:one)?|tel(?:ephone|efon)?|e-?mail|contact|whatsapp)\b\W.*"
    r"|[\s,–-]*(?<!\d)\d{3}[ ]?\d{3}\W*"
)
_NAME: Final = r"[^\W\d_][\w.'’-]+(?: (?:[^\W\d_][\w'’-]+|\([^\W\d_]+\))){0,3}"
# The town beside its postal code: "24103 Kiel", "Guntur - 522002", "Leeds LS6 2AB".
_POSTAL: Final = re.compile(
    rf"(?<![\w/.-])(?<!\d )(?:(?:[A-Z]{{1,2}}-)?(?:\d{{4,5}}|\d{{3}}[ ]\d{{2}})"
    rf"|(?i:p\.? ?o\.? ?box)[ ]?\d[\d-]*,?)"
    rf"[ ](?P<after>{_NAME})(?![\w@])"
    rf"|(?:^|(?<=[,|•·/\t(;:])|(?<=\d[ ]))[ \t]*(?P<before>{_NAME}),?[ ]?[-–]?[ ]?"
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
_SMALL: Final = frozenset(("of", "de", "am", "la", "der", "and", "do", "del", "upon", "sur", "an"))
_NO_PLACE: Final = re.compile(
    r"(?i)\d{5,}|@|\b(?:engineer|developer|manager|analyst|designer|student|science|university|college"
    r"|ltd|inc|and|und|et|with)\b"
)
# What else stands beside an address in one word or two.
_NO_TOWN: Final = re.compile(
    r"(?i)\b(?:linkedin|github|portfolio|website|email|e-mail|phone|mobile|cell|tel|résumé|resume|cv"
    r"|curriculum|vitae|married|single|male|female|indian|german|british|american|french|spanish|citizen"
    r"|permis|driving|notice|available|remote|born|twitter|skype|whatsapp|telegram|behance|medium|kaggle"
    r"|leetcode|orcid|age|nationality)\b"
)
_SEGMENTS: Final = re.compile(r"[ ]*[|•·⋄∙◦▪●◆~\t/]+[ ]*|[ ]+(?:[–—-]|\.)[ ]+")
_TOWN: Final = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[ '’-][^\W\d_]+){0,2}")
_NUMBERED: Final = re.compile(r"\s*(?:\(\d{2,3}\)|\d{1,2}(?:er|e|ème)?)$|(?<=\w{4})-[A-ZÀ-Þ][^\W\d_]+$")
_PIECE: Final = re.compile(r"[^,]+")
_MOST_WORDS: Final = 4
_NEIGHBOURS: Final = 3


def find_place(header: Sequence[Line], lines: Sequence[Line], text: str, *beside: Span | None) -> Span | None:
    """Where the person lives: behind a label, in a known region, or by form, in that order of trust.

    Looks in the `header` and near the spans `beside`, such as e-mail and phone; the first of those is the
    name, whose own line ("Ann Lee, MA") gives no place.
    """
    name, *contact = beside
    near = [line for line in _near(lines, contact) if line not in header]
    named = {line.start for line in header if name and line.start <= name.start < line.end}
    labelled = _first(_LABELLED, [*header, *near], text)
    if labelled:
        return _without_street(text, labelled)
    unnamed = [line for line in header if line.start not in named]
    known = (span for span in _all(_IN_REGION, [*header, *near], text) if _names_a_town(span))
    postal = (span for span in _all(_POSTAL, [*header, *near], text) if _like_a_town(span.text))
    town = _known_town(text, [*unnamed, *near])
    formed = (
        span
        for span in _all(_ANYWHERE, [line for line in unnamed if not TITLE_WORD.search(line.text)], text)
        if _like_a_place(span.text) and not _NO_PLACE.search(span.text)
    )
    found = next(known, None) or next(postal, None) or town or next(formed, None)
    if found:
        return _without_street(text, found)
    return _town_beside(unnamed, text, contact) or _known_town(text, unnamed, last=True)


def _without_street(text: str, place: Span) -> Span:
    """The town with its region and country, without street, quarter and postal code before and behind it."""
    behind = _BEHIND.search(text[place.start : place.end + 1])
    if behind and behind.start():
        place = span_of(text, place.start, place.start + behind.start())
    pieces = [
        span_of(text, place.start + m.start(), place.start + m.end()) for m in _PIECE.finditer(place.text)
    ]
    every = pieces = [piece for piece in pieces if piece.text] or [place]
    while len(pieces) > 1 and _STREET.search(pieces[0].text) and not _POSTAL.search(pieces[0].text):
        pieces = pieces[1:]
    wanted = 1 + sum(is_a_region(piece.text) for piece in pieces[-2:])
    if wanted > 1 and is_a_region(pieces[-1].text):
        pieces = pieces[-wanted:]
    elif len(pieces) < len(every) and pieces[-1].text.casefold() in _towns():
        # "9 Strelitzia Crescent, Umbilo, Durban": what stands between street and town is a quarter.
        pieces = pieces[-1:]
    start, end = pieces[0].start, pieces[-1].end
    postal = _POSTAL.search(text[start:end])
    if postal:
        side = "after" if postal["after"] else "before"
        first = start + postal.start(side)
        return span_of(text, first, end if side == "after" else start + postal.end(side))
    return span_of(text, start, end)


def _known_town(text: str, lines: Sequence[Line], *, last: bool = False) -> Span | None:
    """A town that we know, alone between the signs that part what a header says; or `last` behind a comma."""
    for line in lines:
        at = 0
        for cut in [*_SEGMENTS.finditer(line.text), None]:
            piece = span_of(text, line.start + at, line.start + cut.start() if cut else line.end)
            at = cut.end() if cut else at
            comma = piece.text.rfind(", ") + 2 if last and ", " in piece.text else 0
            piece = span_of(text, piece.start + comma, piece.end)
            town = _NUMBERED.sub("", piece.text)
            if town.casefold() in _towns() and not town.islower():
                return Span(town, piece.start, piece.start + len(town))
    return None


@cache
def _towns() -> frozenset[str]:
    listed = Path(__file__).with_name("towns.txt").read_text(encoding="utf-8").splitlines()
    text = " ".join(line for line in listed if not line.startswith("#"))
    return frozenset(town.strip() for town in text.split(";"))


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


def is_a_region(text: str) -> bool:
    """Whether `text` is the name of a country or region that we know, or a state's letters."""
    return bool(_REGION.fullmatch(text))


def is_a_town(text: str) -> bool:
    """Whether `text` is the name of a town, region or country that we know."""
    return is_a_region(text) or text.casefold() in _towns()


def is_a_place(text: str) -> bool:
    """Whether `text` is a town with its region or country, and nothing else."""
    return bool(_WHOLE.fullmatch(text)) and not _NO_PLACE.search(text)


def _near(lines: Sequence[Line], spans: Sequence[Span | None]) -> list[Line]:
    found: list[Line] = []
    for span in spans:
        at = next((n for n, line in enumerate(lines) if span and line.start <= span.start < line.end), None)
        if at is not None:
            found += lines[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
    return found


def _first(pattern: re.Pattern[str], lines: Sequence[Line], text: str) -> Span | None:
    return next(_all(pattern, lines, text), None)


def _all(pattern: re.Pattern[str], lines: Sequence[Line], text: str) -> Iterator[Span]:
    for line in lines:
        for match in pattern.finditer(line.text):
            group = next(name for name in ("place", "after", "before") if match.groupdict().get(name))
            yield span_of(text, line.start + match.start(group), line.start + match.end(group))


def _names_a_town(span: Span) -> bool:
    town = span.text.split(",")[0].replace(" (", " ").rstrip(")")
    return len(town.split()) <= _MOST_WORDS and _like_a_place(town) and not _NO_PLACE.search(town)


def _like_a_place(text: str) -> bool:
    return all(
        word.strip("()")[:1].isupper() or word == "-" or not word.isascii()
        for word in text.replace(",", " ").split()
        if word not in _SMALL
    )
