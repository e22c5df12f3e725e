#!/usr/bin/env python3
"""Tune the scorecard of answers, and write it where the scorer reads it.

    .venv/bin/python benchmarks/tune_scorecard.py [--write]

It learns from the marks of the labelled answers' tuned half: how each answer is marked, by how much the
better of two answers to one question is marked higher, that an answer is worth the same when it is padded,
and that a good answer to another question is worth little. All of it is one ridge regression over the
measures' curves, in plain Python and with a fixed seed. Without `--write` it prints the agreement in five
folds, no question in two of them; with it, the cards of all answers go to
`backend/greenroom/engine/answers/data/scorecard.toml`. Run `tune_idle.py` before: it decides what counts.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations
from pathlib import Path
from statistics import fmean

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "backend"))

from interview_answers import RANKS, Scored, kappa, ordered_pairs, share  # noqa: E402 - needs the path above

from greenroom.engine.answers.emptiness import substance_of  # noqa: E402 - the same
from greenroom.engine.answers.facts import mark_facts  # noqa: E402 - the same
from greenroom.engine.answers.gathering import gather  # noqa: E402 - the same
from greenroom.engine.answers.measures import measures_of  # noqa: E402 - the same
from greenroom.engine.answers.scorecard import FILE, Curve, Scorecard, gate  # noqa: E402 - the same
from greenroom.engine.answers.scoring import LOWEST  # noqa: E402 - the same
from greenroom.engine.answers.statements import cut_statements  # noqa: E402 - the same
from greenroom.engine.answers.stories import mark_story  # noqa: E402 - the same
from greenroom.engine.answers.topic import topic_of  # noqa: E402 - the same
from tests.engine.answers.labelled_answers import (  # noqa: E402 - the same
    FOLDER,
    LabelledAnswer,
    as_asked,
    labelled_answers,
    padded_answers,
)

SEED = 5
FOLDS = 5
KINDS = ("technical", "behavioural")
MADE_UP = re.compile(r"[+@]")
KNOTS_AT = (0.03, 0.343, 0.657, 0.97)
RIDGE = 10.0
OF_PADDED, OF_PADDING, OF_PAIRS = 0.6, 8.0, 1.0
"""What a padded answer weighs, that it is worth what its base is, and by how much one is better."""
STRETCH, AROUND = 1.2, 1.4
"""A ridge draws all marks to their middle; so much takes them back out, in levels above 1.0."""
LINES = range(2, 7)
OTHERS, OFF_TOPIC = 2, 1.5
OF_OTHERS = {"technical": 2.0, "behavioural": 0.9}
"""Of each good answer so many questions that it does not answer, the mark it has there, and its weight."""


@dataclass(frozen=True)
class Example:
    """An answer, its gate and its measures."""

    answer: LabelledAnswer
    opened: float
    measures: Mapping[str, float]


Row = tuple[list[float], float]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the cards of all answers")
    found = list(examples())
    print(len(found), "answers, those that the script makes up included")
    if parser.parse_args().write:
        cards = {kind: tuned(of_kind(found, kind)) for kind in KINDS}
        FILE.write_text(as_toml(cards), encoding="utf-8")
        print("written:", FILE.name)
    else:
        cross_validate(found)


def examples() -> Iterator[Example]:
    """The tuned half's answers that say anything, each padded once more, and good ones to other questions."""
    answers = [*labelled_answers("tune"), *padded_answers("tune")]
    lines = (FOLDER / "idle.txt").read_text(encoding="utf-8").splitlines()
    chance = random.Random(SEED)
    for answer in answers:
        if one := measured(answer):
            yield one
            if answer.kind in RANKS or answer.kind == "plain":
                text = padded(answer.text, lines, chance)
                again = measured(
                    replace(
                        answer,
                        id=f"{answer.id}+",
                        kind="padded",
                        base=answer.id,
                        text=text,
                    )
                )
                yield from [again] if again else []
    yield from elsewhere(answers, chance)


