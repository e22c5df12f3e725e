"""Following an interview from another process, tab or device."""

from __future__ import annotations

from collections.abc import AsyncIterator, Hashable
from uuid import UUID

from greenroom.core.database import Sessions, transaction
from greenroom.core.following import Glance, follow
from greenroom.core.notifications import Notifications
from greenroom.interviews import service
from greenroom.interviews.models import UNENDED, topic
from greenroom.interviews.schemas import Interview
from greenroom.interviews.views import view_whole


def changes(
    sessions: Sessions, notifications: Notifications, user_id: UUID, interview_id: UUID
) -> AsyncIterator[Interview | None]:
    """The interview now and after each change, until it has ended; see `follow`."""

    async def look(before: Hashable) -> Glance[Interview] | None:
        async with transaction(sessions) as session:
            interview = await service.owned(session, user_id, interview_id)
            if interview.moved_at == before:
                return None
            shown = await view_whole(session, interview)
            return Glance(shown, interview.moved_at, interview.status not in UNENDED)

    return follow(notifications, topic(interview_id), look)
