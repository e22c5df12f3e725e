"""The plain words of CVs, in `common_words.txt`: what is one of them is no name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from greenroom.engine.understanding.wordlist import wordset


@cache
def common_words() -> frozenset[str]:
    listed = Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").splitlines()
    return wordset(" ".join(line for line in listed if not line.startswith("#")))
