"""What jobs and projects list as used beside skills that are known: "Tide app | Kotlin, Ktor"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Line, Span

_LABELLED: Final = re.compile(
    r"(?i)^(?:tech(?:nical|nology)?(?: stack)?|technologies(?: used)?|tech used|tools(?: used)?|stack"
    r"|environment|built with|skills(?: used)?"
    r"|technologien|werkzeuge|technologies utilisées|environnement technique"
    r"|outils|tecnologías|herramientas|entorno)\s*[:：–-]\s*(?P<list>\S.*)$"
)
_LIST: Final = re.compile(
    r"\((?P<inside>[^()\n]*,[^()\n]*)\)|(?:(?<=\t)|(?<=[|]))(?P<cell>[^\t|()\n]*,[^\t|()\n]*)"
)
_BETWEEN: Final = re.compile(r"\s*[,;•·]\s+|\s+/\s+")
_NAME: Final = re.compile(r"[^\W_][\w.+#'’/-]*(?: [^\W_][\w.+#'’/-]*){0,2}")
_FEWEST_KNOWN: Final = 2


def used_items(text: str, lines: Sequence[Line], is_known: Callable[[Span], bool]) -> Iterator[Span]:
    """The items of such lists that `is_known` does not know.

    A list without a label counts only where as many of its items are known as are not, two at the least.
    """
    for line in lines:
        if label := _LABELLED.match(line.text):
            items = list(_items(text, line.start + label.start("list"), line.start + label.end("list")))
            yield from _unknown(items, is_known, fewest=1)
            continue
        for found in _LIST.finditer(line.text):
            side = "inside" if found["inside"] else "cell"
            items = list(_items(text, line.start + found.start(side), line.start + found.end(side)))
            yield from _unknown(items, is_known, fewest=_FEWEST_KNOWN)


def _unknown(items: Sequence[Span], is_known: Callable[[Span], bool], *, fewest: int) -> Iterator[Span]:
    unknown = [item for item in items if not is_known(item)]
    known = len(items) - len(unknown)
    if known >= fewest and len(unknown) <= known:
        yield from (item for item in unknown if _NAME.fullmatch(item.text) and item.text[0].isupper())


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for cut in [*_BETWEEN.finditer(text, start, end), None]:
        item = span_of(text, at, cut.start() if cut else end)
        at = cut.end() if cut else end
        if item.text:
            bare = item.text.rstrip(".")
            yield Span(bare, item.start, item.start + len(bare))
