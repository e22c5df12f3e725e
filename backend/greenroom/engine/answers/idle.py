"""Sentences that fill time beside an answer: told by many small signs, each of which proves nothing alone.

What fits any subject is told by what it lacks (see `talk`). People also fill time with rare words: with
proverbs and pictures, praise of themselves, what was said before in other words, an empty happy end. The
signs of that, and what the rules of `emptiness` and `talk` make of a sentence, are weighed by a logistic
regression, and what comes of that by another one with how idle the rest of the answer is: who fills time does
so at length, and who has something to say seldom stops to talk. `data/idle_signs.toml` holds the weights,
which `benchmarks/tune_idle.py` makes of the labelled answers' tuned half and of sentences written to fill
time.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Final, Literal

from greenroom.engine.answers.features import figures_in, number_of
from greenroom.engine.answers.phrases import holds
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.story import happened
from greenroom.engine.answers.talk import matter_in
from greenroom.engine.answers.topic import Topic
from greenroom.engine.answers.words import hollow_stems, known_stems, talk_stems

SIGNS_FILE: Final = Path(__file__).parent / "data" / "idle_signs.toml"
IDLE_FROM, _SUSPECTED, _SURELY = 0.5, 0.3, 0.8
_MANY, _MOST, _LONG = 8, 4, 40
_LITTLE: Final = 0.3
_FEW, _HARDLY_ANY = 25, 14
_FEW_OTHERS, _USUAL = 2, 0.15
_FEWEST_RESTATED, _RESTATED, _LEAST_TOLD = 5, 0.9, 0.8
_TAG: Final = re.compile(
    r"(?i),\s*(?:right|no|yes|eh|okay|ok|innit|you know|you see|(?:is|are|was|were|do|does|did|has|have|had"
    r"|can|could|would|will|should)(?:n['’]t)? (?:it|you|we|they|i|he|she|that|there)|not so)\s*\?\W*\Z"
)
_QUOTED: Final = re.compile(r"[\"“”]")
Verdict = Literal["says nothing", "only talks"]
"""What the rules make of a sentence: those of `emptiness` the one, that of `talk` the other."""


def idleness_of_each(
    statements: Sequence[Statement], verdicts: Mapping[Statement, Verdict], topic: Topic
) -> Mapping[Statement, float]:
    """How likely it is, 0 to 1, that each of `statements`, which are an answer, only fills time in it."""
    weights, company = _weights()
    shown = {one: signs_of(one, statements, topic, verdicts.get(one)) for one in statements}
    alone = {one: total_of(weights, signs.items()) for one, signs in shown.items()}
    chances = {one: likely(total) for one, total in alone.items()}
    found = {}
    for one, total in alone.items():
        others = [chance for other, chance in chances.items() if other is not one]
        found[one] = likely(total_of(company, company_signs(total, others).items()))
    return found


def company_signs(alone: float, others: Sequence[float]) -> Mapping[str, float]:
    """What is weighed of a statement in its answer: how it stands alone, and how idle the `others` are.

    Few others say little: they are taken together with some that are as idle as statements usually are.
    """
    among = (math.fsum(others) + _USUAL * _FEW_OTHERS) / (len(others) + _FEW_OTHERS)
    return {"always": 1.0, "alone": alone, "company": among}


def total_of(weights: Mapping[str, float], signs: Iterable[tuple[str, float]]) -> float:
    """What `signs` speak for, in log odds."""
    return math.fsum(weights.get(sign, 0.0) * size for sign, size in signs)


def likely(total: float) -> float:
    """Log odds as a likelihood, 0 to 1."""
    return 1 / (1 + math.exp(-total))


def without_idle(
    idle: Mapping[Statement, float], verdicts: Mapping[Statement, Verdict], topic: Topic
) -> tuple[Statement, ...]:
    """The statements of `idle` that do more than fill time; where none does, what comes nearest to it.

    Where a rule suspects a statement as well, weaker signs are enough, but for what happened in a story.
    """
    suspected = {one for one in verdicts if not (topic.of_events and _tells_an_event(one))}
    kept = tuple(one for one in idle if idle[one] < (_SUSPECTED if one in suspected else IDLE_FROM))
    return kept or (min(idle, key=lambda one: idle[one]),)


def _tells_an_event(statement: Statement) -> bool:
    return happened(statement) and not holds("platitudes", statement.text)


def restates(statement: Statement, topic: Topic) -> bool:
    """Whether it is the question again, in its own words with talk about them between."""
    told = statement.told
    own = told & topic.own_stems
    if len(own) < _FEWEST_RESTATED or len(own) < _RESTATED * len(told - talk_stems() | own):
        return False
    return matter_in((word for word in statement.words if word.stem not in own), topic) < _LEAST_TOLD


def only_fills(told: Sequence[Statement], idle: Mapping[Statement, float], topic: Topic) -> bool:
    """Whether nothing is said: the sentences surely fill time, or a few words that tell nothing are all.

    `told` are those of the answer's statements, `idle`, that do not fill time for all that the signs say.
    """
    if topic.of_oneself:
        return False
    # To say that an answer holds nothing needs more than to leave a sentence of it out.
    words = [word for one in told for word in one.words]
    beside = [word for one, chance in idle.items() if chance < _SURELY for word in one.words]
    if fmean(idle.values()) >= _SURELY and matter_in(beside, topic) < _LITTLE:
        return True
    if len(words) > _FEW:
        return False
    telling = {word.stem for word in words if not word.binds} - topic.own_stems - talk_stems()
    if len(words) <= _HARDLY_ANY and len(telling) <= 1 and not any(word.text[0].isdigit() for word in words):
        return True
    return matter_in(words, topic) < _LEAST_TOLD and all(idle[one] >= _SURELY for one in told)


def idleness(
    statement: Statement, answer: Sequence[Statement], topic: Topic, verdict: Verdict | None = None
) -> float:
    """How likely it is, 0 to 1, that `statement` only fills time in `answer`, by its own signs alone."""
    weights, _ = _weights()
    return likely(total_of(weights, signs_of(statement, answer, topic, verdict).items()))


def signs_of(
    statement: Statement, answer: Sequence[Statement], topic: Topic, verdict: Verdict | None = None
) -> Mapping[str, float]:
    """Each sign that `statement` shows and how strongly, 0 to 1: "word so" for a word, others by name.

    Words that are of some subject are no signs: padding here, they may be the matter elsewhere. `verdict` is
    what a rule makes of the statement. No rule decides alone: each takes good, plain sentences too.
    """
    signs = dict(_signs(statement, answer, topic))
    return signs if verdict is None else {**signs, verdict: 1.0}


def _signs(statement: Statement, answer: Sequence[Statement], topic: Topic) -> Iterator[tuple[str, float]]:
    words, text = statement.words, statement.text
    telling = {word.stem: word for word in words if not word.binds and word.stem not in topic.own_stems}
    others = telling.keys() - talk_stems()
    matter = matter_in(telling.values(), topic)
    figures = {figure for figure in figures_in(text) if number_of(figure) not in topic.own_stems}
    before = frozenset[str]().union(*(one.told for one in answer if one.start < statement.start))
    size = max(1, len(statement.told))
    yield "always", 1.0
    yield "length", min(_LONG, len(words)) / _LONG
    yield "binding", sum(word.binds for word in words) / len(words)
    yield "others", min(_MANY, len(others)) / _MANY
    yield "only talk", float(not others)
    yield "talk", len(statement.told & talk_stems()) / size
    yield "hollow", min(_MOST, len(statement.told & hollow_stems())) / _MOST
    yield "of the question", len(statement.told & topic.own_stems) / size
    yield "nothing new", float(bool(others) and others <= before)
    if holds("summing_up", text):
        yield "sums up", 1.0
        yield "sums up what was said", len(others & before) / max(1, len(others))
    yield "matter", min(_MOST, matter) / _MOST
    yield "no matter", float(matter < _LITTLE)
    yield (
        "of trades",
        math.fsum(math.log1p(known_stems().get(root, 0)) for root in others) / (_MANY * max(1, len(others))),
    )
    yield "figures", min(_MOST, len(figures)) / _MOST
    yield "tag", float(bool(_TAG.search(text)))
    yield "quoted", float(bool(_QUOTED.search(text)))
    yield "exclaimed", float("!" in text)
    yield "platitude", float(holds("platitudes", text))
    if topic.of_events:
        yield "others in a story", min(_MANY, len(others)) / _MANY
        yield "past in a story", float(happened(statement))
    for word in {word.text for word in words if word.binds or word.stem in talk_stems()}:
        yield f"word {word}", 1.0


@cache
def _weights() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """What each sign weighs, and what of a statement and its answer does."""
    listed = tomllib.loads(SIGNS_FILE.read_text(encoding="utf-8"))
    words = {f"word {word}": float(weight) for weight, row in listed["words"].items() for word in row.split()}
    signs = {sign: float(weight) for sign, weight in listed["signs"].items()}
    return words | signs, {sign: float(weight) for sign, weight in listed["company"].items()}
