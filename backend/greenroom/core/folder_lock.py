"""One process for one folder: an advisory lock that the kernel drops when its holder dies."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import Self


class AlreadyRunning(RuntimeError):
    """Another live process holds the folder; the message is a sentence for who started this one."""


class FolderLock:
    """Holds `folder` from `take` to `release`, or to the end of this process."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "lock"
        self._descriptor: int | None = None

    def take(self) -> Self:
        """Lock, or raise `AlreadyRunning` naming the process that has it."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(descriptor, 20).decode(errors="replace").strip() or "unknown"
            os.close(descriptor)
            raise AlreadyRunning(
                f"Greenroom already runs on the data in {self._path.parent} (process {holder}). "
                "Stop it first, or set DATA_DIR and PORT to start a second one."
            ) from None
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        self._descriptor = descriptor
        return self

    def release(self) -> None:
        if self._descriptor is not None:
            # The file stays: if it were removed, two processes could lock two files of one name.
            os.close(self._descriptor)
            self._descriptor = None
