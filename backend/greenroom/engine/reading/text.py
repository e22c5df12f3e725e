"""Characters: what a reader keeps, what it drops, and how lines become a document's text."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable

BULLET = "• "

# Joiners carry meaning inside Indic and Arabic words; anywhere else they only hide things.
_JOINED = "\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f"
_STRAY_JOINER = re.compile(f"(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])")
_SPACES = re.compile(r"[^\S\n\t]+")
_GAPS = re.compile(r" *\t[ \t]*")
_GLYPH_BULLETS = "•●○◦▪▫■□▢◻◼►▸▶▷▹‣⁃∙❖◆◇✓✔✗➢➤➔⮚☐❑❒⚫⚬\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf0a8\uf071\uf06e\uf0e0"
_MARKED = re.compile(rf"[^\S\n]*(?:[{_GLYPH_BULLETS}]+[^\S\n]*|[·*\-–—→»‐][^\S\n]+|o\t\s*)(?=\S)")
_DRAWN_AS = {
    0x09: "\t",
    0x0A: "\n",
    0x0B: "\n",
    0x0C: "\n",
    0x0D: "\n",
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n",
    0x2010: "-",
    0x2011: "-",
}
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|página|pagina|p\.|стр\.|पृष्ठ)?\s*\d{1,3}(?:\s*(?:/|of|von|sur|de|из)\s*\d{1,3})?",
    re.IGNORECASE,
)
_REPLACEMENT = 0xFFFD
_KEPT_FORMATS = (0x200C, 0x200D)
_DROPPED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


class _Kept(dict[int, str | None]):
    """A translation table that decides about each character once."""

    def __missing__(self, code: int) -> str | None:
        dropped = unicodedata.category(chr(code)) in _DROPPED_CATEGORIES or code == _REPLACEMENT
        kept = None if dropped and code not in _KEPT_FORMATS else chr(code)
        self[code] = kept
        return kept


_KEPT = _Kept(_DRAWN_AS)


def clean(text: str) -> str:
    """`text` in NFKC, without control, direction-override, zero-width, private-use and surrogate characters.

    Tabs and line ends stay; joiners stay inside the scripts that spell with them.
    """
    if text.isascii() and text.isprintable():
        return text
    kept = text.translate(_KEPT)
    if not kept.isascii():
        kept = unicodedata.normalize("NFKC", kept).translate(_KEPT)
        apart = _STRAY_JOINER.sub("", kept)
        # What a joiner held apart may belong together now that it is gone.
        kept = unicodedata.normalize("NFKC", apart) if apart != kept else kept
    return kept


def clean_line(text: str) -> str:
    """One line: cleaned, its leading bullet glyph drawn as "• ", runs of blanks as one space or one tab."""
    marked = _MARKED.match(text)
    if not marked:
        text = _GAPS.sub("\t", _SPACES.sub(" ", clean(text).replace("\n", " "))).strip()
        # Some signs fall apart into a space and an accent, and a dash before them is a bullet only then.
        marked = _MARKED.match(text)
    if not marked:
        return text
    rest = clean_line(text[marked.end() :])
    return BULLET + rest.removeprefix(BULLET) if rest else ""


def is_page_number(line: str) -> bool:
    """Whether a line in a margin says nothing but which page this is."""
    return bool(_PAGE_NUMBER.fullmatch(line.strip()))


def is_bullet(char: str) -> bool:
    """Whether `char` is a glyph that only ever marks a list item."""
    return char in _GLYPH_BULLETS


def assemble(pages: Iterable[Iterable[str]], limit: int = sys.maxsize) -> tuple[str, tuple[int, ...], bool]:
    """Join cleaned lines, page by page; an empty line parts blocks and is never doubled.

    Returns the text (at most `limit` characters, cut at a line), the offsets at which pages start (at least
    one), and whether something was cut off.
    """
    lines: list[str] = []
    starts: list[int] = []
    length = 0
    for page in pages:
        starts.append(length)
        if lines and lines[-1]:
            lines.append("")
            length += 1
            starts[-1] = length
        for line in page:
            if not line and (not lines or not lines[-1]):
                continue
            if length + len(line) > limit:
                return "\n".join(lines).rstrip("\n"), tuple(starts), True
            lines.append(line)
            length += len(line) + 1
    text = "\n".join(lines).rstrip("\n")
    return text, tuple(min(start, len(text)) for start in starts) or (0,), False
