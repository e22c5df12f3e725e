"""Read Word's zipped XML (DOCX, and its macro and template kinds) with nothing but the standard library."""

from __future__ import annotations

from xml.parsers import expat

from greenroom.engine.document import Document
from greenroom.engine.reading import refusals
from greenroom.engine.reading.docx.body import PartReader
from greenroom.engine.reading.docx.document import written
from greenroom.engine.reading.docx.flow import Found
from greenroom.engine.reading.docx.names import short
from greenroom.engine.reading.docx.package import Package, Relationship
from greenroom.engine.reading.docx.styles import Styles, read_styles
from greenroom.engine.reading.sniff import HEAD_BYTES, shape
from greenroom.engine.reading.text import clean_line
from greenroom.engine.reading.web_page import read_html, read_mht

_MAX_SIDE_PARTS = 12
_CHUNK_READERS = {"html": read_html, "mht": read_mht}


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
    for slot, target in found.chunks[:_MAX_SIDE_PARTS]:
        _read_chunk(package, target, slot, found)
    for part in by_kind.get("diagramData", [])[:_MAX_SIDE_PARTS]:
        _read_diagram(package, part, found)
    return written(found, kind="docx")


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


def _read_chunk(package: Package, target: str, slot: list[str], found: Found) -> None:
    """A web page that the file holds in place of paragraphs, as some web sites write them."""
    data = package.read(target)
    reader = _CHUNK_READERS.get(shape(data[:HEAD_BYTES]) or "")
    if reader:
        page = reader(data)
        slot.extend(page.text.split("\n"))
        found.links.extend(page.links)
        found.hidden.extend(page.hidden)


def _read_diagram(package: Package, part: str, found: Found) -> None:
    """The words of a drawn diagram, each of its paragraphs a line."""
    words: list[str] = []
    lines = found.flow.slot()

    def end(name: str) -> None:
        if short(name) == "a:p" and words:
            lines.append(clean_line("".join(words)))
            words.clear()

    def attach(parser: expat.XMLParserType) -> None:
        parser.CharacterDataHandler = words.append
        parser.EndElementHandler = end

    package.parse(part, attach)
