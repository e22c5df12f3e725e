"""Why the wallet refuses."""

from __future__ import annotations

from typing import Any

from greenroom.core.errors import Refusal


class NotEnoughCredits(Refusal):
    """The balance does not cover the price; nothing was taken."""

    status, code, title = 402, "not_enough_credits", "Not enough credits"

    def __init__(self, needed: int, available: int) -> None:
        super().__init__(f"This takes {_credits(needed)}, and you have {_credits(available)}.")
        self.needed = needed
        self.available = available

    @property
    def extensions(self) -> dict[str, Any]:
        return {"needed": self.needed, "available": self.available}


def _credits(count: int) -> str:
    return f"{count} credit" if count == 1 else f"{count} credits"
