"""Finds the e-mail address and the links that a CV gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from greenroom.engine.document import Document
from greenroom.engine.understanding.model import Span

MOST_LINKS: Final = 12
_LOCAL: Final = re.compile(r"[\w.+%'-]{1,64}\Z")
_DOMAIN: Final = re.compile(r"(?:[^\W_](?:[\w-]{0,62}[^\W_])?\.){1,6}[^\W\d_]{2,18}(?![\w@])")
_DOMAINS_TOP: Final = (
    "com|org|net|edu|io|dev|me|app|ai|in|co|uk|de|fr|es|it|nl|ca|us|eu|tech|info|site"
    "|page|xyz|ch|at|be|no|se|dk|ie|au|br|mx|ru|tr|cn"
)
_LINK: Final = re.compile(
    r"(?<![\w@./-])(?:(?P<scheme>https?://)|(?P<www>www\.))?"
    rf"(?:[a-z0-9](?:[a-z0-9-]{{0,40}}[a-z0-9])?\.){{1,4}}(?:{_DOMAINS_TOP})(?![\w@.-]*@)(?![a-z0-9-])"
    r"(?P<path>(?::\d{2,5})?/[^\s<>()\[\]{}|,;\"'“”•]{0,200})?",
    re.IGNORECASE,
)
_NOT_HOSTS: Final = frozenset(
    {
        "asp.net",
        "vb.net",
        "ado.net",
        "socket.io",
        "draw.io",
        "ml.net",
        "b.com",
        "m.com",
        "b.tech",
        "m.tech",
        "b.ed",
        "m.ed",
    }
)
_NOBODYS: Final = frozenset(
    (
        "linkedin.com",
        "linkedin.com/in",
        "github.com",
        "gitlab.com",
        "twitter.com",
        "x.com",
        "google.com",
        "gmail.com",
    )
)
_SCHEME: Final = re.compile(r"(?i)^(?:https?://|//)")
_TRAILING: Final = ".,;:!?)]}'\"/"


def find_email(text: str) -> Span | None:
    """The first e-mail address. Looks around each "@", so that its time is linear whatever stands there."""
    at = text.find("@")
    while at >= 0:
        local = _LOCAL.search(text[max(0, at - 64) : at])
        domain = _DOMAIN.match(text, at + 1, at + 200)
        if local and domain:
            start = at - len(local[0].lstrip(".'-"))
            if start < at:
                return Span(text[start : domain.end()], start, domain.end())
        at = text.find("@", at + 1)
    return None


def find_links(document: Document) -> tuple[str, ...]:
    """Addresses without their scheme, those in the text first, then those that only a click would show."""
    shown = [span.text for span in link_spans(document.text)]
    behind = [
        link.target for link in document.links if not link.target.casefold().startswith(("mailto:", "tel:"))
    ]
    unique: dict[str, str] = {}
    for address in (*shown, *behind):
        bare = bare_address(address)
        if "." in bare and bare.casefold().removeprefix("www.") not in _NOBODYS:
            unique.setdefault(bare.casefold().removeprefix("www."), bare)
    return tuple(unique.values())[:MOST_LINKS]


def bare_address(address: str) -> str:
    """An address of the web without its scheme and without a slash or full stop at its end."""
    return _SCHEME.sub("", address).rstrip(_TRAILING)


def link_spans(text: str) -> Iterator[Span]:
    """Every address of the web in `text`, its scheme included where it is written."""
    for match in _LINK.finditer(text):
        bare = match[0].rstrip(_TRAILING)
        host = bare.casefold().split("/")[0]
        if host in _NOT_HOSTS or not (match["scheme"] or match["www"] or match["path"] or bare.islower()):
            continue
        yield Span(bare, match.start(), match.start() + len(bare))


def linked_email(document: Document) -> str | None:
    """The address behind a "mailto:" link, for CVs that show only a sign."""
    for link in document.links:
        if link.target.casefold().startswith("mailto:"):
            found = find_email(link.target[len("mailto:") :])
            if found:
                return found.text
    return None
