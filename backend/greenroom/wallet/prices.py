"""What each service costs, in credits. The only price table there is."""

from __future__ import annotations

from typing import Final, Literal

Service = Literal["screening", "interview"]

PRICES: Final[dict[Service, int]] = {"screening": 1, "interview": 5}
