"""The files a CV may come in, and what their names are cleaned to."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from greenroom.cvs.errors import UnsupportedFileType
from greenroom.engine.document import DocumentKind

LONGEST_NAME: Final = 200
UNKNOWN_TYPES: Final = ("", "application/octet-stream")
_NOT_FOR_NAMES = re.compile(r'[<>:"|?*]')


@dataclass(frozen=True, slots=True)
class FileType:
    extension: str
    content_type: str
    kind: DocumentKind


FILE_TYPES: Final = (
    FileType("pdf", "application/pdf", "pdf"),
    FileType("doc", "application/msword", "doc"),
    FileType("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
)


def file_type(filename: str, content_type: str) -> FileType:
    """The type that name and content type agree on. Raises `UnsupportedFileType`.

    A browser on a machine without Word knows no type for Word's files: then the name alone says it, and the
    bytes decide when the upload is confirmed.
    """
    _, dot, extension = filename.strip().lower().rpartition(".")
    declared = content_type.partition(";")[0].strip().lower()
    for known in FILE_TYPES:
        if dot and known.extension == extension and declared in (known.content_type, *UNKNOWN_TYPES):
            return known
    raise UnsupportedFileType


def kind_of(content_type: str) -> DocumentKind:
    """The kind of document that a stored content type stands for."""
    return next(known.kind for known in FILE_TYPES if known.content_type == content_type)


def clean_filename(filename: str, extension: str) -> str:
    """The name without folders, control characters, and what no file system or header takes; never empty."""
    last = re.split(r"[/\\]", filename)[-1]
    visible = "".join(char for char in last if unicodedata.category(char)[0] != "C")
    stem = _NOT_FOR_NAMES.sub("", unicodedata.normalize("NFC", visible)).rpartition(".")[0].strip(" .")
    return f"{stem[:LONGEST_NAME] or 'cv'}.{extension}"
