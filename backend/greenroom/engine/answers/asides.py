"""What people put in between while they speak: "as you surely know", "if it were up to me".

An aside stands between commas, dashes or brackets and tells nothing of the matter. It is taken out of what is
counted, so that a sentence says as much with it as without; what is quoted stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from greenroom.engine.answers.idle import idleness
from greenroom.engine.answers.phrases import blank, holds, phrases
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.stemming import stem
from greenroom.engine.answers.topic import Topic
from greenroom.engine.answers.words import cut_words, talk_stems
from greenroom.engine.understanding.wordlist import wordset

_BREAKS: Final = re.compile(r",(?!\d)|[:()]|\s[-–—]\s|[–—]")
_FEWEST, _IDLE = 3, 0.95
_AS: Final = re.compile(r"(?i)\s*(?:(?:and|but|so|or) )?(?:just )?(?:as|like)\s")
_KNOWN_TO_ALL: Final = frozenset(
    map(
        stem,
        wordset(
            """know say said tell told put mention explain note remark used see expect imagine understand
            people everybody everyone mother father grandmother boss teacher folks surely certainly probably
            always already before earlier just like usually often well now beginning moment"""
        ),
    )
)


def without_asides(statements: Sequence[Statement], topic: Topic) -> tuple[Statement, ...]:
    """`statements` without their asides. Of oneself people may speak in any words."""
    if topic.of_oneself:
        return tuple(statements)
    return tuple(_without(one, statements, topic) for one in statements)


def _without(statement: Statement, statements: Sequence[Statement], topic: Topic) -> Statement:
    pieces = list(_pieces(statement))
    if len(pieces) == 1:
        return statement
    # Most sentences have none of these phrases: one look at the whole spares one at each piece.
    listed = holds("asides", statement.text) or holds("platitudes", statement.text)
    kept = [
        piece
        for at, piece in enumerate(pieces)
        if not (
            ((listed or _AS.match(piece.text)) and _is_known(piece.text))
            or (0 < at < len(pieces) - 1 and _fills(piece) and idleness(piece, statements, topic) >= _IDLE)
        )
    ]
    words = tuple(word for piece in kept for word in piece.words)
    if len(kept) == len(pieces) or all(word.binds for word in words):
        return statement
    return replace(statement, words=words, said="".join(piece.text for piece in kept))


def _pieces(statement: Statement) -> Iterator[Statement]:
    """Each piece with the sign behind it."""
    start = 0
    for end in (*(match.end() for match in _BREAKS.finditer(statement.text)), len(statement.text)):
        first, last = statement.start + start, statement.start + end
        words = tuple(word for word in statement.words if first <= word.start < last)
        text = statement.text[start:end]
        start = end
        if words:
            yield Statement(text, first, last, words, said=text)


def _fills(piece: Statement) -> bool:
    """Whether a piece of some length has only words that fit any subject."""
    return len(piece.words) >= _FEWEST and all(one.binds or one.stem in talk_stems() for one in piece.words)


def _is_known(text: str) -> bool:
    """Whether it is a phrase of the lists, or "as everybody knows", apart from words that bind."""
    left, asides = phrases("asides").subn(blank, text)
    left, proverbs = phrases("platitudes").subn(blank, left)
    telling = {word.stem for word in cut_words(left) if not word.binds}
    if _AS.match(text):
        return telling <= _KNOWN_TO_ALL
    return (asides > 0 and not telling) or (proverbs > 0 and telling <= talk_stems())
