"""Read rich text (RTF 1.9), which Word also saves under the name ".doc"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from greenroom.engine.document import Document, HiddenText, Layout, Link
from greenroom.engine.reading import refusals
from greenroom.engine.reading.fields import hyperlink_target
from greenroom.engine.reading.limits import CUT_SHORT, MAX_CHARACTERS, MAX_PAGES
from greenroom.engine.reading.text import BULLET, assemble, clean, clean_line

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|(?P<brace>[{}])|(?P<plain>[^\\{}\r\n]+)"
)
_MAX_DEPTH = 2_000
_SMALLEST_VISIBLE_HALF_POINTS = 4
_SILENT = frozenset(
    (
        *(
            b"annotation",
            b"atnauthor",
            b"atnid",
            b"atrfend",
            b"atrfstart",
            b"atndate",
            b"bkmkend",
            b"bkmkstart",
        ),
        *(
            b"colorschememapping",
            b"colortbl",
            b"datastore",
            b"do",
            b"filetbl",
            b"fldtype",
            b"generator",
            b"info",
        ),
        *(
            b"latentstyles",
            b"listoverridetable",
            b"listtable",
            b"mmathPr",
            b"nonshppict",
            b"object",
            b"pgptbl",
        ),
        *(b"pict", b"revtbl", b"rsidtbl", b"stylesheet", b"themedata", b"xmlnstbl"),
    )
)
_DRAWN = {
    **dict.fromkeys((b"par", b"line", b"sect", b"row"), "\n"),
    **dict.fromkeys((b"cell", b"nestcell", b"tab"), "\t"),
    **dict.fromkeys((b"emspace", b"enspace"), " "),
    b"emdash": "\u2014",
    b"endash": "\u2013",
    b"lquote": "\u2018",
    b"rquote": "\u2019",
    b"ldblquote": "\u201c",
    b"rdblquote": "\u201d",
    b"bullet": BULLET,
}
_SYMBOLS = {b"~": " ", b"_": "-", b"\n": "\n", b"\r": "\n", b"{": "{", b"}": "}", b"\\": "\\"}
_CHARSETS = {
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds until the group closes."""

    silent: bool = False
    hidden: bool = False
    deleted: bool = False
    half_points: int = 24
    after_unicode: int = 1
    font: int = 0
    collects: str = ""


