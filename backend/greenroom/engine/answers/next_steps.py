"""What to practise next, from what was measured: the widest gaps first, each with a short drill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.answers.features import features_of
from greenroom.engine.answers.joined import Joined
from greenroom.engine.answers.model import Delivery, NextStep
from greenroom.engine.answers.scoring import is_factual
from greenroom.engine.answers.statements import cut_statements
from greenroom.engine.scoring.rule import plural

MOST_STEPS: Final = 4
FASTEST, SLOWEST = 160, 120
MOST_FILLERS: Final = 5.0
_FIRM: Final = 3.5


@dataclass(frozen=True, slots=True)
class _Gap:
    """How much it weighs, 0 to 1, and what to do about it."""

    weight: float
    step: NextStep


def next_steps(joined: Sequence[Joined], delivery: Delivery) -> tuple[NextStep, ...]:
    """At most four steps, the weightiest first."""
    gaps = sorted((*_of_answers(joined), *_of_delivery(delivery)), key=lambda gap: -gap.weight)
    return tuple(gap.step for gap in gaps[:MOST_STEPS])


def _of_answers(joined: Sequence[Joined]) -> Iterator[_Gap]:
    empty = [one for one in joined if one.assessment.empty]
    facts = [one for one in joined if is_factual(one.main.asked) and not one.assessment.empty]
    stories = [
        one for one in joined if one.main.asked.kind in {"behavioural", "cv"} and not one.assessment.empty
    ]
    if empty:
        yield _Gap(len(empty) / len(joined), _begin(empty))
    missing = [one for one in facts if one.assessment.missing and one.assessment.overall < _FIRM]
    if missing:
        yield _Gap(len(missing) / len(joined), _points(missing))
    without_result = [one for one in stories if one.assessment.star["result"] is None]
    if without_result:
        yield _Gap(0.9 * len(without_result) / len(joined), _result(without_result, stories))
    without_deed = [one for one in stories if one.assessment.star["action"] is None]
    if without_deed:
        yield _Gap(len(without_deed) / len(joined), _deed(without_deed, stories))
    without_number = [one for one in stories if not _has_figure(one)]
    if without_number:
        yield _Gap(0.7 * len(without_number) / len(joined), _number(without_number, stories))


def _of_delivery(delivery: Delivery) -> Iterator[_Gap]:
    pace, rate = delivery.words_per_minute, delivery.fillers.per_100_words
    if pace is not None and not SLOWEST <= pace <= FASTEST:
        yield _Gap(min(1.0, max(SLOWEST - pace, pace - FASTEST) / 60), _pace(pace))
    if rate is not None and rate >= MOST_FILLERS:
        yield _Gap(min(1.0, rate / 12), _fillers(delivery, rate))
    if delivery.long_pauses:
        yield _Gap(min(0.6, delivery.long_pauses / 10), _pauses(delivery.long_pauses))


def _begin(empty: Sequence[Joined]) -> NextStep:
    return NextStep(
        "Say something on every question",
        f"{plural(len(empty), 'answer')} held nothing to score"
        f"{', the first' if len(empty) > 1 else ''}: to “{_question(empty[0])}”",
        "Three minutes: take that question and say one fact or one small event, and why it matters. Twice.",
    )


def _points(missing: Sequence[Joined]) -> NextStep:
    worst = min(missing, key=lambda one: one.assessment.overall)
    return NextStep(
        "Fill the gaps in what you know",
        f"In {plural(len(missing), 'answer')} points that count were not heard. On “{_question(worst)}” the"
        f" first is: {worst.assessment.missing[0].rstrip('.')}.",
        "Five minutes: read up on that point, close the page, and explain it aloud with an example.",
    )


def _result(without: Sequence[Joined], stories: Sequence[Joined]) -> NextStep:
    return NextStep(
        "End each story with its result",
        f"{len(without)} of {plural(len(stories), 'story', 'stories')} did not say how it ended.",
        "Four minutes: write a closing sentence for each story: what changed, for whom, by how much.",
    )


def _deed(without: Sequence[Joined], stories: Sequence[Joined]) -> NextStep:
    return NextStep(
        "Say what you did yourself",
        f"{len(without)} of {plural(len(stories), 'story', 'stories')} named no step of your own.",
        'Five minutes: pick one story and list five steps, each beginning with "I" and a verb.',
    )


def _number(without: Sequence[Joined], stories: Sequence[Joined]) -> NextStep:
    return NextStep(
        "Put one number in each story",
        f"{len(without)} of {plural(len(stories), 'story', 'stories')} had no figure to picture it by.",
        "Three minutes: for each story note how many, how long, how much better. Say one aloud.",
    )


def _pace(pace: float) -> NextStep:
    fast = pace > FASTEST
    return NextStep(
        "Slow down a little" if fast else "Speak a little faster",
        f"You spoke at {pace:g} words a minute; {SLOWEST} to {FASTEST} is easy to follow.",
        "Three minutes: read a paragraph of 140 words aloud against a clock, until it takes you one minute.",
    )


def _fillers(delivery: Delivery, rate: float) -> NextStep:
    most = delivery.fillers.list[0]
    return NextStep(
        "Let a short silence stand where a filler was",
        f'{rate:g} fillers in 100 words; the most frequent was "{most.word}", {plural(most.count, "time")}.',
        f'Three minutes: retell one answer and, each time "{most.word}" comes up, breathe instead.',
    )


def _pauses(count: int) -> NextStep:
    return NextStep(
        "Think first, then speak",
        f"{plural(count, 'pause')} over 2.5 seconds inside your answers. Thinking beforehand costs nothing.",
        "Four minutes: take a question, think for ten seconds, name three steps, then answer along them.",
    )


def _has_figure(one: Joined) -> bool:
    statements = [statement for turn in one.turns for statement in cut_statements(turn.answer)]
    return features_of(statements, frozenset()).figures > 0


def _question(one: Joined) -> str:
    return one.main.asked.text
