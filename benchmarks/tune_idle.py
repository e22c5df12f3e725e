#!/usr/bin/env python3
"""Tune what tells a sentence that only fills time, and write it where the scorer of answers reads it.

    .venv/bin/python benchmarks/tune_idle.py [--write]

It learns from sentences that were written to fill time (`labelled/idle.txt`, each put into an answer, and
the padding of the tuned half's padded answers) and from those of the tuned half's own answers; weak ones
count for less, since much of them is idle. Two logistic regressions in plain Python, with a fixed seed: the
first weighs the signs of a sentence, the second what comes of that and how idle the rest of the answer is. It
learns from likelihoods of the first that come of other folds, since those of its own are too sure.
Without `--write` it prints in six folds, no question or sentence in two of them, how many of each kind would
be set aside; with it, a model of all goes to `backend/greenroom/engine/answers/data/idle_signs.toml`.
"""

from __future__ import annotations

import argparse
import random
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "backend"))

from greenroom.engine.answers.emptiness import reasons_of, weighable  # noqa: E402 - needs the path above
from greenroom.engine.answers.idle import (  # noqa: E402 - the same
    IDLE_FROM,
    SIGNS_FILE,
    company_signs,
    likely,
    signs_of,
    total_of,
)
from greenroom.engine.answers.statements import Statement, cut_statements  # noqa: E402 - the same
from greenroom.engine.answers.topic import topic_of  # noqa: E402 - the same
from tests.engine.answers.labelled_answers import (  # noqa: E402 - the same
    FOLDER,
    LabelledAnswer,
    as_asked,
    labelled_answers,
    padded_answers,
)

SEED = 7
FOLDS = 6
PLACES = 2
LEAST_TEXTS = 25
EPOCHS, RATE = 60, 0.04
DECAY = 8e-4
SMALLEST = 0.05
MOST_SHARED, LEAST_KEPT = 0.34, 0.8
"""So much of its words a sentence shares with what was padded if it is padding, and if it is not."""
IMPORTANCE = {"idle": 1.0, "strong": 1.0, "plain": 1.0, "middling": 0.9, "weak": 0.4}


Signs = Mapping[str, float]


@dataclass(frozen=True)
class Example:
    """A sentence in an answer; `kind` is "idle" or the kind of the answer that it belongs to.

    `beside` are the signs of the other sentences of the answer.
    """

    group: str
    kind: str
    signs: Signs
    beside: Sequence[Signs]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the model of all sentences")
    arguments = parser.parse_args()
    found = examples()
    print(len(found), "sentences:", dict(Counter(one.kind for one in found)))
    alone = by_models_of_others(found)
    print_set_aside("alone", found, alone)
    company = weigh([(one.kind, signs) for one, signs in zip(found, alone, strict=True)], decay=0.0)
    print_set_aside("in company", found, alone, company)
    if arguments.write:
        model = weigh([(one.kind, one.signs) for one in found])
        SIGNS_FILE.write_text(as_toml(model, company), encoding="utf-8")
        print("written:", SIGNS_FILE.name)


def examples() -> list[Example]:
    """All sentences to learn from, with the signs that the scorer sees in them."""
    answers = [one for one in labelled_answers("tune") if one.kind in IMPORTANCE]
    return [*_of_answers(answers), *_of_padding(), *_of_lines(answers)]


def _of_answers(answers: Sequence[LabelledAnswer]) -> Iterator[Example]:
    for answer in answers:
        statements = cut_statements(answer.text)
        yield from _examples(answer, statements, statements, answer.question.id, answer.kind)


def _of_padding() -> Iterator[Example]:
    """Sentences of padded answers: what was put in, and what was padded."""
    by_id = {answer.id: answer for answer in labelled_answers()}
    padded = [one for one in labelled_answers("tune") if one.base]
    for answer in [*padded, *padded_answers("tune")]:
        base = by_id[answer.base or ""]
        own = frozenset[str]().union(*(one.told for one in cut_statements(base.text)))
        statements = cut_statements(answer.text)
        added = [one for one in statements if len(one.told & own) <= MOST_SHARED * len(one.told)]
        yield from _examples(answer, statements, added, answer.question.id, "idle")
        if base.kind in IMPORTANCE:
            kept = [one for one in statements if len(one.told & own) >= LEAST_KEPT * len(one.told)]
            yield from _examples(answer, statements, kept, answer.question.id, base.kind)


