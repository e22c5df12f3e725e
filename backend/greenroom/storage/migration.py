"""Moving the files of the data folder to another store: each is copied, read back, and only then believed."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from greenroom.storage.errors import StoreUnavailable
from greenroom.storage.providers import FileMissing, Store

AT_ONCE: Final = 8
JOURNAL: Final = ".migrated"
TYPES: Final = {
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".webp": "image/webp",
    ".webm": "audio/webm",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".zip": "application/zip",
}
UNKNOWN_TYPE: Final = "application/octet-stream"


@dataclass(slots=True)
class Moved:
    """What became of the files: `failed` holds why, by key."""

    copied: int = 0
    there: int = 0
    copied_bytes: int = 0
    failed: dict[str, str] = field(default_factory=dict)

    @property
    def seen(self) -> int:
        return self.copied + self.there + len(self.failed)


class Migration:
    """From the folder `source` to `target`, as often as one likes: what was verified is not copied again.

    A journal in the folder says so, a line a file: its hash and its key. The files there stay as they are.
    """

    def __init__(self, source: Path, target: Store, tell: Callable[[Moved], None]) -> None:
        self._source = source
        self._target = target
        self._tell = tell
        self._journal = source / JOURNAL
        self._moved = Moved()

    async def run(self) -> Moved:
        """Copy what is not there yet; goes on to the next file where one fails."""
        done = await asyncio.to_thread(self._done)
        places = asyncio.Semaphore(AT_ONCE)

        async def one(key: str) -> None:
            async with places:
                await self._move(key, done.get(key))
                self._tell(self._moved)

        async with asyncio.TaskGroup() as group:
            for key in await asyncio.to_thread(lambda: sorted(keys_in(self._source))):
                group.create_task(one(key))
        return self._moved

    async def _move(self, key: str, known: str | None) -> None:
        path = self._source / key
        try:
            digest, size = await asyncio.to_thread(_digest, path)
            if known == digest and await self._target.size(key) == size:
                self._moved.there += 1
                return
            await self._target.put(key, path, TYPES.get(path.suffix, UNKNOWN_TYPE))
            async with self._target.fetch(key) as copy:
                arrived, _ = await asyncio.to_thread(_digest, copy)
        except FileNotFoundError:
            return  # deleted since the folder was listed
        except OSError as error:
            self._moved.failed[key] = error.strerror or str(error)
        except StoreUnavailable as error:
            self._moved.failed[key] = error.advice
        except FileMissing:
            self._moved.failed[key] = "The store took it and does not have it."
        else:
            if arrived != digest:
                self._moved.failed[key] = "It did not come back as it was sent."
                return
            await asyncio.to_thread(self._note, digest, key)
            self._moved.copied += 1
            self._moved.copied_bytes += size

    def _done(self) -> dict[str, str]:
        """The hash of each verified file, by key; a line that a crash cut short counts for nothing."""
        if not self._journal.exists():
            return {}
        lines = self._journal.read_text(encoding="utf-8").splitlines()
        return {key: digest for digest, _, key in (line.partition(" ") for line in lines)}

    def _note(self, digest: str, key: str) -> None:
        # Opened for each line: a crash cuts short one line at most.
        with self._journal.open("a", encoding="utf-8") as journal:
            journal.write(f"{digest} {key}\n")


def keys_in(source: Path) -> Iterator[str]:
    """The files of a local store: not its own notes, nor the empty ones that stand for a promoted upload."""
    for path in source.rglob("*"):
        key = path.relative_to(source)
        if path.is_file() and not any(part.startswith(".") for part in key.parts) and path.stat().st_size:
            yield key.as_posix()


def _digest(path: Path) -> tuple[str, int]:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size
