"""The words of one part of a Word file, in a single streaming pass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from greenroom.engine.document import HiddenBy, HiddenText, Link
from greenroom.engine.reading.docx.names import short
from greenroom.engine.reading.docx.package import Relationship
from greenroom.engine.reading.docx.styles import Format, Styles, local_attributes
from greenroom.engine.reading.docx.visibility import Shades, hidden_by
from greenroom.engine.reading.text import BULLET, clean, clean_line

_HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\[mnt]\s+)*"?([^"\s]+)', re.IGNORECASE)
_LONGEST_DRAWN_ROW = 140
_BLOCK_LINES = 3


@dataclass(slots=True)
class Found:
    """What the parts of a file yield together. `pages` holds the lines of each page."""

    pages: list[list[str]] = field(default_factory=lambda: [[]])
    links: list[Link] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    tables: int = 0
    images: int = 0
    columns: int = 1


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read, and the place its lines will take: before those of the text boxes it holds."""

    slot: list[str]
    style: str | None = None
    format: Format = field(default_factory=Format)
    pieces: list[str] = field(default_factory=list)
    hidden: list[tuple[HiddenBy, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Cell:
    first_slot: int
    lines: int = 0


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    in_result: bool = False
    mark: int = 0


class PartReader:
    """Handlers for expat; `found` fills as the part goes by. One reader reads one part."""

    def __init__(self, found: Found, styles: Styles, relationships: dict[str, Relationship]) -> None:
        self._found = found
        self._styles = styles
        self._relationships = relationships
        self._slots: list[tuple[int, list[str]]] = []
        self._page = len(found.pages) - 1
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[list[_Cell]] = []
        self._cells: list[_Cell] = []
        self._fields: list[_Field] = []
        self._links: list[tuple[str, int]] = []
        self._hosts: list[tuple[Format | None, str | None]] = []
        self._alternates: list[bool] = []
        self._shades = Shades()
        self._run: Format | None = None
        self._run_style: str | None = None
        self._in_text = False
        self._in_instruction = False
        self._skipped = 0
        self.is_word = False

    # What a subtree brings that must not be read twice, or at all.
    _SKIPPED = frozenset(
        {"w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange"}
    )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element's beginning."""
        key = short(name)
        if self._skipped or key in self._SKIPPED:
            self._skipped += 1
        elif key == "mc:Fallback" and self._alternates and self._alternates[-1]:
            self._skipped += 1
        elif opened := _OPENED.get(key):
            opened(self, attributes)
        elif self._run is not None and key.startswith("w:"):
            self._run.take(key[2:], local_attributes(attributes))
        elif self._paragraphs and key in _PARAGRAPH_PROPERTIES:
            self._paragraphs[-1].format.take(key[2:], local_attributes(attributes))

    def end(self, name: str) -> None:
        """Take an element's end."""
        if self._skipped:
            self._skipped -= 1
        elif closed := _CLOSED.get(short(name)):
            closed(self)

    def text(self, data: str) -> None:
        """Take characters; only those inside `w:t` are words."""
        if self._skipped:
            return
        if self._in_instruction and self._fields:
            self._fields[-1].instruction += data
        elif self._in_text:
            self._write(data)

    def finish(self) -> None:
        """Hand the lines over, page by page."""
        for page, lines in self._slots:
            while len(self._found.pages) <= page:
                self._found.pages.append([])
            self._found.pages[page].extend(lines)

    def _write(self, words: str) -> None:
        if not self._paragraphs or (self._fields and not all(entry.in_result for entry in self._fields)):
            return
        paragraph = self._paragraphs[-1]
        chain = self._chain(paragraph)
        by = hidden_by(chain, self._shades)
        if by and words.strip():
            paragraph.hidden.append((by, words))
            return
        size = next((entry.half_points for entry in chain if entry.half_points), 20)
        self._found.sizes[size] += len(words)
        paragraph.pieces.append(words)

    def _chain(self, paragraph: _Paragraph) -> list[Format]:
        style = paragraph.style or self._styles.default_paragraph
        run = [self._run] if self._run else []
        return [
            *run,
            *self._styles.chain(self._run_style),
            paragraph.format,
            *self._styles.chain(style),
            self._styles.defaults,
        ]

    def _open_paragraph(self, _: dict[str, str]) -> None:
        slot: list[str] = []
        self._slots.append((self._page, slot))
        self._paragraphs.append(_Paragraph(slot))

    def _close_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        self._report_hidden(paragraph)
        lines = [clean_line(line) for line in "".join(paragraph.pieces).split("\n")]
        if not any(lines):
            paragraph.slot.append("")
            return
        formats = [paragraph.format, *self._styles.chain(paragraph.style or self._styles.default_paragraph)]
        heading = any(entry.heading for entry in formats)
        listed = next((entry for entry in formats if entry.listed is not None), None)
        if listed and listed.listed and not heading and listed.list_id not in self._styles.plain_lists:
            lines[0] = BULLET + lines[0].removeprefix(BULLET)
        paragraph.slot.extend(["", *lines] if heading and not self._cells else lines)
        if self._cells:
            self._cells[-1].lines += len(lines)

    def _report_hidden(self, paragraph: _Paragraph) -> None:
        for by in dict.fromkeys(by for by, _ in paragraph.hidden):
            words = clean("".join(words for kind, words in paragraph.hidden if kind == by)).strip()
            if words:
                self._found.hidden.append(HiddenText(words, self._page + 1, by))

    def _open_run(self, _: dict[str, str]) -> None:
        self._run, self._run_style = Format(), None

    def _close_run(self) -> None:
        self._run = self._run_style = None

    def _take_run_style(self, attributes: dict[str, str]) -> None:
        self._run_style = next(iter(attributes.values()), None)

    def _take_paragraph_style(self, attributes: dict[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].style = next(iter(attributes.values()), None)

    def _open_text(self, _: dict[str, str]) -> None:
        self._in_text = True

    def _close_text(self) -> None:
        self._in_text = False

    def _open_instruction(self, _: dict[str, str]) -> None:
        self._in_instruction = True

    def _close_instruction(self) -> None:
        self._in_instruction = False

    def _take_tab(self, _: dict[str, str]) -> None:
        # The same element inside `w:tabs` only declares a stop.
        if self._run is not None:
            self._write("\t")

    def _take_break(self, attributes: dict[str, str]) -> None:
        if local_attributes(attributes).get("type") == "page":
            self._page += 1
        self._write("\n")

    def _take_hyphen(self, _: dict[str, str]) -> None:
        self._write("-")

    def _take_symbol(self, attributes: dict[str, str]) -> None:
        code = local_attributes(attributes).get("char", "")
        if re.fullmatch(r"[0-9A-Fa-f]{1,5}", code):
            self._write(chr(int(code, 16)))

    def _take_field_mark(self, attributes: dict[str, str]) -> None:
        kind = local_attributes(attributes).get("fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
            self._fields[-1].mark = self._mark()
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            self._link(_HYPERLINK.search(ended.instruction), ended.mark)

    def _open_simple_field(self, attributes: dict[str, str]) -> None:
        self._fields.append(
            _Field(local_attributes(attributes).get("instr", ""), in_result=True, mark=self._mark())
        )

    def _close_simple_field(self) -> None:
        if self._fields:
            ended = self._fields.pop()
            self._link(_HYPERLINK.search(ended.instruction), ended.mark)

    def _open_link(self, attributes: dict[str, str]) -> None:
        target = self._relationships.get(local_attributes(attributes).get("id", ""))
        self._links.append((target.target if target and target.external else "", self._mark()))

    def _close_link(self) -> None:
        target, mark = self._links.pop()
        self._link(re.match(r"(\S+)", target), mark)

    def _mark(self) -> int:
        return len(self._paragraphs[-1].pieces) if self._paragraphs else 0

    def _link(self, target: re.Match[str] | None, mark: int) -> None:
        if target and self._paragraphs:
            words = clean_line("".join(self._paragraphs[-1].pieces[mark:]))
            self._found.links.append(Link(clean(target[1]), words, self._page + 1))

    def _open_table(self, _: dict[str, str]) -> None:
        self._found.tables += 1
        self._shades.enter()
        self._blank()

    def _close_table(self) -> None:
        self._shades.leave()
        self._blank()

    def _take_table_style(self, attributes: dict[str, str]) -> None:
        styles = self._styles.chain(next(iter(attributes.values()), None))
        if any(entry.shade not in (None, "auto") for entry in styles):
            self._shades.set_unknown()

    def _open_row(self, _: dict[str, str]) -> None:
        self._rows.append([])

    def _close_row(self) -> None:
        row = self._rows.pop()
        filled = [cell for cell in row if cell.lines]
        if len(filled) > 1 and all(cell.lines >= _BLOCK_LINES for cell in filled):
            self._found.columns = max(self._found.columns, min(3, len(filled)))
        if len(filled) > 1 and all(cell.lines == 1 for cell in filled):
            self._draw_row_on_one_line(row[0].first_slot)

    def _draw_row_on_one_line(self, first_slot: int) -> None:
        lines = [line for _, slot in self._slots[first_slot:] for line in slot if line]
        if sum(map(len, lines)) <= _LONGEST_DRAWN_ROW:
            del self._slots[first_slot:]
            self._slots.append((self._page, ["\t".join(lines)]))

    def _open_cell(self, _: dict[str, str]) -> None:
        self._shades.enter()
        cell = _Cell(len(self._slots))
        if self._rows:
            self._rows[-1].append(cell)
        self._cells.append(cell)

    def _close_cell(self) -> None:
        self._shades.leave()
        cell = self._cells.pop()
        if self._cells:
            self._cells[-1].lines += cell.lines + 1
        if cell.lines >= _BLOCK_LINES:
            self._blank()

    def _take_shade(self, attributes: dict[str, str]) -> None:
        if self._run is not None:
            self._run.take("shd", local_attributes(attributes))
        elif self._paragraphs:
            self._paragraphs[-1].format.take("shd", local_attributes(attributes))
        else:
            self._shades.set(local_attributes(attributes).get("fill", ""))

    def _blank(self) -> None:
        self._slots.append((self._page, [""]))

    def _open_shape(self, attributes: dict[str, str]) -> None:
        self._shades.enter(known=False)
        if attributes.get("filled") in ("f", "false"):
            self._shades.set("")

    def _close_shape(self) -> None:
        self._shades.leave()

    def _take_background(self, attributes: dict[str, str]) -> None:
        self._shades.set(local_attributes(attributes).get("color", ""))

    def _open_box(self, _: dict[str, str]) -> None:
        # A box hangs in a run of its host; its own runs start afresh.
        self._hosts.append((self._run, self._run_style))
        self._run = None

    def _close_box(self) -> None:
        self._run, self._run_style = self._hosts.pop()

    def _open_alternate(self, _: dict[str, str]) -> None:
        self._alternates.append(False)

    def _close_alternate(self) -> None:
        self._alternates.pop()

    def _open_choice(self, _: dict[str, str]) -> None:
        if self._alternates:
            self._alternates[-1] = True

    def _count_image(self, _: dict[str, str]) -> None:
        self._found.images += 1

    def _take_columns(self, attributes: dict[str, str]) -> None:
        count = local_attributes(attributes).get("num", "1")
        if count in ("2", "3"):
            self._found.columns = max(self._found.columns, int(count))

    def _turn_page(self, _: dict[str, str]) -> None:
        self._page += 1

    def _take_document(self, _: dict[str, str]) -> None:
        self.is_word = True


_PARAGRAPH_PROPERTIES = frozenset({"w:numId", "w:outlineLvl"})
_OPENED: dict[str, Callable[[PartReader, dict[str, str]], None]] = {
    "w:document": PartReader._take_document,
    "w:background": PartReader._take_background,
    "w:p": PartReader._open_paragraph,
    "w:pStyle": PartReader._take_paragraph_style,
    "w:r": PartReader._open_run,
    "w:rStyle": PartReader._take_run_style,
    "w:shd": PartReader._take_shade,
    "w:t": PartReader._open_text,
    "m:t": PartReader._open_text,
    "w:tab": PartReader._take_tab,
    "w:ptab": PartReader._take_tab,
    "w:br": PartReader._take_break,
    "w:cr": PartReader._take_break,
    "w:noBreakHyphen": PartReader._take_hyphen,
    "w:sym": PartReader._take_symbol,
    "w:lastRenderedPageBreak": PartReader._turn_page,
    "w:instrText": PartReader._open_instruction,
    "w:fldChar": PartReader._take_field_mark,
    "w:fldSimple": PartReader._open_simple_field,
    "w:hyperlink": PartReader._open_link,
    "w:tbl": PartReader._open_table,
    "w:tblStyle": PartReader._take_table_style,
    "w:tr": PartReader._open_row,
    "w:tc": PartReader._open_cell,
    "w:cols": PartReader._take_columns,
    "w:txbxContent": PartReader._open_box,
    "wps:wsp": PartReader._open_shape,
    "v:shape": PartReader._open_shape,
    "v:rect": PartReader._open_shape,
    "mc:AlternateContent": PartReader._open_alternate,
    "mc:Choice": PartReader._open_choice,
    "pic:pic": PartReader._count_image,
    "v:imagedata": PartReader._count_image,
}
_CLOSED: dict[str, Callable[[PartReader], None]] = {
    "w:p": PartReader._close_paragraph,
    "w:r": PartReader._close_run,
    "w:t": PartReader._close_text,
    "m:t": PartReader._close_text,
    "w:instrText": PartReader._close_instruction,
    "w:fldSimple": PartReader._close_simple_field,
    "w:hyperlink": PartReader._close_link,
    "w:tbl": PartReader._close_table,
    "w:tr": PartReader._close_row,
    "w:tc": PartReader._close_cell,
    "w:txbxContent": PartReader._close_box,
    "wps:wsp": PartReader._close_shape,
    "v:shape": PartReader._close_shape,
    "v:rect": PartReader._close_shape,
    "mc:AlternateContent": PartReader._close_alternate,
}
