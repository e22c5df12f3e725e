"""A binary Word file's characters as lines: fields, cells, lists, deletions and hidden runs resolved."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from greenroom.engine.document import HiddenBy, HiddenText, Link
from greenroom.engine.reading.doc import properties
from greenroom.engine.reading.doc.pieces import Piece, Runs, WordStream
from greenroom.engine.reading.doc.properties import modifiers, number
from greenroom.engine.reading.doc.stylesheet import StyleSheet
from greenroom.engine.reading.fields import Fields, hyperlink_target
from greenroom.engine.reading.text import BULLET, clean, clean_line, is_page_number

_FIELD_BEGIN, _FIELD_SEPARATOR = "\x13", "\x14"
_FIELD_MARKS = "\x13\x14\x15"
_PARAGRAPH_ENDS = "\r\x07\x0c"
_PAGE_BREAK = "\x0c"
_CELL_END = "\x07"
_DRAWN = {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "", "\t": "\t"}
_PICTURES = "\x01\x08"
_SMALLEST_VISIBLE_HALF_POINTS = 4
_LONGEST_DRAWN_ROW = 140
_WHITE_INDEX = 8
_NEAR_WHITE = 0xF3


@dataclass(slots=True)
class Story:
    """What the characters of a file yield. `pages` holds the lines of each page."""

    pages: list[list[str]] = field(default_factory=lambda: [[]])
    links: list[Link] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    looks: list[tuple[str, str]] = field(default_factory=list)
    tables: int = 0
    images: int = 0


@dataclass(frozen=True, slots=True)
class _Look:
    """How a run is drawn, as far as it matters."""

    deleted: bool = False
    hidden: HiddenBy | None = None
    half_points: int = 20
    bold: bool = False


class StoryReader:
    """Walks pieces in reading order; `take` may be called for one sub-document after another."""

    def __init__(self, word: WordStream) -> None:
        self.story = Story()
        self._word = word
        self._styles = StyleSheet(word.style_sheet())
        self._characters = word.character_runs()
        self._paragraphs = word.paragraph_runs()
        self._looks: dict[tuple[bytes, int], _Look] = {}
        self._pieces: list[str] = []
        self._hidden: list[tuple[HiddenBy, str]] = []
        self._fields = Fields()
        self._cells: list[list[str]] = []
        self._cell: list[str] = []
        self._margin = False
        self._kinds: set[tuple[int, bool]] = set()

    def take(self, pieces: list[Piece], start: int, end: int, *, margin: bool) -> None:
        """Read the characters from `start` to `end`; page numbers in a page's `margin` are not words."""
        self._margin = margin
        for piece in pieces:
            first, last = max(piece.start, start), min(piece.end, end)
            if first < last:
                offset = piece.offset + (first - piece.start) * piece.width
                self._take_piece(Piece(first, last, offset, piece.width))
        self._end_paragraph("\r", 0)
        self._end_row()
        self._fields.clear()

    def _take_piece(self, piece: Piece) -> None:
        text = self._word.characters(piece)
        for first, last in _stretches(piece, len(text), self._characters):
            offset = piece.offset + first * piece.width
            look = self._look(offset)
            if look.deleted:
                continue
            for index in range(first, last):
                self._take_character(text[index], piece.offset + index * piece.width, look)

    def _look(self, offset: int) -> _Look:
        marks, style = self._characters.at(offset), self._style(offset)
        known = self._looks.get((marks, style))
        if known is None:
            known = self._looks[marks, style] = _look(self._styles.character_marks(style) + marks)
        return known

    def _style(self, offset: int) -> int:
        return number(self._paragraphs.at(offset)[:2])

    def _take_character(self, char: str, offset: int, look: _Look) -> None:
        if char in _PARAGRAPH_ENDS:
            self._end_paragraph(char, offset)
        elif char in _FIELD_MARKS:
            self._take_field_mark(char)
        elif self._fields.take_code(char) or not self._fields.show:
            return
        elif look.hidden:
            self._hidden.append((look.hidden, char))
        elif char in _PICTURES:
            self.story.images += 1
        elif char >= " " or char in _DRAWN:
            self._pieces.append(_DRAWN.get(char, char))
            if not char.isspace():
                self._kinds.add((look.half_points, look.bold))
            self.story.sizes[look.half_points] += 1

    def _take_field_mark(self, char: str) -> None:
        if char == _FIELD_BEGIN:
            self._fields.begin()
        elif char == _FIELD_SEPARATOR:
            self._fields.separate(len(self._pieces))
        elif ended := self._fields.end():
            target = hyperlink_target(ended.instruction)
            if target and ended.in_result:
                words = clean_line(_joined(self._pieces[ended.mark :]))
                self.story.links.append(Link(clean(target), words, len(self.story.pages)))

    def _end_paragraph(self, char: str, offset: int) -> None:
        lines = [clean_line(line) for line in _joined(self._pieces).split("\n")]
        lines = ["" if self._margin and is_page_number(line) else line for line in lines]
        marks = self._paragraphs.at(offset)
        if any(lines) and self._is_listed(marks):
            lines[0] = BULLET + lines[0].removeprefix(BULLET)
        self._report_hidden()
        self._pieces.clear()
        self._note_look(lines, number(marks[:2]))
        if char == _CELL_END:
            if self._ends_row(lines, marks):
                self._end_row()
            else:
                self._cells.append([*self._cell, *lines])
                self._cell = []
            return
        if _in_table(marks):
            self._cell.extend(lines)
            return
        self._end_row()
        self.story.pages[-1].extend(lines if any(lines) else [""])
        if char == _PAGE_BREAK:
            self.story.pages.append([])

    def _ends_row(self, lines: list[str], marks: bytes) -> bool:
        """Whether a cell's mark is that of its row; without formatting, an empty cell after others is."""
        if self._word.is_old:
            return bool(self._cells) and not any([*self._cell, *lines])
        return any(code == properties.ROW_END and operand[0] for code, operand in modifiers(marks[2:]))

    def _note_look(self, lines: list[str], style: int) -> None:
        look = ""
        if len(self._kinds) == 1:
            ((half_points, bold),) = self._kinds
            heading = f" heading {style}" if self._styles.is_heading(style) else ""
            look = f"{half_points}{' bold' if bold else ''}{heading}"
        self.story.looks.extend((line, look) for line in lines)
        self._kinds.clear()

    def _is_listed(self, marks: bytes) -> bool:
        style = number(marks[:2])
        if self._styles.is_heading(style):
            return False
        grpprl = self._styles.paragraph_marks(style) + marks[2:]
        return bool(number(dict(modifiers(grpprl)).get(properties.LIST_ID, b"\0")))

    def _end_row(self) -> None:
        """Write a finished table row: on one line where it is drawn on one, else cell by cell."""
        cells = [[line for line in cell if line] for cell in [*self._cells, self._cell]]
        cells = [cell for cell in cells if cell]
        self._cells, self._cell = [], []
        if not cells:
            return
        row = [line for cell in cells for line in cell]
        drawn = len(cells) == len(row) and sum(map(len, row)) <= _LONGEST_DRAWN_ROW
        self.story.pages[-1].extend(["\t".join(row)] if drawn else row)

    def _report_hidden(self) -> None:
        for by in dict.fromkeys(by for by, _ in self._hidden):
            words = clean(_joined([char for kind, char in self._hidden if kind == by])).strip()
            if words:
                self.story.hidden.append(HiddenText(words, len(self.story.pages), by))
        self._hidden.clear()


