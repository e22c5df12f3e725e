"""Reading strangers' files in a pool of warm children: a hostile one costs a child, nothing else."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import TracebackType
from typing import Any, Self, get_args

from greenroom.engine.document import Document, ReadingRefused, RefusalCode
from greenroom.engine.reading import refusals
from greenroom.engine.reading.confinement import READING
from greenroom.engine.reading.pool import ChildFailed, ChildPool, Work
from greenroom.engine.reading.serialise import document_from_json

_READ = Work("greenroom.engine.reading.child", READING)
_CODES: dict[str, RefusalCode] = {code: code for code in get_args(RefusalCode)}


class Sandbox:
    """Reads files in `size` killable children; at most that many at once, others wait their turn.

    A child that takes longer than `seconds` of wall time, dies, or outgrows its memory is killed with its
    process group and replaced; its file is refused, and no other file notices. Use it as an async context
    manager, or call `start` and `aclose`. It belongs to the event loop that started it.
    """

    def __init__(self, size: int = 2, seconds: float = 2.0) -> None:
        self._pool = ChildPool(_READ, size, seconds)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def start(self) -> None:
        """Start the children and wait until they are warm. Raises OSError or RuntimeError if they fail."""
        await self._pool.start()

    async def aclose(self) -> None:
        """Kill every child and wait until it is gone."""
        await self._pool.aclose()

    async def read(self, source: Path | bytes) -> Document:
        """Read one file, from its path or its bytes.

        Raises:
            ReadingRefused: as `greenroom.engine.reading.read`, and `file_unreadable` when it asks too much.
            OSError: the path cannot be opened.
        """
        data = source if isinstance(source, bytes) else await asyncio.to_thread(source.read_bytes)
        try:
            return _document(await self._pool.ask({}, data))
        except ChildFailed as failure:
            raise refusals.too_demanding() from failure


def _document(answer: dict[str, Any]) -> Document:
    require_answered(answer)
    try:
        return document_from_json(answer["document"])
    except (KeyError, TypeError, ValueError) as failure:
        raise refusals.too_demanding() from failure


def require_answered(answer: dict[str, Any]) -> None:
    """Raises ReadingRefused where a child's answer is a refusal."""
    if refused := answer.get("refused"):
        try:
            refusal = ReadingRefused(_CODES[refused["code"]], str(refused["message"]))
        except (KeyError, TypeError) as failure:
            raise refusals.too_demanding() from failure
        raise refusal
