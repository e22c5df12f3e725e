"""Letters as files: with no mail server, the operator reads them in the data folder or in the app."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTPUTF8
from pathlib import Path
from uuid import uuid4

KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter in the outbox; `id` is its file's name without the ending, `text` its plain form."""

    id: str
    to: str
    subject: str
    sent_at: datetime
    text: str


class Outbox:
    """One `.eml` file a letter, readable by us alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def deliver(self, message: EmailMessage) -> None:
        await asyncio.to_thread(self._write, message)

    async def forget(self, address: str) -> None:
        await asyncio.to_thread(self._remove, address)

    async def newest(self, limit: int) -> list[KeptLetter]:
        """The letters that went out last, newest first."""
        return await asyncio.to_thread(self._newest, limit)

    async def sweep(self) -> None:
        """Remove what is older than 30 days: nobody needs it, and it names people."""
        await asyncio.to_thread(self._sweep)

    def _write(self, message: EmailMessage) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Named by the Message-ID, so that a letter sent again after a crash replaces itself.
        name = hashlib.sha256(str(message["Message-ID"]).encode()).hexdigest()[:32]
        # Written beside and renamed: whoever reads the outbox meets no half of a letter.
        draft = self._folder / f".{name}.{uuid4().hex}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(bytes(message))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._folder / f"{name}.eml")

    def _newest(self, limit: int) -> list[KeptLetter]:
        files = sorted(self._letters(), key=_written_at, reverse=True)
        return [_read(file) for file in files[:limit]]

    def _remove(self, address: str) -> None:
        for file in self._letters():
            if _read(file).to.casefold() == address.casefold():
                file.unlink(missing_ok=True)

    def _sweep(self) -> None:
        oldest = datetime.now(UTC) - KEPT_FOR
        for file in self._letters():
            if _written_at(file) < oldest:
                file.unlink(missing_ok=True)

    def _letters(self) -> list[Path]:
        return [file for file in self._folder.glob("*.eml") if re.fullmatch(r"[0-9a-f]{32}", file.stem)]


def _written_at(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)


def _read(file: Path) -> KeptLetter:
    message = message_from_bytes(file.read_bytes(), policy=SMTPUTF8)
    body = message.get_body(("plain",))
    text = str(body.get_content()) if body else ""
    return KeptLetter(file.stem, str(message["To"]), str(message["Subject"]), _written_at(file), text)
