"""The words of an answer, how much each of them tells, and which mean the same.

`data/` holds plain lists: words that only bind others (they tell nothing), words of everyday speech (they
tell little), groups of synonyms, opposites, and in how many questions of the bank a word stands: the fewer,
the more it tells.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from greenroom.engine.answers.stemming import stem

COMMON_WEIGHT: Final = 0.4
_NUMBER_WEIGHT: Final = 0.5
_LEAST_WEIGHT: Final = 0.3
_RARE, _FREQUENT = 6, 300
"""In so many questions a word still tells as much as any, and so many take all but `_LEAST_WEIGHT` of it."""
_REACH: Final = 4
_PARTICLES: Final = frozenset(
    stem(word) for word in ("away", "back", "down", "off", "on", "out", "over", "through", "up")
)
_DATA: Final = Path(__file__).parent / "data"
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*[+#]*|\d[\d.,:/]*%?|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start:end` of the answer: without case, its stem, and its meaning, which synonyms share.

    `binds` tells whether it only binds other words ("the", "of", "is").
    """

    text: str
    stem: str
    meaning: str
    start: int
    end: int
    binds: bool

    @property
    def weight(self) -> float:
        """How much it tells: 0 for a word that binds, 1 for a rare one."""
        return weight_of(self.text, self.stem)


def cut_words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of `text`, which begins at `offset` of the answer."""
    return tuple(_words(text, offset))


def _words(text: str, offset: int) -> Iterator[Word]:
    found = list(_WORD.finditer(text))
    bare = [_bare(match[0]) for match in found]
    stems = [stem(word) for word in bare]
    for at, (match, word, root) in enumerate(zip(found, bare, stems, strict=True)):
        start = offset + match.start()
        meaning = _of_two(root, stems[at + 1 : at + 1 + _REACH]) or meaning_of(root)
        end = start + len(match[0].rstrip(".,:/"))
        yield Word(word, root, meaning, start, end, binds=word in function_words())


@lru_cache(maxsize=50_000)
def _bare(written: str) -> str:
    """Without case, apostrophes and what hangs on at the end; a word that binds keeps its apostrophe."""
    plain = written.rstrip(".,:/").casefold().replace("’", "'")
    return plain if plain in function_words() else plain.removesuffix("'s").replace("'", "")


def _of_two(root: str, following: Sequence[str]) -> str | None:
    """The meaning of a word with the next one, or with a particle shortly behind it: "put it back"."""
    if root not in _heads():
        return None
    for at, other in enumerate(following):
        if at == 0 or other in _PARTICLES:
            pair = f"{root}_{other}"
            if pair in synonyms() or pair in near_meanings():
                return meaning_of(pair)
    return None


def weight_of(text: str, root: str) -> float:
    """How much a word tells, 0 to 1."""
    if text in function_words():
        return 0.0
    return _NUMBER_WEIGHT if text[0].isdigit() else _weight(root)


@lru_cache(maxsize=50_000)
def _weight(root: str) -> float:
    frequent = math.log(max(_RARE, known_stems().get(root, 0)) / _RARE) / math.log(_FREQUENT / _RARE)
    weight = max(_LEAST_WEIGHT, 1 - (1 - _LEAST_WEIGHT) * frequent)
    return min(COMMON_WEIGHT, weight) if root in common_stems() else weight


def meaning_of(root: str) -> str:
    """What stands for the meaning of a stem: the first of its synonyms, or the stem itself."""
    return synonyms().get(root, root)


@cache
def function_words() -> frozenset[str]:
    """Words that bind others."""
    return frozenset(_listed("function_words.txt"))


@cache
def vague_words() -> frozenset[str]:
    """Words that leave open what is meant."""
    return frozenset(_listed("vague_words.txt"))


@cache
def weighing_words() -> frozenset[str]:
    """Words by which one thing is set against another."""
    return frozenset(_listed("weighing_words.txt"))


@cache
def common_stems() -> frozenset[str]:
    """The stems of everyday words."""
    return frozenset(stem(word) for word in _listed("common_words.txt"))


@cache
def talk_stems() -> frozenset[str]:
    """The stems of words that fit any subject and any person."""
    return frozenset(stem(word) for word in _listed("talk_words.txt"))


@cache
def hollow_stems() -> frozenset[str]:
    """Those of `talk_stems` that say by themselves that nothing is said."""
    return frozenset(stem(word) for word in _listed("hollow_words.txt"))


@cache
def plain_stems() -> frozenset[str]:
    """The stems of all words that belong to no single trade: everyday ones, those of work, and synonyms."""
    work = (stem(word) for word in _listed("work_words.txt"))
    return common_stems().union(work, synonyms(), near_meanings())


@cache
def known_stems() -> Mapping[str, int]:
    """Stems of English and of the trades, and in how many questions of the bank each one stands."""
    counted = (line.split() for line in listed_lines("known_words.txt"))
    return {root: int(count) for count, *roots in counted for root in roots}


@cache
def synonyms() -> Mapping[str, str]:
    """Stem, or two with "_" between, to the stem of its group; a word of several groups is of the first."""
    found: dict[str, str] = {}
    for line in listed_lines("synonyms.txt"):
        stems = ["_".join(map(stem, word.split("_"))) for word in line.split()]
        for root in stems:
            found.setdefault(root, found.get(stems[0], stems[0]))
    return found


@cache
def near_meanings() -> Mapping[str, frozenset[str]]:
    """Meaning to those that come near it without being the same: a word may stand in several lines."""
    found: dict[str, frozenset[str]] = {}
    for line in listed_lines("near_words.txt"):
        meanings = frozenset(meaning_of("_".join(map(stem, word.split("_")))) for word in line.split())
        for meaning in meanings:
            found[meaning] = found.get(meaning, frozenset()) | (meanings - {meaning})
    return found


@cache
def _heads() -> frozenset[str]:
    pairs = (*synonyms(), *near_meanings())
    return frozenset(root.partition("_")[0] for root in pairs if "_" in root)


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Stem to the stems that say the contrary."""
    found: dict[str, frozenset[str]] = {}
    for line in listed_lines("opposites.txt"):
        one, other = (stem(word) for word in line.split())
        found[one] = found.get(one, frozenset()) | {other}
        found[other] = found.get(other, frozenset()) | {one}
    return found


def _listed(file: str) -> Iterable[str]:
    return (word for line in listed_lines(file) for word in line.split())


def listed_lines(file: str) -> Iterator[str]:
    """The lines of one of the lists, without those that are empty or a remark."""
    for line in (_DATA / file).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line
