"""Jobs and studies above the first title, or where a CV has none: the page shows no title there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.header_signs import names_a_degree, names_a_job
from greenroom.engine.understanding.model import Kind, Line, Part, Span

_LONGEST: Final = 110
_FEWEST_JOBS: Final = 2


def untitled_parts(lines: Sequence[Line], parts: Sequence[Part], length: int) -> tuple[Part, ...]:
    """The parts with those before them that have no title, where no section tells of jobs.

    A section begins with the first line that names a job and is dated, or stands above a date, and ends where
    the next begins. One job alone may be what the person is called: it takes two.
    """
    if any(part.kind == "experience" for part in parts):
        return tuple(parts)
    end = parts[0].title.start if parts else length
    inside = [line for line in lines[1:] if line.start < end]
    jobs = [number for number in range(len(inside)) if _is_job(inside, number)]
    if len(jobs) < _FEWEST_JOBS:
        return tuple(parts)
    studies = [number for number in range(jobs[-1] + 1, len(inside)) if _is_study(inside[number])]
    has_studies = any(part.kind == "education" for part in parts)
    starts: list[tuple[int, Kind]] = [(jobs[0], "experience")]
    if studies and not has_studies:
        starts.append((studies[0], "education"))
    ends = [*(inside[number].start for number, _ in starts[1:]), end]
    found = (_part(inside[number], kind, stop) for (number, kind), stop in zip(starts, ends, strict=True))
    return (*found, *parts)


def _part(line: Line, kind: Kind, end: int) -> Part:
    return Part(kind, Span(line.text, line.start, line.end), line.start, end)


def _is_job(lines: Sequence[Line], number: int) -> bool:
    line = lines[number]
    if line.marker or len(line.text) > _LONGEST or line.text.endswith(".") or "@" in line.text:
        return False
    if not names_a_job(line.text) or names_a_degree(line.text):
        return False
    return any(next(periods_in(one), None) for one in lines[number : number + 2] if not one.marker)


def _is_study(line: Line) -> bool:
    return names_a_degree(line.text) and not line.marker and len(line.text) <= _LONGEST
