"""Finds the short names of skills that are plain words too, where they stand in a row with other skills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.model import Mention, Span

_SHORT_NAMES: Final = {
    "Bicep": "Azure Bicep",
    "Challenger": "Challenger sale",
    "Lean": "Lean management",
    "Outreach": "Outreach.io",
    "REST": "REST APIs",
}
_WORD: Final = re.compile(rf"(?<![\w&-])(?:{'|'.join(_SHORT_NAMES)})(?![\w-])")
_JOINT: Final = re.compile(r"\s?(?:[,/&+()\[]|\b(?:and|or)\b|,\s(?:and|or)\b)\s?")


def mentions_in_rows(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The short names next to a mention, with nothing but a comma, a slash, "and" or "or" between."""
    starts = {mention.span.start: mention for mention in mentions}
    ends = {mention.span.end: mention for mention in mentions}
    for match in _WORD.finditer(text):
        behind = _JOINT.match(text, match.end())
        before = next(
            (ends[at] for at in range(match.start() - 1, max(-1, match.start() - 7), -1) if at in ends), None
        )
        in_row = (behind is not None and behind.end() in starts) or (
            before is not None and _JOINT.fullmatch(text, before.span.end, match.start()) is not None
        )
        if in_row:
            yield Mention(
                _SHORT_NAMES[match[0]], Span(match[0], match.start(), match.end()), None, hedged=False
            )
