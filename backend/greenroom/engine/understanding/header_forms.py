"""Finds where the header of an entry ends that is filled into a form: "Dates", "Name of employer"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_words import LABEL
from greenroom.engine.understanding.model import Line

# The rows of the Europass form between date, job and employer; none of them names one.
_OTHER_ROW: Final = re.compile(
    r"(?i)(?:(?:main|principal) (?:activities|tasks|subjects)|type of (?:business|employment)"
    r"|business or sector"
    r"|level (?:in|/)|address|country|city|department)\b[^\t:：]{0,60}(?:\t+|\s*[:：]\s)"
)
_MOST_ROWS: Final = 6


def end_of_a_form(lines: Sequence[Line], anchor: int) -> int | None:
    """The number of the line below the last labelled row of a form; None where the date has no label.

    Only rows that say what they are count, one directly below the other: prose below a date written as
    "Dates: 2019 - 2021" stays the entry's text, and so do the duties below the employer.
    """
    if not LABEL.match(lines[anchor].text):
        return None
    stop = None
    for number in range(anchor + 1, min(anchor + 1 + _MOST_ROWS, len(lines))):
        line = lines[number]
        if line.marker or line.after_gap or next(periods_in(line), None):
            break
        if LABEL.match(line.text):
            stop = number + 1
        elif not _OTHER_ROW.match(line.text):
            break
    return stop
