#!/usr/bin/env python3
"""Tune what titles, skills and words say about the field of work, and write it where the engine reads it.

    .venv/bin/python benchmarks/tune_roles.py FOLDER [--choose] [--write]

FOLDER holds the labelled texts of `engine_roles.py`, which says how they are divided. A model of each half is
measured on the other half, which it has not seen: those are the figures to believe. `--choose` prints what
other settings do in five folds of the first half, which is all that they were chosen by. With `--write` a
model of all texts then goes to `backend/greenroom/engine/roles/leanings.toml`. The model is a softmax
regression on top of the engine's own evidence, in plain Python, with a fixed seed; a text in which nothing
speaks for its label teaches nothing; weights too small to matter are left out.
"""

from __future__ import annotations

import argparse
import math
import random
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine_roles import FAMILIES, by_evidence_with, half_of, report_one, rows_of
from role_examples import WORDS, Example, labelled, made_up, roles_of
from role_fields import FIELDS

from greenroom.engine.roles.leanings import LEANINGS_FILE, LEAST_EVIDENCE, read_leanings
from greenroom.engine.roles.signs import SIGN_KINDS, Sign

LEAST_TO_TEACH = 0.15
DECAY_EVERY = 16
TOP = (1, 3, 5)


@dataclass(frozen=True)
class Settings:
    """How the model is made: see `train`."""

    epochs: int = 20
    rate: float = 0.5
    decay: float = 0.2
    least_texts: int = 3
    smallest: float = 0.25


@dataclass
class Weights:
    """For each label where it starts from, and what each sign adds to it."""

    start: dict[str, float]
    of: dict[str, defaultdict[Sign, float]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--choose", action="store_true", help="print what other settings do in the first half"
    )
    parser.add_argument("--write", action="store_true", help="write the model of all texts")
    arguments = parser.parse_args()
    examples, own = report(arguments.folder)
    if arguments.choose:
        choose([one for one in examples if half_of(one.id) == "tuned"], own)
    if arguments.write:
        LEANINGS_FILE.write_text(as_toml(train([*examples, *own], Settings())), encoding="utf-8")
        print("written:", LEANINGS_FILE.name)


def report(folder: Path) -> tuple[list[Example], list[Example]]:
    """Print what the engine does on each half with a model of the other; returns labelled, made-up texts."""
    texts = {name: rows_of(folder / f"{name}.jsonl.gz") for name in FAMILIES}
    examples = [labelled(row) for rows in texts.values() for row in rows]
    own = list(made_up())
    for taught, measured in (("tuned", "unseen"), ("unseen", "tuned")):
        model = train([*(one for one in examples if half_of(one.id) == taught), *own], Settings())
        ranker = by_evidence_with(read_leanings(as_toml(model)))
        for name, rows in texts.items():
            of_half = [row for row in rows if half_of(row["id"]) == measured]
            title = f"{name}, {measured}"
            report_one(title, of_half, FAMILIES[name], ranker, misses=False)
    return examples, own


def choose(examples: Sequence[Example], own: Sequence[Example]) -> None:
    chosen = Settings()
    for settings in (
        chosen,
        replace(chosen, decay=0.1),
        replace(chosen, decay=0.4),
        replace(chosen, smallest=0.0),
        replace(chosen, smallest=0.4),
        replace(chosen, epochs=10),
    ):
        print(f"  five folds of the first half:  {in_folds(examples, own, settings)}  {settings}", flush=True)


def in_folds(examples: Sequence[Example], own: Sequence[Example], settings: Settings, folds: int = 5) -> str:
    """Each fold measured by a model of the others, all together."""
    order = random.Random(7).sample(range(len(examples)), len(examples))
    ranks = []
    for fold in range(folds):
        held = set(order[fold::folds])
        weights = train([*(one for n, one in enumerate(examples) if n not in held), *own], settings)
        ranks += [rank_of(weights, examples[n]) for n in sorted(held)]
    return "  ".join(f"top-{top} {sum(rank < top for rank in ranks) / len(ranks):.3f}" for top in TOP)


