"""The connections under the vendors' clients: bounded in size, straight to the address, nowhere else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import httpx2

MAX_ANSWER_BYTES: Final = 2 * 1024 * 1024


class TooMuch(httpx2.TransportError):
    """More came than any answer of ours can be."""


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > MAX_ANSWER_BYTES:
                raise TooMuch("the answer is too long")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class BoundedTransport(httpx2.AsyncHTTPTransport):
    """Ends an answer that does not end by itself."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        answer = await super().handle_async_request(request)
        if isinstance(answer.stream, httpx2.AsyncByteStream):
            answer.stream = _Bounded(answer.stream)
        return answer


def client() -> httpx2.AsyncClient:
    """A client for one vendor; it reads no proxy from the environment and follows no redirect."""
    return httpx2.AsyncClient(transport=BoundedTransport(), follow_redirects=False, trust_env=False)
