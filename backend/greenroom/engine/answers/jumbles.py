"""Tells nonsense in whole sentences: things of many worlds at once, with hardly anything done or counted.

The order of its words is right, so that `word_order` finds nothing, and some words are those of the question.
What gives it away is that it names a spoon, a cloud, an uncle and a Thursday within two sentences. People who
tell a story name such things as well, but fewer, of one world or two, and say what they did.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.stemming import stem
from greenroom.engine.answers.story import happened
from greenroom.engine.answers.topic import Topic

_FILE: Final = Path(__file__).parent / "data" / "everyday_things.toml"
_FEWEST_WORLDS: Final = 3
_STORY: Final = 4
"""Who tells so many deeds tells a story, of pies and neighbours if need be."""
_DIGIT: Final = re.compile(r"\d")
_SHARE, _SHARE_UNDONE, _SHARE_NOTHING_DONE = 0.22, 0.2, 0.12
"""Of all telling words; less is enough where at most one sentence, or none, has a deed or a figure."""


def is_jumble(statements: Sequence[Statement], topic: Topic) -> bool:
    """Whether things that have nothing to do with each other, or with the question, are thrown together."""
    telling = {
        word.stem: word
        for statement in statements
        for word in statement.words
        if not (word.binds or word.text[0].isdigit())
    }
    foreign = [
        root
        for root, word in telling.items()
        if root in _worlds() and root not in topic.own_stems and word.meaning not in topic.vocabulary
    ]
    if len(frozenset[str]().union(*(_worlds()[root] for root in foreign))) < _FEWEST_WORLDS:
        return False
    if sum(map(happened, statements)) >= _STORY:
        return False
    done = sum(happened(one) + bool(_DIGIT.search(one.text)) for one in statements)
    least = _SHARE_NOTHING_DONE if done == 0 else _SHARE_UNDONE if done == 1 else _SHARE
    return len(foreign) >= least * len(telling)


@cache
def _worlds() -> Mapping[str, frozenset[str]]:
    """The stem of each thing to the worlds that it belongs to."""
    listed = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    found: dict[str, frozenset[str]] = {}
    for world, things in listed.items():
        for thing in things.split():
            found[stem(thing)] = found.get(stem(thing), frozenset()) | {world}
    return found