def padded(text: str, lines: Sequence[str], chance: random.Random) -> str:
    """`text` with some of `lines` before, between or behind its sentences."""
    places = [0, *(one.end for one in cut_statements(text))]
    chosen = sorted((chance.choice(places) for _ in range(chance.choice(LINES))), reverse=True)
    for place in chosen:
        text = f"{text[:place]} {chance.choice(lines)} {text[place:]}"
    return text


def elsewhere(answers: Sequence[LabelledAnswer], chance: random.Random) -> Iterator[Example]:
    """Answers that were good ones to other questions of their kind, marked as off the topic."""
    roles = {one.question.id: one.role for one in answers}
    questions = {one.question.id: one.question for one in answers}
    for answer in answers:
        if answer.kind not in {"strong", "plain"}:
            continue
        side = "competency" if answer.question.kind == "behavioural" else "topic"
        others = [
            other
            for other in questions.values()
            if other.kind == answer.question.kind
            and getattr(other, side) != getattr(answer.question, side)
            and (side == "competency" or roles[other.id] != answer.role)
        ]
        for other in chance.sample(others, OTHERS):
            one = measured(
                replace(
                    answer,
                    id=f"{answer.id}@{other.id}",
                    question=other,
                    kind="off_topic",
                    label=OFF_TOPIC,
                )
            )
            yield from [one] if one else []


def measured(answer: LabelledAnswer) -> Example | None:
    """What is measured of an answer, None of one that says nothing."""
    asked = as_asked(answer.question)
    topic = topic_of(asked)
    substance = substance_of(answer.text, topic)
    if substance.empty or asked.kind not in KINDS:
        return None
    evidence = gather(asked, topic, substance.statements)
    marks = mark_facts(evidence) if asked.kind == "technical" else mark_story(evidence)
    return Example(answer, gate(asked, evidence), measures_of(asked, evidence, marks))


def of_kind(found: Sequence[Example], kind: str) -> list[Example]:
    return [one for one in found if one.answer.question.kind == kind]


def tuned(found: Sequence[Example]) -> Scorecard:
    """The card that comes nearest to the marks of `found`."""
    own = [one.measures for one in found if not MADE_UP.search(one.answer.id)]
    knots = {name: knots_of([measures[name] for measures in own]) for name in own[0]}
    knots = {name: places for name, places in knots.items() if len(places) > 1}
    columns = {one.answer.id: columns_of(one, knots) for one in found}
    weights = solved(list(equations(found, columns)), RIDGE)
    curves, at = {}, 0
    for name, places in knots.items():
        adds = [0.0]
        for _ in pairwise(places):
            adds.append(adds[-1] + STRETCH * weights[at])
            at += 1
        curves[name] = Curve(tuple(places), tuple(adds))
    return Scorecard(AROUND + STRETCH * (weights[-1] - AROUND), curves)


def knots_of(values: Sequence[float]) -> list[float]:
    """Where the curve of a measure bends: at quantiles, each place once."""
    in_order = sorted(values)
    return sorted({round(in_order[int(at * (len(in_order) - 1))], 3) for at in KNOTS_AT})


def columns_of(one: Example, knots: Mapping[str, Sequence[float]]) -> list[float]:
    """How far the answer is along each piece of each curve, 0 to 1, times the gate; and the gate."""
    pieces = ((name, *piece) for name, places in knots.items() for piece in pairwise(places))
    along = [max(0.0, min(1.0, (one.measures[name] - low) / (high - low))) for name, low, high in pieces]
    return [*(one.opened * far for far in along), one.opened]


def equations(found: Sequence[Example], columns: Mapping[str, list[float]]) -> Iterator[Row]:
    """What should hold: each mark, each difference of marks, and that padding changes nothing."""
    by_question: dict[str, list[LabelledAnswer]] = defaultdict(list)
    for one in found:
        answer, row = one.answer, columns[one.answer.id]
        if not answer.id.endswith("+"):
            yield _times(row, answer.label - LOWEST, _weight(answer))
        if answer.base in columns and "@" not in answer.id:
            yield _times(_less(row, columns[answer.base]), 0.0, OF_PADDING)
        if answer.kind in RANKS:
            by_question[answer.question.id].append(answer)
    for answers in by_question.values():
        for better, worse in permutations(answers, 2):
            if RANKS[better.kind] > RANKS[worse.kind]:
                row = _less(columns[better.id], columns[worse.id])
                yield _times(row, better.label - worse.label, OF_PAIRS)


