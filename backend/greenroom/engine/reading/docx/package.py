"""A Word file's zip: only the parts that hold words are opened, each within limits."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator
from xml.parsers import expat

from greenroom.engine.reading import refusals
from greenroom.engine.reading.limits import (
    MAX_COMPRESSION_RATIO,
    MAX_PART_BYTES,
    MAX_ZIP_ENTRIES,
    RATIO_FLOOR_BYTES,
)

BROKEN = (
    *(expat.ExpatError, zipfile.BadZipFile, zlib.error),
    *(EOFError, OSError, ValueError, NotImplementedError),
)
_CHUNK_BYTES = 65_536
# Other programs' zips, by how the name of one of their parts begins or ends.
_OTHERS = {
    "xl/": "a spreadsheet",
    "ppt/": "a presentation",
    ".iwa": "from Apple's Pages, Numbers or Keynote",
    "content.xml": "an OpenDocument file",
    "oebps/": "an electronic book",
    ".pdf": "an archive of other files",
    ".docx": "an archive of other files",
    ".doc": "an archive of other files",
    ".jpg": "an archive of other files",
}


class Relationship:
    """What a part points at: `kind` is the last word of its type, `target` a part or an outside address."""

    __slots__ = ("external", "id", "kind", "target")

    def __init__(self, attributes: dict[str, str], folder: str) -> None:
        self.id = attributes.get("Id", "")
        self.kind = attributes.get("Type", "").rpartition("/")[2]
        self.external = attributes.get("TargetMode", "") == "External"
        target = attributes.get("Target", "")
        self.target = (
            target if self.external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        )


class Package:
    """The parts of one file. Raises ReadingRefused when it is no whole zip, or built to burst."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as failure:
            raise refusals.damaged("Word") from failure
        entries = self._zip.infolist()
        if len(entries) > MAX_ZIP_ENTRIES:
            raise refusals.too_demanding()
        self._parts = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    def parse(
        self,
        name: str,
        attach: Callable[[expat.XMLParserType], None],
        trim: Callable[[bytes], bytes] | None = None,
    ) -> None:
        """Stream the part `name` through the handlers that `attach` sets; nothing happens when it is absent.

        Element and attribute names come as "namespace local". `trim` may shorten the part beforehand.
        """
        if name not in self:
            return
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = refuse_doctype
        attach(parser)
        try:
            chunks = self._chunks(name)
            for chunk in [trim(b"".join(chunks))] if trim else chunks:
                parser.Parse(chunk, False)  # noqa: FBT003 (expat takes positional arguments only)
            parser.Parse(b"", True)  # noqa: FBT003 (as above)
        except BROKEN as failure:
            raise refusals.damaged("Word") from failure
        except RuntimeError as failure:
            # zipfile's own word for an entry that asks for a password.
            raise refusals.encrypted() from failure

    def read(self, name: str) -> bytes:
        """The bytes of the part `name`; none when it is absent. Raises ReadingRefused when it is broken."""
        try:
            return b"".join(self._chunks(name)) if name in self else b""
        except BROKEN as failure:
            raise refusals.damaged("Word") from failure
        except RuntimeError as failure:
            raise refusals.encrypted() from failure

    def _chunks(self, name: str) -> Iterator[bytes]:
        entry = self._parts[name.lower()]
        total = 0
        with self._zip.open(entry) as part:
            while chunk := part.read(_CHUNK_BYTES):
                total += len(chunk)
                swollen = total > RATIO_FLOOR_BYTES and total > MAX_COMPRESSION_RATIO * max(
                    1, entry.compress_size
                )
                if swollen or total > MAX_PART_BYTES:
                    raise refusals.too_demanding()
                yield chunk

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The relationships of `part` ("" for the package's own) by their ids."""
        folder, base = posixpath.split(part)
        found: dict[str, Relationship] = {}

        def start(name: str, attributes: dict[str, str]) -> None:
            if name.endswith(" Relationship"):
                relationship = Relationship(attributes, folder)
                found[relationship.id] = relationship

        def attach(parser: expat.XMLParserType) -> None:
            parser.StartElementHandler = start

        self.parse(posixpath.join(folder, "_rels", f"{base}.rels"), attach)
        return found

    def main_part(self) -> str:
        """The name of the part that holds the body. Raises ReadingRefused when there is none."""
        for relationship in self.relationships("").values():
            if relationship.kind == "officeDocument" and relationship.target in self:
                return relationship.target
        if "word/document.xml" in self:
            return "word/document.xml"
        found = next((what for sign, what in _OTHERS.items() if self._holds(sign)), None)
        raise refusals.not_word(found) if found else refusals.damaged("Word")

    def _holds(self, sign: str) -> bool:
        return any(name.startswith(sign) or name.endswith(sign) for name in self._parts)


def refuse_doctype(*_: object) -> None:
    """Stop at a document type: Word writes none, and bombs are made of them."""
    raise refusals.too_demanding()
