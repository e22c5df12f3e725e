"""Tells sentences from mere lists of terms, and language from noise."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from greenroom.engine.answers.statements import Statement, tells_steps
from greenroom.engine.answers.stemming import stem
from greenroom.engine.answers.word_pairs import order_of
from greenroom.engine.answers.words import Word, common_stems, function_words, known_stems, plain_stems
from greenroom.engine.understanding.verbs import ACTION_VERBS, is_past, is_present, present_of_third
from greenroom.engine.understanding.wordlist import wordset

_HELPERS: Final = wordset(
    """is are was were be been am isnt arent wasnt werent isn't do does did don't doesn't didn't have
    has had will would can could should may might must can't won't wouldn't couldn't shouldn't i'd i'll
    i'm i've you'd you'll it's that's we'd we'll we've they're there's dont doesnt didnt im ive cant
    wont"""
)
_SUBJECTS: Final = wordset("""i we you they he she it this that which who everyone people""")
_FEWEST_WORDS: Final = 3
_LIST_COMMAS: Final = 0.3
_BINDING: Final = 0.12
_PLAINLY_BINDING: Final = 0.22
_LONG, _BINDING_OF_LONG = 14, 0.26
_COMMAS_OF_TERSE, _IN_ORDER = 0.25, 0.15
_PLAUSIBLE: Final = -2.9
_KNOWN_SHARE: Final = 0.5
_SEVERAL: Final = 2


def is_prose(statement: Statement) -> bool:
    """Whether a statement says something of what it names, and is no row of terms."""
    if statement.listed or len(statement.words) < _FEWEST_WORDS:
        return False
    return _is_sentence(statement) or tells_steps(statement.said)


def _is_sentence(statement: Statement) -> bool:
    words = statement.words
    binding = sum(word.binds for word in words) / len(words)
    commas = statement.said.count(",") / len(words)
    if commas > _LIST_COMMAS and binding < 2 * _BINDING:
        return False
    if len(words) >= _LONG and binding < _BINDING_OF_LONG and not _is_terse(statement, commas):
        return False
    return binding >= _PLAINLY_BINDING or (binding >= _BINDING and has_verb(words))


def _is_terse(statement: Statement, commas: float) -> bool:
    """Whether a sentence with few words that bind is one all the same: in order, in parts of some length."""
    return commas <= _COMMAS_OF_TERSE and order_of(statement.said).mean >= _IN_ORDER


def prose_share(statements: Sequence[Statement]) -> float:
    """Which share of the words stands in sentences, 0 to 1."""
    size = sum(len(statement.words) for statement in statements)
    return sum(len(one.words) for one in statements if is_prose(one)) / max(1, size)


def has_verb(words: Sequence[Word]) -> bool:
    """Whether a finite verb is likely among `words`."""
    first = words[0].text
    if is_present(first) or is_past(first) or stem(first) in _ordered_verbs():
        return True
    return any(
        word.text in _HELPERS
        or word.text in _SUBJECTS
        or (at > 0 and (word.text in ACTION_VERBS or word.text.endswith("ed") or _third(word)))
        for at, word in enumerate(words)
    )


def is_language(words: Sequence[Word], known: frozenset[str]) -> bool:
    """Whether `words` are English: words that bind, words that are known, or at least could be words.

    `known` are the stems of the question and of its answer: names of the trade that no list holds.
    """
    if not words:
        return False
    bound = sum(word.binds for word in words)
    understood = sum(word.binds or is_known(word, known) for word in words)
    if len(words) > _FEWEST_WORDS and not bound and understood < len(words):
        return understood / len(words) > _KNOWN_SHARE
    return understood / len(words) >= _KNOWN_SHARE or (
        bound / len(words) >= 2 * _BINDING and all(map(_could_be_a_word, words))
    )


def is_familiar(word: Word) -> bool:
    """Whether a word is of everyday speech or of several questions of the bank."""
    if word.text[0].isdigit() or known_stems().get(word.stem, 0) >= _SEVERAL:
        return True
    return word.stem in plain_stems()


def is_known(word: Word, known: frozenset[str]) -> bool:
    """Whether a word is of English or of a trade, or stands in `known`."""
    return (
        word.text[0].isdigit()
        or word.stem in plain_stems()
        or word.stem in known
        or word.stem in known_stems()
    )


def _could_be_a_word(word: Word) -> bool:
    return word.text[0].isdigit() or plausibility(word.text) > _PLAUSIBLE


@lru_cache(maxsize=20_000)
def plausibility(word: str) -> float:
    """The mean logarithm of how likely each letter follows the one before it, as English words have it."""
    pairs = list(_pairs(word))
    after, firsts = _letter_pairs()
    return sum(math.log((after[pair] + 0.1) / (firsts[pair[0]] + 2.7)) for pair in pairs) / len(pairs)


@cache
def _letter_pairs() -> tuple[Counter[str], Counter[str]]:
    pairs: Counter[str] = Counter()
    for word in (*function_words(), *common_stems(), *ACTION_VERBS, *known_stems()):
        pairs.update(_pairs(word))
    firsts: Counter[str] = Counter()
    for pair, count in pairs.items():
        firsts[pair[0]] += count
    return pairs, firsts


def _pairs(word: str) -> Iterator[str]:
    padded = f" {word} "
    return (padded[at : at + 2] for at in range(len(padded) - 1))


@cache
def _ordered_verbs() -> frozenset[str]:
    """What one is told to do first: "add an index", "put it back"."""
    words = (
        "add ask avoid call cut give go keep let look make pick put read say set take tell think try write"
    )
    return frozenset(stem(word) for word in words.split())


def _third(word: Word) -> bool:
    return present_of_third(word.text) and not word.binds
