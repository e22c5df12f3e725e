"""What a student sets right about how a CV was read, checked against its text and put in place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from greenroom.engine.results import Contact
from greenroom.engine.understanding.contact import bare_address
from greenroom.engine.understanding.lines import cut_lines
from greenroom.engine.understanding.model import Kind, Line, Part, Reading, Span
from greenroom.engine.understanding.sections import title_span

ContactField = Literal["name", "email", "phone", "location", "links"]
CONTACT_FIELDS: Final[tuple[ContactField, ...]] = ("name", "email", "phone", "location", "links")


@dataclass(frozen=True, slots=True)
class ContactCorrections:
    """What the CV gives. None means as it was read; "" and no links at all mean that the CV gives none."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    location: str | None = None
    links: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A section begins at `start`, the beginning of a line, and goes on to the next heading.

    `title` is what the student calls it, None for the line's own words.
    `titled` says that the line is the section's title. Where the page shows none, or draws it as a picture,
    the line is the first of the section's own.
    """

    start: int
    kind: Kind
    title: str | None = None
    titled: bool = True


@dataclass(frozen=True, slots=True)
class Corrections:
    """`sections` are all of the CV's, in place of those that were read; None means as they were read."""

    contact: ContactCorrections = ContactCorrections()
    sections: tuple[Heading, ...] | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why corrections do not fit the text: `field` as in "sections.2.start", `message` for the student."""

    field: str
    message: str


def find_faults(corrections: Corrections, text: str) -> tuple[Fault, ...]:
    """What keeps `corrections` from being put in place in `text`; empty when nothing does."""
    return tuple(_faults(corrections.sections or (), text))


def settle(corrections: Corrections, text: str) -> Corrections:
    """The one form of corrections that fit: sections in the text's order, addresses without their scheme."""
    contact, sections = corrections.contact, corrections.sections
    if contact.links is not None:
        bare = (bare_address(link.strip()) for link in contact.links)
        contact = replace(contact, links=tuple(dict.fromkeys(link for link in bare if link)))
    if sections is not None:
        lines = cut_lines(text)
        put = (replace(one, start=line.start) for one in sections if (line := _line_at(lines, one.start)))
        sections = tuple(sorted(put, key=lambda heading: heading.start))
    return Corrections(contact, sections)


def correct(read: Reading, corrections: Corrections, lines: Sequence[Line], length: int) -> Reading:
    """`read` with settled `corrections` in place; `length` is the text's."""
    was, said = read.contact, corrections.contact
    contact = Contact(
        name=_said(was.name, said.name),
        email=_said(was.email, said.email),
        phone=_said(was.phone, said.phone),
        links=was.links if said.links is None else said.links,
        location=_said(was.location, said.location),
    )
    parts = read.parts
    if corrections.sections is not None:
        parts = tuple(_parts(read, corrections.sections, lines, length))
    return Reading(contact, parts)


def corrected(before: Reading, after: Reading) -> tuple[str, ...]:
    """What differs between two readings: "contact.name" and the like, and "sections" as a whole."""
    fields = tuple(
        f"contact.{name}" for name in CONTACT_FIELDS if _differs(before.contact, after.contact, name)
    )
    return fields if before.parts == after.parts else (*fields, "sections")


def _said(read: str | None, said: str | None) -> str | None:
    return read if said is None else said or None


def _differs(one: Contact, other: Contact, name: ContactField) -> bool:
    return bool(getattr(one, name) != getattr(other, name))


def _faults(sections: Sequence[Heading], text: str) -> Iterator[Fault]:
    lines = cut_lines(text)
    taken: set[int] = set()
    for number, heading in enumerate(sections):
        field = f"sections.{number}.start"
        line = _line_at(lines, heading.start)
        if line is None or heading.start <= text.rfind("\n", 0, line.start):
            yield Fault(field, "A section begins where a line of the text does.")
        elif line.start in taken:
            yield Fault(field, "Another section begins with the same line.")
        else:
            taken.add(line.start)


def _line_at(lines: Sequence[Line], start: int) -> Line | None:
    """The first line whose words begin at `start` or after it; a bullet before them does not count."""
    at = bisect_left(lines, start, key=lambda line: line.start)
    return lines[at] if at < len(lines) else None


def _parts(read: Reading, headings: Sequence[Heading], lines: Sequence[Line], length: int) -> Iterator[Part]:
    as_read = {part.title.start: part for part in read.parts}
    opened = [(heading, line) for heading in headings if (line := _line_at(lines, heading.start))]
    ends = [line.start for _, line in opened[1:]]
    for (heading, line), end in zip(opened, [*ends, length], strict=True):
        known = as_read.get(line.start) if heading.titled else None
        if known is not None:
            title, body = known.title, known.body
        elif heading.titled:
            title, body = title_span(line), line.end
        else:
            title, body = Span(line.text, line.start, line.end), line.start
        called = None if heading.title == title.text else heading.title
        yield Part(heading.kind, title, body, end, called)
