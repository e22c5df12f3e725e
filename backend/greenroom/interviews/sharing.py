"""Links under which a report is shown to whoever has them, until they expire or are revoked.

A token has 256 random bits, so that guessing is hopeless; of it only the SHA-256 is kept, so that reading our
tables opens no report.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from greenroom.core.database import utc_now
from greenroom.core.pagination import Paging, paginate
from greenroom.interviews import service, views
from greenroom.interviews.errors import ReportNotReady, SharedReportNotFound, ShareNotFound, TooManyShares
from greenroom.interviews.models import StoredInterview, StoredShare, StoredTurn
from greenroom.interviews.sharing_schemas import (
    NewReportShare,
    ReportShare,
    SharedReport,
    SharedRole,
    SharedTurn,
    ShareRequest,
)
from greenroom.users.models import User

TOKEN_BYTES: Final = 32
MOST_SHARES: Final = 20
IN_PLACE_OF_A_CV: Final = "[a line of the CV]"


async def share(
    session: AsyncSession, interview: StoredInterview, asked: ShareRequest, site: str
) -> NewReportShare:
    """Make a link on `site`, whose token nobody sees again.

    Raises `ReportNotReady` while there is no report, or `TooManyShares`.
    """
    # Locked: links are counted and added one at a time.
    locked = await service.locked(session, interview.user_id, interview.id)
    if locked.status != "completed":
        raise ReportNotReady
    made = await session.scalar(select(func.count()).where(StoredShare.interview_id == interview.id)) or 0
    if made >= MOST_SHARES:
        raise TooManyShares
    token = secrets.token_urlsafe(TOKEN_BYTES)
    row = StoredShare(
        interview_id=interview.id,
        token_hash=_hash(token),
        with_name=asked.with_name,
        expires_at=utc_now() + timedelta(days=asked.expires_in_days),
    )
    session.add(row)
    await session.flush()
    return NewReportShare(**view(row).model_dump(), url=f"{site}/shared/{token}")


async def newest(
    session: AsyncSession, interview: StoredInterview, paging: Paging
) -> tuple[list[ReportShare], str | None]:
    """A page of the links to a report, expired ones included, newest first."""
    query = select(StoredShare).where(StoredShare.interview_id == interview.id)
    rows, cursor = await paginate(session, query, StoredShare, paging)
    return [view(row) for row in rows], cursor


async def revoke(session: AsyncSession, interview: StoredInterview, share_id: UUID) -> None:
    """End a link at once. Raises `ShareNotFound`."""
    query = delete(StoredShare).where(StoredShare.id == share_id, StoredShare.interview_id == interview.id)
    if await session.scalar(query.returning(StoredShare.id)) is None:
        raise ShareNotFound


async def read(session: AsyncSession, token: str) -> SharedReport:
    """The report behind a link. Raises `SharedReportNotFound`, whatever it is that is wrong with it."""
    query = select(StoredShare).where(
        StoredShare.token_hash == _hash(token), StoredShare.expires_at > utc_now()
    )
    row = await session.scalar(query)
    if row is None:
        raise SharedReportNotFound
    whole = select(StoredInterview).where(StoredInterview.id == row.interview_id)
    interview = (await session.scalars(whole.options(joinedload(StoredInterview.role)))).one()
    report = await views.report(session, interview)
    if report is None:
        raise SharedReportNotFound
    name = (
        await session.scalar(select(User.name).where(User.id == interview.user_id)) if row.with_name else None
    )
    turns = await service.turns(session, interview.id)
    shared = SharedReport(
        role=SharedRole(slug=interview.role.slug, title=interview.role.title),
        kind=interview.kind,
        difficulty=interview.difficulty,
        format=interview.format,
        created_at=interview.created_at,
        name=name,
        expires_at=row.expires_at,
        turns=[_turn(turn) for turn in turns],
        report=report,
    )
    return SharedReport.model_validate(without_cv(shared.model_dump(mode="json"), turns))


def view(row: StoredShare) -> ReportShare:
    return ReportShare(
        id=row.id,
        created_at=row.created_at,
        expires_at=row.expires_at,
        with_name=row.with_name,
        expired=row.expires_at <= utc_now(),
    )


def without_cv(value: Any, turns: Sequence[StoredTurn]) -> Any:
    """The JSON `value` without the lines of the CV that `turns` were asked about."""
    # The longest first: one quote may stand within another.
    quotes = sorted({turn.asked["quote"] for turn in turns if turn.asked["quote"]}, key=len, reverse=True)

    def cleaned(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: cleaned(item) for key, item in part.items()}
        if isinstance(part, list):
            return [cleaned(item) for item in part]
        if isinstance(part, str):
            for quote in quotes:
                part = part.replace(quote, IN_PLACE_OF_A_CV)
        return part

    return cleaned(value) if quotes else value


def _turn(turn: StoredTurn) -> SharedTurn:
    return SharedTurn(
        id=turn.id,
        number=turn.number,
        follows=turn.follows,
        question=turn.asked["text"],
        answer=turn.answer,
    )


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()
