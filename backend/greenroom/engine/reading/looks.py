"""Which lines stand out: a title is seen by its type before it is read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from greenroom.engine.document import Standout

LONGEST_STANDOUT = 60


def standouts(text: str, looks: Iterable[tuple[str, str]]) -> tuple[Standout, ...]:
    """The short lines of `text` that are not drawn as most of it is.

    `looks` are its lines, in about their order, each with the name of its type ("" when that is mixed).
    """
    drawn = [(line, look) for line, look in looks if line]
    usual: Counter[str] = Counter()
    for line, look in drawn:
        usual[look] += len(line)
    body = max(usual, key=lambda look: (usual[look], look), default="")
    places = _places(text)
    found = []
    for line, look in drawn:
        starts = places.get(line)
        if starts:
            start = starts.pop(0)
            if look and look != body and len(line) <= LONGEST_STANDOUT:
                found.append(Standout(start, look))
    return tuple(sorted(found, key=lambda standout: standout.start))


def _places(text: str) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    ends = [-1, *(at for at, char in enumerate(text) if char == "\n"), len(text)]
    for before, end in pairwise(ends):
        places[text[before + 1 : end]].append(before + 1)
    return places
