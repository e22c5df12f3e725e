"""A pool of killable child processes: whatever a stranger's file does to one, it costs that child alone."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any, Self

from greenroom.engine.reading.confinement import Allowance
from greenroom.engine.reading.serving import LENGTH

_PACKAGE_ROOT = str(Path(__file__).resolve().parents[3])
# -I leaves the working folder and the environment out of the search path: the root is handed over.
_ENTRY = (
    "import sys; from importlib import import_module; sys.path.insert(0, sys.argv[1]);"
    " import_module(sys.argv[2]).main(*map(int, sys.argv[3:]))"
)
_START_SECONDS = 20.0
_MAX_ANSWER_BYTES = 4_000_000
_FILES_PER_CHILD = 500


class ChildFailed(Exception):
    """The child took too long, died, or answered what cannot be; it is replaced."""


@dataclass(frozen=True, slots=True)
class Work:
    """What the children of a pool run: a module with `main(parent, *allowance)`, and what it may use."""

    module: str
    allowance: Allowance


class ChildPool:
    """`size` children at work on files; at most that many at once, others wait their turn.

    A child that takes longer than `seconds` of wall time, dies, or outgrows its memory is killed with its
    process group and replaced. Children are started by `start`, else when they are first needed. A pool
    belongs to the event loop that uses it.
    """

    def __init__(self, work: Work, size: int, seconds: float) -> None:
        self._work = work
        self._size = size
        self._seconds = seconds
        self._idle: asyncio.Queue[_Child | None] = asyncio.Queue()
        self._children: set[_Child] = set()
        # The loop keeps only weak references to its tasks.
        self._replacements: set[asyncio.Task[None]] = set()
        self._closed = False
        self._places_made = False

    async def start(self) -> None:
        """Start the children and wait until they are warm. Raises OSError or RuntimeError if they fail."""
        self._places_made = True
        for child in await asyncio.gather(*(self._hatch() for _ in range(self._size))):
            self._idle.put_nowait(child)

    async def aclose(self) -> None:
        """Kill every child and wait until it is gone, those too that are being started in place of others.

        A start must not be left to the end of the loop: one that is cancelled together with the task that
        connects its pipes waits for ever (CPython 3.11, `asyncio.base_subprocess`).
        """
        self._closed = True
        await asyncio.gather(*(self._end(child) for child in list(self._children)))
        await asyncio.gather(*self._replacements, return_exceptions=True)

    async def ask(self, order: dict[str, Any], data: bytes) -> dict[str, Any]:
        """What a child answers to `order` about the file `data`. Raises `ChildFailed`."""
        self._make_places()
        child = await self._idle.get()
        try:
            if child is None or child.worn:
                if child:
                    await self._end(child)
                child = None
                child = await self._hatch()
            return await asyncio.wait_for(child.ask(order, data), self._seconds)
        except (TimeoutError, EOFError, ConnectionError, ValueError, TypeError) as failure:
            raise ChildFailed from failure
        finally:
            self._return(child)

    def _make_places(self) -> None:
        """Empty places, for a pool that nobody started: each is filled by the first who needs it."""
        if not self._places_made:
            self._places_made = True
            for _ in range(self._size):
                self._idle.put_nowait(None)

    def _return(self, child: _Child | None) -> None:
        """Give the place back; a child with an unfinished answer is killed, and its place filled anew."""
        if child and child.quiet:
            self._idle.put_nowait(child)
            return
        if child:
            child.kill()
        if not self._closed:
            self._replacements.add(task := asyncio.create_task(self._replace(child)))
            task.add_done_callback(self._replacements.discard)

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
        child = await _Child.start(self._work)
        self._children.add(child)
        if self._closed:
            await self._end(child)
        return child

    async def _end(self, child: _Child) -> None:
        self._children.discard(child)
        child.kill()
        await child.gone()


class _Child:
    """One process, and whether it owes an answer."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._files_read = 0
        self.quiet = False

    @classmethod
    async def start(cls, work: Work) -> Self:
        numbers = map(str, (os.getpid(), *astuple(work.allowance)))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", "-c", _ENTRY, _PACKAGE_ROOT, work.module, *numbers),
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

    async def ask(self, order: dict[str, Any], data: bytes) -> dict[str, Any]:
        self.quiet = False
        self._files_read += 1
        stdin = self._process.stdin
        if stdin is None:
            raise EOFError
        said = json.dumps(order).encode()
        stdin.writelines((LENGTH.pack(len(said)), said, LENGTH.pack(len(data)), data))
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
