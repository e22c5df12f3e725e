"""Confirming an upload: nothing about a file is believed before this, and all of it afterwards."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind, Subject
from greenroom.core.database import Sessions, transaction
from greenroom.cvs.errors import FileUnreadable, UploadMissing, UploadNotFound
from greenroom.cvs.models import CvText, CvUpload, StoredCv
from greenroom.cvs.reading import ReadFile, read_file, storable
from greenroom.engine.analysis import ENGINE_VERSION
from greenroom.engine.reading.sandbox import Sandbox
from greenroom.storage.doomed_files import delete_files, doom
from greenroom.storage.providers import FileMissing, Store


async def confirm(
    sessions: Sessions, store: Store, reader: Sandbox, user_id: UUID, upload_id: UUID
) -> StoredCv:
    """Make a CV of an upload: the same one again on a repeat, also when two confirmations race.

    Raises `UploadNotFound`, `UploadMissing`, `StoreUnavailable`, after which it may be tried again, or
    `FileUnreadable`, whose file is then gone.
    """
    upload, made = await _look(sessions, user_id, upload_id)
    if made is not None:
        return made
    try:
        # First out of the client's reach, then read: what was read is what is kept.
        await store.promote(upload.key, upload.cv_key, upload.size)
        async with store.fetch(upload.cv_key) as path:
            read = await read_file(reader, path, upload.content_type)
    except FileMissing:
        pass
    except FileUnreadable as refusal:
        await _refuse(sessions, store, upload, refusal)
    else:
        await _keep(sessions, upload, read)
    # A racing confirmation may have settled it first: what stands in the database is the answer.
    _, made = await _look(sessions, user_id, upload_id)
    if made is None:
        raise UploadMissing
    return made


async def _look(sessions: Sessions, user_id: UUID, upload_id: UUID) -> tuple[CvUpload, StoredCv | None]:
    """The person's upload, and the CV that it became. Raises `UploadNotFound`, or why it was refused."""
    async with transaction(sessions) as session:
        query = (
            select(CvUpload, StoredCv)
            .outerjoin(StoredCv, StoredCv.id == CvUpload.cv_id)
            .where(CvUpload.id == upload_id, CvUpload.user_id == user_id)
        )
        row = (await session.execute(query)).one_or_none()
    if row is None:
        raise UploadNotFound
    upload: CvUpload = row[0]
    made: StoredCv | None = row[1]
    if upload.refusal is not None:
        raise FileUnreadable(upload.refusal)
    if made is None and upload.confirmed_at is not None:
        raise UploadNotFound  # the CV was deleted
    return upload, made


async def _refuse(sessions: Sessions, store: Store, upload: CvUpload, refusal: FileUnreadable) -> None:
    async with transaction(sessions) as session:
        if not await _settle(session, upload, refusal=refusal.detail):
            return
        await doom(session, [upload.cv_key])
    await delete_files(sessions, store, [upload.cv_key])


async def _keep(sessions: Sessions, upload: CvUpload, read: ReadFile) -> None:
    """Write the CV, its text and the activity, all or nothing."""
    # Before the transaction begins: cleaning a long text takes a while.
    document = storable(read.document) if read.document else None
    async with transaction(sessions) as session:
        if not await _settle(session, upload, refusal=None):
            return
        cv = StoredCv(
            id=upload.cv_id,
            user_id=upload.user_id,
            key=upload.cv_key,
            filename=upload.filename,
            content_type=upload.content_type,
            size=upload.size,
            sha256=read.sha256,
            pages=read.document.pages if read.document else None,
            status=read.status,
        )
        session.add(cv)
        # Nothing else tells SQLAlchemy that the text needs its CV's row first.
        await session.flush()
        if document is not None:
            session.add(CvText(cv_id=cv.id, sha256=read.sha256, reader=ENGINE_VERSION, document=document))
        title = f"Uploaded {cv.filename}"
        await activity.record(session, cv.user_id, ActivityKind.CV_UPLOADED, title, Subject("cv", cv.id))


async def _settle(session: AsyncSession, upload: CvUpload, *, refusal: str | None) -> bool:
    """Whether it was ours to settle: an upload is settled once, by one confirmation."""
    settled = await session.scalar(
        update(CvUpload)
        .where(CvUpload.id == upload.id, CvUpload.confirmed_at.is_(None))
        .values(confirmed_at=func.clock_timestamp(), refusal=refusal)
        .returning(CvUpload.id)
    )
    return settled is not None