def _joined(units: list[str]) -> str:
    """UTF-16 units, some of them halves of a pair, as text."""
    text = "".join(units)
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", errors="ignore")


def _stretches(piece: Piece, length: int, runs: Runs) -> list[tuple[int, int]]:
    """Parts of `piece`, as indices into its text, over which the character properties do not change."""
    last_byte = piece.offset + length * piece.width
    cuts = sorted(
        {(bound - piece.offset) // piece.width for bound in runs.bounds if piece.offset < bound < last_byte}
    )
    edges = [0, *cuts, length]
    return [(first, last) for first, last in pairwise(edges) if first < last]


def _in_table(marks: bytes) -> bool:
    return any(code == properties.IN_TABLE and operand[0] for code, operand in modifiers(marks[2:]))


def _look(grpprl: bytes) -> _Look:
    said = dict(modifiers(grpprl))
    half_points = number(said.get(properties.HALF_POINTS, b"\x14"))
    hidden: HiddenBy | None = None
    if said.get(properties.VANISH, b"\0")[0] == 1:
        hidden = "vanish"
    elif half_points < _SMALLEST_VISIBLE_HALF_POINTS:
        hidden = "size"
    elif _is_white(said) and not {properties.SHADE, properties.SHADE_80, properties.HIGHLIGHT} & said.keys():
        hidden = "colour"
    deleted, bold = (bool(said.get(code, b"\0")[0]) for code in (properties.DELETED, properties.BOLD))
    return _Look(deleted=deleted, hidden=hidden, half_points=half_points, bold=bold)


def _is_white(said: dict[int, bytes]) -> bool:
    colour = said.get(properties.COLOUR)
    if colour is not None:
        # The fourth byte, 0xFF, says "automatic".
        return colour[3] == 0 and min(colour[:3]) >= _NEAR_WHITE
    return said.get(properties.COLOUR_INDEX, b"\0")[0] == _WHITE_INDEX
