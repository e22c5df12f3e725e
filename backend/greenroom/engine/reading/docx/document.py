"""What was found in a Word file, as a document."""

from __future__ import annotations

from greenroom.engine.document import Document, DocumentKind, Layout
from greenroom.engine.reading import refusals
from greenroom.engine.reading.docx.flow import Found
from greenroom.engine.reading.layout import smallest_body_points
from greenroom.engine.reading.limits import CUT_SHORT, MAX_CHARACTERS, MAX_PAGES
from greenroom.engine.reading.looks import standouts
from greenroom.engine.reading.text import assemble


def written(found: Found, *, kind: DocumentKind) -> Document:
    """The document. Raises ReadingRefused (`no_text`) when nothing in it can be seen."""
    flow = found.flow
    pages = flow.pages()
    text, starts, cut = assemble(pages[:MAX_PAGES], MAX_CHARACTERS)
    if not text.strip():
        raise refusals.scanned() if found.images else refusals.no_words()
    return Document(
        kind=kind,
        text=text,
        page_starts=starts,
        links=tuple(dict.fromkeys(found.links)),
        hidden=tuple(found.hidden),
        layout=Layout(flow.columns, flow.tables, found.images, smallest_body_points(found.sizes, 2)),
        warnings=(CUT_SHORT,) if cut or len(pages) > MAX_PAGES else (),
        standouts=standouts(text, found.looks),
    )
