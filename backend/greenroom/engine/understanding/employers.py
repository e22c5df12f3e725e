"""Gives the jobs that stand under one employer's name their employer, and leaves out a table's headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from greenroom.engine.understanding.dates import months_between
from greenroom.engine.understanding.header_signs import names_a_job
from greenroom.engine.understanding.model import Entry, Period, Span
from greenroom.engine.understanding.wordlist import wordset

_COLUMN_WORDS: Final = wordset(
    """certificate level
    examination exam degree course courses class qualification qualifications standard stream
    specialisation specialization discipline subject subjects institute institution college school board
    university year years passing of marks mark percentage percent cgpa gpa sgpa grade grades result
    division score duration name sr no organisation organization company employer designation
    position role title period from to place location date dates and obtained secured aggregate
    sl s serial hospital school department ward unit tenure job duties responsibilities client project
    the session sessions total remarks programme program group stage
    कक्षा परीक्षा बोर्ड विश्वविद्यालय वर्ष प्रतिशत श्रेणी विषय संस्था
    fach abschluss firma zeitraum tätigkeit entreprise poste période diplôme empresa cargo período"""
)
_FEWEST_COLUMNS: Final = 3
_CELL: Final = re.compile(r"\t+| {3,}|\s*[|]\s*")
_WORD: Final = re.compile(r"[^\W\d_]+")


def names_columns(text: str) -> bool:
    """Whether a line only says what the columns of a table hold: "Degree, Institute, Year, Marks"."""
    words = _WORD.findall(text.casefold())
    cells = [cell for cell in _CELL.split(text) if cell.strip()]
    enough = max(len(cells), len(words) if len(cells) == 1 else 0) >= _FEWEST_COLUMNS
    return enough and not any(map(str.isdigit, text)) and all(word in _COLUMN_WORDS for word in words)


def with_shared_employers(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries of one section; a job that names no employer has that of the job above it.

    Only where the employer's name heads the job above, on a line of its own, as it does over several jobs.
    """
    every = list(entries)
    shared = None
    for entry, following in zip_longest(every, every[1:]):
        if following and (name := _heads_roles(entry, following)):
            shared = name
            continue
        if entry.kind == "experience" and entry.organisation is None and entry.title and shared:
            yield replace(entry, organisation=shared)
            continue
        shared = entry.organisation if _is_headed(entry) else None
        yield entry


def _heads_roles(entry: Entry, following: Entry) -> Span | None:
    """The employer's name, where an entry is but the heading of the roles held there, each with its dates.

    "HARBOUR BUILDERS, Boston, MA, 2017–Present" above "Project Manager (2020–Present)".
    """
    dates, within = entry.period, following.period
    if entry.kind != "experience" or entry.bullets or "\n" in entry.header.text or not (dates and within):
        return None
    titled = following.title and following.organisation is None and names_a_job(following.title.text)
    if not titled or not _holds(dates, within) or names_a_job(entry.header.text):
        return None
    names = [name for name in (entry.title, entry.organisation) if name]
    return min(names, key=lambda name: name.start, default=None)


def _holds(dates: Period, within: Period) -> bool:
    if months_between(dates.start, within.start) < 0 or (within.ongoing and not dates.ongoing):
        return False
    return dates.ongoing or not (dates.end and within.end) or months_between(within.end, dates.end) >= 0


def _is_headed(entry: Entry) -> bool:
    name, title, header = entry.organisation, entry.title, entry.header
    if name is None or title is None or name.start != header.start or title.start < name.end:
        return False
    return "\n" in header.text[name.end - header.start : title.start - header.start]
