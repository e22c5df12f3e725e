"""Finds the lines that head the entries of a section: by bullets, by dates, or by gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_forms import end_of_a_form
from greenroom.engine.understanding.header_openings import degree_above, ends_as_told, openings_above
from greenroom.engine.understanding.header_signs import (
    is_like_a_job,
    names_a_degree,
    names_a_job,
    names_an_organisation,
    says_a_grade,
)
from greenroom.engine.understanding.model import Kind, Line, Period
from greenroom.engine.understanding.place_names import is_a_town
from greenroom.engine.understanding.statements import continues

Head = tuple[int, int]
"""The numbers of a header's first line and of the first line below it."""
_MOST_LEADING: Final = 2
_MOST_TRAILING: Final = 2
_LONGEST_ANCHOR: Final = 130
_LONGEST_SINGLE_DATE: Final = 80
_LONGEST_TRAILER: Final = 70
_TABS_OF_A_ROW: Final = 3
_SHORT_OF_FULL: Final = 0.7
_LONGEST_NAME: Final = 5
_DUTIES: Final = re.compile(
    r"(?i)(?:(?:key|main|major|core|primary|job|my) )?(?:roles?(?: (?:and|&) responsibilit(?:y|ies))?"
    r"|responsibilit(?:y|ies)|duties|achievements?|accomplishments?|deliverables|contributions|tasks"
    r"|highlights"
    r"|tech(?:nology)? stack|technologies(?: used)?|environment|tools|aufgaben|tätigkeiten|erfolge|missions"
    r"|réalisations|funciones|logros|tareas)(?: (?:and|&) (?:duties|achievements|responsibilities))?"
)
_ABBREVIATED: Final = re.compile(
    r"(?:\b[A-Z]\.)+$|\b(?:Ltd|Inc|Co|Corp|Pvt|Bros|Ltda|Cía|Hons|Tech|Sc|Ed|Com)\.$"
)
_ASIDE: Final = re.compile(r"\s*(?:\([^()]*\)|[·•] .*)$")
# What leads in a date that is written out: "De mars 2016 à avril 2017".
_LEAD: Final = re.compile(r"(?i)(?:de|du|from|von|vom|desde|started|starting|dal?)\s+")
# "Engineer (promoted from SDE II in Jan 2023)": a date that is told by the way.
_IN_PASSING: Final = re.compile(
    r"(?i)\([^()\n]*\b(?:promoted|joined|since|transferred|acting|formerly|renamed)\b[^()\n]*\)"
)
_LOWER: Final = re.compile(r",? [^\W\d_A-Z]")
_GOING_ON: Final = ("and ", "of ", "in ", "de ", "des ", "du ", "et ", "y ", "und ", "& ", "at ", "from ")


def find_heads(document: Document, kind: Kind, lines: Sequence[Line]) -> list[Head]:
    """The header of each entry of a section, in their order; what stands between is body."""
    if any(line.marker for line in lines):
        return _heads_between_bullets(document, lines)
    return _heads_around_dates(kind, lines)


def _heads_between_bullets(document: Document, lines: Sequence[Line]) -> list[Head]:
    """With bullets, whatever stands between two lists is a header; one with two dates is two headers."""
    width = max(len(line.text) for line in lines)
    opens = openings_above([number for number, line in enumerate(lines) if _is_anchor(line)], lines)
    heads: list[Head] = []
    at = 0
    while at < len(lines):
        opened = at in opens
        if not opened and (_in_body(document, lines, at, width) or (heads and _is_a_label(lines[at]))):
            at += 1
            continue
        stop = at + 1
        while stop < len(lines) and not lines[stop].marker and stop not in opens:
            dated = any(map(_is_bare_date, lines[at:stop]))
            if _second_dated(lines[at:stop], lines[stop]) or (opens and dated and ends_as_told(lines[stop])):
                break
            stop += 1
        heads.append((at, stop))
        at = stop
    return heads


def _in_body(document: Document, lines: Sequence[Line], at: int, width: int) -> bool:
    line = lines[at]
    if line.marker:
        return True
    goes_on = at > 0 and not _is_anchor(line) and continues(document, line, lines[at - 1], width)
    if at + 1 < len(lines) and _is_bare_date(lines[at + 1]) and _is_a_name(line.text):
        return False
    if at + 2 < len(lines) and _is_bare_date(lines[at + 2]) and _is_job_above(line, lines[at + 1]):
        return False
    if at + 1 < len(lines) and _is_anchor(lines[at + 1]) and _leads_to_a_date(line, width):
        job_below = names_a_job(lines[at + 1].text) and not names_a_job(line.text)
        return goes_on and job_below and (not _is_a_name(line.text) or "," in lines[at + 1].text)
    return goes_on


