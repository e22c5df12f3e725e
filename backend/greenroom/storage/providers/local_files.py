"""Files in a folder of ours: they appear whole or not at all, and survive the power going out."""

from __future__ import annotations

import fcntl
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import Self

from greenroom.storage.errors import LargerThanAnnounced, SignatureInvalid, SmallerThanAnnounced
from greenroom.storage.providers._contract import FileMissing

PRIVATE_FOLDER = 0o700
# No part begins with a dot: a key leads neither out of the folder nor to our own notes in it.
KEY = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]*/)+[A-Za-z0-9][A-Za-z0-9._-]*")


class Draft:
    """A file of `size` bytes on its way in, under no key yet; closed without placing it leaves nothing."""

    def __init__(self, folder: Path, size: int) -> None:
        descriptor, name = mkstemp(dir=folder)
        self._file = os.fdopen(descriptor, "wb")
        self._missing = size
        self.path = Path(name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self.path.unlink(missing_ok=True)

    def write(self, chunk: bytes) -> None:
        """Add to the file. Raises `LargerThanAnnounced`."""
        self._missing -= len(chunk)
        if self._missing < 0:
            raise LargerThanAnnounced
        self._file.write(chunk)

    def finish(self) -> None:
        """Put the bytes on the disk. Raises `SmallerThanAnnounced`."""
        if self._missing:
            raise SmallerThanAnnounced
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()


class FolderOfFiles:
    """Blocking calls over one folder, safe among threads and processes.

    An empty file under a key says that what was there has been promoted, and that no more is taken there.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        # In the same folder, so that placing a draft is a rename and never a copy.
        self._drafts = root / ".incoming"
        self._drafts.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        # `mkdir` gives its mode to the innermost folder alone.
        root.chmod(PRIVATE_FOLDER)

    def draft(self, size: int) -> Draft:
        return Draft(self._drafts, size)

    def place(self, draft: Draft, key: str) -> None:
        """Put a finished draft under `key`, over what is there. Raises `SignatureInvalid` when promoted."""
        target = self._path(key)
        with self._alone():
            if _is_spent(target):
                raise SignatureInvalid
            self._move(draft.path, target)

    def promote(self, key: str, new_key: str) -> None:
        """Move a file to `new_key` and leave an empty one. Raises `FileMissing`."""
        source, target = self._path(key), self._path(new_key)
        with self._alone():
            # Where it does, a crash came after the move, and only the mark is missing.
            if not target.exists():
                if not source.exists() or _is_spent(source):
                    raise FileMissing(key)
                self._move(source, target)
            source.write_bytes(b"")
            _sync(source.parent)

    def size(self, key: str) -> int:
        """How many bytes the file has. Raises `FileMissing`."""
        size = _size(self._path(key))
        if not size:
            raise FileMissing(key)
        return size

    def find(self, key: str) -> Path:
        """The path of the file. Raises `FileMissing`."""
        self.size(key)
        return self._path(key)

    def delete(self, key: str) -> None:
        path = self._path(key)
        with self._alone():
            if path.exists():
                path.unlink()
                _sync(path.parent)

    def sweep(self, older_than_seconds: float) -> int:
        """Remove drafts whose process died; the number removed."""
        limit = time.time() - older_than_seconds
        dead = [draft for draft in self._drafts.iterdir() if draft.stat().st_mtime < limit]
        for draft in dead:
            draft.unlink(missing_ok=True)
        return len(dead)

    def _path(self, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise FileMissing(key)
        return self._root / key

    def _move(self, source: Path, target: Path) -> None:
        target.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        source.replace(target)
        _sync(target.parent)
        # The folder of the target may be new, and then its own name is here.
        _sync(self._root)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep every other process and thread from moving files meanwhile."""
        descriptor = os.open(self._root / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


def _is_spent(path: Path) -> bool:
    return _size(path) == 0


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def _sync(folder: Path) -> None:
    """A name is on the disk only once its folder is."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
