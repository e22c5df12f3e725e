"""Aiming a push at a key point that is missing, without giving it away.

The question asks for the side of the matter on which the point lies, its facet, in words that neither the
point nor its aliases hold, nor any that means the same; nor in a telling word of the question's other points.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from greenroom.engine.answers.model import Assessment
from greenroom.engine.answers.phrases import pattern_of
from greenroom.engine.answers.words import COMMON_WEIGHT, cut_words
from greenroom.engine.questions.facets import Facet, load_facets
from greenroom.engine.questions.model import Asked, KeyPoint

_GENERAL: Final = 2.0
"""Below this, with no point made, an answer is in general words only."""
_NOTHING_YET: Final = "anything in particular about this"


@dataclass(frozen=True, slots=True)
class Aim:
    """The missing `point` that is asked for, and the wordings for its facet that give nothing away.

    `asks` are questions, at least one; `tells` end "Your answer did not yet say ...", and may be none.
    """

    point: KeyPoint
    asks: tuple[str, ...]
    tells: tuple[str, ...]


def aim_at(asked: Asked, answer: str, assessment: Assessment, used: Sequence[str]) -> Aim | None:
    """The first missing point whose side can be asked for; None where there is none.

    The points stand in the order in which a good answer takes them. A side that was not asked about yet goes
    before one that was (`used` are all questions of the interview so far), and a side of which the answer
    speaks already is left alone. Nothing more is asked for where nothing was named yet, but a beginning.
    """
    made = frozenset(point.says for point in assessment.made)
    spoken_of = frozenset(point.facet for point in asked.points if point.says in made)
    general = not made and assessment.overall < _GENERAL
    aims = []
    for point, facet in _with_facets(asked, assessment.missing):
        if facet.more or not (facet.key in spoken_of or _heard(facet.heard).search(answer)):
            asks, tells = _wordings(facet, general=general)
            aim = Aim(point, _safe(asks, point, asked), _safe(tells, point, asked))
            aims.append((_times_used(facet, used), aim))
    asking = [entry for entry in aims if entry[1].asks]
    return min(asking, key=lambda entry: entry[0])[1] if asking else None


def _wordings(facet: Facet, *, general: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if general and facet.gentle:
        return (facet.gentle,), (_NOTHING_YET,)
    return facet.asks, facet.tells


def _safe(wordings: tuple[str, ...], point: KeyPoint, asked: Asked) -> tuple[str, ...]:
    return tuple(one for one in wordings if gives_nothing_away(one, point, asked))


def easier_question(asked: Asked, used: Sequence[str]) -> str | None:
    """A smaller question on the way to the first point that has one, for somebody without an answer."""
    for point, facet in _with_facets(asked, [point.says for point in asked.points]):
        gentle = facet.gentle
        if gentle and not was_said(gentle, used) and gives_nothing_away(gentle, point, asked):
            return gentle
    return None


def was_said(question: str, used: Iterable[str]) -> bool:
    """Whether `question` stands in one of `used`, be it in the midst of a sentence."""
    sought = question.casefold().rstrip("?.")
    return any(sought in text.casefold() for text in used)


def gives_nothing_away(text: str, point: KeyPoint, asked: Asked) -> bool:
    """Whether `text` shares no word and no meaning with `point`, and tells nothing of the other points.

    What the question itself says is no secret of the others; a word of everyday speech tells nothing.
    """
    if not _words(text).isdisjoint(_words(_all_of(point))):
        return False
    return _telling(text).isdisjoint(_secrets_of(asked))


def _with_facets(asked: Asked, wanted: Collection[str]) -> Iterator[tuple[KeyPoint, Facet]]:
    """A stored question may name a facet that a later bank has no more."""
    for point in asked.points:
        facet = load_facets().get(point.facet or "")
        if facet and point.says in wanted:
            yield point, facet


def _times_used(facet: Facet, used: Sequence[str]) -> int:
    return sum(was_said(ask, used) for ask in (*facet.asks, *filter(None, [facet.gentle])))


@lru_cache(maxsize=128)
def _heard(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return pattern_of(phrases)


def _all_of(point: KeyPoint) -> str:
    return "\n".join((point.says, *point.aliases))


@lru_cache(maxsize=256)
def _secrets_of(asked: Asked) -> frozenset[str]:
    told = (_telling(_all_of(point)) for point in asked.points)
    return frozenset[str]().union(*told) - _telling(asked.text)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """The stems and the meanings of the words of `text`, but for those that only bind."""
    words = [word for word in cut_words(text) if not word.binds]
    return frozenset(word.stem for word in words) | frozenset(word.meaning for word in words)


@lru_cache(maxsize=4096)
def _telling(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in cut_words(text) if word.weight > COMMON_WEIGHT)
