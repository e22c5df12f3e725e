"""Letting go of interviews that have been kept as long as the operator keeps them."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import and_, delete

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.interviews import recordings_erasing
from greenroom.interviews.models import UNENDED, StoredInterview
from greenroom.interviews.video_dooming import doom_where


async def delete_old(sessions: Sessions, days: int) -> int:
    """Delete the interviews that ended and began more than `days` days ago; how many.

    The files of their recordings go with the next tidying.
    """
    async with transaction(sessions) as session:
        old = and_(
            StoredInterview.created_at < utc_now() - timedelta(days=days),
            StoredInterview.status.not_in(UNENDED),
        )
        await doom_where(session, old)
        await recordings_erasing.doom_where(session, old)
        gone = await session.scalars(delete(StoredInterview).where(old).returning(StoredInterview.id))
        return len(gone.all())
