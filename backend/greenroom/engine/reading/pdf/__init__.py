"""Read PDFs with pdfium's characters and our own geometry: gaps part words, gutters part columns."""

from __future__ import annotations

from collections import Counter

from greenroom.engine.document import Document, Layout
from greenroom.engine.reading import refusals
from greenroom.engine.reading.layout import smallest_body_points
from greenroom.engine.reading.limits import CUT_SHORT, MAX_CHARACTERS, MAX_PAGES, RECOGNISED
from greenroom.engine.reading.looks import standouts
from greenroom.engine.reading.pdf import pdfium
from greenroom.engine.reading.pdf.decoding import is_unreadable
from greenroom.engine.reading.pdf.page import Page, read_page
from greenroom.engine.reading.text import assemble

_TENTHS = 10
_FEWEST_CHARACTERS = 20


def read_pdf(data: bytes) -> Document:
    """Read a PDF; links are its annotations, hidden text is set apart.

    Raises:
        ReadingRefused: `file_unreadable`, `file_encrypted` when it asks for a password, `no_text` for scans.
    """
    start = data.find(b"%PDF-")
    with pdfium.opened(data[start:] if start > 0 else data) as document:
        count = pdfium.page_count(document)
        read = (
            read_page(document, index, goes_on=index + 1 < count) for index in range(min(count, MAX_PAGES))
        )
        pages = [page for page in read if page]
    if not pages:
        raise refusals.damaged("PDF")
    return _document(pages, cut=count > MAX_PAGES)


def _document(pages: list[Page], *, cut: bool) -> Document:
    text, starts, cut_here = assemble([page.lines for page in pages], MAX_CHARACTERS)
    pictures = sum(page.surfaces.pictures for page in pages)
    if len("".join(text.split())) < _FEWEST_CHARACTERS:
        raise refusals.scanned() if pictures else refusals.no_words()
    if is_unreadable(text):
        raise refusals.undecodable()
    sizes: Counter[int] = sum((page.sizes for page in pages), Counter())
    warnings = [CUT_SHORT] if cut or cut_here else []
    if any(page.behind_scan for page in pages):
        warnings.append(RECOGNISED)
    return Document(
        kind="pdf",
        text=text,
        page_starts=starts,
        links=tuple(dict.fromkeys(link for page in pages for link in page.links)),
        hidden=tuple(hidden for page in pages for hidden in page.hidden),
        layout=Layout(
            columns=max(page.columns for page in pages),
            tables=sum(page.is_ruled for page in pages),
            images=pictures,
            smallest_body_points=smallest_body_points(sizes, _TENTHS),
        ),
        warnings=tuple(warnings),
        standouts=standouts(text, (look for page in pages for look in page.looks)),
    )