def _of_lines(answers: Sequence[LabelledAnswer]) -> Iterator[Example]:
    chance = random.Random(SEED)
    for line in (FOLDER / "idle.txt").read_text(encoding="utf-8").splitlines():
        for answer in chance.sample(answers, PLACES):
            own = cut_statements(answer.text)
            at = chance.choice([0, *(one.end for one in own)])
            statements = cut_statements(f"{answer.text[:at]} {line} {answer.text[at:]}")
            known = {_key(one) for one in own}
            added = [one for one in statements if _key(one) not in known]
            yield from _examples(answer, statements, added, line, "idle")


def _examples(
    answer: LabelledAnswer,
    statements: Sequence[Statement],
    chosen: Sequence[Statement],
    group: str,
    kind: str,
) -> Iterator[Example]:
    topic = topic_of(as_asked(answer.question))
    found, verdicts = weighable(statements, reasons_of(statements, topic), topic)
    signs = {one: signs_of(one, found, topic, verdicts.get(one)) for one in found}
    for one in chosen:
        if one in signs:
            beside = [shown for other, shown in signs.items() if other is not one]
            yield Example(group, kind, signs[one], beside)


def _key(statement: Statement) -> tuple[str, ...]:
    return tuple(word.stem for word in statement.words)


def weigh(found: Sequence[tuple[str, Signs]], decay: float = DECAY) -> dict[str, float]:
    """Sign to weight, of kinds and signs, by stochastic gradient descent; rare signs get none."""
    texts = Counter(sign for _, signs in found for sign in signs)
    rows = [
        (kind, [(sign, size) for sign, size in signs.items() if texts[sign] >= LEAST_TEXTS and size])
        for kind, signs in found
    ]
    weights: dict[str, float] = defaultdict(float)
    chance = random.Random(SEED)
    for epoch in range(EPOCHS):
        rate = RATE / (1 + 0.15 * epoch)
        chance.shuffle(rows)
        for kind, signs in rows:
            error = IMPORTANCE[kind] * ((kind == "idle") - likely(total_of(weights, signs)))
            for sign, size in signs:
                weights[sign] += rate * (error * size - decay * weights[sign])
    return {sign: weight for sign, weight in weights.items() if abs(weight) >= SMALLEST}


def by_models_of_others(found: Sequence[Example]) -> list[Signs]:
    """What the second model sees of each example, by first models that saw none of its group."""
    groups = sorted({one.group for one in found})
    random.Random(SEED).shuffle(groups)
    fold = {group: at % FOLDS for at, group in enumerate(groups)}
    models = [
        weigh([(one.kind, one.signs) for one in found if fold[one.group] != turn]) for turn in range(FOLDS)
    ]
    return [_in_company(one, models[fold[one.group]]) for one in found]


def _in_company(one: Example, weights: Signs) -> Signs:
    others = [likely(total_of(weights, signs.items())) for signs in one.beside]
    return company_signs(total_of(weights, one.signs.items()), others)


def print_set_aside(
    name: str, found: Sequence[Example], alone: Sequence[Signs], company: Signs | None = None
) -> None:
    """Print what share of each kind would be set aside, by the first model or, with `company`, by both."""
    aside: dict[str, list[bool]] = defaultdict(list)
    for one, signs in zip(found, alone, strict=True):
        total = signs["alone"] if company is None else total_of(company, signs.items())
        aside[one.kind].append(likely(total) >= IDLE_FROM)
    print(name)
    for kind, marks in aside.items():
        print(f"  {kind:9} {sum(marks) / len(marks):.3f} of {len(marks)}")


def as_toml(weights: Signs, company: Signs) -> str:
    """The model as the scorer reads it: signs by name, words in rows of like weight."""
    rows: dict[float, list[str]] = defaultdict(list)
    for sign, weight in weights.items():
        if sign.startswith("word "):
            rows[round(weight, 1)].append(sign.removeprefix("word "))
    lines = [
        "# Made by benchmarks/tune_idle.py: what speaks for, or against, a sentence that fills time.",
        "",
    ]
    lines += [
        "[signs]",
        *(f'"{sign}" = {weight:.2f}' for sign, weight in sorted(weights.items()) if "word " not in sign),
    ]
    lines += ["", "[company]", *(f'"{sign}" = {weight:.2f}' for sign, weight in sorted(company.items()))]
    lines += ["", "[words]"]
    for weight in sorted(rows, reverse=True):
        if weight:
            listed = textwrap.fill(" ".join(sorted(rows[weight])), 106, break_on_hyphens=False)
            lines.append(f'"{weight}" = """\n{listed}"""')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
