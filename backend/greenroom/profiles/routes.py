"""`/me`: the person whose token it is."""

from __future__ import annotations

from fastapi import APIRouter

from greenroom.core.database import Session
from greenroom.profiles import service as profiles
from greenroom.profiles.current import OwnView
from greenroom.profiles.schemas import ProfileChanges, User
from greenroom.users.current import CurrentUser

router = APIRouter(prefix="/me", tags=["profile"])


@router.get("")
async def get_me(user: CurrentUser, view: OwnView) -> User:
    return view.of(user)


@router.patch("")
async def update_me(changes: ProfileChanges, user: CurrentUser, session: Session, view: OwnView) -> User:
    await profiles.update(session, user, changes)
    return view.of(user)
