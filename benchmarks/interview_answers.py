#!/usr/bin/env python3
"""How well answers are scored, beside marks that were given without the scorer.

    .venv/bin/python benchmarks/interview_answers.py [--list]

The labelled answers stand in `backend/tests/engine/answers/labelled`. Thresholds are tuned on the half "tune"
only; of the half "held" nothing but the figures below is ever looked at. What is measured:
  kappa     quadratic weighted, both marks rounded to 1, 2, 3, 4, 5
  ordered   pairs of answers to one question in which the stronger one (strong, middling, weak) scores higher
  nonsense  answers with nothing in them that score exactly 1.0
  padding   padded answers within 0.1 of the answer that was padded
  soup      lists of keywords under 2
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from greenroom.engine.answers.assessing import assess

BACKEND = Path(__file__).resolve().parent.parent / "backend"
sys.path.insert(0, str(BACKEND))

from tests.engine.answers.labelled_answers import (  # noqa: E402
    HALVES,
    NONSENSE,
    LabelledAnswer,
    as_asked,
    labelled_answers,
)

RANKS = {"weak": 0, "middling": 1, "strong": 2}
LEVELS = 5


@dataclass(frozen=True, slots=True)
class Scored:
    answer: LabelledAnswer
    score: float
    milliseconds: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--list", action="store_true", help="every answer of the half that is tuned on")
    listed = parser.parse_args().list
    for half in HALVES:
        scored = [score(answer) for answer in labelled_answers(half)]
        print(f"{half}: {len(scored)} answers")
        report(scored)
        if listed and half == "tune":
            for one in sorted(scored, key=lambda one: abs(one.score - one.answer.label), reverse=True):
                print(f"  {one.answer.label:.1f} {one.score:.1f} {one.answer.kind:14} {one.answer.id}")


def score(answer: LabelledAnswer) -> Scored:
    asked = as_asked(answer.question)
    assess(asked, answer.text)
    started = time.process_time()
    overall = assess(asked, answer.text).overall
    return Scored(answer, overall, (time.process_time() - started) * 1000)


def report(scored: Sequence[Scored]) -> None:
    kinds = defaultdict(list)
    for one in scored:
        kinds[one.answer.kind].append(one)
    by_id = {one.answer.id: one for one in scored}
    nonsense = [one.score == 1 for one in scored if one.answer.kind in NONSENSE]
    padded = [
        abs(one.score - by_id[one.answer.base].score) <= 0.1 + 1e-9 for one in scored if one.answer.base
    ]
    pairs = ordered_pairs(scored)
    of_kinds = ", ".join(f"{kind} {kappa_of(scored, kind)}" for kind in ("technical", "behavioural"))
    print(f"  kappa    {kappa(scored):.3f}  ({of_kinds})")
    print(f"  ordered  {share([held for _, held in pairs])}")
    for names in dict.fromkeys(names for names, _ in pairs):
        print(f"    {names}: {share([held for kinds, held in pairs if kinds == names])}")
    print(f"  nonsense {share(nonsense)}")
    print(f"  padding  {share(padded)}")
    print(f"  soup     {share([one.score < 2 for one in kinds['soup']])}")
    print(
        f"  off by   {statistics.mean(abs(one.score - one.answer.label) for one in scored):.2f} in the mean"
    )
    print(f"  time     {statistics.median(one.milliseconds for one in scored):.2f} ms of processor, median")
    for kind, ones in sorted(kinds.items()):
        label = statistics.mean(one.answer.label for one in ones)
        got = statistics.mean(one.score for one in ones)
        print(f"  {kind:15} {len(ones):3}  label {label:.2f}  score {got:.2f}")


def ordered_pairs(scored: Sequence[Scored]) -> list[tuple[str, bool]]:
    """Of each pair which kind of question, which kinds of answer, and whether the better one is above."""
    by_question = defaultdict(list)
    for one in scored:
        if one.answer.kind in RANKS:
            by_question[one.answer.question.id].append(one)
    pairs = []
    for ones in by_question.values():
        for pair in combinations(ones, 2):
            below, above = sorted(pair, key=lambda one: RANKS[one.answer.kind])
            if below.answer.kind != above.answer.kind:
                names = f"{above.answer.question.kind}, {above.answer.kind} over {below.answer.kind}"
                pairs.append((names, above.score > below.score))
    return sorted(pairs)


def kappa_of(scored: Sequence[Scored], kind: str) -> str:
    ones = [one for one in scored if one.answer.question.kind == kind]
    return f"{kappa(ones):.3f}" if ones else "none"


def kappa(scored: Sequence[Scored]) -> float:
    """Cohen's kappa with quadratic weights (Cohen 1968)."""
    pairs = [(level(one.answer.label), level(one.score)) for one in scored]
    ours, theirs = [score for _, score in pairs], [label for label, _ in pairs]
    apart = sum((label - score) ** 2 for label, score in pairs) / len(pairs)
    by_chance = sum((label - score) ** 2 for label in theirs for score in ours) / len(pairs) ** 2
    return 1 - apart / by_chance if by_chance else 1.0


def level(score: float) -> int:
    return min(LEVELS, int(score + 0.5))


def share(held: Sequence[bool]) -> str:
    return f"{sum(held)} of {len(held)} ({sum(held) / len(held):.1%})" if held else "none"


if __name__ == "__main__":
    main()