def _is_job_above(line: Line, name: Line) -> bool:
    """Whether a job's name stands above its employer's: "Trainee Engineer", "Sandal Grid Services"."""
    job = names_a_job(line.text) or (is_like_a_job(line.text) and names_an_organisation(name.text))
    return job and _is_a_name(line.text) and not name.marker and _is_a_name(_ASIDE.sub("", name.text))


def _is_a_label(line: Line) -> bool:
    """Whether a line among an entry's lists heads one of them, or is a sentence: "Achievements include:"."""
    if next(periods_in(line), None):
        return False
    told = line.text.endswith((".", "!")) and len(line.text.split()) > _LONGEST_NAME
    lead = line.text.partition(":")[0]
    return line.text.endswith((":", "：")) or told or bool(_DUTIES.fullmatch(lead))


def _is_bare_date(line: Line) -> bool:
    """Whether a line is a date or range of dates and nothing else."""
    period = next(periods_in(line), None)
    left = _LEAD.sub("", _ASIDE.sub("", line.text).strip("()[] "))
    return period is not None and not line.marker and left == _LEAD.sub("", period.span.text)


def _is_a_name(text: str) -> bool:
    """Whether all words but the small ones begin with a capital, as an employer's name and town do."""
    return all(word[0].isupper() for word in re.findall(r"[^\W\d_]{4,}", text))


def _leads_to_a_date(line: Line, width: int) -> bool:
    """Whether a line just above a dated one is its header rather than the end of a bullet."""
    return line.text[0].isupper() and len(line.text) < _SHORT_OF_FULL * width and not line.text.endswith(".")


def _second_dated(run: Sequence[Line], line: Line) -> bool:
    """Whether `line` opens another entry: the run has its date already, and a new one or a gap comes."""
    dated = any(_is_anchor(other) for other in run)
    return dated and (_is_anchor(line) or line.after_gap)


def _heads_around_dates(kind: Kind, lines: Sequence[Line]) -> list[Head]:
    """Without bullets, each dated line makes an entry; the first shows how many lines lead up to a date."""
    anchors = [number for number, line in enumerate(lines) if _is_anchor(line)]
    if not anchors:
        return _heads_by_gap(kind, lines)
    most = len(lines) if kind == "education" else _MOST_LEADING
    leading = anchors[0] if anchors[0] <= most else 0
    heads: list[Head] = []
    floor = 0
    for anchor in anchors:
        first = _climb(kind, lines, anchor, max(floor, anchor - leading), floor)
        floor = _descend(kind, lines, first, anchor)
        heads.append((first, floor))
    return heads


def _climb(kind: Kind, lines: Sequence[Line], anchor: int, lowest: int, floor: int) -> int:
    first = anchor
    while first > lowest and _like_a_header(kind, lines[first - 1]) and not lines[first].after_gap:
        first -= 1
    # A column too narrow for a course breaks it behind a comma.
    if kind == "education":
        broken = [number for number in range(floor, first) if lines[number].text.endswith(",")]
        first = broken[-1] if broken and first - broken[-1] <= _MOST_LEADING else first
        first = degree_above(lines, first, anchor, floor)
    return first


def _descend(kind: Kind, lines: Sequence[Line], first: int, anchor: int) -> int:
    if first == anchor and (filled := end_of_a_form(lines, anchor)):
        return filled
    stop = anchor + 1
    named = any(names_a_job(line.text) for line in lines[first : anchor + 1])
    told = "\t" in lines[anchor].text or is_like_a_job(lines[anchor].text)
    if first == anchor and stop < len(lines) and told:
        stop += _is_an_employer(kind, lines[stop])
    if stop > anchor + 1:
        return stop
    while stop < len(lines) and stop - anchor <= _MOST_TRAILING and _trails(kind, lines[stop]):
        if named and first < anchor and names_a_job(lines[stop].text):
            break
        stop += 1
    if first == anchor and kind != "education" and _is_bare_date(lines[anchor]):
        stop = max(stop, _below_a_date(lines, anchor))
    return _end_of_block(lines, anchor) or stop


def _is_an_employer(kind: Kind, line: Line) -> bool:
    """Whether a line below a job and its date is a name with its place: "Azulejos Mont, Onda (España)"."""
    name, _, place = line.text.rpartition(", ")
    if kind == "education" or not name or line.marker or line.after_gap or not _is_a_name(line.text):
        return False
    town, _, region = place.rstrip(")").partition(" (")
    return is_a_town(region or town) and not _is_anchor(line) and len(line.text) <= _LONGEST_TRAILER


