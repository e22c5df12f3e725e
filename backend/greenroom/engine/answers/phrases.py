"""Phrases that are recognised as a whole: `data/phrases.toml`, looked up in one pass each."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, TypeAlias

_FILE: Final = Path(__file__).parent / "data" / "phrases.toml"
_NOWHERE: Final = re.compile(r"(?!)")
_END: Final = ""
_SIGNS: Final = {"'": "['’]?", " ": r"\s+", "*": r"\w*"}
_Tree: TypeAlias = "dict[str, _Tree]"


@cache
def phrases(name: str) -> re.Pattern[str]:
    """A pattern that finds each phrase of the list `name`, the longest first, without case, as whole words.

    "result", "task" and "situation" are the lists of those parts of a story.
    """
    listed = tomllib.loads(_FILE.read_text(encoding="utf-8"))[name]
    return pattern_of(listed["phrases"] if isinstance(listed, dict) else listed)


@lru_cache(maxsize=8192)
def holds(name: str, text: str) -> bool:
    """Whether `text` has a phrase of the list `name`. Kept, because each sentence is asked several times."""
    return phrases(name).search(text) is not None


def blank(match: re.Match[str]) -> str:
    """Spaces in its place, so that everything behind it stays where it is."""
    return " " * len(match[0])


def pattern_of(spoken: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all of `spoken`, the longest first; any apostrophe and any white space fit.

    An asterisk stands for the rest of a word.
    """
    tree: _Tree = {}
    for phrase in spoken:
        branch = tree
        for letter in phrase.casefold():
            branch = branch.setdefault(letter, {})
        branch[_END] = {}
    return re.compile(rf"(?i)(?<![\w'’-]){_form(tree)}(?![\w'’-])") if tree else _NOWHERE


def _form(tree: _Tree) -> str:
    """Phrases that begin alike are tried once: a pattern of plain alternatives takes five times as long."""
    branches = [
        _SIGNS.get(letter, re.escape(letter)) + _form(rest) for letter, rest in tree.items() if letter
    ]
    if not branches:
        return ""
    longer = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{longer})?" if _END in tree else longer
