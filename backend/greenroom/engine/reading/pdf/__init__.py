"""Read PDFs with pdfium's characters and our own geometry: gaps part words, gutters part columns."""

from __future__ import annotations

import re
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
# Fewer than this are a footer or a stamp beside letters that stand in pictures or are drawn as shapes.
_FEWEST_BESIDE_PICTURES = 80
_STROKES_OF_LETTERS = 1_000
_NAMELESS_SHARE = 0.3
_LONGEST_PLACEHOLDER = 1_500
_LIVE_FORM = re.compile(r"adobe\.com/go/(?:acrreader|reader|pdf_forms)|\APlease wait\.\.\.\s+If this message")


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
    _refuse_unwritten(text, pages)
    pictures = sum(page.surfaces.pictures for page in pages)
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


def _refuse_unwritten(text: str, pages: list[Page]) -> None:
    """Raise ReadingRefused (`no_text`) where what a person sees is not written in the file as text."""
    written = len("".join(text.split()))
    shapes = sum(page.surfaces.strokes for page in pages) >= _STROKES_OF_LETTERS
    covered = all(page.surfaces.page_picture and not page.behind_scan for page in pages)
    if written < _FEWEST_CHARACTERS or (written < _FEWEST_BESIDE_PICTURES and (shapes or covered)):
        if any(page.surfaces.pictures for page in pages):
            raise refusals.scanned()
        raise refusals.drawn_letters() if shapes else refusals.no_words()
    if is_unreadable(text) or all(page.nameless > _NAMELESS_SHARE for page in pages):
        raise refusals.undecodable()
    if len(text) < _LONGEST_PLACEHOLDER and _LIVE_FORM.search(text):
        raise refusals.live_form()
