"""Erasing a person: their rows and files go; what the books need stays, without the person."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Base
from greenroom.personal_data.export import files
from greenroom.personal_data.holdings import Holding, belongs_to
from greenroom.storage.doomed_files import doom
from greenroom.users.models import User

# Work that waits for a person who is gone would only name them; what runs now finds nobody and ends.
FORGET_WORK = text(
    "DELETE FROM procrastinate_jobs WHERE status <> 'doing' "
    "AND (args->>'user_id' = :user_id OR args->>'email_key' = :email_key)"
)


async def erase(session: AsyncSession, holdings: Sequence[Holding], user: User) -> None:
    """Take the person out of the database and doom their files, in one transaction: all of it or nothing.

    The files themselves go after the commit; a crash in between leaves them on the list of the doomed.
    """
    # First: the keys stand in rows that the cascade is about to take.
    await doom(session, [file.key for file in await files(session, holdings, user.id)])
    for holding in holdings:
        if holding.let_go is not None:
            await holding.let_go(session, user.id)
    await session.execute(FORGET_WORK, {"user_id": str(user.id), "email_key": user.email_key})
    await session.execute(delete(User).where(User.id == user.id))
    await _delete_what_hangs_on_nothing(session, holdings, user.id)


async def _delete_what_hangs_on_nothing(
    session: AsyncSession, holdings: Sequence[Holding], user_id: UUID
) -> None:
    """Rows that name the person without referring to their row: the cascade does not reach them."""
    for holding in holdings:
        for name in holding.tables if not holding.outlives else ():
            table = Base.metadata.tables[name]
            if "user_id" in table.c and not table.c.user_id.foreign_keys:
                await session.execute(delete(table).where(belongs_to(table, user_id)))
