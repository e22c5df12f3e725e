"""Read web pages, alone or packed as MHT, which Word also saves under the name ".doc"."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from greenroom.engine.document import Document, HiddenText, Layout, Link
from greenroom.engine.reading import refusals
from greenroom.engine.reading.limits import CUT_SHORT, MAX_CHARACTERS
from greenroom.engine.reading.looks import standouts
from greenroom.engine.reading.text import BULLET, assemble, clean, clean_line

_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "o:p", "xml"})
_TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LEVELS = 7
_BLOCKS = _TITLES | {"table", "section"}
_LINES = _BLOCKS | {
    "p",
    "div",
    "tr",
    "li",
    "ul",
    "ol",
    "article",
    "header",
    "footer",
    "br",
    "hr",
    "dt",
    "dd",
    "pre",
}
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*[01](?:\.\d+)?(?:pt|px)\b"
    r"|(?<![-\w])color\s*:\s*(?:white\b|#fff(?:fff)?\b)",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([-\w]{2,24})", re.IGNORECASE)
# What the standard library's parsers raise on what they did not foresee.
_BROKEN = (AssertionError, AttributeError, LookupError, ValueError)
_MAX_DEPTH = 5_000


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    silent: bool
    hidden: bool


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.hidden: list[str] = []
        self.links: list[Link] = []
        self.titles: list[tuple[str, str]] = []
        self.tables = 0
        self.images = 0
        self._stack: list[_Open] = []
        self._link: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag in _LINES:
            self.text.append("\n\n" if tag in _BLOCKS else "\n")
        elif tag in ("td", "th"):
            self.text.append("\t")
        if tag == "li":
            self.text.append(BULLET)
        self.tables += tag == "table"
        self.images += tag == "img"
        if tag == "a" and named.get("href", "").startswith(("http:", "https:", "mailto:", "tel:")):
            self._link = (named["href"], len(self.text))
        if tag not in _VOID:
            if len(self._stack) >= _MAX_DEPTH:
                raise refusals.too_demanding()
            outer = self._stack[-1] if self._stack else _Open("", silent=False, hidden=False)
            hidden = outer.hidden or "hidden" in named or bool(_HIDDEN.search(named.get("style", "")))
            self._stack.append(_Open(tag, outer.silent or tag in _SILENT, hidden))

    def handle_endtag(self, tag: str) -> None:
        if tag in _LINES:
            self.text.append("\n\n" if tag in _BLOCKS else "\n")
        if tag == "a" and self._link:
            target, mark = self._link
            self.links.append(Link(clean(target), clean_line("".join(self.text[mark:])), 1))
            self._link = None
        if any(entry.tag == tag for entry in self._stack[-20:]):
            while self._stack.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        inner = self._stack[-1] if self._stack else None
        if inner and inner.silent:
            return
        words = re.sub(r"\s+", " ", data)
        (self.hidden if inner and inner.hidden else self.text).append(words)
        level = next((int(entry.tag[1]) for entry in self._stack if entry.tag in _TITLES), None)
        look = f"{_LEVELS - level} title" if level else "0 body"
        self.titles.append((clean_line(words), look))


def read_html(data: bytes) -> Document:
    """Read one web page. Raises ReadingRefused (`no_text`) when it shows no words."""
    declared = _CHARSET.search(data[:4096])
    return _read_page(_decoded(data, declared[1].decode() if declared else "utf-8"))


def read_mht(data: bytes) -> Document:
    """Read the page in an MHT archive. Raises ReadingRefused: `file_unreadable` (none there), `no_text`."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        for part in message.walk():
            body = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
            if isinstance(body, bytes):
                return _read_page(_decoded(body, part.get_content_charset("utf-8")))
    except _BROKEN as failure:
        raise refusals.damaged("web archive") from failure
    raise refusals.not_word("a web archive with no page in it")


def _decoded(data: bytes, encoding: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return data.decode("cp1252", errors="replace")


def _read_page(markup: str) -> Document:
    page = _Page()
    try:
        page.feed(markup)
        page.close()
    except _BROKEN as failure:
        raise refusals.damaged("HTML") from failure
    text, starts, cut = assemble(
        [[clean_line(line) for line in "".join(page.text).split("\n")]], MAX_CHARACTERS
    )
    if not text.strip():
        raise refusals.scanned() if page.images else refusals.no_words()
    hidden = clean("".join(page.hidden)).strip()
    return Document(
        kind="doc",
        text=text,
        page_starts=starts,
        links=tuple(page.links),
        hidden=(HiddenText(hidden, 1, "vanish"),) if hidden else (),
        layout=Layout(1, page.tables, page.images, None),
        warnings=(CUT_SHORT,) if cut else (),
        standouts=standouts(text, page.titles),
    )
