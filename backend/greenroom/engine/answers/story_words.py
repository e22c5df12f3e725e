"""The words by which a story shows that it answers one question of the bank: `data/story_words/`.

One file a competency, one table a question: what happened there, the feeling, the move, the turn. An asterisk
stands for the rest of a word. A story about something else has one of them by chance at most.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.answers.phrases import pattern_of

_FOLDER: Final = Path(__file__).parent / "data" / "story_words"


@cache
def story_words(question_id: str) -> re.Pattern[str] | None:
    """The pattern that finds the words of a story which answers the question; None where none are listed."""
    words = listed_story_words().get(question_id)
    return pattern_of(words) if words else None


@cache
def listed_story_words() -> Mapping[str, tuple[str, ...]]:
    """Question to its words, as they are listed."""
    return {
        question: tuple(table["words"])
        for file in sorted(_FOLDER.glob("*.toml"))
        for question, table in tomllib.loads(file.read_text(encoding="utf-8")).items()
    }
