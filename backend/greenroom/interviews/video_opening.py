"""Join now: the vendor's conversation is made, once, with no transaction open while the vendor is asked.

The room is written down before. Then a plain no gives the credits back, and so does an answer that is lost:
nobody is kept waiting for what may never come, and what the vendor may have made is ended by its name.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import transaction, utc_now
from greenroom.core.logging import get_logger
from greenroom.core.notifications import notify
from greenroom.cvs.errors import CvNotFound, FileEncrypted, NoText
from greenroom.engine.roles.catalogue import Role, load_catalogue
from greenroom.interviews import ending, planning, service, video_dooming, video_rooms
from greenroom.interviews.ending import Reason
from greenroom.interviews.errors import (
    InAnotherRoom,
    InterviewEnded,
    InterviewerUnavailable,
    NoRoom,
    ProviderBusy,
)
from greenroom.interviews.models import OPEN, StoredInterview, topic
from greenroom.interviews.planning import ReadCv
from greenroom.interviews.providers import Booking, Cast, Opened, VideoRefused, VideoUnknown
from greenroom.interviews.snapshots import competencies_in, plan_in
from greenroom.interviews.video_briefing import Brief, context, greeting
from greenroom.interviews.video_models import StoredPersona, StoredRoom
from greenroom.interviews.video_studio import Hall
from greenroom.users.models import User

# Longer than the vendor may take: whoever was opening the room by then is dead.
OPENING_TAKES_AT_MOST: Final = timedelta(seconds=30)
# How long one who asks second waits for the first; then the page is told that it is still being prepared.
OPENED_WITHIN_SECONDS: Final = 9.0
FIRST_LOOK_AFTER: Final = timedelta(seconds=5)
TOKEN_BYTES: Final = 32
MINUTES_A_QUESTION: Final = 4
MINUTES_BESIDE: Final = 5
LONGEST_MINUTES: Final = 60

BUSY: Final = Reason(
    ProviderBusy.code, "All video interviewers were in conversation at that moment. You were not charged."
)
UNAVAILABLE: Final = Reason(
    InterviewerUnavailable.code, "The video interviewer could not be reached. You were not charged."
)

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A room that is ours to open: what it is to be opened with."""

    room_id: UUID
    name: str
    token: str
    seconds: int
    role: Role
    cast: Cast
    brief: Brief
    cv: ReadCv | None


async def enter(hall: Hall, user: User, interview_id: UUID) -> None:
    """Have the interview's room open, made by exactly one of those who ask at once.

    Raises `NoRoom`, `InAnotherRoom`, `InterviewEnded`, and, with the credits back, `ProviderBusy` or
    `InterviewerUnavailable`.
    """
    claimed = await _claim(hall, user.id, interview_id)
    if claimed is None:
        await _opened_by_another(hall, user.id, interview_id)
        return
    # In a thread, because a CV is understood in it; after the commit, so that others can take places.
    booking = await asyncio.to_thread(_booking, hall, claimed, user.name)
    try:
        opened = await hall.studio.vendor.open(booking)
    except VideoRefused as refusal:
        _tell_operator(hall, refusal.code, str(refusal))
        await _give_up(hall, claimed.room_id, BUSY if refusal.busy else UNAVAILABLE)
        raise (ProviderBusy if refusal.busy else InterviewerUnavailable) from None
    except VideoUnknown as failure:
        _tell_operator(hall, "unknown", str(failure))
        await lose(hall, claimed.room_id)
        raise InterviewerUnavailable from None
    await _keep(hall, claimed, opened)


async def lose(hall: Hall, room_id: UUID) -> None:
    """Give up on a room whose opening we never heard the end of; what was made of it is found and ended."""
    async with transaction(hall.sessions) as session:
        found = await video_rooms.locked(session, room_id)
        if found is None or found[1].state != "opening":
            return
        interview, room = found
        await video_dooming.doom(session, room.name, None, video_dooming.LOOKED_FOR)
        room.state, room.next_look_at = "over", None
        await ending.give_up(session, interview, "failed", UNAVAILABLE)