def train(examples: Sequence[Example], settings: Settings) -> Weights:
    """Stochastic gradient descent on the softmax, with decay: only what many texts agree on stays large."""
    examples = [example for example in examples if speaks_for_its_label(example)]
    texts_with = Counter(sign for example in examples for sign in example.signs)
    known = {sign for sign, texts in texts_with.items() if texts >= settings.least_texts}
    taught = [
        replace(one, signs={sign: worth for sign, worth in one.signs.items() if sign in known})
        for one in examples
    ]
    weights = Weights(dict.fromkeys(FIELDS, 0.0), {label: defaultdict(float) for label in FIELDS})
    chance = random.Random(1)
    for epoch in range(settings.epochs):
        rate = settings.rate / (1 + 0.15 * epoch)
        for count, example in enumerate(chance.sample(taught, len(taught)), 1):
            step(weights, example, rate)
            if count % DECAY_EVERY == 0:
                shrink(weights, 1 - rate * settings.decay * DECAY_EVERY / len(taught))
    return Weights(weights.start, {label: large(own, settings.smallest) for label, own in weights.of.items()})


def speaks_for_its_label(example: Example) -> bool:
    words = FIELDS[example.label].words.split()
    return example.evidence[example.label] >= LEAST_TO_TEACH or any(
        (kind, word) in example.signs for kind in ("title", "word") for word in words
    )


def large(weights: Mapping[Sign, float], smallest: float) -> defaultdict[Sign, float]:
    return defaultdict(float, {sign: round(w, 2) for sign, w in weights.items() if abs(w) > smallest})


def shrink(weights: Weights, factor: float) -> None:
    for label, own in weights.of.items():
        weights.start[label] *= factor
        for sign in own:
            own[sign] *= factor


def step(weights: Weights, example: Example, rate: float) -> None:
    scores = scores_of(weights, example)
    highest = max(scores.values())
    shares = {label: math.exp(score - highest) for label, score in scores.items()}
    whole = sum(shares.values())
    for label, own in weights.of.items():
        change = rate * example.weight * ((label == example.label) - shares[label] / whole)
        weights.start[label] += change
        for sign, worth in example.signs.items():
            own[sign] += change * worth


def scores_of(weights: Weights, example: Example) -> dict[str, float]:
    scores = {label: math.log(LEAST_EVIDENCE + evidence) for label, evidence in example.evidence.items()}
    for label, own in weights.of.items():
        scores[label] += weights.start[label]
        scores[label] += sum(own.get(sign, 0.0) * worth for sign, worth in example.signs.items())
    return scores


def rank_of(weights: Weights, example: Example) -> int:
    scores = scores_of(weights, example)
    return sorted(scores, key=lambda label: (-scores[label], label)).index(example.label)


def as_toml(weights: Weights) -> str:
    return "\n".join(lines_of(weights)) + "\n"


def lines_of(weights: Weights) -> Iterator[str]:
    yield "# What each word of a job title, each skill and each word of the text adds to a field of work,"
    yield "# or takes away. Made by benchmarks/tune_roles.py; see leanings.py for how it is used."
    yield from in_lines("words", sorted(WORDS))
    for label, field in FIELDS.items():
        yield ""
        yield "[[field]]"
        yield f'name = "{field.name}"'
        yield f"start = {weights.start[label]:.2f}"
        yield from in_lines("roles", roles_of(label))
        for kind in SIGN_KINDS:
            own = [(name, weight) for (of, name), weight in weights.of[label].items() if of == kind]
            own.sort(key=lambda pair: (-pair[1], pair[0]))
            yield from in_lines(kind, [f"{name} {weight}" for name, weight in own], ", ")


def in_lines(key: str, items: Iterable[str], between: str = " ") -> Iterator[str]:
    yield f"{key} = '''"
    yield from textwrap.wrap(between.join(items), 100, break_long_words=False, break_on_hyphens=False)
    yield "'''"


if __name__ == "__main__":
    main()
