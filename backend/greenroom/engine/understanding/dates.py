"""Reads the dates of a CV: all common formats, in English, German, French, Spanish and Hindi."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from greenroom.engine.understanding.model import Line, Moment, Period, Span
from greenroom.engine.understanding.wordlist import wordset

_MONTHS: Final = (
    "january jan jän jänner januar janvier janv enero ene जनवरी gennaio gen janeiro januari ocak stycznia",
    "february feb februar février fevrier févr fév febrero फरवरी फ़रवरी febbraio fevereiro fev şubat lutego",
    "march mar mär märz maerz mrz mars marzo मार्च março maart marca mrt maret",
    "april apr avril avr abril abr अप्रैल aprile nisan kwietnia",
    "may mai mayo मई maggio maio mei may\u0131s maj maja",
    "june jun juni juin junio जून giugno junho haziran czerwca giu",
    "july jul juli juillet juil julio जुलाई luglio julho temmuz lipca lug",
    "august aug août aout agosto ago अगस्त augustus ağustos sierpnia agustus",
    "september sept sep septembre septiembre सितंबर सितम्बर settembre setembro eylül września",
    "october oct okt oktober octobre octubre अक्टूबर अक्तूबर ottobre outubro ekim października ott",
    "november nov novembre noviembre नवंबर नवम्बर novembro kas\u0131m listopada",
    "december dec dez dezember décembre déc diciembre dic दिसंबर दिसम्बर dicembre dezembro aral\u0131k",
)
_MONTH_NUMBERS: Final = {
    unicodedata.normalize("NFKC", name): number
    for number, names in enumerate(_MONTHS, 1)
    for name in names.split()
}
# Short months that are English words, too: "out/2019", "set. 2020".
_SHORT_MONTHS: Final = {"set": 9, "out": 10}
_SEASONS: Final = {
    season: month
    for month, seasons in {
        1: "winter hiver invierno q1",
        4: "spring frühling frühjahr printemps primavera q2",
        7: "summer sommer été verano q3",
        10: "fall autumn herbst automne otoño q4",
    }.items()
    for season in seasons.split()
}
_ONGOING: Final = wordset(
    """present now current currently today ongoing date till-date till-now till-today to-date heute aktuell
    jetzt laufend andauernd présent aujourd'hui ce-jour en-cours actuel actuellement presente actualidad
    la-actualidad actual actualmente hoy la-fecha a-la-fecha à-ce-jour वर्तमान अब-तक आज-तक अभी-तक अभी आज oggi
    atual heden bis-heute bis-dato dato pres continues continuing still in-progress till-present until-now
    up-to-date up-to-present in-corso tuttora atualmente o-momento hoje nu idag nå obecnie nadal teraz
    devam-ediyor halen günümüz sekarang 現在 至今 今"""
)


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\-", r"[ -]") for word in longest_first)


_NAMED: Final = _any_of([*_MONTH_NUMBERS, *_SEASONS])
_LONGEST_POINT: Final = 8
_OLDEST_SHORT: Final = 60
_YEAR: Final = r"(?:19[5-9]\d|20\d\d)(?!\d)"
# In narrow columns a gap can be too thin to be seen: "LeinsterSep 2023".
_STARTS: Final = r"(?:(?<!\w)|(?-i:(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])))"
# `{0}` is the side of a range, `{1}` what must not stand before a bare number of that side.
_POINT: Final = (
    rf"(?:(?<![\d/.])\d{{{{1,2}}}}(?:st|nd|rd|th|er|\.)?[ \t]+(?:de[ \t]+)?)?"
    rf"(?P<{{0}}name>{_STARTS}(?:{_NAMED}|(?:set|out)(?=/\d|\.? de \d|\. \d)))"
    rf"\.?,?(?:[ \t]+(?:del?|of))?(?:[ \t]{{{{0,3}}}}|[-/](?=\d))"
    rf"(?:\d{{{{1,2}}}},?[ \t]+)?(?:['’]?(?P<{{0}}nyear>{_YEAR})"
    rf"|(?:['’]|(?P<{{0}}loose>))(?P<{{0}}short>\d\d)(?![\d%,]|[./:]\d|[ ]?(?:19|20)\d\d))"
    rf"|{{1}}(?<![\d/.,])(?P<{{0}}smm>0[1-9]|1[0-2]|[1-9](?=/))[/.](?P<{{0}}syear>\d\d)(?![\d/.,%])"
    rf"|(?<![\d/.:])(?:\d{{{{1,2}}}}[/.-])?(?P<{{0}}mm>0?[1-9]|1[0-2])[ ]?[/.-][ ]?(?P<{{0}}myear>{_YEAR})"
    rf"|{{1}}(?<![\d/.])(?P<{{0}}iyear>{_YEAR})(?:[-.]|[ ]?/[ ]?|年[ ]?)"
    rf"(?P<{{0}}imm>0[1-9]|1[0-2]|[1-9](?=月|[ ]?[-–—~]|$))(?![\d.,])月?(?:[-/.]\d\d(?!\d))?"
    rf"|{{1}}(?<![\d/.,$€₹£])(?P<{{0}}year>{_YEAR})年?(?![.,]\d)"
)
_NO_DASH: Final = "(?<!-)"
_UNTIL: Final = (
    r"[ \t]{0,3}(?:-{1,3}|–|—|−|→|➔|~|to|through|thru|until|till?|up to|bis|bis zum|à|au|al|a|hasta|até|do"
    r"|tot|से|/|तक|\u301c|\uff5e|至)"
    r"[ \t]{0,3}"
)
_SAME_YEAR: Final = (
    rf"(?P<bare>(?<!\w)(?:{_NAMED}))\.?[ \t]{{0,3}}(?:-|–|—|to|through|thru|bis|à"
    rf"|a)[ \t]{{0,3}}(?=(?:{_NAMED})\.?,?[ \t]{{0,3}}['’]?\d)"
)
_EXPECTED: Final = (
    r"(?:\(?(?:expected|anticipated|estimated|exp\.|est\.|voraussichtlich|vsl\.|prévu|previsto)[ \t]+)?"
)
_PERIOD: Final = re.compile(
    rf"(?:(?P<since>(?<!\w)(?:since|started(?: in)?|seit|depuis le|depuis|desde)[ \t]+))?(?:{_SAME_YEAR})?"
    rf"(?P<each>(?<!\w)(?:summers|winters|seasons|étés|veranos)[ \t]+(?:of[ \t]+)?)?"
    rf"(?:{_POINT.format('a', _NO_DASH)})"
    rf"(?:{_UNTIL}(?:\(?(?P<ongoing>(?:{_any_of(_ONGOING)})(?!\w))"
    rf"|{_EXPECTED}(?:{_POINT.format('b', '')})|(?P<tail>\d\d)(?![\d/.%]))"
    rf"|(?(each)[ \t]+(?:and|&|und|et|y)[ \t]+(?P<last>{_YEAR})|(?!))"
    rf"|[ \t]{{0,3}}(?P<open>[-–—])(?:[ ]*\t|[ \t]*$)|[ \t]{{1,3}}(?P<onwards>onwards?)(?!\w))?",
    re.IGNORECASE | re.MULTILINE,
)
_BREAKS_OFF: Final = re.compile(
    rf"(?:{_YEAR}(?:[-./][01]\d)?(?:[ \t]{{0,3}}[-–—]|[ \t]{{1,3}}(?:to|until|bis|à|a|al|hasta))"
    rf"|(?<!\w)(?:{_NAMED})\.?)\Z",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    rf"(?:(?:{_NAMED})\.?[ \t]{{1,3}}(?:del?[ \t]+)?)?{_YEAR}|(?:{_any_of(_ONGOING)})(?!\w)", re.IGNORECASE
)
_POINT_ALONE: Final = re.compile(
    rf"(?:(?:{_NAMED})\.?[ \t]{{1,3}}|\d{{1,2}}[./])?{_YEAR}|(?:{_any_of(_ONGOING)})", re.IGNORECASE
)
# "Coursework: Heat Transfer, Machine Design,": a list behind its label, broken at the end of a full line.
_OPEN_LIST: Final = re.compile(r"[^\W\d_]{4}: \S[^:]*,\Z")
_FULL_LINE: Final = 60
_HAS_YEAR: Final = re.compile(
    r"(?:19|20)\d\d|['’]\d\d|(?<!\d)[01]?\d[/.]\d\d(?!\d)|[^\W\d_]{3}\.? \d\d(?!\d)"
)


def rejoin(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with those made one between which a range of dates breaks: "Jan 2024 -" and "May 2024".

    So are those of a list behind its label: "Coursework: Heat Transfer," and "Controls".

    The break is a space in the line's text, so that all offsets stand.
    """
    joined: list[Line] = []
    for line in lines:
        if joined and any(breaks(joined[-1], line) for breaks in _BREAKS):
            first = joined[-1]
            whole = text[first.start : line.end].replace("\n", " ")
            if line.marker:
                at = line.start - first.start
                whole = whole[: at - 2] + "– " + whole[at:]
            joined[-1] = replace(first, text=whole, end=line.end)
        else:
            joined.append(line)
    return tuple(joined)


