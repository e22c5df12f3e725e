"""Two analyses side by side: what was mended between them, what is left, and what is new.

    comparison = compare(before, after)

Findings are the same when the same rule made them. Pure, and true of any two results; whether their scores
may be set against each other is what `Comparison.comparable` says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from greenroom.engine.results import Finding, Quote, Result, RoleMatch, Severity, Suggestion

OTHER_VERSION: Final = (
    "The engine moved from version {before} to {after} in between, so part of the change may come from the "
    "new version. Have the older CV analysed again to compare like with like."
)
OTHER_JOB_TEXT: Final = (
    "The two were held against different job texts, which weigh on both scores: go by the findings rather "
    "than by the points."
)
ONE_JOB_TEXT: Final = (
    "Only one of the two was held against a job text, which weighs on its score: go by the findings rather "
    "than by the points."
)


@dataclass(frozen=True, slots=True)
class DimensionChange:
    """One side of the score in both, 0 to 100; None where an analysis did not measure it."""

    key: str
    label: str
    before: int | None
    after: int | None
    change: int | None


@dataclass(frozen=True, slots=True)
class Mended:
    """A finding that is well now. `message` and `evidence` are of then, `now` of now.

    `now` is None where the rule has nothing to look at any more. `gain` is how many points of the overall
    score were to be had here, 0 to 100.
    """

    rule: str
    dimension: str
    message: str
    now: str | None
    gain: float
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A line as it stands and as it could stand; `after` invents no fact."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Remaining:
    """A finding of the newer analysis that still asks for something, in its words and quotes.

    `gain` and `gain_before` are the points of the overall score still to be had here, now and then;
    `gain_before` is None where the older analysis did not find it.
    """

    rule: str
    dimension: str
    severity: Severity
    message: str
    fix: str | None
    gain: float
    gain_before: float | None
    evidence: tuple[Quote, ...]
    rewritings: tuple[Rewriting, ...]


@dataclass(frozen=True, slots=True)
class RoleChange:
    """A role that either analysis recommends; a match, 0 to 100, is None where it was not among them."""

    slug: str
    title: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the older analysis. `mended`, `left` and `new` stand with the most points first.

    `kept_good` counts what was well and still is. `note` says why the scores are not `comparable`.
    """

    overall_change: int
    dimensions: tuple[DimensionChange, ...]
    mended: tuple[Mended, ...]
    left: tuple[Remaining, ...]
    new: tuple[Remaining, ...]
    kept_good: int
    roles: tuple[RoleChange, ...]
    comparable: bool
    note: str | None


_Place = tuple[str, str]
_Findings = dict[_Place, Finding]


def compare(before: Result, after: Result, *, same_job_text: bool = True) -> Comparison:
    """Set the newer result `after` against the older one, `before`.

    `same_job_text` says whether both were held against one job text, or neither against any.
    """
    then, now = _findings(before), _findings(after)
    remaining = _remaining(then, now, after.suggestions)
    note = _note(before, after, same_job_text=same_job_text)
    return Comparison(
        overall_change=after.score.overall - before.score.overall,
        dimensions=_dimensions(before, after),
        mended=_mended(before, after),
        left=tuple(one for one in remaining if one.gain_before is not None),
        new=tuple(one for one in remaining if one.gain_before is None),
        kept_good=sum(_is_good(then.get(place)) and _is_good(found) for place, found in now.items()),
        roles=_roles(before.roles, after.roles),
        comparable=note is None,
        note=note,
    )


def _dimensions(before: Result, after: Result) -> tuple[DimensionChange, ...]:
    then = {dimension.key: dimension for dimension in before.score.dimensions}
    now = {dimension.key: dimension for dimension in after.score.dimensions}
    changes = []
    for key, shown in (then | now).items():
        old = then[key].score if key in then else None
        new = now[key].score if key in now else None
        change = None if old is None or new is None else new - old
        changes.append(DimensionChange(key, shown.label, old, new, change))
    return tuple(changes)


def _mended(before: Result, after: Result) -> tuple[Mended, ...]:
    now = _findings(after)
    measured = {dimension.key for dimension in after.score.dimensions}
    # Under another version, a rule that is silent may have been dropped.
    silence_counts = before.engine.version == after.engine.version
    mended = []
    for (dimension, rule), found in _findings(before).items():
        still = now.get((dimension, rule))
        silent = still is None and dimension in measured and silence_counts
        if not _is_good(found) and (silent or _is_good(still)):
            message = still.message if still else None
            mended.append(Mended(rule, dimension, found.message, message, found.gain, found.evidence))
    return tuple(sorted(mended, key=lambda one: -one.gain))


def _remaining(then: _Findings, now: _Findings, suggestions: Iterable[Suggestion]) -> list[Remaining]:
    """All that the newer analysis still asks for; a rewriting stands once, under what is worth most."""
    asking = [(place, found) for place, found in now.items() if not _is_good(found)]
    asking.sort(key=lambda pair: -pair[1].gain)
    rewrites = [suggestion for suggestion in suggestions if suggestion.before and suggestion.after]
    remaining = []
    for (dimension, rule), found in asking:
        own = [one for one in rewrites if _share_a_line(one.evidence, found.evidence)]
        rewrites = [one for one in rewrites if one not in own]
        old = then.get((dimension, rule))
        remaining.append(
            Remaining(
                rule=rule,
                dimension=dimension,
                severity=found.severity,
                message=found.message,
                fix=found.fix,
                gain=found.gain,
                gain_before=None if old is None or _is_good(old) else old.gain,
                evidence=found.evidence,
                rewritings=tuple(Rewriting(one.before, one.after) for one in own if one.before and one.after),
            )
        )
    return remaining


def _roles(before: Iterable[RoleMatch], after: Iterable[RoleMatch]) -> tuple[RoleChange, ...]:
    """The newer recommendations, best first, then those that are gone."""
    then = {role.slug: role for role in before}
    now = {role.slug: role for role in after}
    return tuple(
        RoleChange(
            slug,
            role.title,
            then[slug].match if slug in then else None,
            now[slug].match if slug in now else None,
        )
        for slug, role in (now | {slug: role for slug, role in then.items() if slug not in now}).items()
    )


def _note(before: Result, after: Result, *, same_job_text: bool) -> str | None:
    notes = []
    if before.engine.version != after.engine.version:
        notes.append(OTHER_VERSION.format(before=before.engine.version, after=after.engine.version))
    if (before.job_match is None) != (after.job_match is None):
        notes.append(ONE_JOB_TEXT)
    elif before.job_match and not same_job_text:
        notes.append(OTHER_JOB_TEXT)
    return " ".join(notes) or None


def _findings(result: Result) -> _Findings:
    return {
        (dimension.key, finding.rule): finding
        for dimension in result.score.dimensions
        for finding in dimension.findings
    }


def _is_good(finding: Finding | None) -> bool:
    return finding is not None and finding.severity == "good"


def _share_a_line(some: Iterable[Quote], others: Iterable[Quote]) -> bool:
    others = tuple(others)
    return any(one.start < other.end and other.start < one.end for one in some for other in others)
