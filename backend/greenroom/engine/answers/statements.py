"""Cuts an answer into statements: sentences, and of speech without full stops the clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from greenroom.engine.answers.model import Stretch
from greenroom.engine.answers.sentence_ends import unmarked_sentences
from greenroom.engine.answers.word_pairs import order_of
from greenroom.engine.answers.words import Word, cut_words
from greenroom.engine.understanding.verbs import is_present
from greenroom.engine.understanding.wordlist import wordset

_END: Final = re.compile(r"[.!?…।。]+[\"'”’)]*(?=\s|\Z)|\n+|;(?=\s)")
_TURN: Final = re.compile(
    r"(?i)[,;:]?\s+(?=(?:and then|and so|so then|after that|because of that|but|then|so|however|also|next"
    r"|finally|as a result|in the end|and i|and we|which meant)\b)"
)
_LONGEST, _LONGEST_UNMARKED = 32, 9
_IN_ORDER: Final = 0.1
_MARKED: Final = re.compile(r"[,;:.!?…](?=\s)|[()\"“”–—\n]")
_SHORTEST_CLAUSE: Final = 6
_PIECES: Final = re.compile(r",(?!\d)|[;/|\n•·]|\s[-–—]\s|[.!?](?=\s|\Z)|\b(?:and|or)\b")
_SNIPPETS: Final = re.compile(r",(?!\d)|[;/|\n•·.!?](?=\s|\Z)")
_HYPHENED: Final = re.compile(r"\w+(?:-\w+)+")
_FEWEST_PIECES: Final = 5
_MANY_SNIPPETS, _SNIPPET = 7, 3.2
"""Nobody speaks in so many pieces of so few words, whatever the words are."""
_LONGEST_PIECE: Final = 3.6
_MOST_OF_IT, _NEARLY_ALL = 0.6, 0.75
_LEAST_VOICE: Final = 0.068
_LINKS: Final = re.compile(r"(?i)(?:(?<=,)\s*|^\s*)(?:and|or|then|and then|but)\s+")
_FEWEST_STEPS, _MOSTLY_STEPS, _PARTLY_STEPS, _LONG_STEP = 4, 0.6, 0.4, 2.7
_OF_VERBS: Final = ("ise", "ize", "ify", "ate")
_LONG_ROW: Final = 9
_RUNS_ON, _LEAST_IN_ROW = 14, 0.08
_BREATH: Final = re.compile(r"[,:()\"“–—]")
_SHORT_PIECE: Final = 3.4
_NAME_ONLY: Final = 2.6
_STEPS: Final = 0.25
_LOOSELY, _LOOSELY_WITHOUT_END = 0.28, 0.5
_LEAST_BINDING: Final = 0.24
_VOICES: Final = wordset(
    """i we you he she they it who i'd i'll i'm i've we'd we'll we've you'd you'll it's he's she's they're
    that's is are was were be do does did don't doesn't didn't has had have will would can could should may
    might must can't won't im ive dont then so because if"""
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or clause, verbatim at `start:end` of the answer, and its words.

    `listed`: it is a row of terms, which names things and says nothing of them. `said` is the text without
    asides, and `words` are those of `said`.
    """

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    said: str
    listed: bool = False

    @property
    def stretch(self) -> Stretch:
        return Stretch(self.text, self.start, self.end)

    @property
    def told(self) -> frozenset[str]:
        """The stems that tell anything."""
        return frozenset(word.stem for word in self.words if not word.binds)


def cut_statements(answer: str) -> tuple[Statement, ...]:
    """The statements of `answer` that hold a word; what is said again word by word counts once."""
    found: dict[tuple[str, ...], Statement] = {}
    for statement in _statements(answer):
        key = tuple(word.stem for word in statement.words)
        if key:
            found.setdefault(key, statement)
    marked = [replace(one, listed=_is_list(one.text, one.words)) for one in found.values()]
    short = sum(one.listed or len(one.words) <= _LONGEST_PIECE for one in marked) / max(1, len(marked))
    words = [word for one in marked for word in one.words]
    in_lists = sum(len(one.words) for one in marked if one.listed or _is_row(one))
    if in_lists < _NEARLY_ALL * len(words) and (short < _MOST_OF_IT or not _is_list(answer, words)):
        return tuple(marked)
    return tuple(replace(one, listed=True) for one in marked)


