"""Letting go of interviews that have been kept as long as the operator keeps them."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.interviews.models import UNENDED, StoredInterview


async def delete_old(sessions: Sessions, days: int) -> int:
    """Delete the interviews that ended and began more than `days` days ago; how many."""
    async with transaction(sessions) as session:
        query = delete(StoredInterview).where(
            StoredInterview.created_at < utc_now() - timedelta(days=days),
            StoredInterview.status.not_in(UNENDED),
        )
        gone = await session.scalars(query.returning(StoredInterview.id))
        return len(gone.all())
