#!/usr/bin/env python3
"""Tune what titles, skills and words say about the field of work, and write it where the engine reads it.

    .venv/bin/python benchmarks/tune_roles.py FOLDER [--folds] [--leave-one-out] [--choose] [--write]

FOLDER holds the labelled texts of `engine_roles.py`, which says how they are divided. A model of each half is
measured on the other half, which it has not seen. What ships is made from all texts, so that the figures to
believe are those of `--folds`: each text measured by a model of nine tenths that hold neither it nor a text
like it; `--leave-one-out` does so for each text of the smaller set. `--choose` prints what other settings do
in five folds of the first half, which is all that they were chosen by. With `--write` a model of all texts
then goes to `backend/greenroom/engine/roles/leanings.toml`. The model (`role_training.py`) is a softmax
regression on top of the engine's own evidence, in plain Python, with a fixed seed; a text in which nothing
speaks for its label teaches nothing; weights too small to matter are left out.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from engine_roles import FAMILIES, TOP, by_evidence_with, half_of, report_one, rows_of
from role_examples import Example, labelled, made_up
from role_folds import cross_validate, leave_one_out
from role_training import Settings, as_toml, rank_of, train

from greenroom.engine.roles.leanings import LEANINGS_FILE, read_leanings

SMALLER = "updated25_dedup"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", action="store_true", help="measure in ten folds of all texts")
    parser.add_argument("--leave-one-out", action="store_true", help=f"measure each text of {SMALLER}")
    parser.add_argument(
        "--choose", action="store_true", help="print what other settings do in the first half"
    )
    parser.add_argument("--write", action="store_true", help="write the model of all texts")
    arguments = parser.parse_args()
    examples, own = report(arguments.folder)
    texts = {name: rows_of(arguments.folder / f"{name}.jsonl.gz") for name in FAMILIES}
    if arguments.folds:
        cross_validate(texts, examples, own)
    if arguments.leave_one_out:
        leave_one_out(SMALLER, texts[SMALLER], examples, own)
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


if __name__ == "__main__":
    main()
