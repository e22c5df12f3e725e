"""Following a row that another process changes, with no connection held while nothing happens."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from greenroom.core.errors import NotFound
from greenroom.core.notifications import Notifications

# Word may be missed while the listener reconnects; a look a second finds what was not told.
LOOK_EVERY_SECONDS: Final = 1.0
FOLLOW_FOR_SECONDS: Final = 600.0

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class Glance(Generic[Shown]):
    """What is there now: `seen` tells it from what was before, `ended` says that nothing will follow."""

    shown: Shown
    seen: Hashable
    ended: bool


# Given what was seen last, what is there now; None where it is the same.
Look = Callable[[Hashable], Awaitable[Glance[Shown] | None]]


async def follow(notifications: Notifications, topic: str, look: Look[Shown]) -> AsyncIterator[Shown | None]:
    """What is there now and after each change, until it has ended; None at each look that shows nothing new.

    Ends early after ten minutes, or when `look` raises `NotFound`: whoever follows may ask again.
    """
    seen: Hashable = None
    until = time.monotonic() + FOLLOW_FOR_SECONDS
    async with notifications.subscribe(topic) as changed:
        while time.monotonic() < until:
            # Before the look: word that comes during it then leads to another look.
            changed.clear()
            try:
                glance = await look(seen)
            except NotFound:
                return
            except (OperationalError, PoolExhausted):
                # A restarting or a busy database is no reason to hang up: the next look will tell.
                glance = None
            yield glance.shown if glance else None
            if glance is not None:
                if glance.ended:
                    return
                seen = glance.seen
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), LOOK_EVERY_SECONDS)
