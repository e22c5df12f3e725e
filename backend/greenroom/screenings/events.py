"""Server-sent events."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Final

from greenroom.screenings.schemas import Screening

HEARTBEAT_SECONDS: Final = 15.0
HEARTBEAT: Final = ": still here\n\n"


async def server_sent(
    changes: AsyncIterator[Screening | None], heartbeat_seconds: float = HEARTBEAT_SECONDS
) -> AsyncIterator[str]:
    """Each change as an event `status`, and in long silences a comment that keeps proxies from hanging up."""
    last = time.monotonic()
    async for change in changes:
        if change is not None:
            yield f"event: status\ndata: {change.model_dump_json()}\n\n"
            last = time.monotonic()
        elif time.monotonic() - last >= heartbeat_seconds:
            yield HEARTBEAT
            last = time.monotonic()
