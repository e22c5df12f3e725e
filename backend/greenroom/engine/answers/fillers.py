"""Counts filler words. A word that means something where it stands is none: "I like it", "as well"."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.answers.phrases import pattern_of
from greenroom.engine.understanding.wordlist import wordset

_FILE: Final = Path(__file__).parent / "data" / "fillers.txt"
_OPENER: Final = re.compile(
    r"(?i)(?:\A|[.!?\n]\s*)(?:(?:okay|right|and)\s+)?(so|well)(?=,|\s+(?:um|uh|er|yeah|basically|i mean)\b)"
)
_LIKE: Final = re.compile(
    # What stands before it (a comma, a word or the beginning), "like", and what stands behind it.
    r"(?i)(?P<before>\A|[.!?\n,]\s*|\b[\w'’]+\s+)like(?P<comma>,)?(?:\s+(?P<after>[\w'’]+))?"
)
_BEFORE_A_FILLER: Final = wordset("um uh er and but so just was were be")
_OPENS_A_CLAUSE: Final = wordset(
    """i we you he she they really totally super very literally so um uh er not"""
)
_MEANT: Final = re.compile(
    # "what kind of", "do you know", "what I mean", "you know that": said because it means something.
    r"(?i)\b(?:what|which|this|that|the|a|any|some|every|one|each|same|different|another)\s+(?:kind|sort) of"
    r"|\b(?:do|did|if|as|that|whether|let|when|before|because|what|how much)\s+you know\b"
    r"|\byou know\s+(?:that|how|what|why|where|when|who|whether|if|the|your|about|each|them|him|her)\b"
    r"|\b(?:what|which|how)\s+i mean\b|\bi mean\s+(?:to|by)\b"
)


def count_fillers(text: str) -> Counter[str]:
    """Each filler of `text`, in lower case, and how often it stands there."""
    plain = _MEANT.sub(lambda match: "-" * len(match[0]), text)
    found = Counter(" ".join(match[0].casefold().split()) for match in _sounds().finditer(plain))
    found.update("like" for match in _LIKE.finditer(text) if _fills(match))
    found.update(match[1].casefold() for match in _OPENER.finditer(text))
    return found


def _fills(like: re.Match[str]) -> bool:
    """Whether "like" could be left out: between commas, or before a clause of its own."""
    before, after = like["before"].strip().casefold(), (like["after"] or "").casefold()
    if before in {"", ",", ".", "!", "?"}:
        return bool(like["comma"]) or after in _OPENS_A_CLAUSE
    return before in _BEFORE_A_FILLER and (bool(like["comma"]) or after in _OPENS_A_CLAUSE)


@cache
def _sounds() -> re.Pattern[str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return pattern_of(line for line in lines if line and not line.startswith("#"))
