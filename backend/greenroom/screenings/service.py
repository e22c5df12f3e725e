"""Asking for an analysis, and finding those there are. Analyses of a deleted CV are gone with it."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid4

from procrastinate import App
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind, Subject
from greenroom.core.jobs import enqueue
from greenroom.core.pagination import Paging, paginate
from greenroom.cvs import corrections
from greenroom.cvs import service as cvs
from greenroom.cvs.models import StoredCv
from greenroom.screenings.errors import ScreeningNotFound
from greenroom.screenings.models import StoredScreening
from greenroom.screenings.schemas import ScreeningRequest
from greenroom.wallet import service as wallet
from greenroom.wallet.service import Reference

ANALYSE: Final = "screenings:analyse"


async def start(
    session: AsyncSession, jobs: App, user_id: UUID, request: ScreeningRequest
) -> StoredScreening:
    """Take the credit and enqueue the analysis: both or neither.

    Raises `CvNotFound`, `NoText` or `FileEncrypted` before anything is charged, or `NotEnoughCredits`.
    """
    cv = await cvs.owned(session, user_id, request.cv_id)
    cvs.require_text(cv)
    screening = StoredScreening(
        id=uuid4(),
        user_id=user_id,
        cv_id=cv.id,
        job_description=request.job_description or None,
        corrections=await corrections.snapshot(session, cv),
    )
    session.add(screening)
    await session.flush()
    await enqueue(session, jobs, ANALYSE, screening_id=str(screening.id))
    subject = Subject("screening", screening.id)
    title = f"Asked for an analysis of {cv.filename}"
    await activity.record(session, user_id, ActivityKind.SCREENING_STARTED, title, subject)
    # Last, because it locks the wallet until the commit: whoever else spends from it waits.
    await wallet.spend(session, user_id, "screening", reference(screening.id), "Analysis of a CV")
    return screening


async def owned(session: AsyncSession, user_id: UUID, screening_id: UUID) -> StoredScreening:
    """The person's own analysis. Raises `ScreeningNotFound` for anybody else's."""
    query = (
        select(StoredScreening)
        .join(StoredCv, StoredCv.id == StoredScreening.cv_id)
        .where(StoredScreening.id == screening_id, StoredScreening.user_id == user_id)
    )
    screening = await session.scalar(query)
    if screening is None:
        raise ScreeningNotFound
    return screening


async def newest(
    session: AsyncSession, user_id: UUID, paging: Paging, cv_id: UUID | None = None
) -> tuple[list[StoredScreening], str | None]:
    """A page of the person's analyses, newest first, results left out, and the cursor of the next page."""
    query = (
        select(StoredScreening)
        .join(StoredCv, StoredCv.id == StoredScreening.cv_id)
        .where(StoredScreening.user_id == user_id)
    )
    if cv_id is not None:
        query = query.where(StoredScreening.cv_id == cv_id)
    rows, cursor = await paginate(session, query, StoredScreening, paging)
    return list(rows), cursor


def reference(screening_id: UUID) -> Reference:
    """What the wallet knows an analysis by, when it takes the credit and when it gives it back."""
    return Reference("screening", str(screening_id))
