"""Sentences that fit any subject and any person: of the question, of feelings, of life and work in general.

They are told by what they lack. `data/talk_words.txt` lists the words of such talk; where a sentence has
hardly another one, and none of the matter, it says nothing, however well it is said and even if it was so.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.topic import Topic
from greenroom.engine.answers.words import Word, hollow_stems, talk_stems
from greenroom.engine.understanding.verbs import is_past
from greenroom.engine.understanding.wordlist import wordset

_HARDLY: Final = 0.6
_LEAST_TOLD: Final = 0.8
_HOLLOW, _OTHERS, _OTHERS_OF_HOLLOW = 2, 0.5, 0.65
_LONG, _BARELY_TOLD, _BARELY_ABOUT = 8, 1.0, 0.3
_SOMEBODY: Final = wordset("he she him her was were had")
"""Who speaks of somebody, or of what was, tells something, however plainly, if there is another word."""
_QUOTED: Final = re.compile(r"[\"“”]")
_SAID: Final = re.compile(r"[?\"“”]")
_OF_OTHERS: Final = re.compile(r"(?i)\b(?:he|she|him|her|they|them)\b")


def is_hollow(statement: Statement, words: Sequence[Word], topic: Topic) -> bool:
    """Whether a sentence says by its words that it says nothing, or tells barely anything at length.

    `words` are those of `statement` without its empty phrases. Of oneself people speak like this.
    """
    if topic.of_oneself or any(word.text in _SOMEBODY or word.text[0].isdigit() for word in words):
        return False
    if _SAID.search(statement.text) or tells_a_deed(words):
        return False
    telling, others = _telling(words, topic), _others(words, topic)
    hollow = sum(root in hollow_stems() for root in {word.stem for word in words})
    most = _OTHERS if hollow == _HOLLOW else _OTHERS_OF_HOLLOW
    if hollow >= _HOLLOW and len(others) <= most * len(telling):
        return matter_in(others, topic) < _LEAST_TOLD
    return (
        len(words) >= _LONG
        and len(telling) - len(others) >= _HOLLOW
        and sum(word.weight for word in others) < _BARELY_TOLD
        and matter_in(words, topic) < _BARELY_ABOUT
    )


def without_talk(statements: Sequence[Statement], topic: Topic) -> tuple[Statement, ...]:
    """Those of `statements` that tell anything in particular."""
    return tuple(one for one in statements if topic.of_oneself or not _is_talk(one, topic))


def _is_talk(statement: Statement, topic: Topic) -> bool:
    """Whether no word tells anything, even if it is told as something that was."""
    words = statement.words
    if _QUOTED.search(statement.text) or any(word.text[0].isdigit() for word in words):
        return False
    if _others(words, topic) or matter_in(_telling(words, topic), topic) >= _HARDLY:
        return False
    return not _OF_OTHERS.search(statement.text)


def _telling(words: Iterable[Word], topic: Topic) -> list[Word]:
    """The words that neither bind nor stand in the question, each stem once."""
    found = {word.stem: word for word in words if not word.binds and word.stem not in topic.own_stems}
    return list(found.values())


def _others(words: Iterable[Word], topic: Topic) -> list[Word]:
    return [word for word in _telling(words, topic) if word.stem not in talk_stems()]


def matter_in(words: Iterable[Word], topic: Topic) -> float:
    """How much of what a good answer speaks of stands in `words`, each meaning once."""
    # Exact sums: those of a set in another order would differ in their last digits, and a score with them.
    return math.fsum(topic.vocabulary.get(meaning, 0) for meaning in {word.meaning for word in words})


def tells_a_deed(words: Sequence[Word]) -> bool:
    """Small words that still say what somebody did: "I asked her", "we tried"."""
    return any(
        before.text in {"i", "we"} and is_past(word.text) and not word.binds
        for before, word in pairwise(words)
    )
