"""Binary Word files, written by hand after [MS-DOC] and [MS-CFB]: pieces, formatted runs, a compound file."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_TEXT_AT = 1536
_LEAST_STREAM = 4096


@dataclass(frozen=True)
class DocRun:
    """Words with character modifiers (`grpprl`), and paragraph modifiers where they end one."""

    text: str
    characters: bytes = b""
    paragraph: bytes = b""


@dataclass
class _Layout:
    text: bytearray = field(default_factory=bytearray)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    bounds: list[int] = field(default_factory=lambda: [0])


def word_binary(runs: Sequence[DocRun], *, headers: Sequence[DocRun] = (), encrypted: bool = False) -> bytes:
    """A .doc of `runs`, and `headers` in their sub-document; each run is a piece, narrow where it can be."""
    everything = [*runs, *headers]
    layout = _laid_out(everything)
    main = bytearray(_TEXT_AT) + layout.text
    main += bytes(-len(main) % _SECTOR)
    pages = len(main) // _SECTOR
    places = [_TEXT_AT + offset for offset in layout.bounds]
    main += _formatted_page(places, [run.characters for run in everything], paragraphs=False)
    main += _formatted_page(places, [run.paragraph for run in everything], paragraphs=True)
    bin_table = struct.pack("<II", places[0], places[-1])
    table = bytearray()
    pairs = {}
    for at, content in (
        (0xFA, bin_table + struct.pack("<I", pages)),
        (0x102, bin_table + struct.pack("<I", pages + 1)),
        (0x1A2, _piece_table(everything, layout)),
    ):
        pairs[at] = (len(table), len(content))
        table += content
    struct.pack_into("<HH", main, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<H", main, 0x0A, 0x0200 | (0x0100 if encrypted else 0))
    struct.pack_into("<i", main, 0x4C, sum(len(run.text) for run in runs))
    struct.pack_into("<i", main, 0x54, sum(len(run.text) for run in headers))
    for at, pair in pairs.items():
        struct.pack_into("<II", main, at, *pair)
    return compound_file({"WordDocument": bytes(main), "1Table": bytes(table)})


def _laid_out(runs: Sequence[DocRun]) -> _Layout:
    layout = _Layout()
    for run in runs:
        narrow = all(ord(char) < 0x80 for char in run.text)
        offset = _TEXT_AT + len(layout.text)
        layout.pieces.append((len(run.text), offset * 2 | 0x40000000 if narrow else offset))
        layout.text += run.text.encode("cp1252" if narrow else "utf-16-le")
        layout.bounds.append(len(layout.text))
    return layout


def _piece_table(runs: Sequence[DocRun], layout: _Layout) -> bytes:
    bounds = [0]
    for run in runs:
        bounds.append(bounds[-1] + len(run.text.encode("utf-16-le")) // 2)
    places = struct.pack(f"<{len(bounds)}i", *bounds)
    places += b"".join(struct.pack("<HIH", 0, raw, 0) for _, raw in layout.pieces)
    return b"\x02" + struct.pack("<I", len(places)) + places


def _formatted_page(bounds: Sequence[int], marks: Sequence[bytes], *, paragraphs: bool) -> bytes:
    """One page of formatted runs (FKP), filled from its end."""
    page = bytearray(_SECTOR)
    page[-1] = len(marks)
    struct.pack_into(f"<{len(bounds)}I", page, 0, *bounds)
    room = _SECTOR - 2
    for index, mark in enumerate(marks):
        entry = (
            b"\x00" + bytes([(len(mark) + 3) // 2]) + b"\x00\x00" + mark
            if paragraphs
            else bytes([len(mark)]) + mark
        )
        if not mark:
            continue
        room = (room - len(entry) - 1) // 2 * 2
        page[room : room + len(entry)] = entry
        page[4 * len(bounds) + (13 if paragraphs else 1) * index] = room // 2
    return bytes(page)


def compound_file(streams: dict[str, bytes]) -> bytes:
    """An OLE compound file with `streams` in its root, each padded so that no mini stream is needed."""
    padded = {name: data + bytes(max(0, _LEAST_STREAM - len(data))) for name, data in streams.items()}
    sectors = [data + bytes(-len(data) % _SECTOR) for data in padded.values()]
    counts = [len(data) // _SECTOR for data in sectors]
    # Sector 0 is the allocation table, sector 1 the directory; the streams follow.
    chain = [_FAT, _END]
    starts = []
    for count in counts:
        starts.append(len(chain))
        chain += [*range(len(chain) + 1, len(chain) + count), _END]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    if len(fat) > _SECTOR:
        raise ValueError("more than one sector of allocation table is not written here")
    entries = [_directory_entry("Root Entry", 5, _END, 0, child=1)]
    for index, (name, start) in enumerate(zip(padded, starts, strict=True)):
        sibling = index + 2 if index + 1 < len(padded) else _FREE
        entries.append(_directory_entry(name, 2, start, len(padded[name]), right=sibling))
    directory = b"".join(entries).ljust(_SECTOR, b"\x00")
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    )
    header += struct.pack("<9I", 0, 1, 1, 0, _LEAST_STREAM, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    return header + fat + directory + b"".join(sectors)


def _directory_entry(
    name: str, kind: int, start: int, size: int, *, child: int = _FREE, right: int = _FREE
) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    entry = raw.ljust(64, b"\0") + struct.pack("<HBB3I", len(raw), kind, 1, _FREE, right, child)
    return entry + bytes(36) + struct.pack("<IQ", start, size)


def word_6(pieces: Sequence[str], *, header: str = "", fast_saved: bool = False) -> bytes:
    """A .doc of Word 6 or 95: narrow characters in the one stream, `header` behind them.

    Where it was `fast_saved`, `pieces` stand in the file in reverse, and a table says how to read them.
    """
    words = [*pieces, header] if header else [*pieces]
    stored = words[::-1] if fast_saved else words
    places: dict[str, int] = {}
    main = bytearray(_TEXT_AT)
    for piece in stored:
        places[piece] = len(main)
        main += piece.encode("cp1252")
    last = len(main)
    bounds = [0]
    for piece in words:
        bounds.append(bounds[-1] + len(piece))
    table = struct.pack(f"<{len(bounds)}i", *bounds)
    table += b"".join(struct.pack("<HIH", 0, places[piece], 0) for piece in words)
    clx = b"\x02" + struct.pack("<I", len(table)) + table
    main += clx
    struct.pack_into("<HH", main, 0, 0xA5DC, 0x0068)
    struct.pack_into("<H", main, 0x0A, 0x0004 if fast_saved else 0)
    struct.pack_into("<II", main, 0x18, _TEXT_AT, last)
    struct.pack_into("<3i", main, 0x34, sum(map(len, pieces)), 0, len(header))
    struct.pack_into("<II", main, 0x160, last, len(clx))
    return compound_file({"WordDocument": bytes(main)})
