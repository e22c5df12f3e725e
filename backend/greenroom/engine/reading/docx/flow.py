"""Where the lines of a Word file go: paragraphs in order, table rows on one line where drawn on one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from greenroom.engine.document import HiddenText, Link

_LONGEST_DRAWN_ROW = 140
_BLOCK_LINES = 3
_MOST_COLUMNS = 3


@dataclass(slots=True)
class _Cell:
    first_slot: int
    lines: int = 0


class Flow:
    """Lines by page. A paragraph takes its slot when it begins, so that text boxes in it come after it."""

    def __init__(self) -> None:
        self.page = 0
        self.tables = 0
        self.columns = 1
        self._slots: list[tuple[int, list[str]]] = []
        self._rows: list[list[_Cell]] = []
        self._cells: list[_Cell] = []

    @property
    def in_cell(self) -> bool:
        """Whether a table cell is open."""
        return bool(self._cells)

    def slot(self) -> list[str]:
        """A place for lines, here and now; fill it when they are known."""
        lines: list[str] = []
        self._slots.append((self.page, lines))
        return lines

    def count(self, lines: int) -> None:
        """Say that the open cell, if any, got so many lines more."""
        if self._cells:
            self._cells[-1].lines += lines

    def pages(self) -> list[list[str]]:
        """The lines, page by page; pages without words are left out."""
        pages: list[list[str]] = [[] for _ in range(self.page + 1)]
        for page, lines in self._slots:
            pages[page].extend(lines)
        return [page for page in pages if any(page)]

    def open_table(self) -> None:
        """Begin a table."""
        self.tables += 1
        self.blank()

    def open_row(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def open_cell(self) -> None:
        """Begin a cell."""
        cell = _Cell(len(self._slots))
        if self._rows:
            self._rows[-1].append(cell)
        self._cells.append(cell)

    def close_cell(self) -> None:
        """End a cell; one that is a column of its own is set apart."""
        cell = self._cells.pop()
        self.count(cell.lines + 1)
        if cell.lines >= _BLOCK_LINES:
            self.blank()

    def close_row(self) -> None:
        """End a row."""
        row = self._rows.pop()
        filled = [cell for cell in row if cell.lines]
        if len(filled) > 1 and all(cell.lines >= _BLOCK_LINES for cell in filled):
            self.columns = max(self.columns, min(_MOST_COLUMNS, len(filled)))
        if len(filled) > 1 and all(cell.lines == 1 for cell in filled):
            self._draw_on_one_line(row[0].first_slot)

    def blank(self) -> None:
        """Part what comes from what was."""
        self._slots.append((self.page, [""]))

    def _draw_on_one_line(self, first_slot: int) -> None:
        lines = [line for _, slot in self._slots[first_slot:] for line in slot if line]
        if sum(map(len, lines)) <= _LONGEST_DRAWN_ROW:
            del self._slots[first_slot:]
            self._slots.append((self.page, ["\t".join(lines)]))


@dataclass(slots=True)
class Found:
    """What the parts of a file yield together; `sizes` counts characters by half points.

    `chunks` are slots that other parts are to fill.
    """

    flow: Flow = field(default_factory=Flow)
    links: list[Link] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    looks: list[tuple[str, str]] = field(default_factory=list)
    chunks: list[tuple[list[str], str]] = field(default_factory=list)
    images: int = 0
