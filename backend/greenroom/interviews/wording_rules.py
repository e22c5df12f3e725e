"""What a model may say in a report: checked here, sentence by sentence; what does not hold is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from greenroom.engine.answers.instructions import speaks_to_grader
from greenroom.engine.answers.words import cut_words
from greenroom.screenings.wording_rules import may_be_said

# Of what the engine says, so much stays said: a remark that keeps less is another remark.
LEAST_KEPT: Final = 0.3
# Of a stronger version, so much stands in the student's own words or in the engine's.
LEAST_OWN: Final = 0.85
MOST_LONGER: Final = 1.5

_BLANK: Final = re.compile(r"\[[^\[\]]*\]")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER_WORDS: Final = re.compile(
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|double[ds]?"
    r"|tripled?|twice|percent)\b"
)
_MARKUP: Final = re.compile(r"https?:|www\.|[<>{}`*|\\#]|\w@\w")
# A remark that says the contrary of what was found would keep most of its words.
_DENIALS: Final = re.compile(r"(?i)\b(?:not|no|never|without|missing|lacks?|lacking|nothing|none)\b|n[’']t\b")
_ALL_WELL: Final = re.compile(
    r"(?i)\b(?:nothing (?:to|is|was) (?:change|add|improve|missing)\w*|no need|need not|already|well done"
    r"|flawless|great|good job|strong answer)\b"
)


def may_replace(text: str, ours: str, source: str) -> bool:
    """Whether a sentence may stand for `ours`, about an answer (`source`): it says the same, and no more."""
    if not may_be_said(text, (ours, source)) or _number_words(text) - _number_words(f"{ours}\n{source}"):
        return False
    return kept(text, ours) and (_ALL_WELL.search(text) is None or _ALL_WELL.search(ours) is not None)


def may_praise(text: str, ours: str, source: str) -> bool:
    """The same of something to keep: it turns into no fault."""
    return may_replace(text, ours, source) and bool(_DENIALS.search(text)) <= bool(_DENIALS.search(ours))


def may_sum_up(text: str, ours: str, labels: Iterable[str]) -> bool:
    """Whether a sentence may sum the interview up: it names what ours names, as numbers and by competency."""
    named = {label for label in labels if label.casefold() in ours.casefold()}
    told = {label for label in labels if label.casefold() in text.casefold()}
    numbers = set(_NUMBER.findall(ours)) == set(_NUMBER.findall(text))
    return numbers and named == told and may_be_said(text, (ours,)) and kept(text, ours)


def may_stand_stronger(text: str, ours: str, answer: str) -> bool:
    """Whether a stronger version may stand for ours: the student's own facts, and the same blanks to fill."""
    known = f"{ours}\n{answer}"
    if _MARKUP.search(text) or speaks_to_grader(text) or len(text) > MOST_LONGER * len(ours) + 80:
        return False
    if sorted(_BLANK.findall(text)) != sorted(_BLANK.findall(ours)):
        return False
    if not set(_NUMBER.findall(text)) <= set(_NUMBER.findall(known)):
        return False
    if _number_words(text) - _number_words(known) or _names(text) - _words(known):
        return False
    said, own = _meanings(text), _meanings(known)
    return bool(said) and len(said & own) >= LEAST_OWN * len(said) and len(said) >= len(_meanings(ours)) // 2


def kept(text: str, ours: str) -> bool:
    """Whether enough of what we say is still said."""
    wanted = _meanings(ours)
    return len(wanted & _meanings(text)) >= LEAST_KEPT * len(wanted)


def _meanings(text: str) -> set[str]:
    return {word.meaning for word in cut_words(_BLANK.sub(" ", text)) if not word.binds}


def _number_words(text: str) -> set[str]:
    return {word.casefold() for word in _NUMBER_WORDS.findall(text)}


def _names(text: str) -> set[str]:
    """Words that are written large in the midst of a sentence."""
    return {word.casefold() for word in re.findall(r"(?<=[a-z,] )[A-Z][\w'’-]+", text)} - {"i"}


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[\w'’-]+", text)}
