"""What a question about one's own past asks for, and whether a story tells of it: `data/themes.toml`.

Any good story has a setting, deeds and a result, so these alone do not show that it answers the question. A
question that no theme fits is answered by any story.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from greenroom.engine.answers.phrases import pattern_of
from greenroom.engine.scoring.rule import ramp

_FILE: Final = Path(__file__).parent / "data" / "themes.toml"
_FROM, _TO = 0.02, 0.33
"""Words of the theme over the root of all words: a long story has more of any, though not in proportion."""


def themes_of(question: str) -> tuple[re.Pattern[str], ...]:
    """The patterns that find the words of a fitting story, one for each theme of `question`."""
    return tuple(tells for asks, tells in _themes() if asks.search(question))


def fits(themes: Sequence[re.Pattern[str]], told: str) -> float:
    """How well `told` fits the best of `themes`, 0 to 1; 1 where there are none."""
    if not themes:
        return 1.0
    size = max(1, len(told.split())) ** 0.5
    found = max(len({match[0].casefold() for match in theme.finditer(told)}) for theme in themes)
    return ramp(found / size, _FROM, _TO)


@cache
def _themes() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    listed = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple((pattern_of(theme["asks"]), pattern_of(theme["tells"])) for theme in listed.values())
