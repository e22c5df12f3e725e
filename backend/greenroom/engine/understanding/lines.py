"""Cuts a text into lines that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.results import Quote
from greenroom.engine.understanding.model import Line, Span

LONGEST_QUOTE: Final = 220
_NEIGHBOURS: Final = 3
# A bullet whose bytes an export took for other letters.
_MISREAD: Final = "\u00e2\u20ac\u00a2|\u00e2\u2014\x8f?|\u00ef\u201a\u00b7|\u00c2\u00b7"
_MARKER: Final = re.compile(
    rf"(?:[•◦▪▫■□●○◆◇►▸‣⁃∙·✓✔➢➤→*–—❖✦❑❏»\u203a\uf020-\uf0ff-]|{_MISREAD}"
    r"|[oO](?=[ \t]{1,3}[A-Z](?!\s[A-Z]\b))|[§Øüvq](?=\t|[ ]{2}))[ \t]{1,8}(?=\S)"
    rf"|(?:[•●▪➢✓❖✦\uf0a7\uf0b7\uf0d8\uf0fc]|{_MISREAD})(?=\S)"
)
_SENTENCE_END: Final = re.compile(r"[.!?।。;](?=\s)|\n")


def cut_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` that hold anything."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    offset, after_gap = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = offset + raw.index(stripped)
            marker = _MARKER.match(stripped)
            lead = marker.end() if marker else 0
            yield Line(
                stripped[lead:],
                start + lead,
                start + len(stripped),
                stripped[:lead].strip(),
                after_gap,
            )
        after_gap = not stripped
        offset += len(raw) + 1


def span_of(text: str, start: int, end: int) -> Span:
    """`text[start:end]` without the white space around it."""
    piece = text[start:end]
    stripped = piece.strip()
    begin = start + (piece.index(stripped) if stripped else 0)
    return Span(stripped, begin, begin + len(stripped))


def quote(document: Document, start: int, end: int) -> Quote:
    """The student's words at `start:end`, cut to `LONGEST_QUOTE` characters at a word's end."""
    span = span_of(document.text, start, end)
    if len(span.text) > LONGEST_QUOTE:
        cut = span.text.rfind(" ", LONGEST_QUOTE // 2, LONGEST_QUOTE)
        span = span_of(document.text, span.start, span.start + (cut if cut > 0 else LONGEST_QUOTE))
    return Quote(span.text, document.page_of(span.start), span.start, span.end)


def quote_around(document: Document, start: int, end: int) -> Quote:
    """The sentence or line that `start:end` stands in, at most `LONGEST_QUOTE` long."""
    text = document.text
    room = max(0, (LONGEST_QUOTE - (end - start)) // 2)
    floor, ceiling = max(0, start - room), min(len(text), end + room)
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, floor, start)), default=None)
    stop = _SENTENCE_END.search(text, end, ceiling)
    if begin is None:
        begin = floor if floor == 0 else max(text.find(" ", floor, start) + 1, floor)
    finish = stop.start() + (text[stop.start()] != "\n") if stop else ceiling
    if not stop and ceiling < len(text):
        space = text.rfind(" ", end, ceiling)
        finish = space if space > 0 else ceiling
    span = _without_marker(span_of(text, begin, finish), start)
    return Quote(span.text, document.page_of(span.start), span.start, span.end)


def quotes(document: Document, spans: Iterable[Span], most: int = 5) -> tuple[Quote, ...]:
    """The first `most` of `spans` as quotes."""
    found = []
    for span in spans:
        found.append(quote(document, span.start, span.end))
        if len(found) == most:
            break
    return tuple(found)


def _without_marker(span: Span, must_hold: int) -> Span:
    marker = _MARKER.match(span.text)
    if marker is None or span.start + marker.end() > must_hold:
        return span
    return Span(span.text[marker.end() :], span.start + marker.end(), span.end)


def lines_near(lines: Sequence[Line], spans: Sequence[Span | None]) -> list[Line]:
    """The lines of the spans, and three on either side of each."""
    found: list[Line] = []
    for span in spans:
        at = next((n for n, line in enumerate(lines) if span and line.start <= span.start < line.end), None)
        if at is not None:
            found += lines[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
    return found
