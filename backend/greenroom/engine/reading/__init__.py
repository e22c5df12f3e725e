"""Read a CV file, whatever it really is, into the words that a person would see and where they stand."""

from __future__ import annotations

from greenroom.engine.document import Document, ReadingRefused
from greenroom.engine.reading import refusals
from greenroom.engine.reading.doc import read_doc
from greenroom.engine.reading.docx import read_docx
from greenroom.engine.reading.docx.flat import read_flat
from greenroom.engine.reading.pdf import read_pdf
from greenroom.engine.reading.rtf import read_rtf
from greenroom.engine.reading.sniff import HEAD_BYTES, shape, sniff
from greenroom.engine.reading.web_page import read_html, read_mht

__all__ = ["ReadingRefused", "read", "sniff"]

_READERS = {
    "pdf": read_pdf,
    "zip": read_docx,
    "ole": read_doc,
    "rtf": read_rtf,
    "html": read_html,
    "mht": read_mht,
    "xml": read_flat,
}


def read(data: bytes) -> Document:
    """Read the file `data` in this process; the bytes decide what it is.

    In `Document.text` a tab stands for a Word tab, or for a gap on a drawn line that is wider than any space
    between words. For files from strangers use `sandbox.Sandbox`: a file can be built to exhaust a reader.

    Raises:
        ReadingRefused: `file_unreadable`, `file_encrypted`, or `no_text` for scans and empty pages.
    """
    if not data:
        raise refusals.empty()
    found = shape(data[:HEAD_BYTES])
    if found is None:
        raise refusals.unknown_kind()
    return _READERS[found](data)
