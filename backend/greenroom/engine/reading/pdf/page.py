"""One page of a PDF: its lines in reading order, and what stands beside the text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from greenroom.engine.document import HiddenText, Link
from greenroom.engine.reading.pdf import pdfium
from greenroom.engine.reading.pdf.bullets import with_bullets
from greenroom.engine.reading.pdf.cells import joined_cells
from greenroom.engine.reading.pdf.columns import in_reading_order
from greenroom.engine.reading.pdf.decoding import decode_glyph_numbers
from greenroom.engine.reading.pdf.filled import read_filled
from greenroom.engine.reading.pdf.glyphs import Glyph, read_glyphs
from greenroom.engine.reading.pdf.ligatures import mend_ligatures, share_of_nameless
from greenroom.engine.reading.pdf.lines import write_lines
from greenroom.engine.reading.pdf.links import read_links
from greenroom.engine.reading.pdf.surfaces import Surfaces, read_surfaces
from greenroom.engine.reading.pdf.visibility import mark_hidden, shown
from greenroom.engine.reading.pdf.words import Segment, segments
from greenroom.engine.reading.text import clean_line, is_page_number

_TABLE_RULES = 3
# The share of the page's height, at its top and its foot, in which page numbers stand.
_MARGIN = 0.07


@dataclass(slots=True)
class Page:
    """What a page holds; `sizes` counts characters by their size in tenths of a point.

    `nameless` is the share of letters whose font does not say which they are.
    """

    lines: list[str]
    links: list[Link]
    hidden: list[HiddenText]
    surfaces: Surfaces
    sizes: Counter[int] = field(default_factory=Counter)
    columns: int = 1
    behind_scan: bool = False
    nameless: float = 0.0
    looks: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_ruled(self) -> bool:
        """Whether lines across and down draw a table."""
        return self.surfaces.rules_across >= _TABLE_RULES and self.surfaces.rules_down >= _TABLE_RULES


def read_page(document: int, index: int, *, goes_on: bool) -> Page | None:
    """Page `index` from 0, another following where it `goes_on`; None when it is broken beyond use."""
    with pdfium.opened_page(document, index) as handles:
        if handles is None:
            return None
        handle, text = handles
        glyphs = read_glyphs(text)
        decode_glyph_numbers(glyphs)
        nameless = share_of_nameless(glyphs)
        mend_ligatures(glyphs)
        surfaces = read_surfaces(handle)
        behind_scan = mark_hidden(glyphs, surfaces)
        seen = [glyph for glyph in glyphs if shown(glyph)]
        page = Page([], read_links(document, handle, seen, index + 1), _hidden(glyphs, index + 1), surfaces)
        page.behind_scan, page.nameless = behind_scan, nameless
        page.sizes = Counter(round(glyph.ink.size * 10) for glyph in seen if not glyph.space)
        filled = read_filled(handle, len(glyphs))
        for turn in _turns(seen) or [0] * bool(filled):
            found = segments(
                [glyph for glyph in seen if glyph.ink.turn == turn], [] if turn else surfaces.edges
            )
            found = found if turn else joined_cells([*found, *filled], surfaces.edges, surfaces.levels)
            if goes_on or index:
                found = [segment for segment in found if not _numbers_page(segment, surfaces)]
            marked = with_bullets(found, [] if turn else surfaces.dots)
            reading = in_reading_order(marked, begun=index > 0, goes_on=goes_on)
            page.lines.extend(write_lines(reading.blocks, page.looks))
            page.columns = max(page.columns, reading.columns)
        return page


def _numbers_page(segment: Segment, surfaces: Surfaces) -> bool:
    margin = _MARGIN * (surfaces.top - surfaces.bottom)
    inside = surfaces.bottom + margin < segment.baseline < surfaces.top - margin
    return not inside and is_page_number(segment.text)


def _turns(glyphs: list[Glyph]) -> list[int]:
    """The directions of writing on the page, the usual one first."""
    return [turn for turn, _ in Counter(glyph.ink.turn for glyph in glyphs).most_common()]


def _hidden(glyphs: list[Glyph], page: int) -> list[HiddenText]:
    found: list[HiddenText] = []
    for by in dict.fromkeys(glyph.ink.hidden for glyph in glyphs if glyph.ink.hidden and not glyph.space):
        stretches = segments([glyph for glyph in glyphs if glyph.ink.hidden == by])
        words = clean_line(" ".join(segment.text for segment in stretches))
        if words and by:
            found.append(HiddenText(words, page, by))
    return found
