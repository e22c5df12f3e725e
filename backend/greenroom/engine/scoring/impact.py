"""Do the lines say what came of the work?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from greenroom.engine.results import Quote
from greenroom.engine.scoring.lines_of_work import FEWEST_TO_GRADE, WorkLine, enough
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp
from greenroom.engine.understanding.lines import quotes

FULL_SHARE: Final = 0.4
FULL_OUTCOMES: Final = 0.25
BLANK_WORTH: Final = 0.25


def quantified(facts: Facts) -> Verdict:
    """Lines with a figure over all, full at 40 % (ats-screener), from three lines on (OfflineCV).

    OfflineCV's 60 % counts units and results as well; here a figure must measure something, and results are
    another rule's. A line with a bracketed blank ("[number]") counts a quarter: it says what to count.
    """
    lines = facts.lines
    counted = [line for line in lines if line.number]
    bare = [line for line in lines if not line.number]
    blanks = sum(line.blank for line in bare)
    share = (len(counted) + BLANK_WORTH * blanks) / max(1, len(lines))
    earned = ramp(share, 0, FULL_SHARE) * enough(len(lines))
    if len(lines) < FEWEST_TO_GRADE:
        return _too_few(lines, facts, earned)
    told = f"Lines about your work that give a figure: {len(counted)} of {len(lines)}"
    if earned >= 1:
        return Verdict(1, f"{told}.", evidence=_quoted(facts, counted))
    return Verdict(
        earned,
        f"{told}; strong CVs do so in 4 of 10.",
        "Say how many, how much, how often or how fast, from what you know. Leave a line alone when "
        "there is nothing to count.",
        _quoted(facts, bare),
    )


def outcomes(facts: Facts) -> Verdict | None:
    """Lines that name a result (ats-screener's outcome words), full at a quarter of them.

    ats-screener's 40 % counts every word of the kind; here aims ("to improve") and duties do not count.
    """
    lines = facts.lines
    if len(lines) < FEWEST_TO_GRADE:
        return Verdict(
            0,
            "Too few lines to show results.",
            "Describe each position in three to five lines that end in a result.",
        )
    ended = [line for line in lines if line.outcome]
    earned = ramp(len(ended) / len(lines), 0, FULL_OUTCOMES)
    told = f"Lines about your work that name a result: {len(ended)} of {len(lines)}"
    if earned >= 1:
        return Verdict(1, f"{told}.", evidence=_quoted(facts, ended))
    return Verdict(
        earned,
        f"{told}.",
        "End lines with what changed: faster, cheaper, more users, fewer errors, a decision that was taken.",
        _quoted(facts, [line for line in lines if not line.outcome]),
    )


def spread(facts: Facts) -> Verdict | None:
    """Each position proves itself by at least one figure or result (OfflineCV grades each role)."""
    entries = [entry for entry in facts.understanding.entries_of("experience") if entry.bullets]
    if not entries:
        return None
    silent = [
        entry for entry in entries if not any(line.number or line.outcome for line in facts.lines_of(entry))
    ]
    if not silent:
        return Verdict(1, "Every position shows a result or a figure.")
    return Verdict(
        1 - len(silent) / len(entries),
        f"Positions that show neither a figure nor a result: {len(silent)} of {len(entries)}.",
        "Give each position at least one line that proves something.",
        quotes(facts.document, [entry.header for entry in silent], 3),
    )


def _too_few(lines: Sequence[WorkLine], facts: Facts, earned: float) -> Verdict:
    found = f"Only {plural(len(lines), 'line')}" if lines else "No lines"
    return Verdict(
        min(earned, 0.5),
        f"{found} about your work: too few to show what you achieved.",
        "Describe each position or project in three to five lines, with a figure in every second one.",
        _quoted(facts, lines),
    )


def _quoted(facts: Facts, lines: Sequence[WorkLine]) -> tuple[Quote, ...]:
    return quotes(facts.document, [line.span for line in lines], 5)


RULES: Final = (
    Rule(
        "quantified", "impact", 60, "OfflineCV; ats-screener", "figures in the lines about work", quantified
    ),
    Rule("outcomes", "impact", 25, "ats-screener", "words of result in the lines about work", outcomes),
    Rule("spread", "impact", 15, "OfflineCV", "each position's lines", spread),
)
