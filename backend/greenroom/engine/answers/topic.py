"""What a question is about, made ready once: its words, its key points, and the words of a good answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from greenroom.engine.answers.statements import cut_statements
from greenroom.engine.answers.stemming import stem
from greenroom.engine.answers.themes import themes_of
from greenroom.engine.answers.words import Word, cut_words, near_meanings, opposites
from greenroom.engine.questions.model import Asked, KeyPoint
from greenroom.engine.understanding.lexicon import find_hits, shipped_lexicon
from greenroom.engine.understanding.wordlist import wordset

OWN_WORDS_WEIGHT: Final = 0.25
OUTLINE_WEIGHT: Final = 0.6
_NEGATIONS: Final = wordset(
    """not no never without none cannot cant dont doesnt isnt arent wont wouldnt shouldnt nothing
    neither nor"""
)
_SHUNNING: Final = frozenset(
    stem(word) for word in ("avoid", "ignore", "forbid", "prohibit", "refuse", "abolish")
)
_LEAST_SHARED: Final = 2


@dataclass(frozen=True, slots=True)
class Target:
    """A key point, ready to be recognised.

    `aliases` are phrases as stems, `spoken` the longer ones with the words that bind; `own` weighs the
    meanings of its own sentence, `bag` those that stand near it in aliases and outline too; `near` maps
    meanings that come near to those of the bag; `contrary` maps stems that would say the opposite to the
    point's own.
    """

    says: str
    aliases: tuple[tuple[str, ...], ...]
    spoken: tuple[tuple[str, ...], ...]
    own: Mapping[str, float]
    bag: Mapping[str, float]
    near: Mapping[str, tuple[str, ...]]
    skills: frozenset[str]
    contrary: Mapping[str, str]
    negative: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A question: the stems that it is asked in, its targets, and the meanings of a good answer by weight.

    `themes` find the words of a story that fits a question about one's own past, one pattern a theme.
    `spoken` has all aliases as stems, those that bind included, by their first. `of_oneself`: it asks who
    somebody is, so that words which fit any person are an answer; `of_events`: it asks what somebody did.
    """

    own_stems: frozenset[str]
    targets: tuple[Target, ...]
    vocabulary: Mapping[str, float]
    themes: tuple[re.Pattern[str], ...]
    spoken: Mapping[str, tuple[tuple[str, ...], ...]]
    of_oneself: bool
    of_events: bool


@lru_cache(maxsize=2048)
def topic_of(asked: Asked) -> Topic:
    """`asked`, made ready. Kept, because an interview asks it many times."""
    question = cut_words(f"{asked.text} {asked.quote or ''}")
    own = frozenset(word.stem for word in question if not word.binds)
    weights = _weights(asked, own)
    outline = [statement.words for statement in cut_statements(asked.outline)]
    targets = tuple(_target(point, weights, outline) for point in asked.points)
    wider = _meanings((word for words in outline for word in words), weights, OUTLINE_WEIGHT)
    vocabulary = dict(wider)
    for target in targets:
        vocabulary |= {
            meaning: max(weight, vocabulary.get(meaning, 0)) for meaning, weight in target.bag.items()
        }
    return Topic(
        own,
        targets,
        {meaning: weight for meaning, weight in vocabulary.items() if weight > 0},
        themes_of(asked.text),
        _by_first(asked.points),
        of_oneself=asked.kind not in {"technical", "behavioural"},
        of_events=asked.kind == "behavioural",
    )


def _by_first(points: Iterable[KeyPoint]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for alias in (alias for point in points for alias in point.aliases):
        if stems := tuple(word.stem for word in cut_words(alias)):
            found[stems[0]] = (*found.get(stems[0], ()), stems)
    return found


def skills_in(text: str) -> frozenset[str]:
    """The skills of the catalogue that `text` names, whatever spelling it uses."""
    return frozenset(hit.term.skill for hit in find_hits(text, shipped_lexicon()))


def negated(words: Iterable[Word]) -> bool:
    """Whether a plain negation stands among `words`."""
    return any(word.text in _NEGATIONS for word in words)


def shunned(words: Iterable[Word]) -> bool:
    """Whether something is said to be kept away from: "rollbacks I avoid"."""
    return any(word.stem in _SHUNNING for word in words)


def _weights(asked: Asked, own: frozenset[str]) -> Mapping[str, float]:
    """Stem to weight: the question's own words tell little, and so do words that several points share."""
    shared = Counter(
        root
        for point in asked.points
        for root in {word.stem for word in cut_words(point.says) if not word.binds}
    )
    texts = [asked.outline]
    for point in asked.points:
        texts += [point.says, *point.aliases]
    found = {}
    for word in (word for text in texts for word in cut_words(text)):
        weight = word.weight * (OWN_WORDS_WEIGHT if word.stem in own else 1.0)
        found[word.stem] = weight / max(1, shared[word.stem] - _LEAST_SHARED + 1)
    return found


def _target(point: KeyPoint, weights: Mapping[str, float], outline: list[tuple[Word, ...]]) -> Target:
    said = cut_words(point.says)
    own = _meanings(said, weights)
    aliases = [cut_words(alias) for alias in point.aliases]
    bag = _meanings((word for words in aliases for word in words), weights) | own
    for words in outline:
        if _overlap(bag, words) >= _LEAST_SHARED:
            bag = _meanings(words, weights, OUTLINE_WEIGHT) | bag
    stems = frozenset(word.stem for word in said)
    return Target(
        says=point.says,
        aliases=tuple(filter(None, (_phrase(words) for words in aliases))),
        spoken=tuple(tuple(word.stem for word in words) for words in aliases if len(words) > 1),
        own=own,
        bag=bag,
        near=_near(bag),
        skills=skills_in(". ".join((point.says, *point.aliases))),
        contrary={other: root for root in stems for other in opposites().get(root, ()) if other not in stems},
        negative=negated(said) or any(negated(words) for words in aliases),
    )


def _phrase(words: tuple[Word, ...]) -> tuple[str, ...]:
    """The stems of an alias; words that only bind are left out unless there is nothing else."""
    return tuple(word.stem for word in words if not word.binds) or tuple(word.stem for word in words)


def _meanings(words: Iterable[Word], weights: Mapping[str, float], share: float = 1.0) -> dict[str, float]:
    return {word.meaning: weights.get(word.stem, 0) * share for word in words if not word.binds}


def _near(bag: Mapping[str, float]) -> dict[str, tuple[str, ...]]:
    """Meanings that come near one of `bag`, each with those that it comes near, the weightiest first."""
    found: dict[str, tuple[str, ...]] = {}
    for meaning in sorted(bag, key=lambda meaning: (-bag[meaning], meaning)):
        for other in near_meanings().get(meaning, ()):
            if other not in bag:
                found[other] = (*found.get(other, ()), meaning)
    return found


def _overlap(bag: Mapping[str, float], words: Iterable[Word]) -> float:
    return sum(bag.get(meaning, 0) for meaning in {word.meaning for word in words})
