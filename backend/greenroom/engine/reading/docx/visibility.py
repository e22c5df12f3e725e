"""Whether words in a Word file can be seen: their colour on what lies behind, their size, "hidden"."""

from __future__ import annotations

from greenroom.engine.document import HiddenBy
from greenroom.engine.reading.docx.styles import Format

_SMALLEST_VISIBLE_HALF_POINTS = 4
_NEAR = 12
_PAPER = "ffffff"
_UNKNOWN = "unknown"


class Shades:
    """The backgrounds that enclose the words being read, innermost last."""

    def __init__(self) -> None:
        self._stack: list[str | None] = [None]

    def enter(self, *, known: bool = True) -> None:
        """Go into a table, cell or shape; one whose filling is not told may be any colour."""
        self._stack.append(None if known else _UNKNOWN)

    def leave(self) -> None:
        """Come out of it."""
        if len(self._stack) > 1:
            self._stack.pop()

    def set(self, colour: str) -> None:
        """Fill the innermost with `colour` ("auto" and "" are none)."""
        self._stack[-1] = colour.lower() if colour.lower() not in ("", "auto", "none") else None

    def set_unknown(self) -> None:
        """Fill the innermost with a colour that is not told."""
        self._stack[-1] = _UNKNOWN

    @property
    def behind(self) -> str:
        """The colour behind the words."""
        return next((shade for shade in reversed(self._stack) if shade is not None), _PAPER)


def hidden_by(chain: list[Format], shades: Shades) -> HiddenBy | None:
    """Why words with the formats `chain`, nearest first, are not seen; None when they are."""
    if next((entry.vanish for entry in chain if entry.vanish is not None), False):
        return "vanish"
    size = next((entry.half_points for entry in chain if entry.half_points is not None), None)
    if size is not None and size < _SMALLEST_VISIBLE_HALF_POINTS:
        return "size"
    colour = next((entry.colour for entry in chain if entry.colour is not None), "auto")
    shade = next((entry.shade for entry in chain if entry.shade not in (None, "auto", "none", "")), None)
    return "colour" if _alike(colour, shade or shades.behind) else None


def _alike(one: str, other: str) -> bool:
    try:
        pairs = zip(_channels(one), _channels(other), strict=True)
        return all(abs(left - right) <= _NEAR for left, right in pairs)
    except ValueError:
        return one == other == "white"


def _channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of "RRGGBB". Raises ValueError for names and "auto"."""
    digits = colour.removeprefix("#")
    if len(digits) != 6:  # noqa: PLR2004 (three bytes in hexadecimal)
        raise ValueError(colour)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
