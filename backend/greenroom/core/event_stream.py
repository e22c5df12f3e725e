"""Server-sent events."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any, Final, TypeVar

from pydantic import BaseModel
from starlette.responses import StreamingResponse

HEARTBEAT_SECONDS: Final = 15.0
HEARTBEAT: Final = ": still here\n\n"

Piece = TypeVar("Piece")

# A task that nothing refers to may be collected while it runs.
_making: Final[set[asyncio.Task[None]]] = set()


class EventStream(StreamingResponse):
    media_type: str = "text/event-stream"


def event(name: str, data: BaseModel) -> str:
    """One event as it stands in the stream."""
    return f"event: {name}\ndata: {data.model_dump_json()}\n\n"


def described(*names: str, data: str | None = None) -> dict[str, Any]:
    """How the OpenAPI document says one event: its `names`, and the schema of its JSON where all have one."""
    payload: dict[str, Any] = {"type": "string", "contentMediaType": "application/json"}
    if data is not None:
        payload["contentSchema"] = {"$ref": f"#/components/schemas/{data}"}
    return {
        "schema": {
            "type": "object",
            "required": ["event", "data"],
            "properties": {"event": {"enum": list(names)}, "data": payload},
        }
    }


async def status_events(
    changes: AsyncIterator[BaseModel | None], heartbeat_seconds: float = HEARTBEAT_SECONDS
) -> AsyncIterator[str]:
    """Each change as an event `status`, and in long silences a comment that keeps proxies from hanging up."""
    last = time.monotonic()
    async for change in changes:
        if change is not None:
            yield event("status", change)
            last = time.monotonic()
        elif time.monotonic() - last >= heartbeat_seconds:
            yield HEARTBEAT
            last = time.monotonic()


async def outliving(pieces: AsyncIterator[Piece]) -> AsyncGenerator[Piece, None]:
    """The same pieces, which are made to the end even when nobody listens any more."""
    # Unbounded: a listener who left takes nothing out, and must not stop the making.
    made: asyncio.Queue[Piece | None] = asyncio.Queue()

    async def make() -> None:
        try:
            async for piece in pieces:
                made.put_nowait(piece)
        finally:
            made.put_nowait(None)

    making = asyncio.create_task(make())
    _making.add(making)
    making.add_done_callback(_making.discard)
    while (piece := await made.get()) is not None:
        yield piece
    # Raises what broke the making, after the pieces that were made before.
    await making