def tells_steps(text: str) -> bool:
    """Whether most of many short parts begin with a verb, as in "ask why, look at the log, undo it".

    Of parts of several words fewer do: "give owners rights, temporary ones too, and have them say why".
    """
    parts = [_LINKS.sub("", part).split() for part in text.replace(";", ",").split(",")]
    parts = [part for part in parts if part]
    if len(parts) < _FEWEST_STEPS:
        return False
    begun = sum(_is_told(part[0].casefold()) and len(part) > 1 for part in parts)
    long = sum(map(len, parts)) >= _LONG_STEP * len(parts)
    return begun >= (_PARTLY_STEPS if long else _MOSTLY_STEPS) * len(parts)


def _is_told(word: str) -> bool:
    """Whether a word can be what one is told to do."""
    return is_present(word) or (word.endswith(_OF_VERBS) and len(word) > _SHORTEST_CLAUSE)


def _is_row(statement: Statement) -> bool:
    """Whether it runs on without a comma, and nobody in it is or does anything."""
    words = statement.words
    voices = sum(word.text in _VOICES for word in words)
    return (
        len(words) >= _RUNS_ON and voices < _LEAST_IN_ROW * len(words) and not _BREATH.search(statement.text)
    )


def _is_list(text: str, words: Sequence[Word]) -> bool:
    """Whether `text` is many short pieces with little to bind them, where nobody is or does anything."""
    if tells_steps(text):
        return False
    pieces = [piece for piece in _PIECES.split(text) if piece.strip()]
    snippets = sum(bool(piece.strip()) for piece in _SNIPPETS.split(text))
    if snippets >= _MANY_SNIPPETS and len(words) / snippets <= _SNIPPET:
        return True
    if len(pieces) < _FEWEST_PIECES or len(words) / len(pieces) > _LONGEST_PIECE:
        return False
    joined = {match.group().casefold() for match in _HYPHENED.finditer(text)}
    parts = {part for compound in joined for part in compound.split("-")}
    free = [word for word in words if word.text not in parts]
    binding = sum(word.binds for word in free) / len(words)
    voices = sum(word.text in _VOICES for word in free) / len(words)
    sentences = sum(match[0][0] in ".!?" for match in _END.finditer(text))
    long_row = len(pieces) >= _LONG_ROW and len(words) / len(pieces) <= _SHORT_PIECE and sentences <= 1
    steps = sum(is_present(piece.split()[0].casefold()) for piece in pieces) / len(pieces)
    loose = _LOOSELY if text.rstrip().endswith((".", "!", "?")) else _LOOSELY_WITHOUT_END
    names = len(words) / len(pieces) <= _NAME_ONLY
    return voices < _LEAST_VOICE and (
        binding < _LEAST_BINDING or (steps < _STEPS and (names or (long_row and binding < loose)))
    )


def _statements(answer: str) -> Iterator[Statement]:
    start = 0
    for end in (*(match.end() for match in _END.finditer(answer)), len(answer)):
        for first, last in _clauses(answer, start, end):
            yield _statement(answer, first, last)
        start = end


def _clauses(answer: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`start:end` whole, or cut where it runs on for longer than anybody writes a sentence.

    Where no sign stands in so much, a machine has written down what was said.
    """
    length = len(answer[start:end].split())
    longest = _LONGEST if _MARKED.search(answer) else _LONGEST_UNMARKED
    if length > longest and not _MARKED.search(answer, start, end) and _is_spoken(answer[start:end]):
        yield from unmarked_sentences(answer, start, end)
        return
    if length > _LONGEST:
        for turn in _TURN.finditer(answer, start, end):
            if len(answer[start : turn.start()].split()) >= _SHORTEST_CLAUSE:
                yield start, turn.start()
                start = turn.end()
    yield start, end


def _is_spoken(text: str) -> bool:
    """Whether words stand in the order of speech; key words in a row do not, and have no sentences."""
    return order_of(text).mean >= _IN_ORDER


def _statement(answer: str, start: int, end: int) -> Statement:
    piece = answer[start:end]
    text = piece.strip()
    begin = start + (piece.index(text) if text else 0)
    return Statement(text, begin, begin + len(text), cut_words(text, begin), said=text)
