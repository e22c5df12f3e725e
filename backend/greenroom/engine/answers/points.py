"""Recognises the key points in an answer: by their aliases, or in other words by what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.topic import Target, Topic, negated, skills_in
from greenroom.engine.answers.words import COMMON_WEIGHT, Word, weight_of
from greenroom.engine.scoring.rule import ramp

MADE: Final = 0.5
"""From this strength on a point counts as made, and is told to the student with the words that make it."""
_NEAR: Final = 4
_SCATTERED: Final = 0.8
_SOFT_FROM, _SOFT_TO = 0.25, 0.75
_BAG_FROM, _BAG_TO = 1.2, 4.0
_BEST_SOFT: Final = 0.9
_BARE_NAME: Final = 0.15
"""What a term is worth that stands in no sentence: naming a thing is not saying anything about it."""
_NEGATED: Final = 0.6
_DENIAL_REACH: Final = 4


@dataclass(frozen=True, slots=True)
class Found:
    """How well a point is made, 0 to 1, and where it is said best; `denied` where the contrary is said."""

    target: Target
    strength: float
    statement: Statement | None
    denied: bool = False


def find_points(topic: Topic, statements: Sequence[Statement]) -> tuple[Found, ...]:
    """Each point of `topic`, in its order, and how well `statements` make it."""
    views = [_view(statement) for statement in statements]
    return tuple(_find(target, views) for target in topic.targets)


@dataclass(frozen=True, slots=True)
class _View:
    statement: Statement
    stems: tuple[str, ...]
    meanings: frozenset[str]
    prose: bool
    dismissive: bool
    skills: frozenset[str]


def _view(statement: Statement) -> _View:
    telling = [word for word in statement.words if not word.binds]
    return _View(
        statement,
        tuple(word.stem for word in statement.words),
        frozenset(word.meaning for word in telling),
        is_prose(statement),
        bool(phrases("dismissals").search(statement.text)),
        _skills(statement.text),
    )


@lru_cache(maxsize=4096)
def _skills(text: str) -> frozenset[str]:
    return skills_in(text)


def _find(target: Target, views: Sequence[_View]) -> Found:
    best = Found(target, 0.0, None)
    for at, view in enumerate(views):
        strength = _strength(target, view)
        if at:
            strength = max(strength, _soft(target, view.meanings | views[at - 1].meanings, joined=True) * 0.9)
        if not view.prose:
            strength *= _BARE_NAME
        if strength >= MADE and _negates(target, view.statement.words):
            strength *= _NEGATED
        if strength >= MADE and _denies(target, view):
            if best.strength < strength:
                best = Found(target, 0.0, view.statement, denied=True)
            continue
        if strength > best.strength:
            best = Found(target, strength, view.statement)
    return best


def _strength(target: Target, view: _View) -> float:
    by_alias = max((_alias(alias, view) for alias in target.aliases), default=0.0)
    by_skill = 0.6 if target.skills & view.skills else 0.0
    soft = _soft(target, view.meanings, joined=False)
    return min(1.0, max(by_alias, soft, by_skill if soft > 0 else 0.0))


def _alias(alias: tuple[str, ...], view: _View) -> float:
    """1 where the words of an alias stand together, less where they are scattered over the statement."""
    wanted = set(alias)
    if len(wanted) == 1:
        return 0.7 + 0.3 * weight_of(alias[0], alias[0]) if alias[0] in view.stems else 0.0
    places = [at for at, root in enumerate(view.stems) if root in wanted]
    if len({view.stems[at] for at in places}) < len(wanted):
        return 0.0
    closest = min(_width(view.stems, places, first, wanted) for first in range(len(places)))
    return 1.0 if closest <= len(alias) + _NEAR else _SCATTERED


def _width(stems: tuple[str, ...], places: list[int], first: int, wanted: set[str]) -> int:
    """How many words hold all of `wanted`, from the place `first` on."""
    open_ones = set(wanted)
    for at in places[first:]:
        open_ones.discard(stems[at])
        if not open_ones:
            return at - places[first] + 1
    return len(stems) + 1


def _soft(target: Target, meanings: frozenset[str], *, joined: bool) -> float:
    """How much of what the point says stands here, by meanings weighed by how much they tell."""
    whole = sum(target.own.values())
    if whole <= 0:
        return 0.0
    own = sum(weight for meaning, weight in target.own.items() if meaning in meanings)
    bag = sum(weight for meaning, weight in target.bag.items() if meaning in meanings)
    share = ramp(own / whole, _SOFT_FROM, _SOFT_TO)
    near = ramp(bag, _BAG_FROM + joined, _BAG_TO + joined)
    return _BEST_SOFT * max(share if own >= 1 else 0.0, near, (share + near) / 2)


def _denies(target: Target, view: _View) -> bool:
    """Whether the statement says the contrary: waves it off, or has the opposite of one of its words."""
    if view.dismissive and not target.negative:
        return True
    return any(contrary in view.stems and own not in view.stems for contrary, own in target.contrary.items())


def _negates(target: Target, words: Sequence[Word]) -> bool:
    """Whether a negation stands shortly before the first telling word of the point."""
    for at, word in enumerate(words):
        if target.own.get(word.meaning, 0) > COMMON_WEIGHT:
            return not target.negative and negated(words[max(0, at - _DENIAL_REACH) : at])
    return False
