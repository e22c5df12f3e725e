"""Whether an answer answers this question, or would answer another one as well.

Facts are about the matter or they are not: their words tell. Any good story has a setting, deeds and a
result, whatever it is about; whether it is the story that was asked for is told by the words of such stories,
by the theme, and by what the question's own points speak of, all three together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from greenroom.engine.answers.aboutness import aboutness, direction_of
from greenroom.engine.answers.points import Found
from greenroom.engine.answers.scoring import is_factual
from greenroom.engine.answers.statements import Statement
from greenroom.engine.answers.story_words import story_words
from greenroom.engine.answers.themes import fits
from greenroom.engine.answers.topic import Topic
from greenroom.engine.questions.model import Asked
from greenroom.engine.scoring.rule import ramp

_FACTS_FROM, _FACTS_TO = 0.025, 0.09
"""Aboutness of facts: good answers to other questions are below .08 in 97 of 100, to this one never."""
_LINE, _SHORT, _LONG, _OF_SHORT = 0.05, 20, 80, 0.7
"""Aboutness of a line of a CV, and so many words: who says little about it may well name nothing of it."""
_SIGNS_FROM, _SIGNS_TO = 0.12, 0.37
_OF_THEME, _OF_MATTER, _MOST_OF_MATTER, _MOST_OF_WORDS = 0.15, 2.0, 0.2, 0.4
_AT_LENGTH: Final = 120
_NO_SIGN, _UNLISTED = 0.35, 0.85
"""What an answer about oneself keeps that has no sign of fitting, and where only the theme can be asked.
No list of words foresees every story, and a good one must not fall to the bottom."""


def fit_of(asked: Asked, topic: Topic, statements: Sequence[Statement]) -> float:
    """How well `statements` fit what was asked for, 0 to 1, and 1 where anything fits."""
    if asked.kind == "closing":
        return 1.0
    if asked.quote is not None:
        return _of_line(asked, asked.quote, statements)
    matter = aboutness(direction_of(asked), statements)
    if is_factual(asked):
        return ramp(matter, _FACTS_FROM, _FACTS_TO)
    told = " ".join(statement.text for statement in statements)
    theme = fits(topic.themes, told)
    words = story_words(asked.question_id if asked.kind == "behavioural" else asked.kind)
    if words is None:
        return _UNLISTED + (1 - _UNLISTED) * theme
    signs = min(_MOST_OF_WORDS, _density(words, told)) + _OF_MATTER * min(_MOST_OF_MATTER, matter)
    if asked.kind == "behavioural":
        signs += _OF_THEME * theme
    return _NO_SIGN + (1 - _NO_SIGN) * ramp(signs, _SIGNS_FROM, _SIGNS_TO)


def _of_line(asked: Asked, line: str, statements: Sequence[Statement]) -> float:
    """How well `statements` fit a line of a CV; what the question adds to it is the same for all."""
    alone = replace(asked, text=line, points=(), follow_ups=(), outline="")
    words = sum(len(statement.words) for statement in statements)
    least = _OF_SHORT - (_OF_SHORT - _NO_SIGN) * ramp(words, _SHORT, _LONG)
    named: float = ramp(aboutness(direction_of(alone), statements), 0, _LINE)
    return least + (1 - least) * named


def weakened(points: Sequence[Found], fit: float) -> tuple[Found, ...]:
    """`points`, made less by what does not fit the question: there, like words mean something else."""
    return tuple(replace(found, strength=found.strength * fit) for found in points)


def _density(words: re.Pattern[str], told: str) -> float:
    """How many of `words` there are, over the root of all words: a longer answer has more of any by chance.

    From `_AT_LENGTH` words on that counts no more, so that answers to follow-ups take nothing from the first.
    """
    found = {match[0].casefold() for match in words.finditer(told)}
    return len(found) / math.sqrt(max(1, min(_AT_LENGTH, len(told.split()))))
