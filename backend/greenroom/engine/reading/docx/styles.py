"""What a Word file's styles and lists say about its paragraphs: size, colour, vanished, bulleted, heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from greenroom.engine.reading.docx.names import by_local_name, short
from greenroom.engine.reading.docx.package import Package

_MAX_DEPTH = 12
_BODY_TEXT_LEVEL = 9
_LONGEST_SIZE = 4
_TABLE_STYLE = re.compile(rb'<w:style [^>]*?w:type="(?:table|numbering)"')
_STYLE_END = b"</w:style>"
_OFF = ("0", "false", "off", "none")
_DEFAULT_PARTS = frozenset({"w:rPrDefault", "w:pPrDefault"})


@dataclass(slots=True)
class Format:
    """Properties of a run, a paragraph or a style; None means "not said here"."""

    vanish: bool | None = None
    bold: bool | None = None
    half_points: int | None = None
    colour: str | None = None
    shade: str | None = None
    list_id: str | None = None
    heading: bool = False
    based_on: str | None = None

    def take(self, key: str, attributes: dict[str, str]) -> None:
        """Read the property element `key`; others are passed over."""
        setter = _SETTERS.get(key)
        if setter:
            setter(self, by_local_name(attributes))

    def set_vanish(self, said: dict[str, str]) -> None:
        self.vanish = said.get("val", "").lower() not in _OFF

    def set_bold(self, said: dict[str, str]) -> None:
        self.bold = said.get("val", "").lower() not in _OFF

    def set_size(self, said: dict[str, str]) -> None:
        value = said.get("val", "")
        if value.isdecimal() and len(value) <= _LONGEST_SIZE:
            self.half_points = int(value)

    def set_colour(self, said: dict[str, str]) -> None:
        self.colour = said.get("val", "").lower()

    def set_shade(self, said: dict[str, str]) -> None:
        self.shade = (said.get("fill") or said.get("val", "")).lower()

    def set_list(self, said: dict[str, str]) -> None:
        self.list_id = said.get("val", "")

    def set_outline(self, said: dict[str, str]) -> None:
        value = said.get("val", "")
        self.heading = value.isdecimal() and int(value) < _BODY_TEXT_LEVEL

    def set_name(self, said: dict[str, str]) -> None:
        self.heading |= said.get("val", "").lower().startswith(("heading", "title"))

    def set_base(self, said: dict[str, str]) -> None:
        self.based_on = said.get("val")


_SETTERS = {
    "w:vanish": Format.set_vanish,
    "w:b": Format.set_bold,
    "w:sz": Format.set_size,
    "w:color": Format.set_colour,
    "w:shd": Format.set_shade,
    "w:highlight": Format.set_shade,
    "w:numId": Format.set_list,
    "w:outlineLvl": Format.set_outline,
    "w:name": Format.set_name,
    "w:basedOn": Format.set_base,
}


@dataclass(slots=True)
class Styles:
    """Paragraph and character styles by id, and the ids of lists that draw no mark."""

    by_id: dict[str, Format] = field(default_factory=dict)
    defaults: Format = field(default_factory=Format)
    default_paragraph: str | None = None
    unmarked_lists: frozenset[str] = frozenset()

    def chain(self, style: str | None) -> list[Format]:
        """The formats that `style` stands on, nearest first."""
        found: list[Format] = []
        while style is not None and (entry := self.by_id.get(style)) and len(found) < _MAX_DEPTH:
            found.append(entry)
            style = entry.based_on
        return found

    def paragraph_chain(self, style: str | None) -> list[Format]:
        """The formats of a paragraph that names `style`, or none."""
        return [*self.chain(style or self.default_paragraph), self.defaults]

    def is_marked(self, list_id: str | None) -> bool:
        """Whether a paragraph of list `list_id` is drawn with a bullet or a number."""
        return list_id not in (None, "0") and list_id not in self.unmarked_lists


def read_styles(package: Package, part: str | None, numbering: str | None) -> Styles:
    """The styles in `part`, and the lists in `numbering`."""
    styles = Styles()
    if part:
        package.parse(part, _StyleReader(styles).attach, _without_table_styles)
    if numbering:
        lists = _ListReader()
        package.parse(numbering, lists.attach)
        styles.unmarked_lists = frozenset(lists.unmarked)
    return styles


class _StyleReader:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._now: Format | None = None

    def attach(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        key = short(name)
        if key == "w:style":
            self._open_style(by_local_name(attributes))
        elif key in _DEFAULT_PARTS:
            self._now = self._styles.defaults
        elif self._now is not None:
            self._now.take(key, attributes)

    def _open_style(self, said: dict[str, str]) -> None:
        self._now = self._styles.by_id.setdefault(said.get("styleId", ""), Format())
        if said.get("type") == "paragraph" and said.get("default") in ("1", "true"):
            self._styles.default_paragraph = said.get("styleId")

    def _end(self, name: str) -> None:
        if name.endswith((" style", " rPrDefault", " pPrDefault")):
            self._now = None


def _without_table_styles(part: bytes) -> bytes:
    """The part without the styles of tables: most of its bytes, and nothing that is needed."""
    kept: list[bytes] = []
    at = 0
    while found := _TABLE_STYLE.search(part, at):
        end = part.find(_STYLE_END, found.end())
        if end < 0:
            break
        kept.append(part[at : found.start()])
        at = end + len(_STYLE_END)
    return b"".join([*kept, part[at:]])


class _ListReader:
    def __init__(self) -> None:
        self.unmarked: set[str] = set()
        self._silent: set[str] = set()
        self._abstract = self._list = self._level = ""

    def attach(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        key, said = short(name), by_local_name(attributes)
        if key == "w:abstractNum":
            self._abstract = said.get("abstractNumId", "")
        elif key == "w:lvl":
            self._level = said.get("ilvl", "")
        elif key == "w:numFmt" and self._level == "0" and said.get("val") == "none":
            self._silent.add(self._abstract)
        elif key == "w:num":
            self._list = said.get("numId", "")
        elif key == "w:abstractNumId" and said.get("val") in self._silent:
            self.unmarked.add(self._list)
