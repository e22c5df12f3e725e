"""The opener that hides a deed."""

from __future__ import annotations

import re
from typing import Final

_WEAK_OPENER: Final = re.compile(
    r"(?i)(?:was |were |been |i was |i am )?"
    r"(?:(?:also |solely |mainly |primarily |jointly |directly )?responsible (?:for|to)"
    r"|in charge of|tasked with|involved in|engaged in|accountable for"
    r"|(?:my |the )?(?:(?:primary|main|key|daily|general|job|other|specific|day-to-day) ){0,2}"
    r"(?:duties|responsibilities|tasks|role)(?: (?:also )?(?:included?|includes|involved|were|was"
    r"|consisted of|to include))?:?"
    r"|work(?:ed|ing)? (?:\w+ly )?(?:on|with|as|in|under|for)|helped(?: to| with| in)?"
    r"|assisted (?:with|in)|participated in|took part in|(?:was )?part of|member of|exposure to|knowledge of"
    r"|got to|had to|dealt with|did|doing"
    r"|verantwortlich für|zuständig für|mitarbeit (?:bei|an)|responsable d[eu']|chargée? d[eu']"
    r"|participation à|responsable de|encargad[oa] de)\b"
)


def opens_weakly(statement: str) -> bool:
    """Whether the opener hides the deed: "Responsible for", "Worked on", "Helped"."""
    return bool(_WEAK_OPENER.match(statement))
