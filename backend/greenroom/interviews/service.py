"""Beginning an interview, and finding those there are."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid4

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind, Subject
from greenroom.core.database import utc_now
from greenroom.core.pagination import Paging, paginate
from greenroom.interviews.errors import InterviewNotFound, TurnNotFound
from greenroom.interviews.models import InterviewStatus, StoredInterview, StoredTurn
from greenroom.interviews.planning import Planned
from greenroom.interviews.schemas import InterviewRequest
from greenroom.interviews.snapshots import kept
from greenroom.wallet import service as wallet
from greenroom.wallet.service import Reference


async def begin(
    session: AsyncSession, user_id: UUID, request: InterviewRequest, planned: Planned, provider: str
) -> StoredInterview:
    """Take the credits and ask the first question: both or neither. Raises `NotEnoughCredits`.

    Face to face nothing is asked yet: that begins when the student joins the room.
    """
    video = request.format == "video"
    interview = StoredInterview(
        id=planned.interview_id,
        user_id=user_id,
        role_id=planned.role_id,
        cv_id=request.cv_id,
        format=request.format,
        kind=request.kind,
        difficulty=request.difficulty,
        coaching=request.coaching,
        keep_recording=request.keep_recording,
        job_description=request.job_description or None,
        plan=kept(planned.questions),
        competencies=kept(planned.competencies),
        # The last one is the closing, which is the student's own.
        planned=len(planned.questions) - 1,
        asked=0 if video else 1,
        status="ready",
        provider=provider,
        moved_at=utc_now(),
    )
    session.add(interview)
    await session.flush()
    if not video:
        first = kept(planned.questions[0])
        session.add(
            StoredTurn(
                id=uuid4(), interview_id=interview.id, number=1, position=0, kind="question", asked=first
            )
        )
    title = f"Began an interview for {planned.role_title}"
    subject = Subject("interview", interview.id)
    await activity.record(session, user_id, ActivityKind.INTERVIEW_STARTED, title, subject)
    # Last, because it locks the wallet until the commit: whoever else spends from it waits.
    await wallet.spend(session, user_id, "interview", reference(interview.id), "Mock interview")
    return await owned(session, user_id, interview.id)


async def owned(session: AsyncSession, user_id: UUID, interview_id: UUID) -> StoredInterview:
    """The person's own interview. Raises `InterviewNotFound` for anybody else's."""
    return _found(await session.scalar(_own(user_id, interview_id)))


async def locked(session: AsyncSession, user_id: UUID, interview_id: UUID) -> StoredInterview:
    """The person's own interview, so that whoever else would move it waits for this transaction.

    Raises `InterviewNotFound`.
    """
    # Of the interview alone: with the role's row, all interviews for that role would wait for one another.
    # And read anew: what this session knew of it is from before the lock.
    query = _own(user_id, interview_id).with_for_update(of=StoredInterview)
    return _found(await session.scalar(query.execution_options(populate_existing=True)))


async def locked_in(
    session: AsyncSession, interview_id: UUID, status: InterviewStatus
) -> StoredInterview | None:
    """Anybody's interview, locked, when it is in `status` once nobody else holds it."""
    query = (
        select(StoredInterview)
        .where(StoredInterview.id == interview_id, StoredInterview.status == status)
        .options(joinedload(StoredInterview.role, innerjoin=True))
    )
    return await session.scalar(query.with_for_update(of=StoredInterview))


async def newest(
    session: AsyncSession, user_id: UUID, paging: Paging
) -> tuple[list[StoredInterview], str | None]:
    """A page of the person's interviews, newest first, and the cursor of the next page."""
    query = (
        select(StoredInterview)
        .where(StoredInterview.user_id == user_id)
        .options(joinedload(StoredInterview.role))
    )
    rows, cursor = await paginate(session, query, StoredInterview, paging)
    return list(rows), cursor


async def turns(session: AsyncSession, interview_id: UUID, *, since: int = 1) -> Sequence[StoredTurn]:
    """The interview's turns in their order, from number `since` on."""
    query = (
        select(StoredTurn)
        .where(StoredTurn.interview_id == interview_id, StoredTurn.number >= since)
        .order_by(StoredTurn.number)
    )
    return (await session.scalars(query)).all()


async def turn(session: AsyncSession, interview_id: UUID, turn_id: UUID) -> StoredTurn:
    """One of the interview's turns. Raises `TurnNotFound` for any other."""
    query = select(StoredTurn).where(StoredTurn.id == turn_id, StoredTurn.interview_id == interview_id)
    found = await session.scalar(query)
    if found is None:
        raise TurnNotFound
    return found


def reference(interview_id: UUID) -> Reference:
    """What the wallet knows an interview by, when it takes the credits and when it gives them back."""
    return Reference("interview", str(interview_id))


def _own(user_id: UUID, interview_id: UUID) -> Select[StoredInterview]:
    return (
        select(StoredInterview)
        .where(StoredInterview.id == interview_id, StoredInterview.user_id == user_id)
        .options(joinedload(StoredInterview.role, innerjoin=True))
    )


def _found(interview: StoredInterview | None) -> StoredInterview:
    if interview is None:
        raise InterviewNotFound
    return interview
