"""One page of a PDF: its lines in reading order, and what stands beside the text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from greenroom.engine.document import HiddenText, Link
from greenroom.engine.reading.pdf import pdfium
from greenroom.engine.reading.pdf.columns import blocks, columns_beside
from greenroom.engine.reading.pdf.glyphs import read_glyphs
from greenroom.engine.reading.pdf.lines import write_lines
from greenroom.engine.reading.pdf.words import segments

_IMAGE = 3


@dataclass(slots=True)
class Page:
    """What a page holds; `sizes` counts characters by their size in tenths of a point."""

    lines: list[str]
    links: list[Link] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    columns: int = 1
    tables: int = 0
    images: int = 0


def read_page(document: int, index: int) -> Page | None:
    """Page `index`, counted from 0; None when it is broken beyond use."""
    with pdfium.opened_page(document, index) as handles:
        if handles is None:
            return None
        handle, text = handles
        glyphs = read_glyphs(text)
        found = segments(glyphs)
        page = Page(write_lines(blocks(found)))
        page.columns = columns_beside(found)
        page.sizes = Counter(round(glyph.ink.size * 10) for glyph in glyphs if not glyph.space)
        page.images = sum(
            pdfium.object_type(pdfium.page_object(handle, at)) == _IMAGE
            for at in range(pdfium.count_objects(handle))
        )
        return page
