"""What a single statement shows: a figure, an outcome, a blank, an opener that hides the deed."""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.model import Line

_NUMBER: Final = re.compile(
    r"(?<![\w.])[~<>+]?[$€£₹]?\s?\d[\d,.' ]{0,14}(?:%|[kKmM]\b|\+|x\b)?|(?i:\b(?:two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty|hundreds?|thousands?|million|lakhs?|crores?|dozens?|half|halved|doubled|tripled"
    r"|quadrupled|zwei|drei|vier|fünf|deux|trois|quatre|"
    r"cinq|dos|tres|cuatro|cinco)\b)"
)
_OUTCOME: Final = re.compile(
    r"(?i)\b(?:increas\w+|improv\w+|reduc\w+|decreas\w+|cut(?:ting)?|sav(?:ed|ing|ings)|grew|grow(?:n"
    r"|ing|th)|rais(?:ed|ing)|boost\w+|"
    r"doubl\w+|tripl\w+|halv\w+|accelerat\w+|faster|shorten\w+|lower(?:ed|ing)|eliminat\w+|prevent\w+"
    r"|won|award\w*|achiev\w+|exceed\w+|"
    r"surpass\w+|result(?:ed|ing|s)? in|leading to|led to|enabl(?:ed|ing)|allow(?:ed|ing)|adopted by"
    r"|used by|serv(?:ed|ing)|so that|from \S{1,12} to|"
    r"generat\w+|deliver\w+|launched|expand\w+|gain\w+|recover\w+|resolv\w+|steiger\w+|reduzier\w+"
    r"|verkürz\w+|senk\w+|verbesser\w+|"
    r"réduc\w+|augment\w+|amélior\w+|redu(?:je|cción|cir)|aument\w+|mejor\w+)\b|(?:कम|बढ़)"
)
_BLANK: Final = re.compile(r"\[[^\]\n]{2,60}\]")
_WEAK_OPENER: Final = re.compile(
    r"(?i)(?:was |were |been |i was |i am )?(?:responsible for|in charge of|tasked with|involved in"
    r"|engaged in|accountable for|"
    r"(?:my |the )?(?:duties|responsibilities|tasks|role)(?: (?:also )?(?:included?|includes|involved"
    r"|were|was|consisted of|include))?:?|"
    r"worked (?:on|with|as|in|under|for)|work(?:ing)? (?:on|with|as|in)|helped(?: to| with| in)?"
    r"|assisted (?:with|in)|participated in|"
    r"took part in|part of|member of|exposure to|knowledge of|got to|had to|dealt with|handled|did|doing"
    r"|was part of|"
    r"verantwortlich für|zuständig für|mitarbeit (?:bei|an)|responsable d[eu']|chargée? d[eu']"
    r"|participation à|responsable de|encargad[oa] de)\b"
)


def has_blank(statement: str) -> bool:
    """Whether a bracket still asks for something: "[how many]"."""
    return bool(_BLANK.search(statement))


def opens_weakly(statement: str) -> bool:
    """Whether the opener hides the deed: "Responsible for", "Worked on", "Helped"."""
    return bool(_WEAK_OPENER.match(statement))


def has_number(statement: str) -> bool:
    """A figure that measures something: a bare year or date is none."""
    line = Line(statement, 0, len(statement), "", after_gap=False)
    dates = [(period.span.start, period.span.end) for period in periods_in(line)]
    return any(
        not any(start <= match.start() < end or start < match.end() <= end for start, end in dates)
        for match in _NUMBER.finditer(_BLANK.sub("", statement) if not dates else statement)
    )


def has_outcome(statement: str) -> bool:
    return bool(_OUTCOME.search(statement))
