"""What a rule is, what it sees and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from greenroom.engine.document import Document
from greenroom.engine.results import JobMatch, Quote, Severity
from greenroom.engine.scoring.lines_of_work import WorkLine, work_lines
from greenroom.engine.understanding.model import Entry, Period, Understanding

DimensionKey = Literal[
    "readability", "completeness", "impact", "action", "structure", "consistency", "skills", "match"
]
_FULL: Final = 0.995
_LONGEST_HEADER: Final = 40
_CRITICAL_LOSS: Final = 0.6
_WARNING_LOSS: Final = 0.25


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a rule may look at. `lines` are the statements about work."""

    document: Document
    understanding: Understanding
    lines: tuple[WorkLine, ...]
    job_match: JobMatch | None = None

    def lines_of(self, entry: Entry) -> tuple[WorkLine, ...]:
        """The statements about work that belong to `entry`."""
        if not entry.bullets:
            return ()
        first, last = entry.bullets[0].span.start, entry.bullets[-1].span.end
        return tuple(line for line in self.lines if first <= line.span.start < last)

    def ranged_jobs(self) -> tuple[tuple[Entry, Period], ...]:
        """Positions with a beginning and an end, or one that goes on.

        A date by itself tells neither; a sentence that mentions years is no position.
        """
        return tuple(
            (entry, entry.period)
            for entry in self.understanding.entries_of("experience")
            if entry.period and (entry.period.end or entry.period.ongoing) and _heads(entry.header.text)
        )


def _heads(header: str) -> bool:
    """Whether a header reads like one, rather than like a sentence that was taken for it."""
    told = ";" in header or " I " in header or header[:1].islower()
    return not told and len(header.split()) <= _LONGEST_HEADER


def gather(document: Document, understanding: Understanding, job_match: JobMatch | None = None) -> Facts:
    """The facts of a CV, each statement looked at once."""
    return Facts(document, understanding, work_lines(understanding), job_match)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's answer: `share` of its points earned, 0 to 1, and what to tell the student.

    `severity` is read off the share when None. `fix` says what to do; None when nothing is left to do.
    """

    share: float
    message: str
    fix: str | None = None
    evidence: tuple[Quote, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked at.

    `points` weigh it among the merits of its dimension; a rule that `spoils` earns nothing, but takes up to
    `points` per cent off what the merits have earned. `source` names where the threshold comes from. `check`
    answers None where the rule does not apply; it then counts for nothing either way. `stops`: failing it
    keeps a reader from going on at all, such as no way to answer; anything else is only worth mending.
    """

    id: str
    dimension: DimensionKey
    points: int
    source: str
    looks_at: str
    check: Callable[[Facts], Verdict | None]
    stops: bool = False
    spoils: bool = False


def severity_of(verdict: Verdict, rule: Rule) -> Severity:
    """How loud a finding is: by the share lost, and only a rule that stops a reader shouts."""
    if verdict.severity is not None:
        return verdict.severity
    lost = 1 - verdict.share
    if verdict.share >= _FULL:
        return "good"
    if lost >= _CRITICAL_LOSS and rule.stops:
        return "critical"
    return "warning" if lost >= _WARNING_LOSS else "info"


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 line", "3 lines"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def ramp(value: float, nothing: float, full: float) -> float:
    """0 at `nothing`, 1 at `full`, straight between; works downhill too."""
    return max(0.0, min(1.0, (value - nothing) / (full - nothing)))
