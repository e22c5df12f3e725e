"""Asking as a client does that is told to come again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import httpx

BUSY = 503
TRIES = 10


async def until_served(ask: Callable[[], Awaitable[httpx.Response]]) -> httpx.Response:
    """The first answer that is not "too much to do": a slow machine gives that to many requests at once."""
    for _ in range(TRIES):
        answer = await ask()
        if answer.status_code != BUSY:
            break
        await asyncio.sleep(0.2)
    return answer
