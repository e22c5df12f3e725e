"""What is kept of a person's account and profile."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.personal_data.holdings import Holding, KeptFile
from greenroom.users.models import User


async def _files(session: AsyncSession, user_id: UUID) -> Sequence[KeptFile]:
    found = await session.execute(select(User.avatar_key, User.avatar_size).where(User.id == user_id))
    return [KeptFile("your-picture.webp", key, size or 0) for key, size in found if key is not None]


holding = Holding(
    title="Your account and profile",
    what="Your name and address, what you say of yourself, your picture, and the roles that you aim at.",
    where="In the database, the picture in the file store. Your password as a hash, which no one can undo.",
    kept="Until you delete your account.",
    tables=("users", "target_roles"),
    withheld=frozenset({"users.password_hash", "users.email_key", "users.avatar_url"}),
    files=_files,
)
