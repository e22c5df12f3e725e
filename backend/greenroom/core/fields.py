"""Types of text that people send: bounded where it is used, and never what a database cannot keep."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

# Control characters, lone surrogates, line and paragraph separators.
NOT_IN_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def _one_line(text: str) -> str:
    if any(unicodedata.category(character) in NOT_IN_A_LINE for character in text):
        raise ValueError("Line breaks and control characters cannot be kept here.")
    return text


OneLine = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_one_line)]
