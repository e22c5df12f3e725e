"""Announcing a file: what may be sent, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import utc_now
from greenroom.core.errors import RateLimited
from greenroom.cvs.errors import FileTooLarge
from greenroom.cvs.file_types import clean_filename, file_type
from greenroom.cvs.models import CvUpload
from greenroom.cvs.schemas import UploadRequest
from greenroom.storage.providers import Store, UploadGrant

UPLOAD_LASTS: Final = timedelta(hours=1)
MOST_PENDING: Final = 50


@dataclass(frozen=True, slots=True)
class Rules:
    """What the deployment allows: the largest file, and whether unconfirmed uploads are counted."""

    max_bytes: int
    limited: bool


async def announce(
    session: AsyncSession, store: Store, rules: Rules, user_id: UUID, announced: UploadRequest
) -> tuple[CvUpload, UploadGrant]:
    """Let one file be sent within the hour.

    Raises `UnsupportedFileType`, `FileTooLarge`, or `RateLimited` while too many wait to be confirmed.
    """
    kind = file_type(announced.filename, announced.content_type)
    if announced.size > rules.max_bytes:
        raise FileTooLarge(rules.max_bytes)
    if rules.limited:
        await _require_few_pending(session, user_id)
    upload_id, cv_id = uuid4(), uuid4()
    key = f"{user_id}/{upload_id}.{kind.extension}"
    # Signing asks no store, so it may be done with a transaction open.
    grant = store.grant_upload(key, kind.content_type, announced.size, UPLOAD_LASTS)
    upload = CvUpload(
        id=upload_id,
        user_id=user_id,
        key=key,
        cv_id=cv_id,
        cv_key=f"{user_id}/{cv_id}.{kind.extension}",
        filename=clean_filename(announced.filename, kind.extension),
        content_type=kind.content_type,
        size=announced.size,
        expires_at=grant.expires_at,
    )
    session.add(upload)
    await session.flush()
    return upload, grant


async def _require_few_pending(session: AsyncSession, user_id: UUID) -> None:
    pending = select(func.count(), func.min(CvUpload.expires_at)).where(
        CvUpload.user_id == user_id,
        CvUpload.confirmed_at.is_(None),
        CvUpload.expires_at > func.clock_timestamp(),
    )
    count, first_ends = (await session.execute(pending)).one()
    if count >= MOST_PENDING:
        raise RateLimited(max(1, round((first_ends - utc_now()).total_seconds())))
