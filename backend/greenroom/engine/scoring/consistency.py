"""Is like written alike, and do the dates agree?"""

from __future__ import annotations

from collections import Counter
from typing import Final

from greenroom.engine.scoring.figures import blank_at
from greenroom.engine.scoring.lines_of_work import FEWEST_TO_GRADE, speaks, work_statements
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp
from greenroom.engine.understanding.dates import months_between
from greenroom.engine.understanding.lines import LONGEST_QUOTE, quote_around, quotes
from greenroom.engine.understanding.model import Bullet, Entry, Moment, Period, Span
from greenroom.engine.understanding.verbs import first_word, is_past, is_present
from greenroom.engine.understanding.wordlist import wordset

LAST_KNOWN_YEAR: Final = 2028
LONGEST_GAP_MONTHS: Final = 12
_MOST_STYLES: Final = 2
_STOPS: Final = (".", "।", "。")
_DATED: Final = ("experience", "education", "projects", "volunteering")
_ALSO_NOUNS: Final = wordset(
    """audit campaign contract cost design focus interface lead market model network program project rate
    report research sample service stock survey test value volunteer"""
)
_STARTS_AHEAD: Final = 1


def date_formats(facts: Facts) -> Verdict | None:
    """One format for the dates of positions (Reactive Resume). A year by itself is no range to compare."""
    periods = [period for _, period in facts.ranged_jobs()]
    if len(periods) <= 1:
        return None
    styles = Counter(period.style for period in periods)
    common, count = styles.most_common(1)[0]
    if count == len(periods):
        return Verdict(1, f"The dates of your positions are all written alike ({common}).")
    return Verdict(
        ramp(count / len(periods), 0.4, 1),
        f"Dates are written in {len(styles)} ways: {', '.join(styles)}.",
        "Write all dates alike, for instance Jun 2024 - Sep 2024.",
        quotes(facts.document, [period.span for period in periods if period.style != common], 4),
    )


def reversed_dates(facts: Facts) -> Verdict | None:
    """No range ends before it begins (Reactive Resume)."""
    periods = [period for period in facts.understanding.periods if period.end]
    if not periods:
        return None
    wrong = [period for period in periods if period.end and _ends_early(period, period.end)]
    if not wrong:
        return Verdict(1, "Every range of dates ends after it begins.")
    return Verdict(
        0,
        f"Ranges of dates that end before they begin: {len(wrong)}.",
        "Correct these dates: the earlier one comes first.",
        quotes(facts.document, [period.span for period in wrong], 3),
        severity="critical",
    )


def far_dates(facts: Facts) -> Verdict | None:
    """No position begins in a far year, by this engine's own calendar (Reactive Resume: future dates)."""
    entries = facts.understanding.entries_of("experience")
    dated = [entry.period for entry in entries if entry.period]
    if not dated:
        return None
    wrong = [period for period in dated if period.start.year > LAST_KNOWN_YEAR + _STARTS_AHEAD]
    if not wrong:
        return Verdict(1, "No position begins in the far future.")
    return Verdict(
        0,
        f"Positions that begin in the far future: {len(wrong)}.",
        "Check the year.",
        quotes(facts.document, [period.span for period in wrong], 3),
    )


def gaps(facts: Facts) -> Verdict | None:
    """No unexplained gap of more than twelve months between positions, study included (Reactive Resume)."""
    entries = [entry for entry in facts.understanding.entries if entry.kind in _DATED and entry.period]
    jobs = [entry for entry, _ in facts.ranged_jobs()]
    if len(jobs) <= 1:
        return None
    found = _gaps(entries, min(_start(job) for job in jobs))
    if not found:
        return Verdict(1, "No gap of more than a year between your positions and studies.")
    when = ", ".join(f"{_told(before)} to {_told(_start(entry))}" for before, entry in found[:3])
    return Verdict(
        1 - ramp(len(found), 0, 3),
        f"{plural(len(found), 'gap')} of more than a year between dated positions: {when}.",
        "Say in one line what you did then: study, care, travel, a project of your own. Studies with dates "
        "close a gap, too.",
        quotes(facts.document, [entry.header for _, entry in found], 3),
    )


def bullet_signs(facts: Facts) -> Verdict | None:
    """At most two bullet signs (ats-screener)."""
    signs = Counter(bullet.marker for bullet in facts.understanding.bullets if bullet.marker)
    if not signs:
        return None
    if len(signs) <= _MOST_STYLES:
        return Verdict(1, "One kind of bullet throughout.")
    return Verdict(
        0.3,
        f"Kinds of bullets: {len(signs)} ({' '.join(signs)}).",
        "Use one kind of bullet.",
    )


def full_stops(facts: Facts) -> Verdict | None:
    """Lines end alike, with a full stop or without (style guides; Reactive Resume)."""
    lines = [one for one in work_statements(facts.understanding) if speaks(one.span.text)]
    if len(lines) < FEWEST_TO_GRADE:
        return None
    with_stop = [line for line in lines if _end_of(line).endswith(_STOPS)]
    without = [line for line in lines if not _end_of(line).endswith((*_STOPS, ":", "!", "?"))]
    fewer = min(len(with_stop), len(without))
    if fewer <= len(lines) // 10:
        return Verdict(1, "The lines about your work end alike.")
    odd = with_stop if len(with_stop) == fewer else without
    return Verdict(
        1 - fewer / len(lines),
        f"{len(with_stop)} of {len(lines)} lines end with a full stop.",
        "End all lines with a full stop, or none.",
        quotes(facts.document, [_ending(line.span) for line in odd], 4),
    )


