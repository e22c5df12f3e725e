"""Following an analysis from another process."""

from __future__ import annotations

from collections.abc import AsyncIterator, Hashable
from uuid import UUID

from greenroom.core.database import Sessions, transaction
from greenroom.core.following import Glance, follow
from greenroom.core.notifications import Notifications
from greenroom.screenings import service
from greenroom.screenings.models import OPEN
from greenroom.screenings.schemas import Screening
from greenroom.screenings.views import view_with_result


def topic(screening_id: UUID) -> str:
    """What is notified when the analysis changes."""
    return f"screening:{screening_id}"


def changes(
    sessions: Sessions, notifications: Notifications, user_id: UUID, screening_id: UUID
) -> AsyncIterator[Screening | None]:
    """The analysis now and after each change, until it has ended; see `follow`."""

    async def look(before: Hashable) -> Glance[Screening] | None:
        async with transaction(sessions) as session:
            screening = await service.owned(session, user_id, screening_id)
            seen = screening.status, screening.stage
            if seen == before:
                return None
            shown = await view_with_result(session, screening)
            return Glance(shown, seen, screening.status not in OPEN)

    return follow(notifications, topic(screening_id), look)
