"""The words of an answer, how much each of them tells, and which mean the same.

`data/` holds plain lists: words that only bind others (they tell nothing), words of everyday speech (they
tell little), groups of synonyms, and opposites. Whatever stands in no list is taken for a word that tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.answers.stemming import stem

COMMON_WEIGHT: Final = 0.4
_DATA: Final = Path(__file__).parent / "data"
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*[+#]*|\d[\d.,:/]*%?|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start:end` of the answer: without case, its stem, and its meaning, which synonyms share."""

    text: str
    stem: str
    meaning: str
    start: int
    end: int

    @property
    def binds(self) -> bool:
        """Whether it only binds other words ("the", "of", "is")."""
        return self.text in function_words()

    @property
    def weight(self) -> float:
        """How much it tells: 0 for a word that binds, 1 for a rare one."""
        return weight_of(self.text, self.stem)


def cut_words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of `text`, which begins at `offset` of the answer."""
    return tuple(_words(text, offset))


def _words(text: str, offset: int) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        written = match[0].rstrip(".,:/")
        plain = written.casefold().replace("’", "'")
        bare = plain if plain in function_words() else plain.removesuffix("'s").replace("'", "")
        root = stem(bare)
        yield Word(
            bare, root, meaning_of(root), offset + match.start(), offset + match.start() + len(written)
        )


def weight_of(text: str, root: str) -> float:
    """How much a word tells, 0 to 1."""
    if text in function_words():
        return 0.0
    return COMMON_WEIGHT if root in common_stems() else 1.0


def meaning_of(root: str) -> str:
    """What stands for the meaning of a stem: the first of its synonyms, or the stem itself."""
    return synonyms().get(root, root)


@cache
def function_words() -> frozenset[str]:
    """Words that bind others."""
    return frozenset(_listed("function_words.txt"))


@cache
def common_stems() -> frozenset[str]:
    """The stems of everyday words."""
    return frozenset(stem(word) for word in _listed("common_words.txt"))


@cache
def synonyms() -> Mapping[str, str]:
    """Stem to the stem that its group goes by; a word of several groups belongs to the first."""
    found: dict[str, str] = {}
    for line in _lines("synonyms.txt"):
        stems = [stem(word) for word in line.split()]
        for root in stems:
            found.setdefault(root, found.get(stems[0], stems[0]))
    return found


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Stem to the stems that say the contrary."""
    found: dict[str, frozenset[str]] = {}
    for line in _lines("opposites.txt"):
        one, other = (stem(word) for word in line.split())
        found[one] = found.get(one, frozenset()) | {other}
        found[other] = found.get(other, frozenset()) | {one}
    return found


def _listed(file: str) -> Iterable[str]:
    return (word for line in _lines(file) for word in line.split())


def _lines(file: str) -> Iterator[str]:
    for line in (_DATA / file).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line
