"""Recording and listing what happened."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity.models import ActivityEntry
from greenroom.core.pagination import Paging, paginate


class ActivityKind(StrEnum):
    REGISTERED = "registered"
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    IDENTITY_LINKED = "identity_linked"
    IDENTITY_UNLINKED = "identity_unlinked"
    PROFILE_UPDATED = "profile_updated"
    ROLES_CHOSEN = "roles_chosen"
    CV_UPLOADED = "cv_uploaded"
    CV_DELETED = "cv_deleted"
    SCREENING_STARTED = "screening_started"
    SCREENING_DONE = "screening_done"
    SCREENING_FAILED = "screening_failed"
    INTERVIEW_STARTED = "interview_started"
    INTERVIEW_COMPLETED = "interview_completed"
    INTERVIEW_FAILED = "interview_failed"
    INTERVIEW_DELETED = "interview_deleted"
    CREDITS_PURCHASED = "credits_purchased"
    CREDITS_REFUNDED = "credits_refunded"
    CREDITS_ADJUSTED = "credits_adjusted"


class Subject(NamedTuple):
    """The row an entry is about, such as ("cv", its id)."""

    type: str
    id: UUID


async def record(
    session: AsyncSession, user_id: UUID, kind: ActivityKind, title: str, subject: Subject | None = None
) -> None:
    """Add a line to the feed, in the transaction of what it tells about."""
    await session.execute(
        insert(ActivityEntry).values(
            user_id=user_id,
            kind=kind,
            title=title,
            subject_type=subject.type if subject else None,
            subject_id=str(subject.id) if subject else None,
        )
    )


async def entries(
    session: AsyncSession, user_id: UUID, paging: Paging, kind: ActivityKind | None = None
) -> tuple[list[ActivityEntry], str | None]:
    """A page of the feed, newest first, and the cursor of the next page."""
    query = select(ActivityEntry).where(ActivityEntry.user_id == user_id)
    if kind is not None:
        query = query.where(ActivityEntry.kind == kind)
    rows, cursor = await paginate(session, query, ActivityEntry, paging)
    return list(rows), cursor
