"""What a reader hands to the rest of the engine: the words of a file and where they stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

DocumentKind = Literal["pdf", "docx", "doc"]
HiddenBy = Literal["colour", "size", "position", "cover", "vanish"]
RefusalCode = Literal["file_unreadable", "no_text", "file_encrypted"]


class ReadingRefused(Exception):
    """A file that cannot be read; `code` is stable, `message` is a sentence for the student."""

    def __init__(self, code: RefusalCode, message: str) -> None:
        super().__init__(message)
        self.code: RefusalCode = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Link:
    """A link's address, and the words it is drawn on (empty when it has none). `page` counts from 1."""

    target: str
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words in the file that a person looking at it does not see. They are in no `Document.text`."""

    text: str
    page: int
    by: HiddenBy


@dataclass(frozen=True, slots=True)
class Standout:
    """A short line at `start` in the text, set in other type than the body.

    One `look` is one type; it begins with its size, by which looks of one file can be compared.
    """

    start: int
    look: str


def size_of(look: str) -> float:
    """The size that a look begins with, 0 when it does not say."""
    size = look.partition(" ")[0]
    return float(size) if size.replace(".", "", 1).isdecimal() else 0.0


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something a student should know about how the file was read; `code` is stable."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Layout:
    """How the page is built, as far as it bears on machines that read it.

    `smallest_body_points` is the font size, in points, under which at most 10 % of the characters are set;
    None where the format does not say.
    """

    columns: int = 1
    tables: int = 0
    images: int = 0
    smallest_body_points: float | None = None


@dataclass(frozen=True, slots=True)
class Recognition:
    """How a text was read from pictures: `confidence` is 0 to 100, the mean over its letters."""

    confidence: int
    words: int
    doubtful_words: int


@dataclass(frozen=True, slots=True)
class Document:
    r"""A file as the parser sees it.

    `text` is NFKC-normalised, one line per drawn line or paragraph, lines separated by "\n", blocks by an
    empty line, bullets drawn as "• " at the start of their line. `page_starts[i]` is the offset in `text` at
    which page i + 1 begins; the first is 0. `recognition` is None where the file itself holds its text.
    """

    kind: DocumentKind
    text: str
    page_starts: tuple[int, ...]
    links: tuple[Link, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    layout: Layout = Layout()
    warnings: tuple[ReadingWarning, ...] = ()
    standouts: tuple[Standout, ...] = ()
    recognition: Recognition | None = None

    @property
    def pages(self) -> int:
        """The number of pages, at least 1. Word files do not say: they count as their own estimate, or 1."""
        return len(self.page_starts)

    def page_of(self, offset: int) -> int:
        """The page, from 1, on which the character at `offset` stands."""
        return max(1, bisect_right(self.page_starts, offset))
