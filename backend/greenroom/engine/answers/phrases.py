"""Phrases that are recognised as a whole: `data/phrases.toml`, looked up in one pass each."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).parent / "data" / "phrases.toml"
_NOWHERE: Final = re.compile(r"(?!)")


@cache
def phrases(name: str) -> re.Pattern[str]:
    """A pattern that finds each phrase of the list `name`, the longest first, without case, as whole words.

    "result", "task" and "situation" are the lists of those parts of a story.
    """
    listed = tomllib.loads(_FILE.read_text(encoding="utf-8"))[name]
    return pattern_of(listed["phrases"] if isinstance(listed, dict) else listed)


def pattern_of(spoken: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all of `spoken`; any apostrophe and any white space fit."""
    longest_first = sorted(spoken, key=len, reverse=True)
    if not longest_first:
        return _NOWHERE
    forms = "|".join(_form(phrase) for phrase in longest_first)
    return re.compile(rf"(?i)(?<![\w'’-])(?:{forms})(?![\w'’-])")


def _form(phrase: str) -> str:
    return re.escape(phrase).replace("'", "['’]?").replace(r"\ ", r"\s+")
