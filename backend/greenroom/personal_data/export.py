"""All that is kept of a person, as a zip: rows as JSON, files as they are."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from pydantic_core import to_jsonable_python
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, utc_now
from greenroom.personal_data.holdings import Holding, KeptFile, rows
from greenroom.storage.providers import FileMissing, Store

READ_ME = """This is everything that Greenroom keeps of you, as of {at:%d %B %Y, %H:%M} UTC.

data/   one file for each kind of record, in JSON, which any text editor opens
files/  the files that you uploaded, as you uploaded them

Passwords and sign-in tokens are left out: they are kept as hashes, which are of no use to you.
"""


async def files(session: AsyncSession, holdings: Sequence[Holding], user_id: UUID) -> list[KeptFile]:
    """Every file of the person's that is in the store."""
    return [
        file
        for holding in holdings
        if holding.files is not None
        for file in await holding.files(session, user_id)
    ]


class Archive:
    """The zip of one person, in a folder that goes when the block ends. Use as an async context manager."""

    def __init__(self, sessions: Sessions, store: Store, holdings: Sequence[Holding]) -> None:
        self._sessions = sessions
        self._store = store
        self._holdings = holdings
        self._folder = TemporaryDirectory(prefix="greenroom-export-")

    async def make(self, user_id: UUID) -> Path:
        """Write the zip; its path. Reads rows in one transaction, then files with none open."""
        async with self._sessions() as session:
            kept = [await rows(session, holding, user_id) for holding in self._holdings]
            to_copy = await files(session, self._holdings, user_id)
        path = Path(self._folder.name) / "greenroom.zip"
        await asyncio.to_thread(_write_rows, path, kept)
        for number, file in enumerate(to_copy, start=1):
            try:
                async with self._store.fetch(file.key) as source:
                    await asyncio.to_thread(_add_file, path, source, number, file.name)
            except FileMissing:
                # Deleted since the rows were read.
                continue
        return path

    async def discard(self) -> None:
        await asyncio.to_thread(self._folder.cleanup)


def _write_rows(path: Path, kept: Sequence[dict[str, list[dict[str, Any]]]]) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", READ_ME.format(at=utc_now()))
        for name, found in (table for tables in kept for table in tables.items()):
            plain = to_jsonable_python(found, bytes_mode="base64")
            archive.writestr(f"data/{name}.json", json.dumps(plain, indent=2, ensure_ascii=False) + "\n")


def _add_file(path: Path, source: Path, number: int, name: str) -> None:
    # Two CVs may have one name, and a name may hold what a file system reads as a folder.
    safe = PurePosixPath(name.replace("\\", "/")).name or "file"
    # Stored as they are: PDF, DOCX and audio hardly get smaller.
    with ZipFile(path, "a", ZIP_STORED) as archive:
        archive.write(source, f"files/{number:03}-{safe}")
