"""What the feed shows over HTTP."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from greenroom.activity.service import ActivityKind


class ActivitySubject(BaseModel):
    type: str
    id: str


class Activity(BaseModel):
    id: UUID
    kind: ActivityKind
    title: str
    subject: ActivitySubject | None
    occurred_at: datetime
