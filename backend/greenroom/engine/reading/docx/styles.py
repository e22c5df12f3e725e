"""What a Word file's styles and lists say about its paragraphs: size, colour, vanished, bulleted, heading."""

from __future__ import annotations

from dataclasses import dataclass, field

from greenroom.engine.reading.docx.package import Package

_MAX_DEPTH = 12
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class Format:
    """Properties of a run or a style; None means "not said here". `half_points` is the font size."""

    vanish: bool | None = None
    half_points: int | None = None
    colour: str | None = None
    shade: str | None = None
    listed: bool | None = None
    list_id: str | None = None
    heading: bool = False
    based_on: str | None = None

    def take(self, local: str, attributes: dict[str, str]) -> None:
        """Read one property element, `local` its name, `attributes` by their local names."""
        value = attributes.get("val", "")
        if local == "vanish":
            self.vanish = value.lower() not in _OFF
        elif local == "sz":
            self.half_points = int(value) if value.isdecimal() and len(value) < 5 else None  # noqa: PLR2004 (digits)
        elif local == "color":
            self.colour = value.lower()
        elif local in ("shd", "highlight"):
            self.shade = (attributes.get("fill") or value or "").lower()
        elif local == "numId":
            self.listed, self.list_id = value != "0", value
        elif local == "outlineLvl":
            self.heading = value.isdecimal() and int(value) < 9  # noqa: PLR2004 (9 is Word's "body text")


@dataclass(slots=True)
class Styles:
    """All styles by id, resolved through what they are based on."""

    by_id: dict[str, Format] = field(default_factory=dict)
    defaults: Format = field(default_factory=Format)
    default_paragraph: str | None = None
    plain_lists: frozenset[str] = frozenset()

    def chain(self, style: str | None) -> list[Format]:
        """The formats that `style` stands on, nearest first."""
        found: list[Format] = []
        while style is not None and (entry := self.by_id.get(style)) and len(found) < _MAX_DEPTH:
            found.append(entry)
            style = entry.based_on
        return found


def read_styles(package: Package, part: str | None, numbering: str | None) -> Styles:
    """The styles in `part`, and the lists in `numbering` that draw no mark at all."""
    styles = Styles()
    if part:
        reader = _StyleReader(styles)
        package.parse(part, reader.start, reader.end)
    if numbering:
        styles.plain_lists = _unmarked_lists(package, numbering)
    return styles


def local_attributes(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes by their local names."""
    return {name.rpartition(" ")[2]: value for name, value in attributes.items()}


class _StyleReader:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._now: Format | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        named = local_attributes(attributes)
        if local == "style":
            self._now = self._styles.by_id.setdefault(named.get("styleId", ""), Format())
            if named.get("type") == "paragraph" and named.get("default") in ("1", "true"):
                self._styles.default_paragraph = named.get("styleId")
        elif local in ("rPrDefault", "pPrDefault"):
            self._now = self._styles.defaults
        elif self._now is None:
            return
        elif local == "basedOn":
            self._now.based_on = named.get("val")
        elif local == "name":
            self._now.heading |= named.get("val", "").lower().startswith(("heading", "title"))
        else:
            self._now.take(local, named)

    def end(self, name: str) -> None:
        if name.endswith((" style", " rPrDefault", " pPrDefault")):
            self._now = None


def _unmarked_lists(package: Package, part: str) -> frozenset[str]:
    """Ids of the lists whose first level has the format "none"."""
    state = {"abstract": "", "num": "", "level": ""}
    silent: set[str] = set()
    unmarked: set[str] = set()

    def start(name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        named = local_attributes(attributes)
        if local == "abstractNum":
            state["abstract"] = named.get("abstractNumId", "")
        elif local == "lvl":
            state["level"] = named.get("ilvl", "")
        elif local == "numFmt" and state["level"] == "0" and named.get("val") == "none":
            silent.add(state["abstract"])
        elif local == "num":
            state["num"] = named.get("numId", "")
        elif local == "abstractNumId" and named.get("val", "") in silent:
            unmarked.add(state["num"])

    package.parse(part, start)
    return frozenset(unmarked)