def _ends_in_a_bullet(first: Line, second: Line) -> bool:
    """Whether a line breaks before a dash, which then looks like a bullet: "09/2018" and "– 02/2020"."""
    if len(second.marker) != 1 or not _POINT_ALONE.fullmatch(second.text.rstrip(")]")) or first.marker:
        return False
    last = list(periods_in(first))[-1:]
    return not last or any(period.end is None and first.text.endswith(period.span.text) for period in last)


def _breaks_between(first: Line, second: Line) -> bool:
    if second.marker or second.after_gap or not _BREAKS_OFF.search(first.text):
        return False
    if not _GOES_ON.match(second.text):
        return False
    after = next(periods_in(second), None)
    own_range = after is not None and (after.end or after.ongoing)
    return not own_range or not _HAS_YEAR.search(first.text[-_LONGEST_POINT:])


def _lists_on(first: Line, second: Line) -> bool:
    """Whether a full line ends within a list that its label opens, and the next one ends it."""
    marked = first.marker or second.marker or second.after_gap
    plain = not (marked or "\t" in second.text or _HAS_YEAR.search(second.text))
    return plain and len(first.text) >= _FULL_LINE and bool(_OPEN_LIST.search(first.text))


_BREAKS: Final = (_breaks_between, _ends_in_a_bullet, _lists_on)


