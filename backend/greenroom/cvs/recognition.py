"""Reading the pictures of a scan: asked for by its owner, done by a worker, free of charge."""

from __future__ import annotations

import asyncio
from typing import Final
from uuid import UUID

from procrastinate import App
from sqlalchemy import Update, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.core.errors import RateLimited
from greenroom.core.jobs import enqueue
from greenroom.core.logging import get_logger
from greenroom.cvs.errors import FileEncrypted, NothingToRecognise, RecognitionUnavailable
from greenroom.cvs.file_types import kind_of
from greenroom.cvs.models import RECOGNISING, CvText, StoredCv
from greenroom.cvs.reading import storable
from greenroom.engine.document import Document, ReadingRefused
from greenroom.engine.reading.recogniser import Recogniser
from greenroom.engine.version import ENGINE_VERSION
from greenroom.storage.providers import FileMissing, Store

RECOGNISE: Final = "cvs:recognise"
MOST_ATTEMPTS: Final = 3
MOST_AT_ONCE: Final = 5
ASK_AGAIN_SECONDS: Final = 60
GAVE_UP: Final = "Reading the pictures broke off several times, so we stopped. Please try once more."

NO_JOB: Final = text(
    """
    NOT EXISTS (
        SELECT FROM procrastinate_jobs AS job
        WHERE job.task_name = :task AND job.status IN ('todo', 'doing')
        AND job.args ->> 'cv_id' = cvs.id::text
    )
    """
).bindparams(task=RECOGNISE)

log = get_logger(__name__)


def can_be_recognised(cv: StoredCv) -> bool:
    """Whether there are pictures to read that nobody has read, or tries to."""
    waits = cv.recognition in ("none", "failed")
    return waits and cv.status == "no_text" and kind_of(cv.content_type) == "pdf"


async def start(session: AsyncSession, jobs: App, cv: StoredCv, *, can_recognise: bool) -> StoredCv:
    """Have the pictures read, once: a repeat changes nothing.

    Raises `FileEncrypted`, `NothingToRecognise`, `RecognitionUnavailable`, or `RateLimited` while many of the
    person's wait.
    """
    if cv.recognition in (*RECOGNISING, "done"):
        return cv
    if cv.status == "encrypted":
        raise FileEncrypted
    if not can_be_recognised(cv):
        raise NothingToRecognise
    if not can_recognise:
        raise RecognitionUnavailable
    await _require_few_waiting(session, cv.user_id)
    queue = (
        update(StoredCv)
        .where(StoredCv.id == cv.id, StoredCv.recognition.in_(("none", "failed")))
        .values(recognition="queued", recognition_attempts=0, recognition_failure=None)
        .returning(StoredCv.id)
    )
    # Of two that ask at once, the second finds it queued and enqueues nothing.
    if await session.scalar(queue) is not None:
        await enqueue(session, jobs, RECOGNISE, cv_id=str(cv.id))
    await session.refresh(cv)
    return cv


async def run(sessions: Sessions, store: Store, recogniser: Recogniser | None, cv_id: UUID) -> None:
    """Read the pictures of one CV. One that is done with, or gone, is left as it is."""
    key = await _begin(sessions, cv_id)
    if key is None:
        return
    # It was there where this was asked for; this machine has none, or no longer.
    if recogniser is None:
        await _fail(sessions, cv_id, RecognitionUnavailable.detail)
        return
    try:
        async with store.fetch(key) as path:
            data = await asyncio.to_thread(path.read_bytes)
        document = await recogniser.read(data)
    except FileMissing:
        return  # the CV was deleted
    except ReadingRefused as refusal:
        await _fail(sessions, cv_id, refusal.message)
        return
    await _finish(sessions, cv_id, document)


async def reconcile(sessions: Sessions, jobs: App) -> int:
    """Enqueue what no job works on, after a crash; the number of CVs."""
    async with transaction(sessions) as session:
        query = select(StoredCv.id).where(StoredCv.recognition.in_(RECOGNISING), NO_JOB)
        orphans = list(await session.scalars(query.with_for_update(skip_locked=True)))
        for cv_id in orphans:
            log.warning("recognition_without_job", cv_id=str(cv_id))
            await enqueue(session, jobs, RECOGNISE, cv_id=str(cv_id))
    return len(orphans)


async def _require_few_waiting(session: AsyncSession, user_id: UUID) -> None:
    waiting = select(func.count()).where(StoredCv.user_id == user_id, StoredCv.recognition.in_(RECOGNISING))
    if (await session.scalar(waiting) or 0) >= MOST_AT_ONCE:
        raise RateLimited(ASK_AGAIN_SECONDS)


async def _begin(sessions: Sessions, cv_id: UUID) -> str | None:
    """Count this attempt and give the file's key, or end it when too many broke off before."""
    # Committed before the work begins, so that an attempt that dies counts.
    begin = _update(cv_id).values(
        recognition="running", recognition_attempts=StoredCv.recognition_attempts + 1
    )
    async with transaction(sessions) as session:
        returned = await session.execute(begin.returning(StoredCv.key, StoredCv.recognition_attempts))
        row = returned.one_or_none()
    if row is None or row.recognition_attempts <= MOST_ATTEMPTS:
        return row and row.key
    await _fail(sessions, cv_id, GAVE_UP)
    return None


async def _fail(sessions: Sessions, cv_id: UUID, why: str) -> None:
    async with transaction(sessions) as session:
        await session.execute(_update(cv_id).values(recognition="failed", recognition_failure=why))


async def _finish(sessions: Sessions, cv_id: UUID, document: Document) -> None:
    """The scan is a read CV from now on."""
    confidence = document.recognition.confidence if document.recognition else None
    done = _update(cv_id).values(
        status="ready", recognition="done", recognition_confidence=confidence, pages=document.pages
    )
    words = storable(document)
    async with transaction(sessions) as session:
        sha256 = await session.scalar(done.returning(StoredCv.sha256))
        if sha256 is None:
            return
        read = {"sha256": sha256, "reader": ENGINE_VERSION, "document": words}
        keep = insert(CvText).values(cv_id=cv_id, **read)
        await session.execute(keep.on_conflict_do_update(index_elements=["cv_id"], set_=read))


def _update(cv_id: UUID) -> Update:
    return update(StoredCv).where(StoredCv.id == cv_id, StoredCv.recognition.in_(RECOGNISING))
