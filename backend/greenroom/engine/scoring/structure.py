"""Is it of a good length and in a good order?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from greenroom.engine.scoring.lines_of_work import FEWEST_TO_GRADE, WorkLine, work_statements
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp
from greenroom.engine.understanding.dates import months_between
from greenroom.engine.understanding.lines import quotes
from greenroom.engine.understanding.model import Moment, Period

IDEAL_WORDS: Final = (300, 800)
FEWEST_WORDS: Final = 150
MOST_WORDS: Final = 1500
MOST_PAGES: Final = 2
BULLET_WORDS: Final = (8, 30)
_FULL_SHARE: Final = 0.8
_NO_SHARE: Final = 0.3
_LONGEST_PROSE: Final = 60
_MOST_BULLETS: Final = 8
_FAR_FUTURE: Final = 9999


def words(facts: Facts) -> Verdict:
    """Ideal 300 to 800 words; points lost under 150, fewer over 1,500 (ats-screener: 10 and 3)."""
    count = len(facts.document.text.split())
    fewest, most = IDEAL_WORDS
    if fewest <= count <= most:
        return Verdict(1, f"{count} words: a good length.")
    if count < fewest:
        return Verdict(
            ramp(count, FEWEST_WORDS // 2, fewest),
            f"{count} words is short; 300 to 800 give a reader enough to judge by.",
            "Add what you did in projects, courses and jobs: three to five lines each.",
        )
    return Verdict(
        0.6 * ramp(count, 2 * MOST_WORDS, MOST_WORDS) + 0.4 * ramp(count, MOST_WORDS, most),
        f"{count} words is long; 300 to 800 are read, the rest is skimmed.",
        "Shorten what is old or beside the point, and keep the lines that prove something.",
    )


def pages(facts: Facts) -> Verdict | None:
    """At most two pages (ats-screener, over 2 pages). Long experience may fill three."""
    if facts.document.kind != "pdf":
        return None
    count = facts.document.pages
    if count <= MOST_PAGES:
        return Verdict(1, f"{plural(count, 'page')}: as it should be.")
    return Verdict(
        ramp(count, MOST_PAGES + 4, MOST_PAGES),
        f"{count} pages; one is usual for students, two for the experienced.",
        "Bring it down to two pages: older positions need one line each.",
    )


def bullet_length(facts: Facts) -> Verdict:
    """Lines of 8 to 30 words, 80 % of them for full points (OfflineCV)."""
    lines = facts.lines
    if len(lines) < FEWEST_TO_GRADE:
        return Verdict(
            0,
            "Too few lines about your work.",
            "Describe each position or project in three to five lines of 8 to 30 words.",
        )
    shortest, longest = BULLET_WORDS
    off = [line for line in lines if not shortest <= line.words <= longest]
    share = 1 - len(off) / len(lines)
    if share >= _FULL_SHARE:
        return Verdict(1, f"{len(lines) - len(off)} of {len(lines)} lines have a good length.")
    return Verdict(
        ramp(share, _NO_SHARE, _FULL_SHARE),
        f"Lines shorter than 8 words or longer than 30: {len(off)} of {len(lines)}.",
        "Split long lines at 'and'; give short ones the what for and the result.",
        quotes(facts.document, [line.span for line in _furthest(off)], 5),
    )


def bullets_used(facts: Facts) -> Verdict | None:
    """Work told in bullets rather than in paragraphs (ats-screener; Reactive Resume: prose)."""
    statements = work_statements(facts.understanding)
    if not statements:
        return None
    prose = [one for one in statements if not one.marker and _words_in(one.span.text) > _LONGEST_PROSE]
    if not prose:
        return Verdict(1, "Your work is told in single lines that can be skimmed.")
    return Verdict(
        1 - ramp(len(prose), 0, 2),
        f"{plural(len(prose), 'paragraph')} of over {_LONGEST_PROSE} words.",
        "Cut paragraphs into bullets, one thing in each.",
        quotes(facts.document, [line.span for line in prose], 3),
    )


def depth(facts: Facts) -> Verdict | None:
    """Two to eight lines for a position (OfflineCV grades from three lines on)."""
    entries = facts.understanding.entries_of("experience")
    if not entries:
        return Verdict(0, "No position is described.", "List your positions, each with three to five lines.")
    bare = [entry for entry in entries if len(entry.bullets) <= 1]
    crowded = [entry for entry in entries if len(entry.bullets) > _MOST_BULLETS]
    share = 1 - (len(bare) + 0.5 * len(crowded)) / len(entries)
    if share >= 1:
        return Verdict(1, "Each position has between two and eight lines.")
    return Verdict(
        max(0.0, share),
        "; ".join(
            f"{plural(len(some), 'position')} with {extent}"
            for some, extent in ((bare, "fewer than two lines"), (crowded, "more than eight lines"))
            if some
        )
        + ".",
        "Give recent positions three to five lines, old ones one or two.",
        quotes(facts.document, [entry.header for entry in [*bare, *crowded]], 4),
    )


def newest_first(facts: Facts) -> Verdict | None:
    """Positions in reverse order of time (Reactive Resume). Where two overlap, either may come first."""
    dated = facts.ranged_jobs()
    if len(dated) <= 1:
        return None
    late = [
        entry
        for (entry, period), (_, before) in zip(dated[1:], dated, strict=False)
        if months_between(_last(before), _last(period)) > 0 and months_between(before.start, period.start) > 0
    ]
    if not late:
        return Verdict(1, "Your positions run from the newest to the oldest.")
    return Verdict(
        1 - ramp(len(late), 0, 2),
        f"Positions that stand below an older one: {len(late)}.",
        "Put the newest first.",
        quotes(facts.document, [entry.header for entry in late], 3),
    )


def _words_in(text: str) -> int:
    """How many words are words: signs that came out garbled are none."""
    return sum(any(sign.isalnum() for sign in word.strip("ÂâÃ")) for word in text.split())


def _last(period: Period) -> Moment:
    return Moment(_FAR_FUTURE, None) if period.ongoing else period.end or period.start


def _furthest(lines: Sequence[WorkLine]) -> list[WorkLine]:
    """The longest first, then the shortest."""
    _, longest = BULLET_WORDS
    return sorted(lines, key=lambda line: (line.words <= longest, -len(line.span.text)))


RULES: Final = (
    Rule("words", "structure", 30, "ats-screener", "the number of words", words),
    Rule("pages", "structure", 15, "ats-screener", "the number of pages", pages, spoils=True),
    Rule("bullet_length", "structure", 25, "OfflineCV", "the words in each line about work", bullet_length),
    Rule(
        "bullets_used",
        "structure",
        30,
        "ats-screener; Reactive Resume",
        "paragraphs in place of bullets",
        bullets_used,
        spoils=True,
    ),
    Rule("depth", "structure", 10, "OfflineCV", "the number of lines of each position", depth),
    Rule(
        "newest_first",
        "structure",
        10,
        "Reactive Resume",
        "the order of positions",
        newest_first,
        spoils=True,
    ),
)
