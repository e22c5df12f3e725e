"""Fields and links in Word: the code is not text, the result is, and a link's target stands in the code."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\[mnt]\s+)*"?([^"\s]+)', re.IGNORECASE)


def hyperlink_target(instruction: str) -> str | None:
    """The address in a field's code; None when it is no link to the outside."""
    found = _HYPERLINK.search(instruction)
    return found[1] if found and not found[1].startswith("\\") else None


@dataclass(slots=True)
class Field:
    """An open field; `mark` is where its result begins in the paragraph's pieces."""

    instruction: str = ""
    in_result: bool = False
    mark: int = 0


class Fields:
    """The fields that are open, the innermost last."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def begin(self) -> None:
        """Open a field, at its code."""
        self._open.append(Field())

    def separate(self, mark: int) -> None:
        """Go over from the code to the result, which begins at `mark`."""
        if self._open:
            self._open[-1].in_result = True
            self._open[-1].mark = mark

    def end(self) -> Field | None:
        """Close the innermost."""
        return self._open.pop() if self._open else None

    def clear(self) -> None:
        """Forget fields that were never closed."""
        self._open.clear()

    def take_code(self, text: str) -> bool:
        """Add `text` to the code being read; False when none is."""
        if not self._open or self._open[-1].in_result:
            return False
        self._open[-1].instruction += text
        return True

    @property
    def show(self) -> bool:
        """Whether words are drawn here: no open field is still at its code."""
        return all(entry.in_result for entry in self._open)
