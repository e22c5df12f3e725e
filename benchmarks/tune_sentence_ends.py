#!/usr/bin/env python3
"""Tune where sentences end in speech without signs, and measure how its scores agree with the marks.

    .venv/bin/python benchmarks/tune_sentence_ends.py [--write]

Learns from the outlines of the bank and the tuned half of the labelled answers, whose signs are taken away:
a logistic regression by stochastic gradient descent with steps of its own for each weight (AdaGrad, Duchi
2011), in plain Python, with a fixed seed. Prints precision and recall of the ends of held answers, and kappa
and order of the held answers as they are and without any sign or capital. With `--write` the weights go to
where the engine reads them.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import interview_answers as marks

from greenroom.engine.answers import sentence_ends
from greenroom.engine.answers.sentence_ends import BASE, FILE, signs_of
from greenroom.engine.questions.bank import load_bank
from tests.engine.answers.labelled_answers import as_asked, labelled_answers, padded_answers, without_signs

Gap = tuple[tuple[str, ...], bool]

SEED = 3
EPOCHS = 6
RATE, RIDGE = 0.3, 3e-5
SELDOM, SMALL = 30, 0.2
"""Signs that are met so seldom, and weights so small, are left out."""
NO_SENTENCES = frozenset({"gibberish", "mash", "soup", "other_language", "xyz", "silent"})
END = re.compile(r"[.!?;]+[\"'”’)]*\Z")
EDGES = re.compile(r"^[^\w]+|[^\w%+#]+$")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the weights")
    write = parser.parse_args().write
    bank = (as_asked(question).outline for question in load_bank().questions)
    tuned = (one.text for one in (*labelled_answers("tune"), *padded_answers("tune")) if says(one.kind))
    weights = learnt([gap for text in (*bank, *tuned) for gap in gaps_of(text)])
    if write:
        (Path(sentence_ends.__file__).parent / "data" / FILE).write_text(as_lines(weights), encoding="utf-8")
        print("written:", FILE, len(weights), "weights")
    held = [gap for one in labelled_answers("held") if says(one.kind) for gap in gaps_of(one.text)]
    print(f"  ends of held answers: {quality(weights, held)}")
    for name, changed in (("as they are", str), ("without signs", without_signs)):
        scored = [marks.score(replace(one, text=changed(one.text))) for one in labelled_answers("held")]
        pairs = marks.share([held for _, held in marks.ordered_pairs(scored)])
        print(f"  held answers {name}: kappa {marks.kappa(scored):.3f}, in order {pairs}")


def says(kind: str) -> bool:
    return kind not in NO_SENTENCES


def gaps_of(text: str) -> Iterator[Gap]:
    """What stands around each gap between two words, and whether a sentence ends there."""
    words: list[str] = []
    ends: list[bool] = []
    for word in text.split():
        bare = EDGES.sub("", word).lower()
        if bare:
            words.append(bare)
            ends.append(END.search(word) is not None)
    yield from zip(signs_of(words), ends[:-1], strict=True)


def learnt(gaps: Sequence[Gap]) -> dict[str, float]:
    met = Counter(sign for signs, _ in gaps for sign in signs)
    taught = [([sign for sign in signs if met[sign] >= SELDOM] + [BASE], ends) for signs, ends in gaps]
    weights: dict[str, float] = defaultdict(float)
    steps: dict[str, float] = defaultdict(lambda: 1e-6)
    chance = random.Random(SEED)
    for _ in range(EPOCHS):
        for signs, ends in chance.sample(taught, len(taught)):
            error = _likelihood(sum(weights[sign] for sign in signs)) - ends
            for sign in signs:
                slope = error + RIDGE * len(taught) / met.get(sign, len(taught)) * weights[sign]
                steps[sign] += slope * slope
                weights[sign] -= RATE * slope / math.sqrt(steps[sign])
    return {sign: round(one, 2) for sign, one in sorted(weights.items()) if abs(one) >= SMALL or sign == BASE}


def _likelihood(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def quality(weights: Mapping[str, float], gaps: Iterable[Gap], least: float = -1.0) -> str:
    """Of all ends that are told, and of all that there are, how many are right, at odds of `least`."""
    told = [
        (weights[BASE] + sum(weights.get(sign, 0) for sign in signs) > least, ends) for signs, ends in gaps
    ]
    right = sum(said and ends for said, ends in told)
    precise, found = right / sum(said for said, _ in told), right / sum(ends for _, ends in told)
    return f"precision {precise:.3f}, recall {found:.3f}"


def as_lines(weights: Mapping[str, float]) -> str:
    entries = " ".join(f"{sign}={weight:.2f}" for sign, weight in weights.items())
    lines = textwrap.wrap(entries, 110, break_long_words=False, break_on_hyphens=False)
    return "\n".join(
        [
            "# By the kinds of the words beside a gap, how likely a sentence ends there, as logarithms.",
            "# Written by benchmarks/tune_sentence_ends.py.",
            *lines,
            "",
        ]
    )


if __name__ == "__main__":
    main()
