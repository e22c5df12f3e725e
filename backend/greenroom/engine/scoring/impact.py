"""Do the lines say what came of the work?"""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.results import Quote
from greenroom.engine.scoring.lines_of_work import FEWEST_TO_GRADE, enough, work_lines
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp
from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.lines import quotes
from greenroom.engine.understanding.model import Bullet, Line

FULL_SHARE: Final = 0.6
FULL_OUTCOMES: Final = 0.4
BLANK_WORTH: Final = 0.25
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
BLANK: Final = re.compile(r"\[[^\]\n]{2,60}\]")


def has_number(statement: str) -> bool:
    """A figure that measures something: a bare year or date is none."""
    line = Line(statement, 0, len(statement), "", after_gap=False)
    dates = [(period.span.start, period.span.end) for period in periods_in(line)]
    return any(
        not any(start <= match.start() < end or start < match.end() <= end for start, end in dates)
        for match in _NUMBER.finditer(BLANK.sub("", statement) if not dates else statement)
    )


def has_outcome(statement: str) -> bool:
    return bool(_OUTCOME.search(statement))


def quantified(facts: Facts) -> Verdict:
    """Lines with a figure over all, full at 60 %, from three lines on (OfflineCV; 40 % in ats-screener).

    A line with a bracketed blank ("[number]") counts a quarter: it now says what is to be counted.
    """
    lines = work_lines(facts.understanding)
    counted = [line for line in lines if has_number(line.span.text)]
    bare = [line for line in lines if line not in counted]
    blanks = sum(bool(BLANK.search(line.span.text)) for line in bare)
    share = (len(counted) + BLANK_WORTH * blanks) / max(1, len(lines))
    earned = ramp(share, 0, FULL_SHARE) * enough(len(lines))
    if len(lines) < FEWEST_TO_GRADE:
        return _too_few(lines, facts, earned)
    told = f"{len(counted)} of {plural(len(lines), 'line')} about your work give a figure"
    if earned >= 1:
        return Verdict(1, f"{told}.", evidence=_quoted(facts, counted))
    return Verdict(
        earned,
        f"{told}; strong CVs do so in 6 of 10.",
        "Say how many, how much, how often or how fast, from what you know. Leave a line alone when "
        "there is nothing to count.",
        _quoted(facts, bare),
    )


def outcomes(facts: Facts) -> Verdict | None:
    """Lines that name a result, full at 40 % (ats-screener's outcome words)."""
    lines = work_lines(facts.understanding)
    if len(lines) < FEWEST_TO_GRADE:
        return Verdict(
            0,
            "Too few lines to show results.",
            "Describe each position in three to five lines that end in a result.",
        )
    ended = [line for line in lines if has_outcome(line.span.text)]
    earned = ramp(len(ended) / len(lines), 0, FULL_OUTCOMES)
    told = f"{len(ended)} of {plural(len(lines), 'line')} about your work name a result"
    if earned >= 1:
        return Verdict(1, f"{told}.", evidence=_quoted(facts, ended))
    return Verdict(
        earned,
        f"{told}.",
        "End lines with what changed: faster, cheaper, more users, fewer errors, a decision that was taken.",
        _quoted(facts, [line for line in lines if line not in ended]),
    )


def spread(facts: Facts) -> Verdict | None:
    """Each position proves itself by at least one figure or result (OfflineCV grades each role)."""
    entries = [entry for entry in facts.understanding.entries_of("experience") if entry.bullets]
    if not entries:
        return None
    silent = [
        entry
        for entry in entries
        if not any(has_number(line.span.text) or has_outcome(line.span.text) for line in entry.bullets)
    ]
    if not silent:
        return Verdict(1, "Every position shows a result or a figure.")
    return Verdict(
        1 - len(silent) / len(entries),
        f"{plural(len(silent), 'position')} of {len(entries)} shows neither a figure nor a result.",
        "Give each position at least one line that proves something.",
        quotes(facts.document, [entry.header for entry in silent], 3),
    )


def _too_few(lines: tuple[Bullet, ...], facts: Facts, earned: float) -> Verdict:
    return Verdict(
        min(earned, 0.5),
        f"Only {plural(len(lines), 'line')} about your work: too few to show what you achieved.",
        "Describe each position or project in three to five lines, with a figure in every second one.",
        _quoted(facts, lines),
    )


def _quoted(facts: Facts, lines: tuple[Bullet, ...] | list[Bullet]) -> tuple[Quote, ...]:
    return quotes(facts.document, [line.span for line in lines], 5)


RULES: Final = (
    Rule(
        "quantified", "impact", 60, "OfflineCV; ats-screener", "figures in the lines about work", quantified
    ),
    Rule("outcomes", "impact", 25, "ats-screener", "words of result in the lines about work", outcomes),
    Rule("spread", "impact", 15, "OfflineCV", "each position's lines", spread),
)
