"""Single property modifiers ([MS-DOC] 2.6): the few that say what is seen, listed, or struck out."""

from __future__ import annotations

import struct
from collections.abc import Iterator

DELETED = 0x0800
VANISH = 0x083C
BOLD = 0x0835
HALF_POINTS = 0x4A43
COLOUR = 0x6870
COLOUR_INDEX = 0x2A42
SHADE = 0xCA71
SHADE_80 = 0x4866
HIGHLIGHT = 0x2A0C
SPECIAL = 0x0855
LIST_ID = 0x460B
ROW_END = 0x2417
IN_TABLE = 0x2416
OUTLINE_LEVEL = 0x2640

# Operand length by the three highest bits of the modifier; 6 says it in its first byte.
_LENGTHS = (1, 1, 2, 4, 2, 2, 0, 3)
_VARIABLE = 6
_LONG_TABLE = 0xD608


def modifiers(grpprl: bytes) -> Iterator[tuple[int, bytes]]:
    """The modifiers in `grpprl` with their operands, in order; a broken tail is left out."""
    at = 0
    while at + 2 <= len(grpprl):
        (code,) = struct.unpack_from("<H", grpprl, at)
        at += 2
        kind = code >> 13
        length = _LENGTHS[kind]
        if kind == _VARIABLE:
            head = 2 if code == _LONG_TABLE else 1
            if at + head > len(grpprl):
                return
            length = int.from_bytes(grpprl[at : at + head], "little") - (1 if head > 1 else 0)
            at += head
        operand = grpprl[at : at + length]
        if len(operand) < length:
            return
        at += length
        yield code, operand


def number(operand: bytes) -> int:
    """An operand as an unsigned number."""
    return int.from_bytes(operand, "little")
