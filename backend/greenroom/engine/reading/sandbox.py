"""A pool of warm child processes that read strangers' files: a hostile one costs a child, nothing else."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self, get_args

from greenroom.engine.document import Document, ReadingRefused, RefusalCode
from greenroom.engine.reading import refusals
from greenroom.engine.reading.child import LENGTH
from greenroom.engine.reading.serialise import document_from_json

_PACKAGE_ROOT = str(Path(__file__).resolve().parents[3])
# -I leaves the working folder and the environment out of the search path: the root is handed over.
_ENTRY = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    " from greenroom.engine.reading.child import main; main(int(sys.argv[2]))"
)
_START_SECONDS = 20.0
_MAX_ANSWER_BYTES = 4_000_000
_FILES_PER_CHILD = 500
_CODES: dict[str, RefusalCode] = {code: code for code in get_args(RefusalCode)}


class Sandbox:
    """Reads files in `size` killable children; at most that many at once, others wait their turn.

    A child that takes longer than `seconds` of wall time, dies, or outgrows its memory is killed with its
    process group and replaced; its file is refused, and no other file notices. Use it as an async context
    manager, or call `start` and `aclose`. It belongs to the event loop that started it.
    """

    def __init__(self, size: int = 2, seconds: float = 2.0) -> None:
        self._size = size
        self._seconds = seconds
        self._idle: asyncio.Queue[_Child | None] = asyncio.Queue()
        self._children: set[_Child] = set()
        self._closed = False

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def start(self) -> None:
        """Start the children and wait until they are warm. Raises OSError or RuntimeError if they fail."""
        for child in await asyncio.gather(*(self._hatch() for _ in range(self._size))):
            self._idle.put_nowait(child)

    async def aclose(self) -> None:
        """Kill every child and wait until it is gone."""
        self._closed = True
        await asyncio.gather(*(self._end(child) for child in list(self._children)))

    async def read(self, source: Path | bytes) -> Document:
        """Read one file, from its path or its bytes.

        Raises:
            ReadingRefused: as `greenroom.engine.reading.read`, and `file_unreadable` when it asks too much.
            OSError: the path cannot be opened.
        """
        data = source if isinstance(source, bytes) else await asyncio.to_thread(source.read_bytes)
        child = await self._idle.get()
        try:
            if child is None or child.worn:
                if child:
                    await self._end(child)
                child = None
                child = await self._hatch()
            answer = await asyncio.wait_for(child.ask(data), self._seconds)
        except (TimeoutError, EOFError, ConnectionError, ValueError) as failure:
            raise refusals.too_demanding() from failure
        finally:
            self._return(child)
        return _document(answer)

    def _return(self, child: _Child | None) -> None:
        """Give the place back; a child with an unfinished answer is killed, and its place filled anew."""
        if child and child.quiet:
            self._idle.put_nowait(child)
            return
        if child:
            child.kill()
        if not self._closed:
            _KEPT_TASKS.add(task := asyncio.create_task(self._replace(child)))
            task.add_done_callback(_KEPT_TASKS.discard)

    async def _replace(self, child: _Child | None) -> None:
        successor = None
        try:
            if child:
                await self._end(child)
            successor = await self._hatch()
        finally:
            # An empty place is filled by the next reader, so that a failed start is tried again, and seen.
            self._idle.put_nowait(successor)

    async def _hatch(self) -> _Child:
        child = await _Child.start()
        self._children.add(child)
        if self._closed:
            await self._end(child)
        return child

    async def _end(self, child: _Child) -> None:
        self._children.discard(child)
        child.kill()
        await child.gone()


# The loop keeps only weak references to its tasks.
_KEPT_TASKS: set[asyncio.Task[None]] = set()


class _Child:
    """One process, and whether it owes an answer."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._files_read = 0
        self.quiet = False

    @classmethod
    async def start(cls) -> Self:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", "-c", _ENTRY, _PACKAGE_ROOT, str(os.getpid())),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={},
        )
        child = cls(process)
        try:
            ready = await asyncio.wait_for(child._receive(), _START_SECONDS)
        except (TimeoutError, EOFError, ValueError, asyncio.CancelledError) as failure:
            child.kill()
            if isinstance(failure, asyncio.CancelledError):
                raise
            await child.gone()
            raise RuntimeError(
                "A reading process did not start. Is the package installed whole?"
            ) from failure
        child.quiet = bool(ready["ready"])
        return child

    @property
    def worn(self) -> bool:
        """Whether it has read so many files, or has died idle, that a fresh one is better."""
        return self._files_read >= _FILES_PER_CHILD or self._process.returncode is not None

    async def ask(self, data: bytes) -> dict[str, Any]:
        self.quiet = False
        self._files_read += 1
        stdin = self._process.stdin
        if stdin is None:
            raise EOFError
        stdin.writelines((LENGTH.pack(len(data)), data))
        await stdin.drain()
        answer = await self._receive()
        self.quiet = True
        return answer

    async def _receive(self) -> dict[str, Any]:
        stdout = self._process.stdout
        if stdout is None:
            raise EOFError
        (length,) = LENGTH.unpack(await stdout.readexactly(LENGTH.size))
        if length > _MAX_ANSWER_BYTES:
            raise ValueError("the answer is too long to be a CV")
        answer = json.loads(await stdout.readexactly(length))
        if not isinstance(answer, dict):
            raise TypeError("the answer is no object")
        return answer

    def kill(self) -> None:
        # Process.kill would first wait for one that has just died, and take its end from asyncio's watcher.
        if self._process.returncode is None:
            for end in (os.killpg, os.kill):
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    end(self._process.pid, signal.SIGKILL)

    async def gone(self) -> None:
        await self._process.wait()


def _document(answer: dict[str, Any]) -> Document:
    try:
        if refused := answer.get("refused"):
            raise ReadingRefused(_CODES[refused["code"]], str(refused["message"]))
        return document_from_json(answer["document"])
    except (KeyError, TypeError, ValueError) as failure:
        raise refusals.too_demanding() from failure
