"""Finds where each section of a CV begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from greenroom.engine.results import Section
from greenroom.engine.understanding.model import Kind, Line, Part, Span
from greenroom.engine.understanding.titles import LONGEST_TITLE, kind_of, normal

_INLINE: Final = re.compile(r"([^\W\d_][^:\n]{2,32}?)\s*[:：]\s*(?=\S)")
_MARKS_INLINE: Final[frozenset[Kind]] = frozenset(
    {"summary", "skills", "languages", "interests", "certifications"}
)
_HOLDS_LABELS: Final[frozenset[Kind]] = frozenset({"skills", "experience", "projects", "other"})
_MOST_WORDS_UNKNOWN: Final = 4
_FEWEST_KNOWN_IN_CAPS: Final = 2
_ENOUGH_FOR_A_STYLE: Final = 3
_FULL_LINE: Final = 60


def find_parts(lines: Sequence[Line], length: int) -> tuple[Part, ...]:
    """The sections in their order; each ends where the next begins, the last at `length`."""
    starts = _add_unknown(lines, _known_titles(lines))
    parts = []
    for number, (_, kind, title, body) in enumerate(starts):
        end = starts[number + 1][2].start if number + 1 < len(starts) else length
        parts.append(Part(kind, title, body, end))
    return tuple(parts)


def as_section(part: Part) -> Section:
    """The contract's form; its text includes the title's line."""
    titled = part.body > part.title.start
    return Section(part.kind, part.called or part.title.text, part.title.start, part.end, titled)


_Start = tuple[int, Kind, Span, int]


def _known_titles(lines: Sequence[Line]) -> list[_Start]:
    found: list[_Start] = []
    for number, line in enumerate(lines):
        start = _whole_line_title(number, lines) or _inline_title(number, line, found)
        if start is not None:
            found.append(start)
    return _in_the_common_style(found, {line.start for line in lines if line.after_gap}, lines)


def _in_the_common_style(found: list[_Start], gaps: set[int], lines: Sequence[Line]) -> list[_Start]:
    """Leaves out labels inside a section, which are written otherwise than most titles.

    Those end in a colon where titles do not, or stand in small letters with no gap above amid capitals.
    """
    bare = sum(not lines[number].text.endswith((":", "：")) for number, *_ in found)
    capitals = sum(title.text.isupper() for _, _, title, _ in found)
    if bare >= _ENOUGH_FOR_A_STYLE:
        found = [start for start in found if not _is_label(lines[start[0]].text)]
    if capitals >= _ENOUGH_FOR_A_STYLE and 2 * capitals > len(found):
        found = [start for start in found if start[2].text.isupper() or start[2].start in gaps]
    return found


def _is_label(text: str) -> bool:
    return text.endswith((":", "：")) and text.count(":") == 1


def _whole_line_title(number: int, lines: Sequence[Line]) -> _Start | None:
    line = lines[number]
    kind = kind_of(line.text)
    if kind is None or _is_list_item(number, lines):
        return None
    return number, kind, title_span(line), line.end


def _is_list_item(number: int, lines: Sequence[Line]) -> bool:
    """A known title inside a list of bullets, or a small word in the midst of prose, is no title."""
    line = lines[number]
    if line.text[0].islower() and number and not line.after_gap and _goes_on(lines[number - 1].text):
        return True
    beside = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
    return line.marker in {"•", "-", "*"} and any(other.marker == line.marker for other in beside)


def _goes_on(text: str) -> bool:
    """Whether a line of prose runs on into the next."""
    if text.endswith((".", "!", "?", ")", "]")):
        return False
    last = text.rsplit(maxsplit=1)[-1]
    return len(text) > _FULL_LINE or not last[-1].isalnum() or (last.islower() and len(last) <= len("with"))


def _inline_title(number: int, line: Line, found: Sequence[_Start]) -> _Start | None:
    """A title with its text behind a colon: "Objective: ..."; in a list of skills that is a label."""
    match = _INLINE.match(line.text)
    if match is None or line.marker or (found and found[-1][1] in _HOLDS_LABELS):
        return None
    kind = kind_of(match[1])
    if kind not in _MARKS_INLINE:
        return None
    title = Span(match[1], line.start, line.start + len(match[1]))
    return number, kind, title, line.start + match.end()


def title_span(line: Line) -> Span:
    """A title's words without the colon or dashes after them."""
    text = line.text.rstrip(" :_-–—=.")
    return Span(text, line.start, line.start + len(text))


def _add_unknown(lines: Sequence[Line], known: list[_Start]) -> list[_Start]:
    """Where the known titles stand in capitals, a short line in capitals under a gap is a title too."""
    in_caps = sum(title.text.isupper() for _, _, title, _ in known)
    if in_caps < _FEWEST_KNOWN_IN_CAPS or in_caps < len(known) - 1:
        return known
    taken = {number for number, *_ in known}
    first = known[0][0]
    unknown: list[_Start] = [
        (number, "other", title_span(line), line.end)
        for number, line in enumerate(lines)
        if number > first and number not in taken and number + 1 not in taken and _looks_like_title(line)
    ]
    return sorted([*known, *unknown])


def _looks_like_title(line: Line) -> bool:
    text = line.text.rstrip(":")
    return (
        line.after_gap
        and not line.marker
        and text.isupper()
        and len(text) <= LONGEST_TITLE
        and 1 <= len(text.split()) <= _MOST_WORDS_UNKNOWN
        and len(normal(text)) > len("ABCDE")
        and not any(sign.isdigit() or sign in ",.|@" for sign in text)
    )
