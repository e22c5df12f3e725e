"""The model that `tune_roles.py` makes: a softmax regression over the signs of a CV, in plain Python."""

from __future__ import annotations

import math
import random
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from role_examples import WORDS, Example, roles_of
from role_fields import FIELDS

from greenroom.engine.roles.signs import SIGN_KINDS, Sign

LEAST_TO_TEACH = 0.15
LEAST_EVIDENCE = 0.05
DECAY_EVERY = 16
LABELS = tuple(FIELDS)


@dataclass(frozen=True)
class Settings:
    """How the model is made: see `train`."""

    epochs: int = 20
    rate: float = 0.5
    decay: float = 0.2
    least_texts: int = 3
    smallest: float = 0.25


@dataclass
class Model:
    """Where each of `LABELS` starts from, and what each sign, times `scale`, adds to each of them."""

    start: list[float]
    of: dict[Sign, list[float]]
    scale: float = 1.0


@dataclass(frozen=True)
class _Lesson:
    """An example as it is taught: its known signs, the logarithm of its evidence, and its label's place."""

    signs: Sequence[tuple[Sign, float]]
    evidence: Sequence[float]
    label: int
    weight: float


def train(examples: Sequence[Example], settings: Settings) -> Model:
    """Stochastic gradient descent on the softmax, with decay: only what many texts agree on stays large."""
    examples = [example for example in examples if speaks_for_its_label(example)]
    texts_with = Counter(sign for example in examples for sign in example.signs)
    model = Model(
        [0.0] * len(LABELS),
        {sign: [0.0] * len(LABELS) for sign, texts in texts_with.items() if texts >= settings.least_texts},
    )
    taught = [_lesson(example, model) for example in examples]
    chance = random.Random(1)
    for epoch in range(settings.epochs):
        rate = settings.rate / (1 + 0.15 * epoch)
        factor = 1 - rate * settings.decay * DECAY_EVERY / len(taught)
        for count, lesson in enumerate(chance.sample(taught, len(taught)), 1):
            _step(model, lesson, rate)
            if count % DECAY_EVERY == 0:
                model.scale *= factor
                model.start = [start * factor for start in model.start]
    return Model(
        [round(start, 2) for start in model.start],
        {sign: _large(row, model.scale, settings.smallest) for sign, row in model.of.items()},
    )


def speaks_for_its_label(example: Example) -> bool:
    words = FIELDS[example.label].words.split()
    return example.evidence[example.label] >= LEAST_TO_TEACH or any(
        (kind, word) in example.signs for kind in ("title", "word") for word in words
    )


def rank_of(model: Model, example: Example) -> int:
    """At which place, from 0, the example's own label comes."""
    scores = dict(zip(LABELS, _scores(model, _lesson(example, model)), strict=True))
    return sorted(scores, key=lambda label: (-scores[label], label)).index(example.label)


def _lesson(example: Example, model: Model) -> _Lesson:
    return _Lesson(
        [(sign, worth) for sign, worth in example.signs.items() if sign in model.of],
        [math.log(LEAST_EVIDENCE + example.evidence[label]) for label in LABELS],
        LABELS.index(example.label),
        example.weight,
    )


def _step(model: Model, lesson: _Lesson, rate: float) -> None:
    scores = _scores(model, lesson)
    highest = max(scores)
    shares = [math.exp(score - highest) for score in scores]
    step = rate * lesson.weight
    changes = [-step * share / sum(shares) for share in shares]
    changes[lesson.label] += step
    model.start = [start + change for start, change in zip(model.start, changes, strict=True)]
    for sign, worth in lesson.signs:
        by = worth / model.scale
        model.of[sign] = [own + by * change for own, change in zip(model.of[sign], changes, strict=True)]


def _scores(model: Model, lesson: _Lesson) -> list[float]:
    scores = [known + start for known, start in zip(lesson.evidence, model.start, strict=True)]
    for sign, worth in lesson.signs:
        by = worth * model.scale
        scores = [score + by * own for score, own in zip(scores, model.of[sign], strict=True)]
    return scores


def _large(row: Sequence[float], scale: float, smallest: float) -> list[float]:
    return [round(scale * own, 2) if abs(scale * own) > smallest else 0.0 for own in row]


def as_toml(model: Model) -> str:
    """The model in the form of `leanings.toml`."""
    return "\n".join(_lines_of(model)) + "\n"


def _lines_of(model: Model) -> Iterator[str]:
    yield "# What each word of a job title, each skill and each word of the text adds to a field of work,"
    yield "# or takes away. Made by benchmarks/tune_roles.py; see leanings.py for how it is used."
    yield from _in_lines("words", sorted(WORDS))
    for place, label in enumerate(LABELS):
        yield ""
        yield "[[field]]"
        yield f'name = "{FIELDS[label].name}"'
        yield f"start = {model.start[place]:.2f}"
        yield from _in_lines("roles", roles_of(label))
        weights = {sign: row[place] for sign, row in model.of.items() if row[place]}
        for kind in SIGN_KINDS:
            yield from _in_lines(kind, _by_weight(weights, kind), ", ")


def _by_weight(weights: Mapping[Sign, float], kind: str) -> list[str]:
    own = [(name, weight) for (of, name), weight in weights.items() if of == kind]
    return [f"{name} {weight}" for name, weight in sorted(own, key=lambda pair: (-pair[1], pair[0]))]


def _in_lines(key: str, items: Iterable[str], between: str = " ") -> Iterator[str]:
    yield f"{key} = '''"
    yield from textwrap.wrap(between.join(items), 100, break_long_words=False, break_on_hyphens=False)
    yield "'''"
