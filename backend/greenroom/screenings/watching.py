"""Following an analysis from another process, with no connection held while nothing happens."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final
from uuid import UUID

from sqlalchemy.exc import OperationalError

from greenroom.core.database import Sessions, transaction
from greenroom.core.notifications import Notifications
from greenroom.screenings import service
from greenroom.screenings.errors import ScreeningNotFound
from greenroom.screenings.models import OPEN
from greenroom.screenings.schemas import Screening
from greenroom.screenings.views import view_with_result

LOOK_EVERY_SECONDS: Final = 1.0
FOLLOW_FOR_SECONDS: Final = 600.0

Seen = tuple[str, str] | None


def topic(screening_id: UUID) -> str:
    """What is notified when the analysis changes."""
    return f"screening:{screening_id}"


async def changes(
    sessions: Sessions, notifications: Notifications, user_id: UUID, screening_id: UUID
) -> AsyncIterator[Screening | None]:
    """The analysis now and after each change, until it has ended; None at each look that shows nothing new.

    Ends early after ten minutes, or when the analysis is gone: whoever follows may ask again.
    """
    seen: Seen = None
    until = time.monotonic() + FOLLOW_FOR_SECONDS
    async with notifications.subscribe(topic(screening_id)) as changed:
        while time.monotonic() < until:
            changed.clear()
            try:
                change = await _look(sessions, user_id, screening_id, seen)
            except ScreeningNotFound:
                return
            except OperationalError:
                # A restarting database is no reason to hang up: the next look will tell.
                change = None
            yield change
            if change is not None and change.status not in OPEN:
                return
            if change is not None:
                seen = change.status, change.stage
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), LOOK_EVERY_SECONDS)


async def _look(sessions: Sessions, user_id: UUID, screening_id: UUID, seen: Seen) -> Screening | None:
    async with transaction(sessions) as session:
        screening = await service.owned(session, user_id, screening_id)
        if (screening.status, screening.stage) == seen:
            return None
        return await view_with_result(session, screening)
