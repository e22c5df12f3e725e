"""What a file that arrived turns out to be."""

from __future__ import annotations

import asyncio
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from greenroom.cvs.errors import FileUnreadable
from greenroom.cvs.file_types import kind_of
from greenroom.cvs.models import CvStatus
from greenroom.engine.document import Document, ReadingRefused
from greenroom.engine.reading import sniff
from greenroom.engine.reading.sandbox import Sandbox
from greenroom.engine.reading.serialise import document_to_json

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The file's hash, and its words where it has any."""

    sha256: str
    status: CvStatus
    document: Document | None


async def read_file(reader: Sandbox, path: Path, content_type: str) -> ReadFile:
    """Hash, sniff and read a file. Raises `FileUnreadable`, also when it is not what its name says."""
    expected = kind_of(content_type)
    found = await asyncio.to_thread(sniff, path)
    # A locked DOCX is an OLE container, as a DOC is: only reading tells them apart.
    may_be_locked = expected == "docx" and found == "doc"
    if found != expected and not may_be_locked:
        raise FileUnreadable
    sha256 = await asyncio.to_thread(_hash, path)
    try:
        document = await reader.read(path)
    except ReadingRefused as refused:
        if refused.code == "file_encrypted":
            return ReadFile(sha256, "encrypted", None)
        if refused.code == "no_text" and found == expected:
            return ReadFile(sha256, "no_text", None)
        raise FileUnreadable(refused.message if found == expected else None) from None
    if document.kind != expected:
        raise FileUnreadable
    return ReadFile(sha256, "ready", document)


def storable(document: Document) -> dict[str, Any]:
    """The document as JSON that PostgreSQL takes: NUL and lone surrogates, were there any, become U+FFFD."""
    cleaned: dict[str, Any] = _clean(document_to_json(document))
    return cleaned


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
