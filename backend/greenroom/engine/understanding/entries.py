"""Takes the sections with entries apart: jobs, courses of study and projects, with their statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.employers import names_columns, with_shared_employers
from greenroom.engine.understanding.entry_heads import Head, find_heads
from greenroom.engine.understanding.header_orders import common_order
from greenroom.engine.understanding.header_pieces import says_how_long
from greenroom.engine.understanding.header_signs import (
    names_a_degree,
    names_a_job,
    names_a_school,
    names_an_organisation,
)
from greenroom.engine.understanding.headers import read_header
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Bullet, Entry, Kind, Line, Part, Period
from greenroom.engine.understanding.statements import join_statements

WITH_ENTRIES: Final[frozenset[Kind]] = frozenset({"experience", "education", "projects", "volunteering"})
_MOST_BESIDE: Final = 3


def find_entries(
    document: Document, parts: Sequence[Part], lines: Sequence[Line]
) -> tuple[tuple[Entry, ...], tuple[Bullet, ...]]:
    """The entries of all sections that hold any, and every statement, those outside an entry included."""
    entries: list[Entry] = []
    bullets: list[Bullet] = []
    for part in parts:
        if part.kind in WITH_ENTRIES:
            inside = [line for line in lines if part.body <= line.start < part.end]
            inside = [
                line for line in inside if not names_columns(line.text) and not says_how_long(line.text)
            ]
            if part.kind == "education" and _lists_studies(inside):
                inside = [replace(line, marker="") for line in inside]
            if part.kind == "experience" and _lists_jobs(inside):
                inside = [replace(line, marker="") for line in inside]
            heads = find_heads(document, part.kind, inside)
            first = heads[0][0] if heads else len(inside)
            bullets += join_statements(document, part.kind, inside[:first])
            for entry in with_shared_employers(_entries(document, part.kind, inside, heads)):
                entries.append(entry)
                bullets += entry.bullets
    return tuple(entries), tuple(bullets)


def _lists_studies(lines: Sequence[Line]) -> bool:
    """Whether each course of study is a list item of its own: "• MCA from Narmada University in 2024"."""
    items = [line for line in lines if line.marker]
    named = sum(names_a_degree(line.text) or names_an_organisation(line.text) for line in items)
    return len(items) == len(lines) and bool(items) and 2 * named > len(items)


def _lists_jobs(lines: Sequence[Line]) -> bool:
    """Whether each job is a list item of its own: "• Worked as Analyst with Musi Labs from 2013 to 2016"."""
    items = [line for line in lines if line.marker]
    dated = [
        line
        for line in items
        if names_a_job(line.text) and any(one.end or one.ongoing for one in periods_in(line))
    ]
    return len(items) == len(lines) and len(items) > 1 and len(dated) == len(items)


def _entries(document: Document, kind: Kind, lines: Sequence[Line], heads: Sequence[Head]) -> Iterator[Entry]:
    """An entry for each head: the header from its first number to its second, then the body.

    Headers whose words do not tell what is what are read in the order of those whose words do.
    """
    read: list[tuple[Kind, int, int, int, Sequence[Line]]] = []
    for number, (first, body) in enumerate(heads):
        last = heads[number + 1][0] if number + 1 < len(heads) else len(lines)
        header = lines[first:body]
        told: Kind = "experience" if kind == "education" and _is_a_job(header, lines[body:last]) else kind
        read.append((told, first, body, last, lines[first:last] if told == "education" else header))
    text = document.text
    order = common_order(read_header(text, told, said).order for told, *_, said in read if told == kind)
    for told, first, body, last, said in read:
        header = lines[first:body]
        facts = read_header(text, told, said, order if told == kind else None)
        yield Entry(
            kind=told,
            header=span_of(document.text, header[0].start, header[-1].end),
            title=facts.title,
            organisation=facts.organisation,
            period=facts.period or (None if kind == "education" else _period_beside(lines[body:last])),
            grade=facts.grade,
            bullets=join_statements(document, told, lines[body:last]),
        )


def _period_beside(body: Sequence[Line]) -> Period | None:
    """The range of dates that stands beside the first lines of an entry, in a column of its own."""
    for line in body[:_MOST_BESIDE]:
        period = next((one for one in periods_in(line) if one.end or one.ongoing), None)
        if period and line.text.endswith(f"\t{period.span.text}"):
            return period
    return None


def _is_a_job(header: Sequence[Line], body: Sequence[Line]) -> bool:
    """Whether what stands among studies is work: it names a job, and neither a degree nor a school."""
    if any(names_a_degree(line.text) or names_a_school(line.text) for line in (*header, *body)):
        return False
    ranged = any(period.end or period.ongoing for line in header for period in periods_in(line))
    return ranged and any(names_a_job(line.text) for line in header)
