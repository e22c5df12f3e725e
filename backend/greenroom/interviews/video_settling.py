"""What the vendor's word makes of a room and its interview: the one place where either moves on by it.

Webhooks, the poller and the student's own leaving all come through here, in any order and any number of
times. A room only moves forward, and an interview ends once: with its report, or with its credits back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from procrastinate import App
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import utc_now
from greenroom.core.jobs import enqueue
from greenroom.core.notifications import notify
from greenroom.interviews import ending, video_dooming, video_rooms
from greenroom.interviews.ending import Reason
from greenroom.interviews.models import OPEN, UNENDED, StoredInterview, topic
from greenroom.interviews.providers import Line, Talk
from greenroom.interviews.snapshots import plan_in
from greenroom.interviews.video_models import StoredRoom
from greenroom.interviews.video_transcript import turns_of

LOOK: Final = "video:look"

# From the making of the room: an avatar that has not come by then does not come.
JOINED_WITHIN: Final = timedelta(seconds=90)
# Past its longest time, after which the vendor should have ended it by itself.
OVERTIME: Final = timedelta(seconds=60)
# From its end: the vendor's record is whole by then, and true of who joined and that nothing was said.
RECORD_WITHIN: Final = timedelta(seconds=30)
# And by then the transcript is there, if ever.
TRANSCRIPT_WITHIN: Final = timedelta(minutes=20)
# How long a vendor that says nothing is asked after the longest time of the conversation.
SILENCE: Final = timedelta(hours=2)
# How often is asked after a transcript, by how long ago the conversation ended.
SOON: Final = (timedelta(minutes=1), timedelta(seconds=5))
LATER: Final = (timedelta(minutes=5), timedelta(seconds=30))
RARELY: Final = timedelta(minutes=3)
# An interviewer that waits is paid for by us, whoever does not come.
REFUNDED_ABSENCES_A_DAY: Final = 3

# How shutdown reasons begin. The vendor's own page spells some in two ways, so nothing behind is compared.
VENDORS_FAULT: Final = (
    "exception_encountered",
    "bot_could_not_join",
    "daily_room_has_been_deleted",
    "internal error",
)
NOBODY_CAME: Final = "participant_absent_timeout"

NEVER_JOINED: Final = Reason(
    "interviewer_absent",
    "The video interviewer did not come into the room, so we closed it. You were not charged.",
)
VENDOR_FAILED: Final = Reason(
    "provider_failed",
    "The video interview broke off on the side of the interviewer. You were not charged.",
)
NO_TRANSCRIPT: Final = Reason(
    "no_transcript",
    "We were not given what was said, so there is no report. You were not charged.",
)
YOU_DID_NOT_COME: Final = Reason(
    "candidate_absent", "Nobody came into the room, so it was closed. You were not charged."
)
ABSENT_AGAIN: Final = Reason(
    "candidate_absent",
    "Nobody came into the room, for the fourth time today, and each time an interviewer waited there. This "
    "time the credits are spent.",
)


async def leave(session: AsyncSession, jobs: App, interview: StoredInterview) -> bool:
    """End the conversation at the student's word; False where there is no room to leave.

    `interview` is locked. What was said becomes the report once the vendor has given it.
    """
    room = await video_rooms.of(session, interview.id)
    if room is None or interview.status not in OPEN:
        return room is not None
    if room.vendor_id is None:
        await video_dooming.doom(session, room.name, None, video_dooming.LOOKED_FOR)
        _close(interview, room)
        await ending.give_up(session, interview, "failed", ending.TOO_FEW)
        return True
    await _stop(session, jobs, interview, room)
    return True


async def settle(
    session: AsyncSession, jobs: App, interview: StoredInterview, room: StoredRoom, talk: Talk | None
) -> None:
    """Take in what the vendor knows of the conversation, None for "there is none such"; both are locked."""
    if room.state == "over":
        return
    now = utc_now()
    if talk is not None and (talk.joined or talk.lines) and room.joined_at is None:
        room.joined_at = now
    running = talk is not None and talk.running
    if interview.status not in UNENDED:
        # Closed for a reason of its own meanwhile: only the conversation is left to end.
        if running:
            await _end_soon(session, jobs, room)
        else:
            _close(interview, room)
    elif running:
        await _while_running(session, jobs, interview, room)
    else:
        await _after_end(session, jobs, interview, room, talk)


async def unheard(session: AsyncSession, interview: StoredInterview, room: StoredRoom) -> None:
    """Give up on a vendor that has said nothing long after the conversation must be over; both are locked."""
    if utc_now() < room.created_at + timedelta(seconds=room.seconds) + SILENCE:
        return
    if interview.status in UNENDED:
        await ending.give_up(session, interview, "failed", NO_TRANSCRIPT)
    _close(interview, room)


async def _while_running(
    session: AsyncSession, jobs: App, interview: StoredInterview, room: StoredRoom
) -> None:
    age = utc_now() - room.created_at
    if room.joined_at is None and age > JOINED_WITHIN:
        await ending.give_up(session, interview, "failed", NEVER_JOINED)
        interview.join_url = None
        await _end_soon(session, jobs, room)
    elif age > timedelta(seconds=room.seconds) + OVERTIME:
        await _stop(session, jobs, interview, room)


async def _after_end(
    session: AsyncSession, jobs: App, interview: StoredInterview, room: StoredRoom, talk: Talk | None
) -> None:
    now = utc_now()
    if room.ended_at is None:
        room.state, room.ended_at = "ended", now
        await _wait_for_report(session, interview)
    if talk is not None:
        room.shutdown_reason = talk.reason or room.shutdown_reason
    reason = await _why_none(session, interview, room, talk)
    if reason is not None:
        await ending.give_up(session, interview, "failed", reason, refund=reason is not ABSENT_AGAIN)
        _close(interview, room)
    elif talk is not None and talk.lines is not None and (talk.lines or now - room.ended_at > RECORD_WITHIN):
        await _write_down(session, interview, talk.lines)
        await ending.end(session, jobs, interview)
        _close(interview, room)
    else:
        room.next_look_at = now + _pause(now - room.ended_at)


async def _write_down(session: AsyncSession, interview: StoredInterview, lines: Sequence[Line]) -> None:
    """Keep what was said as turns, like those of an interview by text."""
    await session.refresh(interview, ["plan"])
    began = interview.started_at or interview.created_at
    turns = turns_of(interview.id, plan_in(interview.plan), lines, began, interview.ended_at or utc_now())
    session.add_all(turns)
    interview.asked = len({turn.position for turn in turns if turn.kind == "question"})
    await session.flush()


async def _why_none(
    session: AsyncSession, interview: StoredInterview, room: StoredRoom, talk: Talk | None
) -> Reason | None:
    """Why nothing comes of a conversation that is over; None while something may."""
    ended = utc_now() - (room.ended_at or room.created_at)
    said = (room.shutdown_reason or "").lower()
    if said.startswith(VENDORS_FAULT):
        return VENDOR_FAILED
    if said.startswith(NOBODY_CAME):
        return await _absence(session, interview)
    if talk is None:
        return NO_TRANSCRIPT
    if room.joined_at is None and ended > RECORD_WITHIN:
        return NEVER_JOINED
    return NO_TRANSCRIPT if talk.lines is None and ended > TRANSCRIPT_WITHIN else None


async def _absence(session: AsyncSession, interview: StoredInterview) -> Reason:
    """A room in which nobody came costs us its minutes, so it is free only some times a day."""
    query = select(func.count()).where(
        StoredInterview.user_id == interview.user_id,
        StoredInterview.failure_code == YOU_DID_NOT_COME.code,
        StoredInterview.refunded,
        StoredInterview.ended_at > utc_now() - timedelta(days=1),
    )
    before = await session.scalar(query) or 0
    return YOU_DID_NOT_COME if before < REFUNDED_ABSENCES_A_DAY else ABSENT_AGAIN


async def _stop(session: AsyncSession, jobs: App, interview: StoredInterview, room: StoredRoom) -> None:
    """Have the conversation ended, and its report waited for."""
    await _wait_for_report(session, interview)
    await _end_soon(session, jobs, room)


async def _end_soon(session: AsyncSession, jobs: App, room: StoredRoom) -> None:
    """Have the vendor told to end it, by a job at once and else by the poller."""
    if room.state == "ending":
        return
    room.state, room.next_look_at = "ending", utc_now()
    await enqueue(session, jobs, LOOK, room_id=str(room.id))


async def _wait_for_report(session: AsyncSession, interview: StoredInterview) -> None:
    if interview.status != "reporting":
        interview.status, interview.join_url = "reporting", None
        interview.ended_at = interview.moved_at = utc_now()
        await notify(session, topic(interview.id))


def _close(interview: StoredInterview, room: StoredRoom) -> None:
    room.state, room.next_look_at, interview.join_url = "over", None, None


def _pause(since: timedelta) -> timedelta:
    return next((pause for within, pause in (SOON, LATER) if since < within), RARELY)
