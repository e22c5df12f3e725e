"""Recognises the key points in an answer: by their aliases, or in other words by what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from greenroom.engine.answers.phrases import phrases
from greenroom.engine.answers.prose import is_prose, prose_share
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.topic import Target, Topic, negated, shunned, skills_in
from greenroom.engine.answers.words import COMMON_WEIGHT, Word, meaning_of, weight_of
from greenroom.engine.scoring.rule import ramp

MADE: Final = 0.5
"""From this strength on a point counts as made, and is told to the student with the words that make it."""
TOUCHED: Final = 0.2
"""From this strength on something near the point was heard: more is asked for, and nothing called missing."""
_NEAR: Final = 3
_TOGETHER, _SCATTERED, _BY_SYNONYM = 0.8, 0.55, 0.55
_ONE_WORD: Final = 0.6
_VERBATIM: Final = 0.6
_SUPPORT: Final = 0.35
"""What the other words of the point add to an alias, once they weigh `_ENOUGH`."""
_ENOUGH: Final = 1.6
_SOFT_FROM, _SOFT_TO = 0.12, 0.55
_BAG_FROM, _BAG_TO = 0.7, 2.8
_TELLING: Final = 0.5
_SEVERAL: Final = 2
_TOGETHER_TELL: Final = 0.7
_NEARLY: Final = 0.5
"""How much a word counts that only comes near the one that the point has."""
_BEST_SOFT: Final = 0.9
_JOINED: Final = 0.85
_BARE_NAME: Final = 0.15
"""What a term is worth that stands in no sentence: naming a thing is not saying anything about it."""
_FRAGMENT, _MOSTLY = 0.7, 0.6
"""What a fragment is worth among sentences that make up so much of the answer: "Drinks first." """
_NEGATED: Final = 0.4
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
    bare = _FRAGMENT if prose_share(statements) > _MOSTLY else _BARE_NAME
    return tuple(_find(target, views, bare) for target in topic.targets)


def makes_one(topic: Topic, statement: Statement) -> bool:
    """Whether `statement` makes a point by more than the words of the question."""
    view = _view(statement)
    given = replace(statement, words=tuple(one for one in statement.words if one.stem in topic.own_stems))
    bare = _view(given)
    return any(_strength(one, view) >= MADE > _strength(one, bare) for one in topic.targets)


def nearness(target: Target, statement: Statement) -> float:
    """How much of what a point says `statement` says, 0 to 1, by meanings alone."""
    return _soft(target, frozenset(word.meaning for word in statement.words if not word.binds))


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


def _find(target: Target, views: Sequence[_View], bare: float) -> Found:
    """`bare` is what a statement that is no sentence is worth."""
    best = Found(target, 0.0, None)
    for at, view in enumerate(views):
        strength = _strength(target, view)
        if at:
            joined = _soft(target, view.meanings | views[at - 1].meanings)
            strength = max(strength, _JOINED * joined if _soft(target, view.meanings) > 0 else 0.0)
        if not view.prose:
            strength *= _BARE_NAME if view.statement.listed else bare
        if strength >= MADE and _denies(target, view):
            if best.strength < strength:
                best = Found(target, 0.0, view.statement, denied=True)
            continue
        if strength > best.strength:
            best = Found(target, strength, view.statement)
    return best


def _strength(target: Target, view: _View) -> float:
    soft = _soft(target, view.meanings)
    by_alias = max((_alias(alias, target, view) for alias in target.aliases), default=0.0)
    if any(_verbatim(spoken, view.stems) for spoken in target.spoken):
        by_alias = max(by_alias, _VERBATIM)
    by_skill = _ONE_WORD if target.skills & view.skills and soft > 0 else 0.0
    strength = min(1.0, max(by_alias, soft, by_skill))
    return strength * _NEGATED if _negates(target, view.statement.words) else strength


def _alias(alias: tuple[str, ...], target: Target, view: _View) -> float:
    """More where the words of an alias stand together, and where other words of the point stand by."""
    base = _base(alias, view)
    if not base:
        return 0.0
    said = {meaning_of(root) for root in alias}
    support = sum(weight for meaning, weight in target.bag.items() if meaning in view.meanings - said)
    return base + _SUPPORT * min(1.0, support / _ENOUGH)


def _verbatim(spoken: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    """Whether the words of an alias stand in a row, those that only bind included."""
    size = len(spoken)
    return spoken[0] in stems and any(stems[at : at + size] == spoken for at in range(len(stems) - size + 1))


def _base(alias: tuple[str, ...], view: _View) -> float:
    wanted = set(alias)
    if len(wanted) == 1:
        return _ONE_WORD * weight_of(alias[0], alias[0]) if alias[0] in view.stems else 0.0
    places = [at for at, root in enumerate(view.stems) if root in wanted]
    if len({view.stems[at] for at in places}) < len(wanted):
        return _BY_SYNONYM if {meaning_of(root) for root in alias} <= view.meanings else 0.0
    closest = min(_width(view.stems, places, first, wanted) for first in range(len(places)))
    return _TOGETHER if closest <= len(alias) + _NEAR else _SCATTERED


def _width(stems: tuple[str, ...], places: list[int], first: int, wanted: set[str]) -> int:
    """How many words hold all of `wanted`, from the place `first` on."""
    open_ones = set(wanted)
    for at in places[first:]:
        open_ones.discard(stems[at])
        if not open_ones:
            return at - places[first] + 1
    return len(stems) + 1


def _soft(target: Target, meanings: frozenset[str]) -> float:
    """How much of what the point says stands here, by meanings weighed by how much they tell."""
    bag = _heard(target, meanings)
    own = {meaning: min(weight, bag[meaning]) for meaning, weight in target.own.items() if meaning in bag}
    if not bag or (
        max(bag.values()) < _TELLING and (len(bag) < _SEVERAL or sum(bag.values()) < _TOGETHER_TELL)
    ):
        return 0.0
    share = ramp(sum(own.values()) / max(1.0, sum(target.own.values())), _SOFT_FROM, _SOFT_TO)
    near = ramp(sum(bag.values()), _BAG_FROM, _BAG_TO)
    return _BEST_SOFT * max(share if len(own) > 1 else 0.0, near, (share + near) / 2)


def _heard(target: Target, meanings: frozenset[str]) -> dict[str, float]:
    """The meanings of the bag that stand here, and in part those that a word here comes near to."""
    heard = {meaning: weight for meaning, weight in target.bag.items() if meaning in meanings}
    for meaning in sorted(meanings & target.near.keys()):
        for other in target.near[meaning]:
            if other not in heard:
                heard[other] = _NEARLY * target.bag[other]
                break
    return heard


def _denies(target: Target, view: _View) -> bool:
    """Whether the statement says the contrary: waves it off, or has the opposite of one of its words."""
    if view.dismissive and not target.negative:
        return True
    return any(contrary in view.stems and own not in view.stems for contrary, own in target.contrary.items())


def _negates(target: Target, words: Sequence[Word]) -> bool:
    """Whether a negation stands close to the first telling word of the point, or the point is shunned."""
    if target.negative:
        return False
    for at, word in enumerate(words):
        if target.own.get(word.meaning, 0) > COMMON_WEIGHT:
            return negated(words[max(0, at - _DENIAL_REACH) : at]) or shunned(words[max(0, at - 2) : at + 3])
    return False