def find_periods(lines: Sequence[Line]) -> tuple[Period, ...]:
    """Every date and range of dates, in the order of the text."""
    return tuple(period for line in lines for period in periods_in(line))


def periods_in(line: Line) -> Iterator[Period]:
    """The dates of one line. A line with no year costs one search."""
    if not _HAS_YEAR.search(line.text):
        return
    at = 0
    while match := _PERIOD.search(line.text, at):
        if _is_doubtful(match):
            at = match.start() + 1
            continue
        at = match.end()
        yield _period(match, line)


def _is_doubtful(match: re.Match[str]) -> bool:
    """Whether two digits pass for a year ("Sep 15", "03/19") outside of a range that goes forward in time."""
    if match["aloose"] is None and not match["asyear"]:
        return match["bloose"] is not None and not match["ashort"]
    if match["ongoing"]:
        return False
    if not (match["bshort"] or match["bsyear"]):
        return True
    start, end = _moment(match, "a")[0], _moment(match, "b")[0]
    return months_between(start, end) < 0


def months_between(earlier: Moment, later: Moment) -> int:
    """Whole months from one to the other; a year alone counts as its January."""
    return (later.year - earlier.year) * 12 + (later.month or 1) - (earlier.month or 1)


def _period(match: re.Match[str], line: Line) -> Period:
    start, style = _moment(match, "a")
    if match["bare"]:
        start = Moment(start.year, _month_of(match["bare"]))
    end = _moment(match, "b")[0] if _has_second(match) else None
    if match["last"]:
        end = Moment(int(match["last"]), None)
    if match["tail"]:
        end = Moment(start.year // 100 * 100 + int(match["tail"]), None)
    if end is None and _is_academic_year(match):
        start, end, style = Moment(start.year, None), Moment(start.year + 1, None), "YYYY"
    if match["bare"] and end is None:
        end = _moment(match, "a")[0]
    span = Span(
        match[0].strip(), line.start + match.start(), line.start + match.start() + len(match[0].rstrip())
    )
    ongoing = bool(match["ongoing"] or match["since"] or match["open"] or match["onwards"]) and end is None
    return Period(span, start, end, ongoing, style)


def _is_academic_year(match: re.Match[str]) -> bool:
    """Whether "2010-11" stands alone: two years of study rather than a November."""
    year, month = match["aiyear"], match["aimm"]
    return bool(month) and match[0].strip() == f"{year}-{month}" and (int(year) + 1) % 100 == int(month)


def _has_second(match: re.Match[str]) -> bool:
    return any(match[f"b{name}"] for name in ("nyear", "short", "syear", "myear", "iyear", "year"))


def _moment(match: re.Match[str], side: str) -> tuple[Moment, str]:
    if name := match[f"{side}name"]:
        short = match[f"{side}short"]
        year = _of_century(short) if short else int(match[f"{side}nyear"])
        return Moment(year, _month_of(name)), "month and year"
    if month := match[f"{side}smm"]:
        return Moment(_of_century(match[f"{side}syear"]), int(month)), "MM/YYYY"
    if month := match[f"{side}mm"]:
        return Moment(int(match[f"{side}myear"]), int(month)), "MM/YYYY"
    if month := match[f"{side}imm"]:
        return Moment(int(match[f"{side}iyear"]), int(month)), "YYYY-MM"
    return Moment(int(match[f"{side}year"]), None), "YYYY"


def _of_century(short: str) -> int:
    """The year that two digits stand for."""
    return (1900 if int(short) >= _OLDEST_SHORT else 2000) + int(short)


def _month_of(name: str) -> int | None:
    key = name.casefold()
    return _MONTH_NUMBERS.get(key) or _SEASONS.get(key) or _SHORT_MONTHS.get(key)
