"""A paragraph while it is being read: the words seen, the words not seen, and what they look like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from greenroom.engine.document import HiddenBy, HiddenText
from greenroom.engine.reading.docx.styles import Format, Styles
from greenroom.engine.reading.docx.visibility import Shades, hidden_by
from greenroom.engine.reading.text import BULLET, clean, clean_line

_DEFAULT_HALF_POINTS = 20


@dataclass(slots=True)
class Run:
    """Words that are formatted alike, in a character style or none."""

    style: str | None = None
    format: Format = field(default_factory=Format)


@dataclass(slots=True)
class Paragraph:
    """A paragraph whose lines go into `slot` when it ends."""

    styles: Styles
    slot: list[str]
    style: str | None = None
    format: Format = field(default_factory=Format)
    pieces: list[str] = field(default_factory=list)
    hidden: list[tuple[HiddenBy, str]] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)

    def write(self, words: str, run: Run | None, shades: Shades) -> int:
        """Add `words` to those seen or those hidden; returns their size in half points, 0 for the hidden."""
        chain = [self.format, *self.styles.paragraph_chain(self.style)]
        if run:
            chain = [run.format, *self.styles.chain(run.style), *chain]
        by = hidden_by(chain, shades)
        if by and words.strip():
            self.hidden.append((by, words))
            return 0
        self.pieces.append(words)
        half_points = next((entry.half_points for entry in chain if entry.half_points), _DEFAULT_HALF_POINTS)
        if words.strip():
            bold = next((entry.bold for entry in chain if entry.bold is not None), False)
            colour = next((entry.colour for entry in chain if entry.colour is not None), "")
            self.kinds.add(f"{half_points}{' bold' if bold else ''} {colour}")
        return half_points

    @property
    def is_heading(self) -> bool:
        """Whether its style, or it itself, makes it a heading or a title."""
        return any(entry.heading for entry in (self.format, *self.styles.paragraph_chain(self.style)))

    @property
    def look(self) -> str:
        """The name of its type, "" when that is mixed."""
        if len(self.kinds) != 1:
            return ""
        return f"{min(self.kinds)}{f' {self.style}' if self.is_heading else ''}"

    def lines(self) -> list[str]:
        """Its cleaned lines, the first with its list mark; none when it has no words."""
        lines = [clean_line(line) for line in "".join(self.pieces).split("\n")]
        if not any(lines):
            return []
        formats = (self.format, *self.styles.paragraph_chain(self.style))
        list_id = next((entry.list_id for entry in formats if entry.list_id is not None), None)
        if self.styles.is_marked(list_id) and not self.is_heading:
            lines[0] = BULLET + lines[0].removeprefix(BULLET)
        return lines

    def hidden_text(self, page: int) -> Iterator[HiddenText]:
        """What stands in it unseen, one entry for each reason."""
        for by in dict.fromkeys(by for by, _ in self.hidden):
            words = clean("".join(words for kind, words in self.hidden if kind == by)).strip()
            if words:
                yield HiddenText(words, page, by)
