"""What this feature and the core keep of a person."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.personal_data.holdings import Holding
from greenroom.personal_data.models import StoredExport
from greenroom.storage.doomed_files import doom


async def _let_go(session: AsyncSession, user_id: UUID) -> None:
    keys: Sequence[str] = (
        await session.scalars(select(StoredExport.key).where(StoredExport.user_id == user_id))
    ).all()
    await doom(session, keys)


EXPORTS = Holding(
    title="Your exports",
    what="Large exports of your data, while you fetch them.",
    where="In the file store.",
    kept="For 7 days.",
    tables=("data_exports",),
    withheld=frozenset({"data_exports.key"}),
    let_go=_let_go,
)

REQUESTS = Holding(
    title="Answers to your last requests",
    what="What was answered when you ordered something, so that asking twice does not order twice.",
    where="In the database.",
    kept="For 24 hours.",
    tables=("idempotent_answers",),
)