def _below_a_date(lines: Sequence[Line], anchor: int) -> int:
    """Where the header ends that stands below a date alone: two lines at most, neither a sentence."""
    stop = anchor + 1
    while stop < len(lines) and stop - anchor <= _MOST_TRAILING:
        line = lines[stop]
        if line.after_gap or line.marker or _is_anchor(line) or len(line.text) > _LONGEST_TRAILER:
            break
        if line.text.endswith((".", ";")) or not line.text[0].isupper() or ": " in line.text:
            break
        stop += 1
    return stop


def _end_of_block(lines: Sequence[Line], anchor: int) -> int | None:
    """Where a short block around the date ends at a gap with text below: all of it is the header then."""
    for stop in range(anchor + 2, min(anchor + 2 + _MOST_TRAILING, len(lines))):
        block = lines[anchor + 1 : stop]
        if any(line.after_gap or line.marker or len(line.text) > _LONGEST_TRAILER for line in block):
            return None
        if any(_is_told(line.text) for line in block):
            return None
        if lines[stop].after_gap:
            return None if _is_anchor(lines[stop]) else stop
    return None


def _is_told(text: str) -> bool:
    """Whether a line is a sentence: "Kept the books of three mills."."""
    return text.endswith(".") and len(text.split()) >= _LONGEST_NAME and not _ABBREVIATED.search(text)


def _trails(kind: Kind, line: Line) -> bool:
    if line.after_gap or _is_anchor(line) or len(line.text) > _LONGEST_TRAILER or line.text.endswith("."):
        return False
    if kind == "education":
        told = names_a_degree(line.text) or names_an_organisation(line.text)
        return says_a_grade(line.text) and not told
    return names_an_organisation(line.text) or names_a_job(line.text)


def _like_a_header(kind: Kind, line: Line) -> bool:
    text = line.text
    goes_on = kind == "education" and text.startswith(_GOING_ON)
    ends = text.endswith((".", ";")) and not _ABBREVIATED.search(text)
    if ends or (text[0].islower() and not goes_on) or len(text) > _LONGEST_ANCHOR:
        return False
    if kind == "education":
        return names_a_degree(text) or names_an_organisation(text) or not says_a_grade(text)
    return len(text) <= _LONGEST_SINGLE_DATE


def _heads_by_gap(kind: Kind, lines: Sequence[Line]) -> list[Head]:
    """With no date at all, an entry opens at each line under a gap that names a job, a school or a degree."""
    signs = (
        (names_a_degree, names_an_organisation)
        if kind == "education"
        else (names_a_job, names_an_organisation)
    )
    return [
        (number, number + 1)
        for number, line in enumerate(lines)
        if len(line.text) <= _LONGEST_TRAILER
        and (line.after_gap or number == 0)
        and any(sign(line.text) for sign in signs)
    ]


def _is_anchor(line: Line) -> bool:
    """A line that dates an entry: a range, or a date on a short line or at a line's end; never a bullet."""
    if line.marker or len(line.text) > _LONGEST_ANCHOR:
        return False
    periods = list(periods_in(line))
    if any(period.end or period.ongoing for period in periods):
        return not _is_within_a_sentence(line, periods)
    if not periods or (line.text.endswith(".") and not _closes_a_job(line, periods[-1])):
        return False
    return not _IN_PASSING.search(line.text) and _is_dated(line, periods)


def _is_dated(line: Line, periods: Sequence[Period]) -> bool:
    """Whether a line with single dates is an entry's, by where they stand and how long it is."""
    if line.text.startswith(f"{periods[0].span.text}\t"):
        return True
    closes = line.text.rstrip(" )").endswith(periods[-1].span.text)
    if line.text[0].islower() and not closes and periods[0].span.start > line.start:
        return False
    at_an_edge = closes or periods[0].span.start == line.start
    row = line.text.count("\t") >= _TABS_OF_A_ROW
    return len(line.text) <= _LONGEST_SINGLE_DATE or row or (at_an_edge and names_a_degree(line.text))


def _closes_a_job(line: Line, period: Period) -> bool:
    """Whether a line that ends in a full stop names a job and then its date: "Clerk, Port Office. 2015."."""
    return line.text.rstrip(" .)").endswith(period.span.text) and names_a_job(line.text)


def _is_within_a_sentence(line: Line, periods: Sequence[Period]) -> bool:
    """Whether the dates stand in the midst of what is told: "From 2019 to 2021 I kept bees in Kent."."""
    told = line.text.endswith(".") and "\t" not in line.text and not names_a_job(line.text)
    ends = periods[-1].span.end - line.start >= len(line.text.rstrip(" .)"))
    starts = periods[0].span.start == line.start and not _LOWER.match(line.text, len(periods[0].span.text))
    return told and not ends and not starts and len(line.text.split()) > _LONGEST_NAME
