"""The words of one part of a Word file, in a single streaming pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar
from xml.parsers import expat

from greenroom.engine.document import Link
from greenroom.engine.reading.docx.flow import Found
from greenroom.engine.reading.docx.names import by_local_name, short
from greenroom.engine.reading.docx.package import Relationship
from greenroom.engine.reading.docx.paragraph import Paragraph, Run
from greenroom.engine.reading.docx.styles import Styles
from greenroom.engine.reading.docx.visibility import Shades
from greenroom.engine.reading.fields import Fields, hyperlink_target
from greenroom.engine.reading.text import clean, clean_line, is_page_number

_CODE_POINT = re.compile(r"[0-9A-Fa-f]{1,5}")
_PARAGRAPH_PROPERTIES = frozenset({"w:numId", "w:outlineLvl"})
_PLAIN_TABLES = frozenset({"TableGrid", "TableNormal", ""})
# Deleted or moved away, and what formatting used to be: none of it is drawn.
_GONE = frozenset({"w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange"})


class PartReader:
    """Handlers for expat that fill `found`; one reader reads one part."""

    def __init__(
        self, found: Found, styles: Styles, relationships: dict[str, Relationship], *, margin: bool
    ) -> None:
        """`margin`: the part stands in the page's margin, where page numbers are no words of the CV."""
        self.is_word = False
        self._margin = margin
        self._found = found
        self._flow = found.flow
        self._styles = styles
        self._relationships = relationships
        self._paragraphs: list[Paragraph] = []
        self._run: Run | None = None
        self._hosts: list[Run | None] = []
        self._fields = Fields()
        self._links: list[tuple[str, int]] = []
        self._choices: list[bool] = []
        self._shades = Shades()
        self._in_text = False
        self._skipped = 0

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to `parser`."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        key = short(name)
        if self._skipped or key in _GONE or (key == "mc:Fallback" and any(self._choices[-1:])):
            self._skipped += 1
        elif opened := self._OPENED.get(key):
            opened(self, by_local_name(attributes) if attributes else {})
        elif self._run is not None:
            self._run.format.take(key, attributes)
        elif self._paragraphs and key in _PARAGRAPH_PROPERTIES:
            self._paragraphs[-1].format.take(key, attributes)

    def _end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif closed := self._CLOSED.get(short(name)):
            closed(self)

    def _text(self, data: str) -> None:
        if self._in_text and not self._skipped and not self._fields.take_code(data):
            self._write(data)

    def _write(self, words: str) -> None:
        if self._paragraphs and self._fields.show:
            self._found.sizes[self._paragraphs[-1].write(words, self._run, self._shades)] += len(words)

    def _open_paragraph(self, _: dict[str, str]) -> None:
        self._paragraphs.append(Paragraph(self._styles, self._flow.slot()))

    def _close_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        self._found.hidden.extend(paragraph.hidden_text(self._flow.page + 1))
        lines = [line for line in paragraph.lines() if not (self._margin and is_page_number(line))]
        if paragraph.is_heading and not self._flow.in_cell:
            paragraph.slot.append("")
        paragraph.slot.extend(lines or [""])
        self._found.looks.extend((line, paragraph.look) for line in lines)
        self._flow.count(len(lines))

    def _open_run(self, _: dict[str, str]) -> None:
        self._run = Run()

    def _close_run(self) -> None:
        self._run = None

    def _take_run_style(self, said: dict[str, str]) -> None:
        if self._run:
            self._run.style = said.get("val")

    def _take_paragraph_style(self, said: dict[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].style = said.get("val")

    def _take_shade(self, said: dict[str, str]) -> None:
        if self._run:
            self._run.format.set_shade(said)
        elif self._paragraphs:
            self._paragraphs[-1].format.set_shade(said)
        else:
            self._shades.set(said.get("fill", ""))

    def _open_text(self, _: dict[str, str]) -> None:
        self._in_text = True

    def _close_text(self) -> None:
        self._in_text = False

    def _take_tab(self, _: dict[str, str]) -> None:
        # The same element inside `w:tabs` only declares a stop.
        if self._run:
            self._write("\t")

    def _take_break(self, said: dict[str, str]) -> None:
        if said.get("type") == "page":
            self._flow.page += 1
        self._write("\n")

    def _take_page_turn(self, _: dict[str, str]) -> None:
        self._flow.page += 1

    def _take_hyphen(self, _: dict[str, str]) -> None:
        self._write("-")

    def _take_symbol(self, said: dict[str, str]) -> None:
        if _CODE_POINT.fullmatch(code := said.get("char", "")):
            self._write(chr(int(code, 16)))

    def _take_field_mark(self, said: dict[str, str]) -> None:
        kind = said.get("fldCharType")
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate(self._mark())
        elif kind == "end":
            self._close_field()

    def _open_simple_field(self, said: dict[str, str]) -> None:
        self._fields.begin()
        self._fields.take_code(said.get("instr", ""))
        self._fields.separate(self._mark())

    def _close_field(self) -> None:
        if ended := self._fields.end():
            self._link(hyperlink_target(ended.instruction), ended.mark)

    def _open_link(self, said: dict[str, str]) -> None:
        found = self._relationships.get(said.get("id", ""))
        self._links.append((found.target if found and found.external else "", self._mark()))

    def _close_link(self) -> None:
        self._link(*self._links.pop())

    def _mark(self) -> int:
        return len(self._paragraphs[-1].pieces) if self._paragraphs else 0

    def _link(self, target: str | None, mark: int) -> None:
        if target and self._paragraphs:
            words = clean_line("".join(self._paragraphs[-1].pieces[mark:]))
            self._found.links.append(Link(clean(target).strip(), words, self._flow.page + 1))

    def _open_table(self, _: dict[str, str]) -> None:
        self._shades.enter()
        self._flow.open_table()

    def _close_table(self) -> None:
        self._shades.leave()
        self._flow.blank()

    def _take_table_style(self, said: dict[str, str]) -> None:
        if said.get("val", "") not in _PLAIN_TABLES:
            self._shades.set_unknown()

    def _open_row(self, _: dict[str, str]) -> None:
        self._flow.open_row()

    def _close_row(self) -> None:
        self._flow.close_row()

    def _open_cell(self, _: dict[str, str]) -> None:
        self._shades.enter()
        self._flow.open_cell()

    def _close_cell(self) -> None:
        self._shades.leave()
        self._flow.close_cell()

    def _take_chunk(self, said: dict[str, str]) -> None:
        part = self._relationships.get(said.get("id", ""))
        if part and not part.external:
            self._found.chunks.append((self._flow.slot(), part.target))

    def _take_columns(self, said: dict[str, str]) -> None:
        if (count := said.get("num", "1")) in ("2", "3"):
            self._flow.columns = max(self._flow.columns, int(count))

    def _open_shape(self, said: dict[str, str]) -> None:
        self._shades.enter(known=said.get("filled") in ("f", "false"))

    def _close_shape(self) -> None:
        self._shades.leave()

    def _take_background(self, said: dict[str, str]) -> None:
        self._shades.set(said.get("color", ""))

    def _open_box(self, _: dict[str, str]) -> None:
        # A box hangs in a run of its host paragraph; its own runs start afresh.
        self._hosts.append(self._run)
        self._run = None

    def _close_box(self) -> None:
        self._run = self._hosts.pop()

    def _open_alternate(self, _: dict[str, str]) -> None:
        self._choices.append(False)

    def _open_choice(self, _: dict[str, str]) -> None:
        self._choices[-1:] = [True]

    def _close_alternate(self) -> None:
        self._choices.pop()

    def _count_image(self, _: dict[str, str]) -> None:
        self._found.images += 1

    def _take_document(self, _: dict[str, str]) -> None:
        self.is_word = True

    _OPENED: ClassVar[dict[str, Callable[[PartReader, dict[str, str]], None]]] = {
        "w:document": _take_document,
        "w:wordDocument": _take_document,
        "w:background": _take_background,
        "w:p": _open_paragraph,
        "w:pStyle": _take_paragraph_style,
        "w:r": _open_run,
        "w:rStyle": _take_run_style,
        "w:shd": _take_shade,
        "w:t": _open_text,
        "m:t": _open_text,
        "w:instrText": _open_text,
        "w:tab": _take_tab,
        "w:ptab": _take_tab,
        "w:br": _take_break,
        "w:cr": _take_break,
        "w:noBreakHyphen": _take_hyphen,
        "w:sym": _take_symbol,
        "w:lastRenderedPageBreak": _take_page_turn,
        "w:fldChar": _take_field_mark,
        "w:fldSimple": _open_simple_field,
        "w:hyperlink": _open_link,
        "w:tbl": _open_table,
        "w:tblStyle": _take_table_style,
        "w:tr": _open_row,
        "w:tc": _open_cell,
        "w:cols": _take_columns,
        "w:altChunk": _take_chunk,
        "w:txbxContent": _open_box,
        "wps:wsp": _open_shape,
        "v:shape": _open_shape,
        "v:rect": _open_shape,
        "mc:AlternateContent": _open_alternate,
        "mc:Choice": _open_choice,
        "pic:pic": _count_image,
        "v:imagedata": _count_image,
    }
    _CLOSED: ClassVar[dict[str, Callable[[PartReader], None]]] = {
        "w:p": _close_paragraph,
        "w:r": _close_run,
        "w:t": _close_text,
        "m:t": _close_text,
        "w:instrText": _close_text,
        "w:fldSimple": _close_field,
        "w:hyperlink": _close_link,
        "w:tbl": _close_table,
        "w:tr": _close_row,
        "w:tc": _close_cell,
        "w:txbxContent": _close_box,
        "wps:wsp": _close_shape,
        "v:shape": _close_shape,
        "v:rect": _close_shape,
        "mc:AlternateContent": _close_alternate,
    }
