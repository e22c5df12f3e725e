"""What software takes for something else than the student does, as the student's corrections tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.results import Contact, Quote
from greenroom.engine.understanding.contact import bare_address
from greenroom.engine.understanding.corrections import CONTACT_FIELDS, ContactField
from greenroom.engine.understanding.lines import quote
from greenroom.engine.understanding.model import Part, Reading, Span

_WORDS: Final[dict[ContactField, str]] = {
    "name": "your name",
    "email": "your e-mail address",
    "phone": "your phone number",
    "location": "where you live",
    "links": "your links",
}


@dataclass(frozen=True, slots=True)
class Misreading:
    """One thing that was read wrong: `what` it is, in words that go on a sentence, and where it stands."""

    what: str
    about: ContactField | None
    evidence: Quote | None


def find_misreadings(document: Document, read: Reading, right: Reading) -> tuple[Misreading, ...]:
    """What is in the file and was read otherwise; what is not in the file, nobody could have read."""
    return (*_of_contact(document, read.contact, right.contact), *_of_sections(document, read, right))


def stands_in(document: Document, field: ContactField, value: str) -> bool:
    """Whether the file itself gives `value`, in its text or behind a link."""
    if field in {"email", "links"}:
        wanted = bare_address(value).casefold().removeprefix("www.")
        if any(wanted in link.target.casefold() for link in document.links):
            return True
        return wanted in document.text.casefold()
    return find_said(document, field, value) is not None


def find_said(document: Document, field: ContactField, value: str) -> Quote | None:
    """Where the text says `value`; case, the width of gaps and a phone number's signs do not count."""
    if field == "phone":
        pattern = r"[^\w\n]{0,3}".join(filter(str.isdigit, value))
    else:
        pattern = r"\s+".join(re.escape(word) for word in value.split())
    match = re.search(rf"(?<!\w)\+?{pattern}(?!\w)", document.text, re.IGNORECASE) if pattern else None
    return quote(document, match.start(), match.end()) if match else None


def _of_contact(document: Document, read: Contact, right: Contact) -> Iterator[Misreading]:
    for field in CONTACT_FIELDS:
        before, after = _values(read, field), _values(right, field)
        new = [value for key, value in after.items() if key not in before]
        if before.keys() == after.keys() or not all(stands_in(document, field, value) for value in new):
            continue
        evidence = find_said(document, field, new[0]) if new else None
        yield Misreading(_WORDS[field], field, evidence)


def _values(contact: Contact, field: ContactField) -> dict[str, str]:
    """What a field holds, by the form under which it is compared: signs and case are no difference."""
    value = getattr(contact, field)
    held: tuple[str, ...] = value if field == "links" else (value,) if value else ()
    return {"".join(filter(str.isalnum, one.casefold().removeprefix("www."))): one for one in held}


def _of_sections(document: Document, read: Reading, right: Reading) -> Iterator[Misreading]:
    before = {part.title.start: part for part in read.parts}
    after = {part.title.start: part for part in right.parts}
    for start in sorted(before.keys() | after.keys()):
        old, new = before.get(start), after.get(start)
        if new is None and old is not None:
            yield Misreading(f"“{_short(old.title)}”, which begins no section", None, _quote(document, old))
        elif new is not None and (old is None or old.kind != new.kind):
            title = new.called or _short(new.title)
            yield Misreading(f"your section “{title}”", None, _quote(document, new))


def _short(title: Span) -> str:
    words = title.text.split()
    return " ".join(words[:6]) + (" …" if len(words) > len(words[:6]) else "")


def _quote(document: Document, part: Part) -> Quote:
    return quote(document, part.title.start, part.title.end)
