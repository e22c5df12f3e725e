"""Read Word's zipped XML (DOCX, and its macro and template kinds) with nothing but the standard library."""

from __future__ import annotations

from greenroom.engine.document import Document, Layout
from greenroom.engine.reading import refusals
from greenroom.engine.reading.docx.body import PartReader
from greenroom.engine.reading.docx.flow import Found
from greenroom.engine.reading.docx.package import Package, Relationship
from greenroom.engine.reading.docx.styles import Styles, read_styles
from greenroom.engine.reading.layout import smallest_body_points
from greenroom.engine.reading.limits import CUT_SHORT, MAX_CHARACTERS, MAX_PAGES
from greenroom.engine.reading.looks import standouts
from greenroom.engine.reading.text import assemble

_MAX_SIDE_PARTS = 12


def read_docx(data: bytes) -> Document:
    """Read a DOCX: headers, then the body, then footers and notes; what Word does not show is set apart.

    Raises:
        ReadingRefused: `file_unreadable` when it is no whole Word file, `no_text` when there are no words.
    """
    package = Package(data)
    main = package.main_part()
    relationships = package.relationships(main)
    by_kind: dict[str, list[str]] = {}
    for relationship in relationships.values():
        if not relationship.external:
            by_kind.setdefault(relationship.kind, []).append(relationship.target)
    styles = read_styles(package, _first(by_kind, "styles"), _first(by_kind, "numbering"))
    found = Found()
    for part in by_kind.get("header", [])[:_MAX_SIDE_PARTS]:
        _read_part(package, part, found, styles)
    body = _read_part(package, main, found, styles, relationships)
    if not body.is_word:
        raise refusals.damaged("Word")
    for kind in ("footer", "footnotes", "endnotes"):
        for part in by_kind.get(kind, [])[:_MAX_SIDE_PARTS]:
            _read_part(package, part, found, styles)
    return _document(found)


def _first(by_kind: dict[str, list[str]], kind: str) -> str | None:
    return next(iter(by_kind.get(kind, [])), None)


def _read_part(
    package: Package,
    part: str,
    found: Found,
    styles: Styles,
    relationships: dict[str, Relationship] | None = None,
) -> PartReader:
    margin = relationships is None
    links = package.relationships(part) if relationships is None else relationships
    reader = PartReader(found, styles, links, margin=margin)
    package.parse(part, reader.attach)
    return reader


def _document(found: Found) -> Document:
    flow = found.flow
    pages = flow.pages()
    text, starts, cut = assemble(pages[:MAX_PAGES], MAX_CHARACTERS)
    if not text.strip():
        raise refusals.scanned() if found.images else refusals.no_words()
    return Document(
        kind="docx",
        text=text,
        page_starts=starts,
        links=tuple(dict.fromkeys(found.links)),
        hidden=tuple(found.hidden),
        layout=Layout(flow.columns, flow.tables, found.images, smallest_body_points(found.sizes, 2)),
        warnings=(CUT_SHORT,) if cut or len(pages) > MAX_PAGES else (),
        standouts=standouts(text, found.looks),
    )
