"""What the engine understands of a CV: spans of the document's text, so that all can be quoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greenroom.engine.results import Contact, Quote

Kind = Literal[
    "summary",
    "experience",
    "education",
    "skills",
    "projects",
    "certifications",
    "languages",
    "awards",
    "publications",
    "volunteering",
    "interests",
    "references",
    "other",
]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the document's text, `start:end`, and the text itself."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty, without the white space around it. `marker` is its bullet sign, "" for none.

    `start:end` is the line without its bullet; `after_gap` says that an empty line stands above it.
    """

    text: str
    start: int
    end: int
    marker: str
    after_gap: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A date on paper: a year, and a month from 1 where the CV says one."""

    year: int
    month: int | None


@dataclass(frozen=True, slots=True)
class Period:
    """A date or a range of dates as written at `span`; `end` is None while `ongoing` or for one date.

    `style` names the format ("Mon YYYY", "MM/YYYY", "YYYY", ...) of its first date.
    """

    span: Span
    start: Moment
    end: Moment | None
    ongoing: bool
    style: str


@dataclass(frozen=True, slots=True)
class Bullet:
    """One statement of an entry, its continuation lines included; `kind` is the section that it stands in."""

    span: Span
    kind: Kind
    marker: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A job held, a course of study or a project: what its header says, and its statements."""

    kind: Kind
    header: Span
    title: Span | None
    organisation: Span | None
    period: Period | None
    grade: Span | None
    bullets: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its title line, then its text from `body` to `end`.

    Where the page shows no title, `title` is the section's first line and `body` begins with it. `called` is
    what the student calls the section, None for what the page calls it.
    """

    kind: Kind
    title: Span
    body: int
    end: int
    called: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Who the CV says it is, and its sections."""

    contact: Contact
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A skill of the taxonomy where it is named. `kind` is None above the first section.

    `hedged` mentions stand beside "basic", "learning", "no" or the like: they prove less.
    """

    skill: str
    span: Span
    kind: Kind | None
    hedged: bool


@dataclass(frozen=True, slots=True)
class Understanding:
    """A CV taken apart. Whatever was not found is absent; nothing here is not in the text.

    Only where the student corrected it may `contact` say what the text does not. `read` is what software
    found by itself: the same contact and parts unless the student corrected them. `header` holds the lines
    above the first section, `listed` the skills that the CV lists and the taxonomy does not know.
    """

    contact: Contact
    contact_quotes: dict[str, Quote]
    read: Reading
    header: tuple[Line, ...]
    lines: tuple[Line, ...]
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...]
    bullets: tuple[Bullet, ...]
    periods: tuple[Period, ...]
    mentions: tuple[Mention, ...]
    listed: tuple[Span, ...]

    @property
    def place(self) -> str | None:
        """Where the person says to live."""
        return self.contact.location

    def of_kind(self, kind: Kind) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.kind == kind)

    def entries_of(self, kind: Kind) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.kind == kind)
