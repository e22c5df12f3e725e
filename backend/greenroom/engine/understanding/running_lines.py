"""Leaves out what stands in the margin of every page: a name, a date, a page number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Line

_DIGITS: Final = re.compile(r"\d+")
_FEWEST_PAGES: Final = 2


def without_running_lines(document: Document, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines but those that open, or close, two pages or more and all but one of them.

    Numbers may differ from page to page. What opens the first page stays: it may be the person's name.
    """
    if document.pages < _FEWEST_PAGES:
        return tuple(lines)
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[document.page_of(line.start)].append(line)
    first = lines[0].start if lines else 0
    dropped = {
        line.start
        for edge in (0, -1)
        for line in _alike([page[edge] for page in by_page.values()])
        if line.start != first
    }
    return tuple(line for line in lines if line.start not in dropped)


def _alike(edges: Sequence[Line]) -> list[Line]:
    by_text: dict[str, list[Line]] = defaultdict(list)
    for line in edges:
        by_text[_DIGITS.sub("#", line.text.casefold())].append(line)
    enough = max(_FEWEST_PAGES, len(edges) - 1)
    return [line for alike in by_text.values() if len(alike) >= enough for line in alike]
