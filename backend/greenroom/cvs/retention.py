"""Letting go of CVs that have been kept as long as the operator keeps them."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from greenroom.core.database import Sessions, utc_now
from greenroom.cvs import deletion
from greenroom.cvs.errors import CvNotFound
from greenroom.cvs.models import StoredCv
from greenroom.storage.providers import Store


async def delete_old(sessions: Sessions, store: Store, days: int) -> int:
    """Delete the CVs that were uploaded more than `days` days ago, as their owners would; how many."""
    async with sessions() as session:
        query = select(StoredCv).where(StoredCv.created_at < utc_now() - timedelta(days=days))
        old = (await session.scalars(query)).all()
    for cv in old:
        try:
            await deletion.delete(sessions, store, cv)
        except CvNotFound:
            # Its owner was quicker.
            continue
    return len(old)