def tense(facts: Facts) -> Verdict | None:
    """Past positions in the past tense (career services' common rule; Reactive Resume)."""
    past = [
        entry
        for entry in facts.understanding.entries_of("experience")
        if entry.period and not entry.period.ongoing
    ]
    lines = [line for entry in past for line in entry.bullets]
    if len(lines) < FEWEST_TO_GRADE:
        return None
    wrong = [line for line in lines if _present_only(first_word(line.span.text))]
    if len(wrong) <= len(lines) // 10:
        return Verdict(1, "What is over is told in the past tense.")
    return Verdict(
        1 - ramp(len(wrong) / len(lines), 0, 0.6),
        f"Lines about past positions in the present tense: {len(wrong)} of {len(lines)}.",
        "Use the past for what is over: 'managed', not 'manage'.",
        quotes(facts.document, [line.span for line in wrong], 4),
    )


def repeated_lines(facts: Facts) -> Verdict | None:
    """No line stands twice (our rule)."""
    lines = facts.lines
    if not lines:
        return None
    seen: set[str] = set()
    twice: list[Span] = []
    for line in lines:
        key = " ".join(line.span.text.casefold().split()).rstrip(".")
        if key in seen:
            twice.append(line.span)
        seen.add(key)
    if not twice:
        return Verdict(1, "No line about your work stands twice.")
    return Verdict(
        1 - ramp(len(twice), 0, 4),
        f"Lines about your work that repeat another: {len(twice)}.",
        "Say a thing once, where it counts most.",
        quotes(facts.document, twice, 3),
    )


def blanks(facts: Facts) -> Verdict | None:
    """Bracketed blanks are still to be filled (our rule; a half-done rewrite costs nothing)."""
    found = [line.span.start + at for line in facts.lines if (at := blank_at(line.span.text)) is not None]
    if not found:
        return None
    return Verdict(
        1,
        f"Lines with a bracket still to be filled: {len(found)}.",
        "Fill in your own figure, or take the bracket out.",
        tuple(quote_around(facts.document, at, at + 1) for at in found[:5]),
        severity="warning",
    )


def _ending(span: Span) -> Span:
    """The last words of a statement that is too long to quote."""
    if len(span.text) <= LONGEST_QUOTE:
        return span
    start = span.text.find(" ", len(span.text) - LONGEST_QUOTE // 2) + 1
    return Span(span.text[start:], span.start + start, span.end)


def _end_of(line: Bullet) -> str:
    """What a line ends with, without spaces that came out garbled."""
    return line.span.text.rstrip("Â\u200b\xa0 ")


def _ends_early(period: Period, end: Moment) -> bool:
    if period.start.month and end.month:
        return months_between(period.start, end) < 0
    return end.year < period.start.year


def _gaps(entries: list[Entry], first_job: int) -> list[tuple[int, Entry]]:
    """Where more than a year is missing, from the first job on: its first month, and what ends it."""
    found: list[tuple[int, Entry]] = []
    covered = 0
    for entry in sorted(entries, key=_start):
        start = _start(entry)
        if covered and start > first_job and start - covered > LONGEST_GAP_MONTHS + 1:
            found.append((covered, entry))
        covered = max(covered, _end(entry))
    return found


def _told(month: int) -> str:
    """A month counted from the year 0, as people write it."""
    return f"{(month - 1) % 12 + 1:02}/{(month - 1) // 12}"


def _start(entry: Entry) -> int:
    period = entry.period
    return period.start.year * 12 + (period.start.month or 1) if period else 0


def _end(entry: Entry) -> int:
    period = entry.period
    if period is None:
        return 0
    if period.ongoing:
        return LAST_KNOWN_YEAR * 12
    last = period.end or period.start
    return last.year * 12 + (last.month or 12)


def _present_only(word: str) -> bool:
    """Whether `word` is a verb in the present and nothing else: "test cases" are nouns."""
    return is_present(word) and not is_past(word) and word not in _ALSO_NOUNS


RULES: Final = (
    Rule(
        "date_formats", "consistency", 20, "Reactive Resume", "the format of dates", date_formats, spoils=True
    ),
    Rule(
        "reversed_dates",
        "consistency",
        25,
        "Reactive Resume",
        "ranges that end before they begin",
        reversed_dates,
        spoils=True,
    ),
    Rule(
        "far_dates",
        "consistency",
        10,
        "Reactive Resume",
        "positions in the far future",
        far_dates,
        spoils=True,
    ),
    Rule("gaps", "consistency", 15, "Reactive Resume", "gaps between positions", gaps, spoils=True),
    Rule("bullet_signs", "consistency", 8, "ats-screener", "kinds of bullets", bullet_signs, spoils=True),
    Rule("full_stops", "consistency", 15, "Reactive Resume", "how lines end", full_stops, spoils=True),
    Rule("tense", "consistency", 25, "Reactive Resume", "the tense of past positions", tense, spoils=True),
    Rule(
        "repeated_lines",
        "consistency",
        25,
        "our own rule",
        "lines that stand twice",
        repeated_lines,
        spoils=True,
    ),
    Rule("blanks", "consistency", 1, "our own rule", "brackets still to be filled", blanks, spoils=True),
)
