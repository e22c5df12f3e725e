"""Rows become lines of text: gaps as spaces or tabs, words hyphenated at a line's end joined again."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from greenroom.engine.reading.pdf.compounds import COMPOUND_STARTS
from greenroom.engine.reading.pdf.rows import Row
from greenroom.engine.reading.pdf.words import Segment
from greenroom.engine.reading.text import BULLET, clean_line

# In parts of the font's height.
_SPACE_GAP = 0.12
_TAB_GAP = 1.8
_BLOCK_GAP = 1.5
_TITLE_SIZE = 1.08
_LEAST_BLOCK_GAP = 1.75
_HYPHENATED = re.compile(r"(?:^|[\s(/\"“])([^\W\d_]{2,})-$")
_BROKEN_ADDRESS = re.compile(r"(?:https?://|www\.|[\w-]+\.[a-z]{2,}(?=/))\S*[-/_=&?.]$", re.IGNORECASE)
_CONTINUES_ADDRESS = re.compile(r"[\w%~#-]+\S*$")
_ICON_NAME = re.compile(r"\\fa[A-Z]\w*(?:\s?\*?\[\w+\])?\s?:?")


def write_lines(blocks: list[list[Row]], looks: list[tuple[str, str]]) -> list[str]:
    """The lines of a page; an empty one between blocks and where the gap between rows is wide.

    Adds to `looks` each line with the name of its type, "" where that is mixed.
    """
    lines: list[str] = []
    for rows in blocks:
        lines.append("")
        limit, usual = _block_gap(rows), median(row.size for row in rows)
        previous: Row | None = None
        for row in rows:
            if previous and (
                _is_far(previous, row, limit) or row.size > _TITLE_SIZE * max(usual, previous.size)
            ):
                lines.append("")
            line = clean_line(_ICON_NAME.sub("", _across(row)))
            if line:
                lines.append(line)
                kinds = {segment.look for segment in row.segments}
                looks.append((line, kinds.pop() if len(kinds) == 1 else ""))
            previous = row
    return _joined(lines)


def _is_far(upper: Row, lower: Row, limit: float) -> bool:
    return upper.baseline - lower.baseline > limit * max(lower.size, upper.size)


def _block_gap(rows: list[Row]) -> float:
    """The distance of baselines, in font heights, beyond which a new block begins."""
    leads = [
        (upper.baseline - lower.baseline) / max(lower.size, upper.size, 1.0)
        for upper, lower in pairwise(rows)
    ]
    return max(_LEAST_BLOCK_GAP, _BLOCK_GAP * median(leads)) if leads else _LEAST_BLOCK_GAP


def _across(row: Row) -> str:
    segments = row.segments
    if sum(segment.rtl for segment in segments) * 2 > len(segments):
        segments = segments[::-1]
    parts = [segments[0].text]
    for before, after in pairwise(segments):
        parts.append(_between(before, after, row.size))
        parts.append(after.text)
    return "".join(parts)


def _between(before: Segment, after: Segment, size: float) -> str:
    gap = max(after.left - before.right, before.left - after.right) / max(size, 1.0)
    if gap > _TAB_GAP or after.cell:
        return "\t"
    # Two that follow each other in the file and touch are one word: a raised figure, a change of font.
    return "" if gap <= _SPACE_GAP and abs(after.order - before.order) == 1 else " "


def _joined(lines: list[str]) -> list[str]:
    """Lines whose last word goes on in the next, made whole."""
    vocabulary = set(re.findall(r"[\w-]+", "\n".join(lines).casefold()))
    whole: list[str] = []
    for line in lines:
        before = whole[-1] if whole else ""
        if line and before.endswith(("-", "/", "_", "=", "&", "?", ".")) and not line.startswith(BULLET):
            head, _, rest = line.partition(" ")
            if (
                _BROKEN_ADDRESS.search(before)
                and _CONTINUES_ADDRESS.fullmatch(head)
                and not before.endswith(".")
            ):
                whole[-1] = before + head
                line = rest  # noqa: PLW2901 (what is left of it)
            elif (found := _HYPHENATED.search(before)) and head[:1].islower():
                whole[-1] = before.removesuffix("-") + _hyphen(found[1], head, vocabulary) + head
                line = rest  # noqa: PLW2901 (as above)
            if not line:
                continue
        whole.append(line)
    return whole


def _hyphen(first: str, second: str, vocabulary: set[str]) -> str:
    """The hyphen between two halves of a word: kept where the word has one anyway."""
    tail = re.match(r"\w*", second.casefold())
    end = tail[0] if tail else ""
    if first.casefold() + end in vocabulary:
        return ""
    kept = f"{first.casefold()}-{end}" in vocabulary or first.casefold() in COMPOUND_STARTS
    return "-" if kept else ""
