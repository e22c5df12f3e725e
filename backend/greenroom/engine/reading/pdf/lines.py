"""Rows become lines of text: gaps as spaces or tabs, words hyphenated at a line's end joined again."""

from __future__ import annotations

import re

from greenroom.engine.reading.pdf.columns import Row
from greenroom.engine.reading.text import clean_line

_SPACE_GAP = 0.12
_TAB_GAP = 1.8
_BLOCK_GAP = 1.75
_HYPHENATED = re.compile(r"[^\W\d_]{2,}-$")
_CONTINUES = re.compile(r"[a-zß-öø-ÿа-я]")


def write_lines(blocks: list[list[Row]]) -> list[str]:
    """The lines of a page; an empty one between blocks and where the gap between rows is wide."""
    lines: list[str] = []
    for rows in blocks:
        lines.append("")
        previous: Row | None = None
        for row in rows:
            if previous and previous.baseline - row.baseline > _BLOCK_GAP * max(row.size, previous.size):
                lines.append("")
            line = clean_line(_across(row))
            if line and lines[-1] and _HYPHENATED.search(lines[-1]) and _CONTINUES.match(line):
                head, _, rest = line.partition(" ")
                lines[-1] = lines[-1][:-1] + head
                line = rest
            if line:
                lines.append(line)
            previous = row
    return lines


def _across(row: Row) -> str:
    parts = [row.segments[0].text]
    for before, after in zip(row.segments, row.segments[1:], strict=False):
        gap = (after.left - before.right) / max(row.size, 1.0)
        parts.append("\t" if gap > _TAB_GAP else " " if gap > _SPACE_GAP else "")
        parts.append(after.text)
    return "".join(parts)