def _weight(answer: LabelledAnswer) -> float:
    if "@" in answer.id:
        return OF_OTHERS[answer.question.kind]
    return OF_PADDED if answer.base else 1.0


def _less(row: Sequence[float], other: Sequence[float]) -> list[float]:
    return [one - two for one, two in zip(row, other, strict=True)]


def _times(row: Sequence[float], target: float, weight: float) -> Row:
    return [one * weight**0.5 for one in row], target * weight**0.5


def solved(rows: Sequence[Row], ridge: float) -> list[float]:
    """The weights of the columns, by Cholesky's decomposition of the normal equations.

    All but the last are held small by `ridge`: that one is the base, which is no curve's.
    """
    size = len(rows[0][0])
    normal = [[ridge * (at == other) for other in range(size)] for at in range(size)]
    normal[-1][-1] = 0.0
    right = [0.0] * size
    for row, target in rows:
        for at, value in enumerate(row):
            if value:
                line = normal[at]
                for other in range(at + 1):
                    line[other] += value * row[other]
                right[at] += value * target
    for at in range(size):
        for other in range(at + 1):
            left = sum(one * two for one, two in zip(normal[at][:other], normal[other][:other], strict=True))
            rest = normal[at][other] - left
            normal[at][other] = rest**0.5 if at == other else rest / normal[other][other]
    for at in range(size):
        right[at] = (right[at] - sum(normal[at][k] * right[k] for k in range(at))) / normal[at][at]
    for at in reversed(range(size)):
        right[at] = (right[at] - sum(normal[k][at] * right[k] for k in range(at + 1, size))) / normal[at][at]
    return right


def cross_validate(found: Sequence[Example]) -> None:
    """Print how well cards agree with the marks of questions that they were not made from."""
    questions = sorted({one.answer.question.id for one in found})
    random.Random(SEED).shuffle(questions)
    fold = {question: at % FOLDS for at, question in enumerate(questions)}
    for kind in KINDS:
        scored = []
        for turn in range(FOLDS):
            card = tuned([one for one in of_kind(found, kind) if fold[one.answer.question.id] != turn])
            scored += [
                Scored(one.answer, round(card.score(one.opened, one.measures), 1), 0.0)
                for one in of_kind(found, kind)
                if fold[one.answer.question.id] == turn
            ]
        own = [one for one in scored if not MADE_UP.search(one.answer.id)]
        by_id = {one.answer.id: one.score for one in scored}
        moved = [one.score - by_id[one.answer.base] for one in scored if one.answer.base in by_id]
        others = [one.score for one in scored if "@" in one.answer.id]
        print(f"{kind}: kappa {kappa(own):.3f}, ordered {share([held for _, held in ordered_pairs(own)])}")
        print(f"  padding moves by {fmean(map(abs, moved)):.2f}, gains {share([one > 0.1 for one in moved])}")
        print(
            f"  answers to other questions: {fmean(others):.2f}, {share([one >= 3 for one in others])} get 3"
        )


def as_toml(cards: Mapping[str, Scorecard]) -> str:
    """The cards as the scorer reads them: for each measure where its curve bends, and what it adds there."""
    lines = [
        "# Made by benchmarks/tune_scorecard.py: where each measure's curve bends, and what it adds there."
    ]
    for kind, card in cards.items():
        lines += ["", f"[{kind}]", f"base = {card.base:.3f}", "", f"[{kind}.curves]"]
        for name, curve in card.curves.items():
            knots = ", ".join(f"{knot:g}" for knot in curve.knots)
            lines.append(f'"{name}" = [[{knots}], [{", ".join(f"{add:.3f}" for add in curve.adds)}]]')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
