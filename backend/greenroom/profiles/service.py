"""Changing what a person says of themself."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind
from greenroom.profiles.schemas import ProfileChanges
from greenroom.users.models import User


async def update(session: AsyncSession, user: User, changes: ProfileChanges) -> None:
    """Apply what was sent; only a real change is told in the feed."""
    sent = changes.model_dump(exclude_unset=True)
    different = {field: value for field, value in sent.items() if getattr(user, field) != value}
    for field, value in different.items():
        setattr(user, field, value)
    if different:
        await activity.record(session, user.id, ActivityKind.PROFILE_UPDATED, "Updated your profile")
