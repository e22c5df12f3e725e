"""`/cvs`: sending a CV, and what is known of those that arrived."""

from __future__ import annotations

import asyncio
from typing import Annotated
from urllib.parse import urljoin

from fastapi import APIRouter, Depends, Request

from greenroom.core.database import Session, SessionFactory
from greenroom.core.errors import RateLimited, problems
from greenroom.core.pagination import Page, PageRequest
from greenroom.cvs import confirmation, corrections, deletion, service, uploads
from greenroom.cvs.current import CanRecognise, OwnedCv, Reading
from greenroom.cvs.errors import (
    CvNotFound,
    FileEncrypted,
    FileTooLarge,
    FileUnreadable,
    NoText,
    UnsupportedFileType,
    UploadMissing,
    UploadNotFound,
)
from greenroom.cvs.schemas import Cv, CvConfirmation, CvTextView, Download, Upload, UploadRequest
from greenroom.cvs.views import view
from greenroom.storage.current import FileStore, OwnOrigin
from greenroom.storage.errors import StoreUnavailable
from greenroom.users.current import CurrentUser

router = APIRouter(prefix="/cvs", tags=["cvs"])


async def get_upload_rules(request: Request) -> uploads.Rules:
    settings = request.app.state.settings
    return uploads.Rules(max_bytes=settings.storage.max_cv_bytes, limited=settings.rate_limits)


UploadRules = Annotated[uploads.Rules, Depends(get_upload_rules)]


@router.post("/uploads", status_code=201, responses=problems(UnsupportedFileType, FileTooLarge, RateLimited))
async def create_upload(
    announced: UploadRequest,
    user: CurrentUser,
    session: Session,
    store: FileStore,
    rules: UploadRules,
    origin: OwnOrigin,
) -> Upload:
    upload, grant = await uploads.announce(session, store, rules, user.id, announced)
    return Upload(
        upload_id=upload.id,
        method=grant.method,
        url=urljoin(origin, grant.url),
        headers=grant.headers,
        fields=grant.fields,
        expires_at=grant.expires_at,
        max_bytes=rules.max_bytes,
    )


@router.post(
    "", status_code=201, responses=problems(UploadNotFound, UploadMissing, FileUnreadable, StoreUnavailable)
)
async def create_cv(
    body: CvConfirmation,
    user: CurrentUser,
    session: Session,
    sessions: SessionFactory,
    store: FileStore,
    reading: Reading,
) -> Cv:
    """Confirm that the file was sent. It is read now: a file that no reader can open is refused at once."""
    # Reading takes seconds at worst: neither a transaction nor a connection may wait for it.
    await session.close()
    cv = await confirmation.confirm(sessions, store, reading.reader, user.id, body.upload_id)
    return view(cv, can_recognise=reading.can_recognise)


@router.get("")
async def list_cvs(
    user: CurrentUser, session: Session, paging: PageRequest, can_recognise: CanRecognise
) -> Page[Cv]:
    rows, cursor = await service.newest(session, user.id, paging)
    return Page(items=[view(row, can_recognise=can_recognise) for row in rows], next_cursor=cursor)


@router.get("/{cv_id:uuid}", responses=problems(CvNotFound))
async def get_cv(cv: OwnedCv, can_recognise: CanRecognise) -> Cv:
    return view(cv, can_recognise=can_recognise)


@router.get("/{cv_id:uuid}/download", responses=problems(CvNotFound))
async def download_cv(cv: OwnedCv, store: FileStore, origin: OwnOrigin) -> Download:
    grant = store.grant_download(cv.key, cv.filename, cv.content_type, service.DOWNLOAD_LASTS)
    return Download(url=urljoin(origin, grant.url), expires_at=grant.expires_at)


@router.get("/{cv_id:uuid}/text", responses=problems(CvNotFound, NoText, FileEncrypted))
async def get_cv_text(cv: OwnedCv, session: Session) -> CvTextView:
    document = await service.document(session, cv)
    said = await corrections.current(session, cv)
    return await asyncio.to_thread(service.text_view, document, said)


@router.delete("/{cv_id:uuid}", status_code=204, responses=problems(CvNotFound))
async def delete_cv(cv: OwnedCv, session: Session, sessions: SessionFactory, store: FileStore) -> None:
    """Delete the CV, its file and its analyses."""
    await session.close()
    await deletion.delete(sessions, store, cv)
