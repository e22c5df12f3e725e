"""Making exports: a small one while the person waits, a large one as a job, and a letter when it is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID, uuid4

from procrastinate import App
from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.jobs import enqueue
from greenroom.core.settings import Settings
from greenroom.mail import service as mail
from greenroom.mail.letter import Action, Letter
from greenroom.mail.providers import Postman
from greenroom.personal_data.export import Archive, files
from greenroom.personal_data.holdings import Holding
from greenroom.personal_data.models import StoredExport
from greenroom.storage.doomed_files import delete_files, doom
from greenroom.storage.providers import Store
from greenroom.users.models import User

# What is read and packed in a few seconds, also on a slow disk.
SMALL_BYTES: Final = 25 * 1024 * 1024
KEPT_FOR: Final = timedelta(days=7)
DOWNLOADABLE_FOR: Final = timedelta(minutes=15)
MAKE: Final = "personal_data:export"
CONTENT_TYPE: Final = "application/zip"
FILE_NAME: Final = "greenroom.zip"


async def is_small(session: AsyncSession, holdings: Sequence[Holding], user_id: UUID) -> bool:
    return sum(file.size for file in await files(session, holdings, user_id)) <= SMALL_BYTES


async def ask(session: AsyncSession, jobs: App, user_id: UUID) -> None:
    """Have an export made, unless one is being made already."""
    export_id = uuid4()
    asked = insert(StoredExport).values(
        id=export_id, user_id=user_id, status="preparing", key=f"{user_id}/{export_id}.zip"
    )
    new = await session.scalar(asked.on_conflict_do_nothing().returning(StoredExport.id))
    if new is not None:
        await enqueue(session, jobs, MAKE, export_id=str(new))


async def newest(session: AsyncSession, user_id: UUID) -> Sequence[StoredExport]:
    """The person's exports that are there or under way, newest first."""
    query = select(StoredExport).where(StoredExport.user_id == user_id)
    return (await session.scalars(query.order_by(StoredExport.created_at.desc()))).all()


@dataclass(frozen=True, slots=True)
class Exporter:
    """What making an export takes."""

    sessions: Sessions
    store: Store
    postman: Postman
    settings: Settings
    holdings: Sequence[Holding]

    async def make(self, export_id: UUID) -> None:
        """Make the zip and say so; run again after a crash, it makes the same one anew."""
        async with self.sessions() as session:
            export = await session.get(StoredExport, export_id)
            user = await session.get(User, export.user_id) if export is not None else None
        if export is None or user is None or export.status != "preparing":
            return
        archive = Archive(self.sessions, self.store, self.holdings)
        try:
            path = await archive.make(user.id)
            await self.store.put(export.key, path, CONTENT_TYPE)
            size = await self.store.size(export.key)
        finally:
            await archive.discard()
        await self._finish(export_id, size)
        # Last, so that its link leads to something; a crash just before it costs the letter, not the file.
        await mail.send(self.postman, self.settings, self._letter(user, export_id))

    async def _finish(self, export_id: UUID, size: int | None) -> None:
        async with transaction(self.sessions) as session:
            export = await session.get(StoredExport, export_id, with_for_update=True)
            # The person may have left meanwhile: their file goes with the next tidying.
            if export is not None:
                export.status, export.size, export.ready_at = "ready", size, utc_now()

    def _letter(self, user: User, export_id: UUID) -> Letter:
        return Letter(
            key=f"export-{export_id}",
            to=user.email,
            subject="Your data is ready",
            paragraphs=(
                f"Hello {user.name},",
                "The file with everything that Greenroom keeps of you is ready. It stays there for 7 days.",
            ),
            action=Action("Download it", f"{self.settings.frontend_url}/account#your-data"),
        )


async def forget_old(sessions: Sessions, store: Store) -> None:
    """Delete the exports that are a week old, and give up those that never became ready."""
    async with transaction(sessions) as session:
        old = delete(StoredExport).where(StoredExport.created_at < utc_now() - KEPT_FOR)
        keys = list(await session.scalars(old.returning(StoredExport.key)))
        await doom(session, keys)
    await delete_files(sessions, store, keys)
