"""Takes a CV apart: the one entry to this package."""

from __future__ import annotations

from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.results import Contact, Quote
from greenroom.engine.understanding.contact import find_email, find_links, linked_email
from greenroom.engine.understanding.corrections import ContactField, Corrections, correct
from greenroom.engine.understanding.dates import find_periods, rejoin
from greenroom.engine.understanding.entries import find_entries
from greenroom.engine.understanding.lexicon import Lexicon, shipped_lexicon
from greenroom.engine.understanding.lines import cut_lines, quote
from greenroom.engine.understanding.listed_skills import find_listed
from greenroom.engine.understanding.misreadings import find_said
from greenroom.engine.understanding.model import Bullet, Line, Part, Reading, Span, Understanding
from greenroom.engine.understanding.names import find_name
from greenroom.engine.understanding.phones import find_phone
from greenroom.engine.understanding.places import find_place
from greenroom.engine.understanding.running_lines import without_running_lines
from greenroom.engine.understanding.sections import find_parts
from greenroom.engine.understanding.skills import find_mentions
from greenroom.engine.understanding.statements import join_statements
from greenroom.engine.understanding.title_looks import looks_of

_HEADER_WITHOUT_SECTIONS: Final = 12
_QUOTED: Final[tuple[ContactField, ...]] = ("name", "email", "phone")


def understand(
    document: Document, lexicon: Lexicon | None = None, corrections: Corrections | None = None
) -> Understanding:
    """Everything that the engine knows of a CV, each thing with the place where it stands.

    `lexicon` is the taxonomy to look for, the one that ships when None. With `corrections`, contact and
    sections are as the student says, and all else follows from them.
    """
    lexicon = lexicon or shipped_lexicon()
    every = cut_lines(document.text)
    lines = without_running_lines(document, every)
    read, quotes = _read(document, lines, lexicon)
    right = correct(read, corrections, every, len(document.text)) if corrections else read
    parts = right.parts
    whole = rejoin(document.text, lines)
    entries, bullets = find_entries(document, parts, whole)
    mentions = find_mentions(document.text, parts, lexicon)
    return Understanding(
        contact=right.contact,
        contact_quotes=quotes if right.contact == read.contact else _requote(document, read, right, quotes),
        read=read,
        header=header_of(lines, parts),
        lines=lines,
        parts=parts,
        entries=entries,
        bullets=bullets or _loose_bullets(document, lines),
        periods=find_periods(whole),
        mentions=mentions,
        listed=find_listed(document, parts, lines, mentions),
    )


def read_and_correct(document: Document, corrections: Corrections | None) -> tuple[Reading, Reading]:
    """Contact and sections as software finds them, and as the student says they are."""
    every = cut_lines(document.text)
    read, _ = _read(document, without_running_lines(document, every), shipped_lexicon())
    return read, correct(read, corrections, every, len(document.text)) if corrections else read


def _read(document: Document, lines: tuple[Line, ...], lexicon: Lexicon) -> tuple[Reading, dict[str, Quote]]:
    parts = find_parts(lines, len(document.text), document.standouts, lexicon)
    contact, quotes = find_contact(document, lines, header_of(lines, parts), lexicon)
    return Reading(contact, parts), quotes


def _requote(document: Document, read: Reading, right: Reading, quotes: dict[str, Quote]) -> dict[str, Quote]:
    """The quotes of what was read right, and of what the student says where the text says it too."""
    requoted: dict[str, Quote] = {}
    for field in _QUOTED:
        value = getattr(right.contact, field)
        same = value == getattr(read.contact, field)
        found = quotes.get(field) if same else value and find_said(document, field, value)
        if found:
            requoted[field] = found
    return requoted


def find_contact(
    document: Document, lines: tuple[Line, ...], header: tuple[Line, ...], lexicon: Lexicon
) -> tuple[Contact, dict[str, Quote]]:
    """Who the CV says it is, and the place of each part of that by its name in `Contact`."""
    text = document.text
    email = find_email(text)
    address = email.text if email else linked_email(document)
    name = find_name(header, lines, address, text, lexicon, looks_of(document.standouts))
    phone = find_phone(text, address, header[-1].end if header else 0)
    place = find_place(header, lines, text, name, email, phone)
    contact = Contact(
        name=" ".join(name.text.replace("-\n", "-").split()) if name else None,
        email=address,
        phone=phone.text if phone else None,
        links=find_links(document),
        location=place.text if place else None,
    )
    found: dict[str, Span | None] = {"name": name, "email": email, "phone": phone}
    return contact, {key: quote(document, span.start, span.end) for key, span in found.items() if span}


def header_of(lines: tuple[Line, ...], parts: tuple[Part, ...]) -> tuple[Line, ...]:
    if not parts:
        return lines[:_HEADER_WITHOUT_SECTIONS]
    return tuple(line for line in lines if line.start < parts[0].title.start)


def _loose_bullets(document: Document, lines: tuple[Line, ...]) -> tuple[Bullet, ...]:
    """The bullets of a CV in which no section with entries was found."""
    return join_statements(document, "other", [line for line in lines if line.marker])
