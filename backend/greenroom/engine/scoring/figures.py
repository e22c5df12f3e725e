"""Does a statement measure something? A figure does; a year, a version or a phone number does not."""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.model import Line

_UNIT: Final = (
    r"\s?%|\s?percent\b|\+|(?:k|K|m|M|mm|MM|b|B|bn|cr|x|X|h|hrs?|mins?|ms|s|sec|gb|GB|tb|TB|mb|MB|kg|km|kW"
    r"|MW|lbs?|mg|ml|ft|sf|sq|yrs?|pt|px|million|billion|(?:st|nd|rd|th)(?= place| out of))\b"
)
_FIGURE: Final = re.compile(
    rf"(?<![\w.#/-])(?P<sign>[~<>+≈]|[$€£₹]\s?)?(?P<digits>\d+(?:[.,'’]\d+)*)(?P<unit>{_UNIT})?(?![A-Za-z])"
)
_WORDS: Final = re.compile(
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|hundreds?|thousands?|million|billion|lakhs?|crores?|dozens?|half|halved|doubled|tripled|quadrupled"
    r"|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)\b"
)
_LIST: Final = r"\d[\d.]*(?:(?:\s?[,/&–-]\s?|\s(?:and|or|to)\s)\d[\d.]*)*"
_THINGS: Final = (
    r"(?!\d|\s?%|\s?percent\b|[+,.]?\d|\+|\s(?:million|billion|lakh|crore)|\s[A-Za-z-]*[a-rt-z]s\b)"
)
_NAMED: Final = re.compile(
    rf"(?:(?<=\S )[A-Z][\w+#.&-]*|^[A-Z]{{2,}}[\w+#.&-]*)\s{_LIST}{_THINGS}"
    rf"|(?i:\b(?:grades?|levels?|tier|phases?|type|class|chapter|section|version|part|step|form|title|room|unit"
    rf"|route|numbers?|no\.|stage|category|series|zone|district|block|release|ages?|act|article|line|rev)"
    rf"\s{_LIST})"
)
"""What a number follows that is part of a name: "Windows 7", "SQL Server 2008", "grades 1-8"."""
_NO_MEASURE: Final = re.compile(
    r"\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}|\b24\s?(?:/|x|X|by|\*)\s?7\b|\b40[13]\s?\(?[kKbB]\b|\b9-?1-?1\b"
    r"|\b\d+(?:st|nd|rd|th)\b(?! place| out of)|\b\d{1,2}:\d{2}\b"
    r"|\b\d{1,2}\s?(?:am|pm|a\.m|p\.m)\b|\bISO\W?(?:[A-Z]+\W)?\d+(?:[:-]\d+)*|^\s*\(?\d{1,2}[.)]\s"
)
_BLANK: Final = re.compile(
    r"\[(?!now\b|formerly\b|sic\b|see\b|such\b|e\.g|i\.e)(?:[a-z%#$][^\]\n\d]{0,58}|(?:Number|Amount|Type|Topic"
    r"|Goal|Result|Project|Department|Company|Name|Job|Time|Issue|Product|Skill|Field|Area|Year|City|State|Title"
    r"|Employer|Industry|Software|X)\b[^\]\n]{0,40})\]"
)
_BARE_YEAR: Final = re.compile(r"(?:19[5-9]|20[0-4])\d\Z")
_COUNTED: Final = re.compile(r"\s[A-Za-z-]*[a-rt-z]s\b")


def blank_at(statement: str) -> int | None:
    """Where a bracket still asks for something: "[how many]"."""
    found = _BLANK.search(statement)
    return found.start() if found else None


def has_blank(statement: str) -> bool:
    return blank_at(statement) is not None


def has_number(statement: str) -> bool:
    """A figure that measures something: how many, how much, how fast."""
    taken = _names_and_dates(statement)
    found = [match for match in _FIGURE.finditer(statement) if not _is_year(match, statement)]
    return any(
        not any(start < match.end() and match.start() < end for start, end in taken)
        for match in (*found, *_WORDS.finditer(statement))
    )


def _names_and_dates(statement: str) -> list[tuple[int, int]]:
    """Where numbers stand that measure nothing."""
    line = Line(statement, 0, len(statement), "", after_gap=False)
    return [
        *(
            (period.span.start, period.span.end)
            for period in periods_in(line)
            if not (_BARE_YEAR.match(period.span.text) and _COUNTED.match(statement, period.span.end))
        ),
        *(match.span() for pattern in (_BLANK, _NAMED, _NO_MEASURE) for match in pattern.finditer(statement)),
    ]


def _is_year(match: re.Match[str], statement: str) -> bool:
    """Whether four digits alone are a year rather than a count ("2000 customers")."""
    return bool(
        not match["sign"]
        and not match["unit"]
        and _BARE_YEAR.match(match["digits"])
        and not _COUNTED.match(statement, match.end())
    )
