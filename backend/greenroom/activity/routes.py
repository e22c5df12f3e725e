"""`/activity`: what happened, newest first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from greenroom.activity import service as activity
from greenroom.activity.models import ActivityEntry
from greenroom.activity.schemas import Activity, ActivitySubject
from greenroom.activity.service import ActivityKind
from greenroom.core.database import Session
from greenroom.core.pagination import Page, PageRequest
from greenroom.users.current import CurrentUser

router = APIRouter(prefix="/activity", tags=["activity"])


@router.get("")
async def list_activity(
    user: CurrentUser,
    session: Session,
    paging: PageRequest,
    kind: Annotated[ActivityKind | None, Query(description="Only entries of this kind.")] = None,
) -> Page[Activity]:
    rows, cursor = await activity.entries(session, user.id, paging, kind)
    return Page(items=[_view(row) for row in rows], next_cursor=cursor)


def _view(row: ActivityEntry) -> Activity:
    has_subject = row.subject_type is not None and row.subject_id is not None
    return Activity(
        id=row.id,
        kind=ActivityKind(row.kind),
        title=row.title,
        subject=ActivitySubject(type=row.subject_type or "", id=row.subject_id or "")
        if has_subject
        else None,
        occurred_at=row.created_at,
    )
