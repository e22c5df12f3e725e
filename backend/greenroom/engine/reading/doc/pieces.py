"""Where a binary Word file keeps its characters: header, piece table, runs ([MS-DOC] 2.4, 2.5, 2.8, 2.9)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from greenroom.engine.reading import refusals

_MAGIC, _OLD_MAGIC = 0xA5EC, 0xA5DC
_FIRST_UNICODE_FIB = 0x00C1
_IN_PIECES = 0x0004
_ENCRYPTED = 0x0100
_TABLE_1 = 0x0200
_PAGE = 512
_MAX_PIECES = 100_000
# Offsets of the (fc, lcb) pairs in FibRgFcLcb97, from the start of the stream.
_CHPX, _PAPX, _CLX, _STSH = 0xFA, 0x102, 0x1A2, 0xA2
# The lengths of the sub-documents, in the order in which their characters stand.
_COUNTS = struct.Struct("<8i")
_COUNTS_AT = 0x4C
# The same in Word 6 and 95, which keep everything in the one stream.
_OLD_COUNTS_AT, _OLD_CLX = 0x34, 0x160


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` stand at byte `offset`, each `width` bytes: 1 is cp1252, 2 is UTF-16."""

    start: int
    end: int
    offset: int
    width: int


@dataclass(frozen=True, slots=True)
class Runs:
    """Properties by byte offset: `marks[i]` holds from `bounds[i]` to `bounds[i + 1]`."""

    bounds: list[int]
    marks: list[bytes]

    def at(self, offset: int) -> bytes:
        """The property bytes of the character at `offset`; none when nothing is said."""
        index = bisect_right(self.bounds, offset) - 1
        return self.marks[index] if 0 <= index < len(self.marks) else b""


class WordStream:
    """The WordDocument stream and its table stream. Raises ReadingRefused when they are no whole file.

    `is_old` files, of Word 6 and 95, are read without their formatting.
    """

    def __init__(self, main: bytes, tables: dict[int, bytes]) -> None:
        if len(main) < _COUNTS_AT + _COUNTS.size or struct.unpack_from("<H", main)[0] not in (
            _MAGIC,
            _OLD_MAGIC,
        ):
            raise refusals.damaged("Word")
        flags = struct.unpack_from("<H", main, 0x0A)[0]
        if flags & _ENCRYPTED:
            raise refusals.encrypted()
        self._main = main
        self._table = tables.get(1 if flags & _TABLE_1 else 0, b"")
        self.is_old = struct.unpack_from("<H", main, 2)[0] < _FIRST_UNICODE_FIB
        self._is_in_pieces = bool(flags & _IN_PIECES)

    def sub_documents(self) -> list[int]:
        """Characters in the body, footnotes, headers, macros, comments, endnotes, boxes, header boxes."""
        at = _OLD_COUNTS_AT if self.is_old else _COUNTS_AT
        return [max(0, count) for count in _COUNTS.unpack_from(self._main, at)]

    def pieces(self) -> list[Piece]:
        """The piece table, in reading order. Word 6 and 95 have one only where a file was saved fast."""
        if self.is_old and not self._is_in_pieces:
            first, last = struct.unpack_from("<II", self._main, 0x18)
            return [Piece(0, max(0, min(last, len(self._main)) - first), first, 1)]
        table = self._piece_table()
        count = (len(table) - 4) // 12
        if not 0 < count <= _MAX_PIECES:
            raise refusals.damaged("Word")
        bounds = struct.unpack_from(f"<{count + 1}i", table)
        pieces: list[Piece] = []
        for index in range(count):
            raw = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * index + 2)[0]
            narrow = self.is_old or bool(raw & 0x40000000)
            offset = raw & 0x3FFFFFFF
            place = offset // 2 if narrow and not self.is_old else offset
            pieces.append(Piece(bounds[index], bounds[index + 1], place, 1 if narrow else 2))
        return pieces

    def characters(self, piece: Piece) -> str:
        """The text of `piece`, one character for each of its UTF-16 units or bytes."""
        raw = self._main[piece.offset : piece.offset + (piece.end - piece.start) * piece.width]
        if piece.width == 1:
            return raw.decode("cp1252", errors="replace")
        # Unit by unit, so that one character is one place: pairs are joined when the text is whole.
        return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2])))

    def character_runs(self) -> Runs:
        """The exceptions (grpprl bytes) that runs of characters make."""
        return self._runs(_CHPX, _character_mark)

    def paragraph_runs(self) -> Runs:
        """The exceptions that paragraphs make: style number (2 bytes), then grpprl."""
        return self._runs(_PAPX, _paragraph_mark)

    def style_sheet(self) -> bytes:
        """The raw style sheet (STSH)."""
        return b"" if self.is_old else self._pair(_STSH)

    def _pair(self, at: int) -> bytes:
        if len(self._main) < at + 8:
            return b""
        offset, length = struct.unpack_from("<II", self._main, at)
        return self._table[offset : offset + length]

    def _piece_table(self) -> bytes:
        clx = self._old_clx() if self.is_old else self._pair(_CLX)
        at = 0
        while at + 5 <= len(clx):
            if clx[at] == 2:  # noqa: PLR2004 (clxt of the Pcdt)
                (length,) = struct.unpack_from("<I", clx, at + 1)
                return clx[at + 5 : at + 5 + length]
            at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
        raise refusals.damaged("Word")

    def _old_clx(self) -> bytes:
        if len(self._main) < _OLD_CLX + 8:
            return b""
        offset, length = struct.unpack_from("<II", self._main, _OLD_CLX)
        return self._main[offset : offset + length]

    def _runs(self, pair: int, mark: Callable[[bytes, int, int], bytes]) -> Runs:
        bounds: list[int] = []
        marks: list[bytes] = []
        if self.is_old:
            return Runs(bounds, marks)
        for page in self._formatted_pages(pair):
            count = page[_PAGE - 1]
            if 4 * (count + 1) > _PAGE:
                continue
            bounds.extend(struct.unpack_from(f"<{count}I", page))
            marks.extend(mark(page, count, index) for index in range(count))
        return Runs(bounds, marks)

    def _formatted_pages(self, pair: int) -> Iterator[bytes]:
        """The 512-byte pages (FKP) that a bin table lists, in the order of the text."""
        table = self._pair(pair)
        count = max(0, (len(table) - 4) // 8)
        for number in struct.unpack_from(f"<{count}I", table, 4 * (count + 1)):
            start = (number & 0x3FFFFF) * _PAGE
            page = self._main[start : start + _PAGE]
            if len(page) == _PAGE:
                yield page


def _character_mark(page: bytes, count: int, index: int) -> bytes:
    start = 2 * page[4 * (count + 1) + index]
    return page[start + 1 : start + 1 + page[start]] if start else b""


def _paragraph_mark(page: bytes, count: int, index: int) -> bytes:
    at = 4 * (count + 1) + 13 * index
    start = 2 * page[at] if at < _PAGE else 0
    if not start:
        return b""
    size = page[start]
    if size:
        return page[start + 1 : start + 2 * size]
    return page[start + 2 : start + 2 + 2 * page[start + 1]]
