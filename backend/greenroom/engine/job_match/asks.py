"""Reads the years and the degree that a job text asks for, and what a CV has of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.job_match.clauses import unwrapped
from greenroom.engine.job_match.passages import cut_passages
from greenroom.engine.understanding.dates import months_between
from greenroom.engine.understanding.model import Entry, Moment, Period, Span, Understanding
from greenroom.engine.version import COUNTED_TO

_COUNTS: Final = (
    ("one",),
    ("two", "deux", "zwei", "dos"),
    ("three", "trois", "drei", "tres"),
    ("four", "quatre", "vier", "cuatro"),
    ("five", "cinq", "fünf", "cinco"),
    ("six", "sechs"),
    ("seven", "sieben"),
    ("eight", "acht"),
    ("nine",),
    ("ten", "zehn"),
)
_NUMBERS: Final = {word: at for at, words in enumerate(_COUNTS, start=1) for word in words}
_COUNT: Final = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_YEARS: Final = re.compile(
    rf"(?i)(?<![\w.,-])(?<!to )(?P<least>{_COUNT})(?:\s\(\w{{1,6}}\+?\))?\s?(?P<more>\+|plus|or more)?"
    rf"(?:\s?(?:-|–|to|bis|à|a)\s?{_COUNT}\s?\+?)?\s?(?:or more )?"
    r"(?:years?|yrs?|jahren?|ans|années|años|वर्ष)(?:['’]s?)?\+?(?P<after>(?:\smin\.)?[^.;\n]{0,60})"
)
_EXPERIENCE: Final = re.compile(
    r"(?i)experien|erfahrung|expérience|अनुभव|practice|background|track record|\bexp\b|\bpqe\b|seniority"
    r"|(?:you(?:['’]ve| have)|having) (?:\w+ )?(?:done|worked|been|spent|built|led|run|held|had)\b"
)
_AT_WORK: Final = re.compile(
    r"(?i)\A(?:\sor (?:more|above|over|longer|so)|\smin(?:imum|\.)?)?\s"
    r"(?:of (?:\w+ ){1,4}(?:behind you|under your belt)"
    r"|(?:of|in) (?:[\w/-]+ ){0,4}(?:development|engineering|administration|management|design|testing|nursing"
    r"|teaching|recruitment|recruiting|marketing|accounting|finance|analysis|analytics|sales|support"
    r"|operations"
    r"|research|planning|law|construction|work)\b"
    r"|(?:in|within) (?!business|the market|operation|existence|a row|total\b)"
    r"|(?:of )?(?:hands|professional|relevant|industry|commercial|proven|post[- ]|teaching|clinical|work)"
    r"|(?:working|using|leading|managing|building|developing|running|doing|selling|teaching|nursing"
    r"|writing|designing"
    r"|supporting|recruiting|administering|programming|analysing|auditing|planning|editing|cooking|handling"
    r"|coding|testing|shipping|delivering|maintaining|operating|practi[sc]ing"
    r"|caring)\b|as an?\b|(?:as|with)\b)|\s(?:post[- ]qualif\w+|qualified|pqe)"
)
_ALONE_BEFORE: Final = re.compile(r"(?:[|/•·(\[\n]|\A)\s*\Z")
_ALONE_AFTER: Final = re.compile(r"\s*(?:[|•·)\]\n]|\Z)")
_AT_LEAST: Final = re.compile(
    r"(?i)(?:\bmin(?:imum|\.)?(?: of)?|\bat ?least|mindestens|au moins|al menos)\s*\Z"
)
_NOTHING_MORE: Final = re.compile(r"\W*\Z|\W*(?:of|in|on|at|with|as|doing|exp)\b")
_OF_A_FIRM: Final = re.compile(
    r"(?i)\s(?:in|of) (?:business|operation|existence|the market|history|heritage|innovation|service)"
)
_NOT_ASKED: Final = re.compile(r"(?i)\A\s?(?:ago|old|of (?:age|history|innovation)|alt\b)")
_LOOK_BACK: Final = 60
_MOST_YEARS: Final = 20
_MONTHS: Final = 12

_DEGREES: Final = (
    (
        "High school diploma",
        r"high school|secondary school|abitur|baccalauréat|bachillerato|higher secondary|class xii|\b12th",
    ),
    (
        "Diploma",
        (
            r"(?<!school )\bdiploma\b(?! (?:trainee|apprentice|student|holder)s?)|\bhn[cd]\b"
            r"|associate(?:['’]s)? degree|\bbts\b|\bdut\b"
        ),
    ),
    (
        "Bachelor's degree",
        (
            r"bachelor\w*|undergraduate degree|(?<!\w)b\.? ?(?:sc|tech|com|arch|pharm)\b"
            r"|(?<!\w)b\. ?ed\b|(?-i:\bB ?Ed\b)"
            r"|(?<!\w)b\. ?[esa]\b|\bbs\b|\bbca\b|\bbba\b|\bbsn\b|\bll\.? ?b\b|\bgrado\b|licenciatura"
            r"|\blicence (?:en|de|d['’]|pro|info|éco|droit|lettres|math|bio|chim|phys|langues|sciences|\d)"
            r"|स्नातक(?!ोत्तर)|बी\.?टेक|\bbac ?\+ ?[34]|\bany graduate|\b2[.:][12] or (?:above|better|higher)"
            r"|(?<!master['’]s )(?<!masters )(?<!master )(?<!doctoral )degree (?:in|or)\b"
            r"|graduate (?:in|of|degree)|(?:\bdegree[- ](?:educated|qualified|level)|educated to degree)"
            r"|(?:university|college|engineering|science|technical|first|relevant|related|academic|numerate"
            r"|stem|cs|law|hono(?:u)?rs|an?|your) degree\b(?! of)"
        ),
    ),
    (
        "Master's degree",
        (
            r"master(?:['’]?s)?(?: degree| of| in|\b)(?! data)|(?<!\w)m\.? ?(?:sc|tech|com|phil)\b"
            r"|(?<!\w)m\. ?(?:ed|arch)\b|(?-i:\bM(?:Ed|Arch)\b)"
            r"|\bmba\b|\bmca\b|\bmsn\b|\bll\.? ?m\b|postgraduate degree|diplom(?:-|\b)|\bbac ?\+ ?5|máster"
            r"|स्नातकोत्तर"
            r"|एम\.?टेक"
        ),
    ),
    ("Doctorate", r"ph\.? ?d\b|doctora\w+|doktor\w*|dphil"),
)
_DEGREE_SIGNS: Final = tuple((name, re.compile(f"(?i){sign}")) for name, sign in _DEGREES)
_IN_PLACE_OF_WORK: Final = re.compile(
    r"(?i)\b(?:degree|diploma|doctorate|ph\.?d)\b[^.,;]{0,40}\b(?:may|can|could|will)\s(?:be\s)?"
    r"(?:substitut|accept|count|replac)\w*"
)
_A_TERM_ITSELF: Final = re.compile(r"(?i)(?:\b(?:with|and|plus)|[,&+])\s+b\.? ?ed\b|\bll\.? ?b\b")
_SCRUM_MASTER: Final = re.compile(r"(?i)\b(?:scrum|web|station|quarter|build|brew|data) ?master")


@dataclass(frozen=True, slots=True)
class Ask:
    """Something besides skills that is asked for; `level` is months of work, or the rank of a degree."""

    term: str
    level: int
    required: bool


def asked_years(job_text: str) -> Ask | None:
    """The most years of experience asked for; of a range ("3 to 5 years") the lower end."""
    text = unwrapped(job_text)
    found = [
        Ask(_years_term(years), years * _MONTHS, passage.stance == "required")
        for passage in cut_passages(job_text)
        for match in _YEARS.finditer(text, passage.start, passage.end)
        if passage.asks_at(match.start()) and _is_experience(text, match, passage.start)
        for years in (_number(match["least"]),)
        if 0 < years <= _MOST_YEARS
    ]
    return max(found, key=lambda ask: (ask.required, ask.level), default=None)


def asked_degree(job_text: str) -> Ask | None:
    """The lowest degree that a clause would take ("Bachelor's or Master's"), of the clause that asks most."""
    return max(_asked_degrees(job_text), key=lambda ask: (ask.required, ask.level), default=None)


def preferred_degree(job_text: str) -> Ask | None:
    """The degree that would be liked beyond the one that is required: "ideally a master's degree"."""
    asked = asked_degree(job_text)
    if asked is None or not asked.required:
        return None
    beyond = (ask for ask in _asked_degrees(job_text) if not ask.required and ask.level > asked.level)
    return max(beyond, key=lambda ask: ask.level, default=None)


def _asked_degrees(job_text: str) -> list[Ask]:
    text = unwrapped(job_text)
    found = []
    for passage in cut_passages(job_text):
        clause = _SCRUM_MASTER.sub(_blank, text[passage.start : passage.end])
        clause = _without_substitutes(_A_TERM_ITSELF.sub(_blank, clause))
        level = next(
            (
                rank
                for rank, (_, sign) in enumerate(_DEGREE_SIGNS)
                if any(passage.asks_at(passage.start + match.start()) for match in sign.finditer(clause))
            ),
            None,
        )
        if level is not None:
            found.append(Ask(_DEGREE_SIGNS[level][0], level, passage.stance == "required"))
    return found


def worked_months(understanding: Understanding) -> tuple[int, tuple[Span, ...]]:
    """Months of dated experience, those that overlap counted once, and the headers that say so.

    Work that goes on counts to `COUNTED_TO`: the engine knows no clock.
    """
    dated = [(entry, entry.period) for entry in understanding.entries_of("experience") if entry.period]
    stretches = sorted(_stretch(period) for _, period in dated)
    total, reached = 0, 0
    for start, end in stretches:
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total, tuple(entry.header for entry, _ in dated)


def highest_degree(understanding: Understanding) -> tuple[int, Entry] | None:
    """The rank of the highest degree among the entries on education, and the entry."""
    entries: Sequence[Entry] = understanding.entries_of("education")
    ranked = [(rank, entry) for entry in entries if (rank := _rank_of(entry.header.text)) is not None]
    return max(ranked, key=lambda pair: pair[0], default=None)


def _without_substitutes(clause: str) -> str:
    """The clause without the sentences in which a degree may stand for years of work."""
    for match in _IN_PLACE_OF_WORK.finditer(clause):
        start = max(clause.rfind(".", 0, match.start()), clause.rfind(";", 0, match.start())) + 1
        clause = clause[:start] + " " * (match.end() - start) + clause[match.end() :]
    return clause


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _rank_of(text: str) -> int | None:
    return next(
        (rank for rank in reversed(range(len(_DEGREE_SIGNS))) if _DEGREE_SIGNS[rank][1].search(text)), None
    )


def _stretch(period: Period) -> tuple[int, int]:
    """First month and the month after the last, counted from year 0; a year alone ends with its year."""
    last = COUNTED_TO if period.ongoing else period.end or period.start
    end = Moment(last.year, last.month or (12 if period.end and last is period.end else 1))
    origin = Moment(0, 1)
    return months_between(origin, period.start), months_between(origin, end) + 1


def _is_experience(text: str, match: re.Match[str], floor: int) -> bool:
    before = text[max(floor, match.start() - _LOOK_BACK) : match.start()]
    alone = _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(text, match.start("after"))
    return not _NOT_ASKED.match(match["after"]) and bool(
        alone
        or (
            _AT_LEAST.search(before)
            and _NOTHING_MORE.match(match["after"])
            and not _OF_A_FIRM.match(match["after"])
        )
        or (match["more"] == "+" and not _OF_A_FIRM.match(match["after"]))
        or _AT_WORK.match(match["after"])
        or _EXPERIENCE.search(match["after"])
        or _EXPERIENCE.search(before)
    )


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS[written.casefold()]


def _years_term(years: int) -> str:
    return f"{years} year{'' if years == 1 else 's'} of experience"
