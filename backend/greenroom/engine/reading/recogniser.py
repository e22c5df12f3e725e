"""Reading scans: pictures of pages become a document, by tesseract, in children that no file exhausts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from greenroom.engine.document import Document, Layout, ReadingWarning, Recognition
from greenroom.engine.reading import refusals
from greenroom.engine.reading.confinement import Allowance
from greenroom.engine.reading.limits import CUT_SHORT, MAX_CHARACTERS
from greenroom.engine.reading.pool import ChildFailed, ChildPool, Work
from greenroom.engine.reading.recognition.tesseract import Tesseract
from greenroom.engine.reading.sandbox import require_answered
from greenroom.engine.reading.text import assemble

MOST_PAGES: Final = 10
PAGE_SECONDS: Final = 60.0
_READ_PICTURE: Final = Work(
    "greenroom.engine.reading.recognition_child",
    Allowance(address_space=1_500_000_000, data=500_000_000, cpu_seconds=int(PAGE_SECONDS)),
)
_FEWEST_CHARACTERS: Final = 20
_NUMBERS: Final = ("pages", "columns", "words", "letters", "sum", "doubtful")


@dataclass(frozen=True, slots=True)
class _Page:
    lines: list[str]
    numbers: Counter[str]


class Recogniser:
    """Reads pictures of pages in `size` killable children, each page within `seconds`.

    Children start when first needed. It belongs to the event loop that uses it.
    """

    def __init__(self, tesseract: Tesseract, size: int = 1, seconds: float = PAGE_SECONDS) -> None:
        self._tesseract = tesseract
        self._pool = ChildPool(_READ_PICTURE, size, seconds)

    async def aclose(self) -> None:
        """Kill every child and wait until it is gone."""
        await self._pool.aclose()

    async def read(self, data: bytes) -> Document:
        """Read the scanned PDF `data`, at most `MOST_PAGES` pages; the document says how sure it is.

        Raises:
            ReadingRefused: `no_text` where no words were found on the pictures, `file_encrypted`, or
                `file_unreadable` when it is broken or asks too much.
        """
        pages: list[_Page] = []
        count = 1
        while len(pages) < min(count, MOST_PAGES):
            pages.append(await self._read_page(data, len(pages)))
            count = pages[-1].numbers["pages"]
        return _document(pages, cut=count > MOST_PAGES)

    async def _read_page(self, data: bytes, page: int) -> _Page:
        order: dict[str, Any] = {
            "page": page,
            "program": self._tesseract.program,
            "languages": self._tesseract.languages,
            "tells_orientation": self._tesseract.tells_orientation,
        }
        try:
            answer = await self._pool.ask(order, data)
            require_answered(answer)
            numbers = Counter({name: int(answer[name]) for name in _NUMBERS})
            return _Page([str(line) for line in answer["lines"]], numbers)
        except (ChildFailed, KeyError, TypeError, ValueError) as failure:
            raise refusals.too_demanding() from failure


def _document(pages: list[_Page], *, cut: bool) -> Document:
    text, starts, cut_here = assemble([page.lines for page in pages], MAX_CHARACTERS)
    if len("".join(text.split())) < _FEWEST_CHARACTERS:
        raise refusals.nothing_recognised()
    total: Counter[str] = sum((page.numbers for page in pages), Counter())
    recognition = Recognition(
        confidence=round(total["sum"] / max(1, total["letters"])),
        words=total["words"],
        doubtful_words=total["doubtful"],
    )
    warnings = [_recognised(recognition)]
    if cut or cut_here:
        warnings.append(CUT_SHORT)
    return Document(
        kind="pdf",
        text=text,
        page_starts=starts,
        layout=Layout(columns=max(page.numbers["columns"] for page in pages), images=len(pages)),
        warnings=tuple(warnings),
        recognition=recognition,
    )


def _recognised(recognition: Recognition) -> ReadingWarning:
    doubtful = recognition.doubtful_words
    unsure = {0: "", 1: " 1 word is uncertain."}.get(doubtful, f" {doubtful} words are uncertain.")
    return ReadingWarning(
        "recognised",
        f"This text was read from a picture, {recognition.confidence} % sure; check it.{unsure}",
    )
