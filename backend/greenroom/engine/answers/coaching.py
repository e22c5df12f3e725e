"""Coaching: what stood in an answer, what was missing, how to try again, and two answers side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.model import Assessment, Remark, StarPart
from greenroom.engine.answers.scoring import is_factual
from greenroom.engine.questions.model import Asked
from greenroom.engine.scoring.rule import plural

Better = Literal["first", "second", "neither"]

_SAME: Final = 0.2
_WEIGHTIEST_FIRST: Final[tuple[StarPart, ...]] = ("action", "result", "situation", "task")
_MOST_MISSING: Final = 3


@dataclass(frozen=True, slots=True)
class Coaching:
    """Feedback on one answer. `stood` are quoted; `missing` and `try_again` are sentences for the student."""

    stood: tuple[Remark, ...]
    missing: tuple[str, ...]
    try_again: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two answers to one question. `gained` and `lost` are what only the second, or only the first, has."""

    first: Assessment
    second: Assessment
    better: Better
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    summary: str


def coach(asked: Asked, assessment: Assessment) -> Coaching:
    """What to tell the student straight after the answer."""
    return Coaching(
        stood=assessment.strengths,
        missing=tuple(remark.text for remark in assessment.improvements[:_MOST_MISSING]),
        try_again=_try_again(asked, assessment),
    )


def compare(asked: Asked, first: str, second: str) -> Comparison:
    """Which of two answers is better, and in what."""
    one, other = assess(asked, first), assess(asked, second)
    gained = _only_in(other, one)
    lost = _only_in(one, other)
    gap = other.overall - one.overall
    better: Better = "neither" if abs(gap) < _SAME else "second" if gap > 0 else "first"
    return Comparison(one, other, better, gained, lost, _summary(better, gained, lost))


def _try_again(asked: Asked, assessment: Assessment) -> str:
    if assessment.empty:
        fact, event = "one fact that you are sure of, then why it holds", "one real event, however small"
        how = fact if is_factual(asked) else event
        return f"Try again with {how}. Three sentences are enough."
    if is_factual(asked):
        return "Try again in this order: the answer in one sentence, the reason, an example or a limit."
    if asked.kind != "behavioural":
        return (
            "Try again with one concrete thing: what it was, what you did, and how you know that it worked."
        )
    missing = [part for part in _WEIGHTIEST_FIRST if assessment.star[part] is None]
    if missing:
        return f"Try again, and add the {missing[0]}: one or two sentences on it will do."
    return "Try again in this order: two sentences of setting, what you did, how it ended, with a number."


def _only_in(one: Assessment, other: Assessment) -> tuple[str, ...]:
    points = {made.says for made in other.made}
    found = [made.says for made in one.made if made.says not in points]
    found += [
        f"The {part}"
        for part, stretch in one.star.items()
        if stretch is not None and other.star[part] is None
    ]
    return tuple(found)


def _summary(better: Better, gained: Sequence[str], lost: Sequence[str]) -> str:
    if better == "neither":
        return "The two answers weigh about the same."
    more = gained if better == "second" else lost
    what = (
        f": it has {plural(len(more), 'thing')} that the other lacks"
        if more
        else ": it is fuller and more exact"
    )
    return f"The {better} answer is the stronger one{what}."
