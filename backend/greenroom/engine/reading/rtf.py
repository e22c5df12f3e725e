"""Read rich text (RTF 1.9), which Word also saves under the name ".doc"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from greenroom.engine.document import Document, HiddenText, Layout, Link
from greenroom.engine.reading import refusals
from greenroom.engine.reading.limits import CUT_SHORT, MAX_CHARACTERS, MAX_PAGES
from greenroom.engine.reading.text import BULLET, assemble, clean, clean_line

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)"
)
_HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\[mnt]\s+)*"?([^"\s]+)', re.IGNORECASE)
_MAX_DEPTH = 2_000
_SMALLEST_VISIBLE_HALF_POINTS = 4
_SILENT = frozenset(
    b"fonttbl colortbl stylesheet info pict object listtable listoverridetable revtbl rsidtbl generator themedata"
    b" colorschememapping latentstyles datastore xmlnstbl filetbl fldtype bkmkstart bkmkend annotation atnid atnauthor"
    b" atrfstart atrfend atndate mmathPr nonshppict do pgptbl".split()
)
_DRAWN = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"row": "\n", b"cell": "\t", b"nestcell": "\t", b"tab": "\t",
    b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": BULLET, b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_SYMBOLS = {b"~": " ", b"_": "-", b"\n": "\n", b"\r": "\n", b"{": "{", b"}": "}", b"\\": "\\"}
_CHARSETS = {128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
             177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}  # fmt: skip


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


@dataclass(slots=True)
class _Reader:
    encoding: str = "cp1252"
    text: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    links: list[tuple[str, int, int]] = field(default_factory=list)
    instruction: list[str] = field(default_factory=list)
    charsets: dict[int, str] = field(default_factory=dict)
    pages: list[int] = field(default_factory=lambda: [0])
    tables: int = 0
    images: int = 0
    result_from: int = 0
    pending: bytearray = field(default_factory=bytearray)

    def read(self, data: bytes) -> None:
        state, stack, to_skip, starred = _State(), [], 0, False
        for match in _TOKEN.finditer(data):
            word, number, byte, symbol, brace, plain = match.groups()
            if byte is None:
                self._flush(state)
            if brace == b"{":
                if len(stack) >= _MAX_DEPTH:
                    raise refusals.too_demanding()
                stack.append(state)
            elif brace == b"}":
                self._close(state, stack[-1] if stack else state)
                state = stack.pop() if stack else state
            elif symbol == b"*":
                starred = True
                continue
            elif word is not None:
                state = self._control(word, int(number) if number else None, state, starred=starred)
                to_skip = state.after_unicode if word == b"u" else to_skip
            elif byte is not None and to_skip:
                to_skip -= 1
            elif byte is not None:
                self.pending.append(int(byte, 16))
            elif symbol is not None:
                self._put(_SYMBOLS.get(symbol, ""), state)
            elif plain is not None:
                self.pending += plain[to_skip:]
                to_skip = max(0, to_skip - len(plain))
                self._flush(state)
            starred = False
        self._flush(state)

    def _flush(self, state: _State) -> None:
        if self.pending:
            encoding = self.charsets.get(state.font, self.encoding)
            self._put(self.pending.decode(encoding, errors="replace"), state)
            self.pending.clear()

    def _put(self, words: str, state: _State) -> None:
        if state.collects == "instruction":
            self.instruction.append(words)
        elif state.silent or state.deleted:
            return
        elif state.hidden or state.half_points < _SMALLEST_VISIBLE_HALF_POINTS:
            self.hidden.append(words)
        else:
            self.text.append(words)

    def _close(self, state: _State, outer: _State) -> None:
        if state.collects == "result" and outer.collects != "result":
            target = _HYPERLINK.search("".join(self.instruction))
            if target:
                self.links.append((target[1], self.result_from, len(self.text)))
            self.instruction.clear()

    def _control(self, word: bytes, number: int | None, state: _State, *, starred: bool) -> _State:  # noqa: C901, PLR0911, PLR0912 (one arm for each control word)
        if word in _DRAWN:
            self._put(_DRAWN[word], state)
            self.tables += word == b"row" and not state.silent
        elif word == b"u" and number is not None:
            self._put(chr(number & 0xFFFF), state)
        elif word == b"fldinst":
            return replace(state, collects="instruction")
        elif word == b"fldrslt":
            self.result_from = len(self.text)
            return replace(state, collects="result")
        elif word in (b"listtext", b"pntext"):
            self._put(BULLET, state)
            return replace(state, silent=True)
        elif word == b"shptxt":
            self._put("\n", replace(state, silent=False))
            return replace(state, silent=False)
        elif word == b"fonttbl":
            return replace(state, silent=True, collects="fonts")
        elif word in _SILENT or (starred and word not in (b"shpinst", b"shppict")):
            self.images += word == b"pict"
            return replace(state, silent=True)
        elif word == b"page":
            self._put("\n", state)
            self.pages.append(len(self.text))
        elif word == b"ansicpg" and number:
            self.encoding = _known_encoding(f"cp{number}", self.encoding)
        elif word == b"fcharset" and number in _CHARSETS and state.collects == "fonts":
            self.charsets[state.font] = _CHARSETS[number]
        elif word == b"uc":
            return replace(state, after_unicode=max(0, number or 0))
        elif word == b"f" and number is not None:
            return replace(state, font=number)
        elif word == b"v":
            return replace(state, hidden=number != 0)
        elif word == b"deleted":
            return replace(state, deleted=number != 0)
        elif word == b"fs" and number is not None:
            return replace(state, half_points=number)
        elif word == b"plain":
            return replace(state, hidden=False, deleted=False, half_points=24)
        return state


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
