"""Deleting a CV, and uploads that came to nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy import delete as remove
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind
from greenroom.core.database import Sessions, transaction
from greenroom.cvs import page_images
from greenroom.cvs.errors import CvNotFound
from greenroom.cvs.models import CvUpload, StoredCv
from greenroom.storage.doomed_files import delete_files, doom
from greenroom.storage.providers import Store

# Long after the address for it has ended (`uploads.UPLOAD_LASTS`).
KEEP_PENDING: Final = timedelta(hours=24)


async def delete(sessions: Sessions, store: Store, cv: StoredCv) -> None:
    """Delete a CV and its file. Raises `CvNotFound` when another request just did."""
    async with transaction(sessions) as session:
        # Before the CV goes: the row that tells of its pictures goes with it.
        pictures = await page_images.keys(session, cv)
        if await session.scalar(remove(StoredCv).where(StoredCv.id == cv.id).returning(StoredCv.id)) is None:
            raise CvNotFound
        # The upload's row stays for its day: its signed address may live on, and must find the key spent.
        await session.execute(update(CvUpload).where(CvUpload.cv_id == cv.id).values(filename=""))
        await doom(session, [cv.key, *pictures])
        await activity.record(session, cv.user_id, ActivityKind.CV_DELETED, f"Deleted {cv.filename}")
    await delete_files(sessions, store, [cv.key, *pictures])


async def delete_abandoned_uploads(sessions: Sessions, store: Store) -> None:
    """Forget, a day later, uploads that came to nothing, and tidy up after those that became CVs."""
    async with transaction(sessions) as session:
        keys = [*await _forget_useless(session), *await _tidy_confirmed(session)]
        await doom(session, keys)
    await delete_files(sessions, store, keys)
    await store.sweep(KEEP_PENDING)


async def _forget_useless(session: AsyncSession) -> list[str]:
    """Uploads that were not confirmed or were refused, and those whose CV has been deleted."""
    has_cv = select(StoredCv.id).where(StoredCv.id == CvUpload.cv_id).exists()
    query = remove(CvUpload).where(_old(), ~has_cv).returning(CvUpload.key, CvUpload.cv_key)
    rows = await session.execute(query)
    # Pictures too: some may have been drawn while the CV was being deleted.
    return [key for row in rows for key in (row.key, row.cv_key, *page_images.possible_keys(row.cv_key))]


async def _tidy_confirmed(session: AsyncSession) -> list[str]:
    confirmed = CvUpload.confirmed_at.is_not(None), CvUpload.tidied.is_(False)
    query = update(CvUpload).where(_old(), *confirmed).values(tidied=True).returning(CvUpload.key)
    return list(await session.scalars(query))


def _old() -> ColumnElement[bool]:
    return CvUpload.created_at < func.clock_timestamp() - KEEP_PENDING
