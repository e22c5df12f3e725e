"""Finds where each section of a CV begins and ends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from greenroom.engine.document import Standout
from greenroom.engine.results import Section
from greenroom.engine.understanding.contents import kind_by_content
from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_signs import is_an_institution, names_a_job
from greenroom.engine.understanding.lexicon import Lexicon
from greenroom.engine.understanding.model import Kind, Line, Part, Span
from greenroom.engine.understanding.section_kinds import set_right
from greenroom.engine.understanding.title_gaps import parted_titles
from greenroom.engine.understanding.title_looks import (
    are_labels,
    is_personal,
    looks_of,
    title_looks,
)
from greenroom.engine.understanding.title_words import kind_by_last_word, kind_by_words
from greenroom.engine.understanding.titles import LENGTH, LONGEST_TITLE, kind_of, normal
from greenroom.engine.understanding.untitled import untitled_parts

_INLINE: Final = re.compile(r"([^\W\d_][^:\n]{2,32}?)\s*[:：]\s*(?=\S)")
_RUN_ON: Final = re.compile(r"[a-z\d.)][ \t]?((?:[A-Z][a-z]{3,12} ){1,2}Details)\Z")
_MARKS_INLINE: Final[frozenset[Kind]] = frozenset(
    {"summary", "skills", "languages", "interests", "certifications"}
)
_HOLDS_LABELS: Final[frozenset[Kind]] = frozenset({"skills", "experience", "projects", "other"})
_MOST_WORDS_UNKNOWN: Final = 4
_FEWEST_KNOWN_IN_CAPS: Final = 2
_ENOUGH_FOR_A_STYLE: Final = 3
_FULL_LINE: Final = 60


def find_parts(
    lines: Sequence[Line],
    length: int,
    standouts: Sequence[Standout] = (),
    lexicon: Lexicon | None = None,
) -> tuple[Part, ...]:
    """The sections in their order; each ends where the next begins, the last at `length`.

    `standouts` are the lines set in other type than the body. A section whose title does not tell what it
    holds is told by its text, and its skills by `lexicon`.
    """
    starts = _by_look(lines, _known_titles(lines, looks_of(standouts)), looks_of(standouts))
    parts = []
    for number, (_, kind, title, body) in enumerate(starts):
        end = starts[number + 1][2].start if number + 1 < len(starts) else length
        inside = [line for line in lines if body <= line.start < end]
        parts.append(Part(kind or _told_by(inside, lexicon), title, body, end))
    return untitled_parts(lines, [set_right(part, lines, lexicon) for part in parts], length)


def _told_by(inside: Sequence[Line], lexicon: Lexicon | None) -> Kind:
    return kind_by_content(inside, lexicon) if lexicon is not None else "other"


def as_section(part: Part) -> Section:
    """The contract's form; its text includes the title's line."""
    titled = part.body > part.title.start
    return Section(part.kind, part.called or part.title.text, part.title.start, part.end, titled)


_Start = tuple[int, Kind | None, Span, int]


def _by_look(lines: Sequence[Line], known: list[_Start], looks: Mapping[int, str]) -> list[_Start]:
    """The titles by how the known ones are set; by capitals, where their type tells nothing."""
    numbers = [number for number, *_ in known]
    wanted = title_looks(lines, looks, numbers)
    if not wanted:
        return _by_gaps(lines, known) or _add_unknown(lines, known)
    if sum(looks.get(lines[number].start) in wanted for number in numbers) >= _ENOUGH_FOR_A_STYLE:
        labels = are_labels(lines, looks, numbers, wanted)
        kinds = {kind for number, kind, *_ in known if looks.get(lines[number].start) in wanted}
        known = [one for one in known if one[0] not in labels or one[1] not in kinds or _is_loud(one[2].text)]
    taken = {number for number, *_ in known}
    unknown: list[_Start] = [
        (number, kind_by_words(normal(line.text), strict=False), title_span(line), line.end)
        for number, line in enumerate(lines)
        if number not in taken and number and looks.get(line.start) in wanted and _may_be_title(line)
    ]
    return _made_whole(lines, sorted([*known, *unknown], key=lambda start: start[0]), looks)


def _by_gaps(lines: Sequence[Line], known: list[_Start]) -> list[_Start]:
    """The titles that stand under gaps, and those known that have their text behind a colon."""
    parted = parted_titles(lines, {number for number, *_ in known})
    whole = [number for number, *_, body in known if body == lines[number].end]
    if 2 * len(set(whole).intersection(parted)) <= len(whole):
        # Most titles that we know stand under no gap: the gaps are others.
        return []
    inline = {start[0]: start for start in known if start[0] in parted or start[3] != lines[start[0]].end}
    unlisted: list[_Start] = [
        (
            number,
            kind_by_words(normal(lines[number].text), strict=False),
            title_span(lines[number]),
            lines[number].end,
        )
        for number in parted
        if number not in inline
    ]
    return sorted([*inline.values(), *unlisted], key=lambda start: start[0]) if parted else []


def _made_whole(lines: Sequence[Line], starts: list[_Start], looks: Mapping[int, str]) -> list[_Start]:
    """The titles, with those made one that a narrow column breaks in two: "Spoken" and "languages"."""
    whole: list[_Start] = []
    for start in starts:
        number, kind, title, body = start
        before = whole[-1] if whole else None
        line = lines[number]
        if before and before[0] + 1 == number and not line.after_gap and before[3] < line.start:
            alike = looks.get(before[2].start, "") == looks.get(line.start)
            text = f"{before[2].text}\n{title.text}"
            one = " ".join(text.split())
            if alike and kind_of(before[2].text) and names_a_job(title.text) and not kind_of(one):
                # "Senior Engineer", set as the title above it is.
                continue
            if alike and len(text) <= LONGEST_TITLE and before[3] + 1 == line.start:
                kind = kind_of(one) or kind_by_words(normal(one), strict=False) or before[1] or kind
                whole[-1] = (number, kind, Span(text, before[2].start, title.end), body)
                continue
        whole.append(start)
    return whole


def _may_be_title(line: Line) -> bool:
    long = len(line.text) > LONGEST_TITLE or line.text.endswith((",", ";")) or is_an_institution(line.text)
    return not (long or line.marker or "@" in line.text or "\t" in line.text or next(periods_in(line), None))


def _known_titles(lines: Sequence[Line], looks: Mapping[int, str]) -> list[_Start]:
    found: list[_Start] = []
    for number in range(len(lines)):
        start = (
            _whole_line_title(number, lines, looks)
            or _inline_title(number, lines, found)
            or _run_on_title(number, lines)
        )
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
        alone = sum(lines[number].end == body for number, _, _, body in found)
        if alone >= _ENOUGH_FOR_A_STYLE:
            found = [one for one in found if lines[one[0]].end == one[3] or lines[one[0]].after_gap]
    if capitals >= _ENOUGH_FOR_A_STYLE and 2 * capitals > len(found):
        found = [start for start in found if start[2].text.isupper() or start[2].start in gaps]
    return found


def _is_label(text: str) -> bool:
    return text.endswith((":", "：")) and text.count(":") == 1


def _whole_line_title(number: int, lines: Sequence[Line], looks: Mapping[int, str]) -> _Start | None:
    line = lines[number]
    kind = kind_of(line.text) or _kind_of_unlisted(number, lines, looks)
    if kind is None:
        return _first_of_two(number, line) if "\t" in line.text else None
    return None if _is_list_item(number, lines) else (number, kind, title_span(line), line.end)


def _first_of_two(number: int, line: Line) -> _Start | None:
    """The first of several titles side by side, over columns that could not be parted."""
    kinds = [kind_of(cell.strip()) for cell in line.text.split("\t")]
    if kinds[0] is None or not all(kinds):
        return None
    first = line.text.split("\t")[0].rstrip()
    return number, kinds[0], Span(first, line.start, line.start + len(first)), line.end


def _is_unset(lines: Sequence[Line], looks: Mapping[int, str]) -> bool:
    """Whether nothing sets any line apart: words in one type with no gap, as they are pasted."""
    return not looks and not any(line.after_gap for line in lines[1:])


def _is_loud(text: str) -> bool:
    return text.isupper() and len(text.split()) >= _MOST_WORDS_UNKNOWN


def _kind_of_unlisted(number: int, lines: Sequence[Line], looks: Mapping[int, str]) -> Kind | None:
    """By its words, where a line stands as a title does: first under a gap, or in type of its own."""
    line = lines[number]
    pasted = " " in line.text and (_is_unset(lines, looks) or _is_loud(line.text))
    parted = number and (line.after_gap or line.start in looks or pasted) and not line.marker
    if not parted or len(line.text) > LONGEST_TITLE or line.text.endswith((".", ",", ";")):
        return None
    text = LENGTH.sub("", line.text)
    if any(sign.isdigit() or sign in "@|\t(" for sign in text):
        return None
    return kind_by_words(normal(text), strict=True) or kind_by_last_word(text)


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


def _inline_title(number: int, lines: Sequence[Line], found: Sequence[_Start]) -> _Start | None:
    """A title with its text behind a colon: "Objective: ..."; in a list of skills that is a label."""
    line = lines[number]
    match = _INLINE.match(line.text)
    if match is None or line.marker or (found and found[-1][1] in _HOLDS_LABELS):
        return None
    kind = kind_of(match[1])
    if kind not in _MARKS_INLINE or (found and is_personal(lines[found[-1][0] + 1 : number])):
        return None
    title = Span(match[1], line.start, line.start + len(match[1]))
    return number, kind, title, line.start + match.end()


def _run_on_title(number: int, lines: Sequence[Line]) -> _Start | None:
    """A title that an export set at the end of a line: "SQL, 6 monthsCompany Details"."""
    line = lines[number]
    match = _RUN_ON.search(line.text)
    kind = kind_of(match[1]) if match else None
    if match is None or kind is None:
        return None
    start = line.start + match.start(1)
    return number, kind, Span(match[1], start, line.end), line.end


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
        and not is_an_institution(text)
    )
