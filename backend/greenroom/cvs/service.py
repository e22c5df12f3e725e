"""Reading what is known of confirmed CVs."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.pagination import Paging, paginate
from greenroom.cvs.errors import CvNotFound, FileEncrypted, NoText
from greenroom.cvs.models import CvText, StoredCv
from greenroom.cvs.schemas import AsRead, CvTextView
from greenroom.engine.analysis import Corrections, outlines
from greenroom.engine.document import Document
from greenroom.engine.reading.serialise import document_from_json
from greenroom.engine.results import Notice

DOWNLOAD_LASTS: Final = timedelta(minutes=15)


async def owned(session: AsyncSession, user_id: UUID, cv_id: UUID) -> StoredCv:
    """The person's own CV. Raises `CvNotFound` for anybody else's."""
    cv = await session.scalar(select(StoredCv).where(StoredCv.id == cv_id, StoredCv.user_id == user_id))
    if cv is None:
        raise CvNotFound
    return cv


async def newest(session: AsyncSession, user_id: UUID, paging: Paging) -> tuple[list[StoredCv], str | None]:
    """A page of the person's CVs, newest first, and the cursor of the next page."""
    query = select(StoredCv).where(StoredCv.user_id == user_id)
    rows, cursor = await paginate(session, query, StoredCv, paging)
    return list(rows), cursor


def require_text(cv: StoredCv) -> None:
    """Raises `NoText` for a scan and `FileEncrypted` for a locked file."""
    if cv.status == "encrypted":
        raise FileEncrypted
    if cv.status != "ready":
        raise NoText


async def document(session: AsyncSession, cv: StoredCv) -> Document:
    """The CV as it was read. Raises `NoText`, `FileEncrypted`, or `CvNotFound` when it was just deleted."""
    require_text(cv)
    stored = await session.scalar(select(CvText.document).where(CvText.cv_id == cv.id))
    # A text goes with its CV only: a row that was read just now has been deleted meanwhile.
    if stored is None:
        raise CvNotFound
    return document_from_json(stored)


def text_view(document: Document, corrections: Corrections | None) -> CvTextView:
    """What the parser sees, with the parts it recognises, and with what the student corrected of them."""
    found = outlines(document, corrections)
    return CvTextView(
        text=document.text,
        pages=document.pages,
        page_starts=list(document.page_starts),
        warnings=[Notice(warning.code, warning.message) for warning in document.warnings],
        contact=found.right.contact,
        sections=list(found.right.sections),
        corrected=list(found.corrected),
        read=AsRead(contact=found.read.contact, sections=list(found.read.sections)),
        hidden=list(document.hidden),
        links=list(document.links),
    )


async def point_to_screening(session: AsyncSession, cv_id: UUID, screening_id: UUID) -> bool:
    """Remember the CV's newest analysis; False when the CV is gone."""
    pointed = await session.scalar(
        update(StoredCv)
        .where(StoredCv.id == cv_id)
        .values(latest_screening_id=screening_id)
        .returning(StoredCv.id)
    )
    return pointed is not None
