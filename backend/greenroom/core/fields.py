"""Text and days that people send: bounded where it is used, and never what a database cannot keep."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints

# Control characters, lone surrogates, line and paragraph separators.
NOT_IN_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})
# NUL, which PostgreSQL does not keep, and halves of characters, which UTF-8 does not know.
UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def _one_line(text: str) -> str:
    if any(unicodedata.category(character) in NOT_IN_A_LINE for character in text):
        raise ValueError("Line breaks and control characters cannot be kept here.")
    return text


def storable(text: str) -> str:
    """The text as it is. Raises ValueError where a database cannot keep it."""
    if UNSTORABLE.search(text):
        raise ValueError("The text holds characters that no text needs. Paste it again as plain text.")
    return text


def _written_out(day: Any) -> Any:
    # By itself pydantic also takes a number of seconds for a day.
    if isinstance(day, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day, re.ASCII):
        raise ValueError("Give a day such as 2026-11-22.")
    return day


Day = Annotated[date, BeforeValidator(_written_out)]
OneLine = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_one_line)]
Storable = Annotated[str, AfterValidator(storable)]
