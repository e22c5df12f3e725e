"""Pictures of a CV's pages: drawn once, when first asked for, and kept beside the file."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.cvs.errors import CvNotFound
from greenroom.cvs.models import CvPageImages, StoredCv
from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading.pictures import CONTENT_TYPE, PagePainter
from greenroom.storage.doomed_files import delete_files, doom
from greenroom.storage.providers import FileMissing, Store

MOST_PAGES: Final = 10
# Longer than one page takes: whoever draws claims anew after each.
CLAIM_LASTS: Final = timedelta(seconds=15)
LOOK_AGAIN_SECONDS: Final = 0.2


@dataclass(frozen=True, slots=True)
class DrawnPages:
    """The pictures there are, each by its width and height in pixels, of a file of `pages` pages.

    `pages` is None where not one page could be drawn.
    """

    sizes: tuple[tuple[int, int], ...]
    pages: int | None


def page_key(cv_key: str, number: int) -> str:
    """Where the picture of page `number`, from 1, is kept."""
    return f"{cv_key.rpartition('.')[0]}-page-{number}.webp"


def possible_keys(cv_key: str) -> list[str]:
    """Every key under which there may be a picture of this CV."""
    return [page_key(cv_key, number + 1) for number in range(MOST_PAGES)]


async def keys(session: AsyncSession, cv: StoredCv) -> list[str]:
    """Where there are pictures of this CV, or may be soon."""
    row = await session.get(CvPageImages, cv.id)
    if row is None:
        return []
    return possible_keys(cv.key)[: None if row.sizes is None else len(row.sizes)]


async def drawn(sessions: Sessions, store: Store, painter: PagePainter, cv: StoredCv) -> DrawnPages:
    """The pictures of a PDF, drawn now unless they are there.

    One request draws, also when several ask at once: the others wait for it, and take over when it died.
    No transaction is open meanwhile. Raises `CvNotFound` when the CV was just deleted, `StoreUnavailable`.
    """
    while not await _claim(sessions, cv):
        if (found := await _look(sessions, cv)) is not None:
            return found
        await asyncio.sleep(LOOK_AGAIN_SECONDS)
    try:
        pages = await _draw(sessions, store, painter, cv)
    except BaseException:
        # Let go at once, also when who asked hung up: the next one need not wait until the claim ends.
        await _hold(sessions, cv, timedelta())
        raise
    await _keep(sessions, store, cv, pages)
    return pages


async def _claim(sessions: Sessions, cv: StoredCv) -> bool:
    """Whether it is ours to draw them: nobody has, and nobody is at it."""
    until = func.clock_timestamp() + CLAIM_LASTS
    cv_there = (
        # FOR KEY SHARE: the CV cannot go meanwhile, and other changes of it are not held up.
        select(StoredCv.id, until).where(StoredCv.id == cv.id).with_for_update(read=True, key_share=True)
    )
    claim = (
        insert(CvPageImages)
        .from_select(["cv_id", "claimed_until"], cv_there)
        .on_conflict_do_update(
            index_elements=["cv_id"],
            set_={"claimed_until": until},
            where=CvPageImages.sizes.is_(None) & (CvPageImages.claimed_until < func.clock_timestamp()),
        )
        .returning(CvPageImages.cv_id)
    )
    async with transaction(sessions) as session:
        return await session.scalar(claim) is not None


async def _look(sessions: Sessions, cv: StoredCv) -> DrawnPages | None:
    """The pictures, None while another request draws them. Raises `CvNotFound`."""
    async with transaction(sessions) as session:
        row = await session.get(CvPageImages, cv.id)
    if row is None:
        raise CvNotFound
    if row.sizes is None:
        return None
    return DrawnPages(tuple((width, height) for width, height in row.sizes), row.pages)


async def _draw(sessions: Sessions, store: Store, painter: PagePainter, cv: StoredCv) -> DrawnPages:
    """Draw page by page, as far as they can be drawn."""
    sizes: list[tuple[int, int]] = []
    pages = None
    try:
        async with store.fetch(cv.key) as path:
            data = await asyncio.to_thread(path.read_bytes)
    except FileMissing:
        raise CvNotFound from None
    # The first one drawn tells how many there are.
    while len(sizes) < min(MOST_PAGES, pages or 1):
        try:
            picture = await painter.draw(data, len(sizes))
        except ReadingRefused:
            break
        pages = picture.pages
        await store.put(page_key(cv.key, len(sizes) + 1), picture.webp, CONTENT_TYPE)
        await _hold(sessions, cv, CLAIM_LASTS)
        sizes.append((picture.width, picture.height))
    return DrawnPages(tuple(sizes), pages)


async def _hold(sessions: Sessions, cv: StoredCv, lasting: timedelta) -> None:
    """Claim anew for so long from now."""
    query = update(CvPageImages).where(CvPageImages.cv_id == cv.id)
    async with transaction(sessions) as session:
        await session.execute(query.values(claimed_until=func.clock_timestamp() + lasting))


async def _keep(sessions: Sessions, store: Store, cv: StoredCv, pages: DrawnPages) -> None:
    """Remember what was drawn. Raises `CvNotFound` when the CV was deleted meanwhile; they go too then."""
    keep = update(CvPageImages).where(CvPageImages.cv_id == cv.id).returning(CvPageImages.cv_id)
    left = possible_keys(cv.key)[: len(pages.sizes)]
    async with transaction(sessions) as session:
        kept = await session.scalar(
            keep.values(sizes=[list(size) for size in pages.sizes], pages=pages.pages)
        )
        if kept is None:
            await doom(session, left)
    if kept is None:
        await delete_files(sessions, store, left)
        raise CvNotFound