class _Reader:
    def __init__(self) -> None:
        self.text: list[str] = []
        self.hidden: list[str] = []
        self.links: list[tuple[str, int, int]] = []
        self.pages = [0]
        self.tables = 0
        self.images = 0
        self._encoding = "cp1252"
        self._charsets: dict[int, str] = {}
        self._instruction: list[str] = []
        self._result_from = 0
        self._pending = bytearray()
        self._to_skip = 0
        self._starred = False
        self._state = _State()
        self._stack: list[_State] = []

    def read(self, data: bytes) -> None:
        for match in _TOKEN.finditer(data):
            kind = match.lastgroup or ""
            if kind != "byte":
                self._flush()
            if kind in ("word", "number"):
                number = match["number"]
                self._take_word(match["word"], int(number) if number else None)
            elif kind == "brace":
                self._take_brace(match["brace"])
            elif kind == "symbol":
                self._starred = match["symbol"] == b"*"
                self._put(_SYMBOLS.get(match["symbol"], ""))
                continue
            else:
                self._take_bytes(bytes([int(match["byte"], 16)]) if kind == "byte" else match["plain"])
            self._starred = False
        self._flush()

    def _take_bytes(self, data: bytes) -> None:
        """Take text, less what stands in for a character that was already given in Unicode."""
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._pending += data[skipped:]

    def _flush(self) -> None:
        if self._pending:
            encoding = self._charsets.get(self._state.font, self._encoding)
            self._put(self._pending.decode(encoding, errors="replace"))
            self._pending.clear()

    def _put(self, words: str) -> None:
        state = self._state
        if state.collects == "instruction":
            self._instruction.append(words)
        elif state.silent or state.deleted:
            return
        elif state.hidden or state.half_points < _SMALLEST_VISIBLE_HALF_POINTS:
            self.hidden.append(words)
        else:
            self.text.append(words)

    def _take_brace(self, brace: bytes) -> None:
        if brace == b"{":
            if len(self._stack) >= _MAX_DEPTH:
                raise refusals.too_demanding()
            self._stack.append(self._state)
        elif self._stack:
            closed, self._state = self._state, self._stack.pop()
            if closed.collects == "result" != self._state.collects:
                if target := hyperlink_target("".join(self._instruction)):
                    self.links.append((target, self._result_from, len(self.text)))
                self._instruction.clear()

    def _take_word(self, word: bytes, number: int | None) -> None:
        if word in _DRAWN:
            self._put(_DRAWN[word])
            self.tables += word == b"row" and not self._state.silent
        elif word in _SILENT or (self._starred and word not in (b"fldinst", b"shpinst", b"shppict")):
            self.images += word == b"pict"
            self._state = replace(self._state, silent=True)
        elif actions := self._DESTINATIONS.get(word):
            actions(self)
        elif number is not None and (setting := self._SETTINGS.get(word)):
            setting(self, number)
        elif word in (b"v", b"deleted"):
            on = number != 0
            self._state = (
                replace(self._state, hidden=on) if word == b"v" else replace(self._state, deleted=on)
            )

    def _open_instruction(self) -> None:
        self._state = replace(self._state, collects="instruction")

    def _open_result(self) -> None:
        self._result_from = len(self.text)
        self._state = replace(self._state, collects="result")

    def _open_mark(self) -> None:
        self._put(BULLET)
        self._state = replace(self._state, silent=True)

    def _open_box(self) -> None:
        self._state = replace(self._state, silent=False)
        self._put("\n")

    def _open_fonts(self) -> None:
        self._state = replace(self._state, silent=True, collects="fonts")

    def _turn_page(self) -> None:
        self._put("\n")
        self.pages.append(len(self.text))

    def _set_plain(self) -> None:
        self._state = replace(self._state, hidden=False, deleted=False, half_points=24)

    def _take_unicode(self, number: int) -> None:
        self._put(chr(number & 0xFFFF))
        self._to_skip = self._state.after_unicode

    def _set_code_page(self, number: int) -> None:
        self._encoding = _known_encoding(f"cp{number}", self._encoding)

    def _set_charset(self, number: int) -> None:
        if self._state.collects == "fonts" and number in _CHARSETS:
            self._charsets[self._state.font] = _CHARSETS[number]

    def _set_skip(self, number: int) -> None:
        self._state = replace(self._state, after_unicode=max(0, number))

    def _set_font(self, number: int) -> None:
        self._state = replace(self._state, font=number)

    def _set_size(self, number: int) -> None:
        self._state = replace(self._state, half_points=number)

    _DESTINATIONS: ClassVar[dict[bytes, Callable[[_Reader], None]]] = {
        b"fldinst": _open_instruction,
        b"fldrslt": _open_result,
        b"listtext": _open_mark,
        b"pntext": _open_mark,
        b"shptxt": _open_box,
        b"fonttbl": _open_fonts,
        b"page": _turn_page,
        b"plain": _set_plain,
    }
    _SETTINGS: ClassVar[dict[bytes, Callable[[_Reader, int], None]]] = {
        b"u": _take_unicode,
        b"ansicpg": _set_code_page,
        b"fcharset": _set_charset,
        b"uc": _set_skip,
        b"f": _set_font,
        b"fs": _set_size,
    }


def read_rtf(data: bytes) -> Document:
    """Read an RTF file. Raises ReadingRefused (`no_text`) when there are no words in it."""
    reader = _Reader()
    reader.read(data)
    whole = _paired(reader.text)
    ends = [*reader.pages[1:], len(whole)]
    pages = [_lines(whole[start:end]) for start, end in zip(reader.pages, ends, strict=True)]
    text, starts, cut = assemble(pages[:MAX_PAGES], MAX_CHARACTERS)
    if not text.strip():
        raise refusals.scanned() if reader.images else refusals.no_words()
    words_hidden = clean("".join(_paired(reader.hidden))).strip()
    return Document(
        kind="doc",
        text=text,
        page_starts=starts,
        links=tuple(
            Link(clean(target), clean_line("".join(whole[start:end])), 1)
            for target, start, end in reader.links
        ),
        hidden=(HiddenText(words_hidden, 1, "vanish"),) if words_hidden else (),
        layout=Layout(1, min(1, reader.tables), reader.images, None),
        warnings=(CUT_SHORT,) if cut or len(pages) > MAX_PAGES else (),
    )


def _lines(pieces: list[str]) -> list[str]:
    return [clean_line(line) for line in "".join(pieces).split("\n")]


def _paired(pieces: list[str]) -> list[str]:
    r"""`pieces` with the halves that two `\u` words spell joined; places stay the same."""
    paired = list(pieces)
    for index in range(len(paired) - 1):
        pair = paired[index] + paired[index + 1]
        if len(pair) == 2 and "\ud800" <= pair[0] <= "\udbff" and "\udc00" <= pair[1] <= "\udfff":  # noqa: PLR2004
            paired[index] = pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
            paired[index + 1] = ""
    return paired


def _known_encoding(name: str, otherwise: str) -> str:
    try:
        b"".decode(name)
    except LookupError:
        return otherwise
    return name
