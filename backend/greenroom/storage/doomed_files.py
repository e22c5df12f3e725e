"""Files that no row speaks of any more: noted in the transaction that lets go of them, deleted after it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction
from greenroom.core.logging import get_logger
from greenroom.storage.errors import StoreUnavailable
from greenroom.storage.models import DoomedFile
from greenroom.storage.providers import Store

AT_ONCE: Final = 16

log = get_logger(__name__)


async def doom(session: AsyncSession, keys: Sequence[str]) -> None:
    """Note that these files are to go, so that a crash before `delete_files` does not keep them for ever."""
    if keys:
        rows = [{"key": key} for key in keys]
        await session.execute(insert(DoomedFile).values(rows).on_conflict_do_nothing())


async def spare(session: AsyncSession, keys: Sequence[str]) -> None:
    """Take the note back: in this transaction a row begins to speak of these files."""
    if keys:
        await session.execute(delete(DoomedFile).where(DoomedFile.key.in_(keys)))


async def delete_files(sessions: Sessions, store: Store, keys: Sequence[str]) -> None:
    """Delete doomed files and, once they are gone, the notes.

    Where the store fails the notes stay, and the next tidying tries again: for whoever let go of the files
    they are gone already.
    """
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        results = await asyncio.gather(*(store.delete(key) for key in some), return_exceptions=True)
        failures = [result for result in results if isinstance(result, BaseException)]
        gone = [key for key, result in zip(some, results, strict=True) if result is None]
        if gone:
            async with transaction(sessions) as session:
                await session.execute(delete(DoomedFile).where(DoomedFile.key.in_(gone)))
        # What the store does not fail with is a fault of ours: raised, once the notes of the gone ones went.
        for failure in failures:
            if not isinstance(failure, StoreUnavailable):
                raise failure
        if failures:
            log.warning("doomed_files_wait", files=len(keys))
            return


async def delete_left_over_files(sessions: Sessions, store: Store) -> None:
    """Delete what a crash kept from being deleted."""
    async with transaction(sessions) as session:
        keys = list(await session.scalars(select(DoomedFile.key)))
    await delete_files(sessions, store, keys)
