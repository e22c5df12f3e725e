"""Tell by its bytes what a file is; its name and its declared type prove nothing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Literal

from greenroom.engine.document import DocumentKind

Shape = Literal["pdf", "zip", "ole", "rtf", "html", "mht", "xml"]

HEAD_BYTES = 4096
_ENDING: dict[Shape, DocumentKind] = {
    "pdf": "pdf",
    "ole": "doc",
    "rtf": "doc",
    "html": "doc",
    "mht": "doc",
    "xml": "doc",
}
_STARTS: dict[bytes, Shape] = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "zip",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "ole",
    b"{\\rtf": "rtf",
    b"mime-version:": "mht",
}
_WORD_XML = (b"<pkg:package", b"<w:worddocument", b'progid="word.document"')
_HTML_STARTS = (b"<html", b"<!doctype html", b"<head", b"<meta", b"<body")


def sniff(source: bytes | Path) -> DocumentKind | None:
    """The kind of CV file that `source` holds, from its first bytes and, for a zip, its list of parts.

    RTF, HTML, MHT and Word's XML count as "doc": Word saves them under that name, and they are read as
    what they are.
    None means that the file is nothing a CV comes in. A kind is no promise that the file is whole.
    """
    if isinstance(source, Path):
        with source.open("rb") as file:
            head = file.read(HEAD_BYTES)
    else:
        head = source[:HEAD_BYTES]
    found = shape(head)
    if found == "zip":
        return "docx" if _holds_word_document(source) else None
    return _ENDING[found] if found else None


def shape(head: bytes) -> Shape | None:
    """The container that the first bytes of a file announce."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:512].lower()
    for magic, found in _STARTS.items():
        if head.startswith(magic) or start.startswith(magic):
            return found
    if b"%PDF-" in head[:HEAD_BYTES]:
        return "pdf"
    if start.startswith(_HTML_STARTS) or (start.startswith(b"<?xml") and b"<html" in start):
        return "html"
    if start.startswith(b"<?xml") and any(sign in start for sign in _WORD_XML):
        return "xml"
    return "mht" if start.startswith(b"from:") and b"mime-version:" in start else None


def _holds_word_document(source: bytes | Path) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        # A damaged zip may still have been meant as a document: reading refuses it with the better sentence.
        return True
    return any(name.lower().startswith("word/") and name.lower().endswith(".xml") for name in names)
