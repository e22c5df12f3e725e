"""Tells what somebody lived through from what people say in general: only the former makes a story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from greenroom.engine.answers.features import figures_in
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.words import Word
from greenroom.engine.questions.model import Asked
from greenroom.engine.understanding.verbs import is_past
from greenroom.engine.understanding.wordlist import wordset

_PASTS: Final = wordset(
    """was were had did wasn't weren't hadn't didn't couldn't wasnt werent hadnt didnt could went came
    said told got felt knew thought took gave made found kept left lost meant let put saw heard stood
    sat rang began broke brought caught fell forgot held hurt paid rose sent slept spent wore needed
    wanted liked hated loved tried failed happened seemed looked turned ended stayed"""
)
_PERFECTS: Final = wordset("have has i've we've they've he's she's you've ive weve having")
_HABITS: Final = wordset("always usually generally often normally typically sometimes never")
_ASKS_FOR_ONE: Final = re.compile(
    r"(?i)\b(?:a time|an example|a situation|an occasion|an instance|a moment|a case|a project|did you"
    r"|have you|tell me about|describe|walk me through|when you"
    r"|you (?:had|were|made|led|worked|failed|changed|learned|learnt))\b"
)
_SUPPOSES: Final = re.compile(r"(?i)\b(?:would you|how do you|what do you|will you|imagine|suppose|if you)\b")
FEWEST_TOLD: Final = 2


def asks_for_a_story(asked: Asked) -> bool:
    """Whether the question wants one event that was lived through, and not what one would do."""
    if asked.kind != "behavioural":
        return False
    return bool(_ASKS_FOR_ONE.search(asked.text)) or not _SUPPOSES.search(asked.text)


def told_of(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements that tell what happened, and those between or behind them that belong to it."""
    lived = [happened(statement) for statement in statements]
    return tuple(
        statement
        for at, statement in enumerate(statements)
        if lived[at] or (any(lived[max(0, at - 1) : at]) and _is_concrete(statement))
    )


def happened(statement: Statement) -> bool:
    """Whether it tells what was, and not what has been, is or would be."""
    words = statement.words
    return any(_is_past(words, at) for at in range(len(words)))


def _is_past(words: Sequence[Word], at: int) -> bool:
    word = words[at].text
    if word not in _PASTS and not (is_past(word) and at > 0):
        return False
    before = {earlier.text for earlier in words[max(0, at - 2) : at]}
    return not before & (_PERFECTS | _HABITS)


def _is_concrete(statement: Statement) -> bool:
    """A figure, a question or words that were said."""
    return bool(figures_in(statement.text)) or statement.text.endswith(("?", '"', "”"))
