"""What this feature keeps of a person."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.cvs import page_images
from greenroom.cvs.models import CvUpload, StoredCv
from greenroom.personal_data.holdings import Holding, KeptFile
from greenroom.storage.doomed_files import doom


async def _files(session: AsyncSession, user_id: UUID) -> Sequence[KeptFile]:
    rows = await session.scalars(
        select(StoredCv).where(StoredCv.user_id == user_id).order_by(StoredCv.created_at)
    )
    return [KeptFile(cv.filename, cv.key, cv.size) for cv in rows]


async def _let_go(session: AsyncSession, user_id: UUID) -> None:
    """Doom what was announced and perhaps sent, and the pictures of pages: no export needs them."""
    uploads = await session.execute(select(CvUpload.key, CvUpload.cv_key).where(CvUpload.user_id == user_id))
    cvs = await session.scalars(select(StoredCv.key).where(StoredCv.user_id == user_id))
    keys = {key for row in uploads for key in row}
    pictures = {picture for key in (*cvs, *keys) for picture in page_images.possible_keys(key)}
    await doom(session, sorted(keys | pictures))


holding = Holding(
    title="Your CVs",
    what="The files that you upload, what software reads in them, their pages as pictures, your corrections.",
    where="The files in the file store, the rest in the database.",
    kept="Until you delete the CV or your account.",
    tables=("cvs", "cv_texts", "cv_corrections", "cv_page_images", "cv_uploads"),
    withheld=frozenset({"cvs.key", "cv_uploads.key", "cv_uploads.cv_key"}),
    files=_files,
    let_go=_let_go,
    days=lambda settings: settings.storage.cv_retention_days,
)