async def _claim(hall: Hall, user_id: UUID, interview_id: UUID) -> Claimed | None:
    """The room, ours to open; None when another has opened it or is at it. Raises as `enter` does."""
    async with transaction(hall.sessions) as session:
        interview = await service.locked(session, user_id, interview_id)
        if interview.format != "video":
            raise NoRoom
        if await video_rooms.of(session, interview_id) is not None:
            return None
        _refuse_ended(interview)
        now = utc_now()
        # As late as may be: from here to the commit nobody else takes a place.
        await video_rooms.lock_places(session)
        if not await video_rooms.has_place(session, hall.studio.most, now):
            await ending.give_up(session, interview, "failed", BUSY)
            raise ProviderBusy
        if await video_rooms.in_another(session, user_id):
            raise InAnotherRoom
        token = secrets.token_urlsafe(TOKEN_BYTES)
        room = StoredRoom(
            interview_id=interview_id,
            name=f"iv_{interview_id.hex}",
            state="opening",
            seconds=60 * min(LONGEST_MINUTES, MINUTES_A_QUESTION * interview.planned + MINUTES_BESIDE),
            token_hash=hashed(token),
            told=[],
            # When the poller finds out whether we died at it.
            next_look_at=now + OPENING_TAKES_AT_MOST,
        )
        session.add(room)
        interview.status, interview.moved_at = "preparing", now
        await session.flush()
        return await _claimed(session, hall, interview, room, token)


async def _claimed(
    session: AsyncSession, hall: Hall, interview: StoredInterview, room: StoredRoom, token: str
) -> Claimed:
    # Deferred columns, which the lock's query left out; read on first use they would fail in async code.
    await session.refresh(interview, ["plan", "competencies", "job_description"])
    role = next(one for one in load_catalogue().roles if one.id == str(interview.role_id))
    made = await session.scalar(
        select(StoredPersona.ref).where(StoredPersona.kind == "persona", StoredPersona.key == role.slug)
    )
    brief = Brief(
        role=role,
        level=interview.difficulty,
        plan=plan_in(interview.plan),
        competencies=competencies_in(interview.competencies),
        job_description=interview.job_description,
    )
    cv = await _cv(session, interview)
    return Claimed(room.id, room.name, token, room.seconds, role, hall.studio.cast(role, made), brief, cv)


async def _cv(session: AsyncSession, interview: StoredInterview) -> ReadCv | None:
    """The CV that the interview is about, if it is still there."""
    if interview.cv_id is None:
        return None
    try:
        return await planning.read_cv(session, interview.user_id, interview.cv_id)
    except (CvNotFound, NoText, FileEncrypted):
        return None


def _booking(hall: Hall, claimed: Claimed, name: str) -> Booking:
    cv = planning.understood(claimed.cv)[1] if claimed.cv else None
    return Booking(
        name=claimed.name,
        cast=claimed.cast,
        context=context(claimed.brief, cv),
        greeting=greeting(name),
        seconds=claimed.seconds,
        callback=hall.studio.callback(claimed.token),
    )


async def _keep(hall: Hall, claimed: Claimed, opened: Opened) -> None:
    """Write down where the conversation is; one that nobody waits for any more is ended."""
    async with transaction(hall.sessions) as session:
        found = await video_rooms.locked(session, claimed.room_id)
        if found is None or found[1].state != "opening":
            takes_place = timedelta(seconds=claimed.seconds)
            await video_dooming.doom(session, claimed.name, opened.vendor_id, takes_place)
            raise InterviewEnded
        interview, room = found
        now = utc_now()
        room.vendor_id, room.state, room.next_look_at = opened.vendor_id, "open", now + FIRST_LOOK_AFTER
        interview.status, interview.join_url = "in_progress", opened.url
        interview.started_at = interview.moved_at = now
        await notify(session, topic(interview.id))


async def _give_up(hall: Hall, room_id: UUID, reason: Reason) -> None:
    async with transaction(hall.sessions) as session:
        found = await video_rooms.locked(session, room_id)
        if found is not None and found[1].state == "opening":
            interview, room = found
            room.state, room.next_look_at = "over", None
            await ending.give_up(session, interview, "failed", reason)


async def _opened_by_another(hall: Hall, user_id: UUID, interview_id: UUID) -> None:
    deadline = time.monotonic() + OPENED_WITHIN_SECONDS
    while True:
        async with transaction(hall.sessions) as session:
            interview = await service.owned(session, user_id, interview_id)
        if interview.status != "preparing" or time.monotonic() > deadline:
            break
        await asyncio.sleep(0.1)
    _refuse_ended(interview)


def _tell_operator(hall: Hall, why: str, said: str) -> None:
    log.error("video_room_not_opened", vendor=hall.studio.vendor.name, why=why, said=said)


def _refuse_ended(interview: StoredInterview) -> None:
    """Raise what the first to ask for this room was told, or that the interview is over."""
    if interview.failure_code == ProviderBusy.code:
        raise ProviderBusy
    if interview.failure_code == InterviewerUnavailable.code:
        raise InterviewerUnavailable
    if interview.status not in OPEN:
        raise InterviewEnded


def hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
