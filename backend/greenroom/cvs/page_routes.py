"""`/cvs/{id}/pages`: pictures of a CV's pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final
from urllib.parse import urljoin

from fastapi import APIRouter, Depends, Request

from greenroom.core.database import Session, SessionFactory
from greenroom.core.errors import problems
from greenroom.cvs import page_images
from greenroom.cvs.current import OwnedCv
from greenroom.cvs.errors import CvNotFound
from greenroom.cvs.file_types import kind_of
from greenroom.cvs.models import StoredCv
from greenroom.cvs.page_images import MOST_PAGES, DrawnPages
from greenroom.cvs.schemas import PageImage, PageImages
from greenroom.cvs.service import DOWNLOAD_LASTS
from greenroom.engine.reading.pictures import CONTENT_TYPE, PagePainter
from greenroom.storage.current import FileStore, OwnOrigin
from greenroom.storage.errors import StoreUnavailable

WORD_FILE: Final = "A Word file has no fixed pages; we show its text."
LOCKED: Final = "This file is locked with a password, so its pages cannot be shown."
NOT_DRAWN: Final = "The pages of this file cannot be drawn; we show its text."

router = APIRouter(prefix="/cvs", tags=["cvs"])


async def get_painter(request: Request) -> PagePainter:
    painter: PagePainter = request.app.state.painter
    return painter


@router.get("/{cv_id:uuid}/pages", responses=problems(CvNotFound, StoreUnavailable))
async def list_cv_pages(
    cv: OwnedCv,
    session: Session,
    sessions: SessionFactory,
    store: FileStore,
    painter: Annotated[PagePainter, Depends(get_painter)],
    origin: OwnOrigin,
) -> PageImages:
    """Look at the pages as a person sees them: an image of each, made when first asked for."""
    # Drawing takes a while: neither a transaction nor a connection may wait for it.
    await session.close()
    if kind_of(cv.content_type) != "pdf":
        return PageImages(items=[], note=WORD_FILE)
    if cv.status == "encrypted":
        return PageImages(items=[], note=LOCKED)
    pages = await page_images.drawn(sessions, store, painter, cv)
    return PageImages(items=list(_items(cv, pages, store, origin)), note=_note(pages))


def _items(cv: StoredCv, pages: DrawnPages, store: FileStore, origin: str) -> Iterator[PageImage]:
    for number, (width, height) in enumerate(pages.sizes, 1):
        key = page_images.page_key(cv.key, number)
        grant = store.grant_download(key, None, CONTENT_TYPE, DOWNLOAD_LASTS)
        url = urljoin(origin, grant.url)
        yield PageImage(number=number, width=width, height=height, url=url, expires_at=grant.expires_at)


def _note(pages: DrawnPages) -> str | None:
    if not pages.sizes:
        return NOT_DRAWN
    if pages.pages is None or len(pages.sizes) >= pages.pages:
        return None
    if len(pages.sizes) == MOST_PAGES:
        return f"These are the first {MOST_PAGES} of {pages.pages} pages."
    return f"Only {len(pages.sizes)} of {pages.pages} pages can be drawn."
