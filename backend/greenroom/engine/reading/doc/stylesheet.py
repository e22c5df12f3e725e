"""A binary Word file's styles ([MS-DOC] 2.9.271): which are headings, which make lists, which hide."""

from __future__ import annotations

import struct

_HEADINGS = range(1, 10)
_TITLE = 62
_MAX_DEPTH = 12
_PARAGRAPH_STYLE = 1
_CHARACTER_STYLE = 2


class _Style:
    __slots__ = ("base", "character", "identifier", "paragraph")

    def __init__(self, identifier: int, base: int, paragraph: bytes, character: bytes) -> None:
        self.identifier = identifier
        self.base = base
        self.paragraph = paragraph
        self.character = character


class StyleSheet:
    """Styles by their number; a damaged sheet simply knows fewer."""

    def __init__(self, raw: bytes) -> None:
        self._styles: dict[int, _Style] = {}
        if len(raw) < 6:  # noqa: PLR2004 (the length word and a least header)
            return
        header, count, base_size = struct.unpack_from("<3H", raw)
        at = 2 + header
        for index in range(count):
            if at + 2 > len(raw):
                return
            (size,) = struct.unpack_from("<H", raw, at)
            entry = raw[at + 2 : at + 2 + size]
            at += 2 + size + (size & 1)
            if size >= base_size >= 10:  # noqa: PLR2004 (the fixed part of StdfBase)
                self._styles[index] = _style(entry, base_size)

    def is_heading(self, style: int) -> bool:
        """Whether `style` is, or stands on, one of Word's headings or its title."""
        return any(
            entry.identifier in _HEADINGS or entry.identifier == _TITLE for entry in self._chain(style)
        )

    def paragraph_marks(self, style: int) -> bytes:
        """The paragraph modifiers of `style`, those it stands on first."""
        return b"".join(entry.paragraph for entry in reversed(self._chain(style)))

    def character_marks(self, style: int) -> bytes:
        """The character modifiers of `style`, those it stands on first."""
        return b"".join(entry.character for entry in reversed(self._chain(style)))

    def _chain(self, style: int) -> list[_Style]:
        found: list[_Style] = []
        while (entry := self._styles.get(style)) and len(found) < _MAX_DEPTH:
            found.append(entry)
            style = entry.base
        return found


def _style(entry: bytes, base_size: int) -> _Style:
    identifier, kind_and_base, counts = struct.unpack_from("<3H", entry)
    kind, base = kind_and_base & 0xF, kind_and_base >> 4
    at = base_size
    if at + 2 <= len(entry):
        (name_length,) = struct.unpack_from("<H", entry, at)
        at += 2 + 2 * (name_length + 1)
    parts: list[bytes] = []
    for _ in range(counts & 0xF):
        at += at & 1
        if at + 2 > len(entry):
            break
        (size,) = struct.unpack_from("<H", entry, at)
        parts.append(entry[at + 2 : at + 2 + size])
        at += 2 + size
    paragraph = character = b""
    if kind == _PARAGRAPH_STYLE:
        paragraph = parts[0][2:] if parts else b""
        character = parts[1] if len(parts) > 1 else b""
    elif kind == _CHARACTER_STYLE:
        character = parts[0] if parts else b""
    return _Style(identifier & 0xFFF, base, paragraph, character)
