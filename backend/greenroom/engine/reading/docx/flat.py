"""Read Word files that are one XML document: Flat OPC, and Word 2003's own form."""

from __future__ import annotations

from xml.parsers import expat

from greenroom.engine.document import Document
from greenroom.engine.reading import refusals
from greenroom.engine.reading.docx.body import PartReader
from greenroom.engine.reading.docx.document import written
from greenroom.engine.reading.docx.flow import Found
from greenroom.engine.reading.docx.package import BROKEN, refuse_doctype
from greenroom.engine.reading.docx.styles import Styles
from greenroom.engine.reading.limits import MAX_PART_BYTES


def read_flat(data: bytes) -> Document:
    """Read one XML document. Raises ReadingRefused: `file_unreadable` when it is not Word's, `no_text`."""
    if len(data) > MAX_PART_BYTES:
        raise refusals.too_demanding()
    found = Found()
    reader = PartReader(found, Styles(), {}, margin=False)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse_doctype
    reader.attach(parser)
    try:
        parser.Parse(data, True)  # noqa: FBT003 (expat takes positional arguments only)
    except BROKEN as failure:
        raise refusals.damaged("Word") from failure
    if not reader.is_word:
        raise refusals.not_word("some other program's")
    return written(found, kind="doc")
