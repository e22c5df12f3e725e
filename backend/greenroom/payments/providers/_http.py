"""Asking a gateway: within a time, within a size, nowhere else, and never twice by itself."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import httpx

from greenroom.payments.providers._contract import GatewayFailed

# In all, slow drips included: a request of ours may make two calls and still answer within ten seconds.
ANSWER_WITHIN_SECONDS: Final = 4.5
MAX_ANSWER_BYTES: Final = 1024 * 1024


class Gateway:
    """One vendor's API under one address, with our credentials."""

    def __init__(self, base_url: str, auth: tuple[str, str]) -> None:
        self._client = httpx.AsyncClient(
            base_url=base_url,
            auth=auth,
            timeout=ANSWER_WITHIN_SECONDS,
            # Neither a redirect nor a proxy named in the environment takes our credentials elsewhere.
            follow_redirects=False,
            trust_env=False,
            headers={"Accept": "application/json", "User-Agent": "greenroom"},
        )

    async def get(self, path: str, **query: Any) -> bytes:
        return await self._ask("GET", path, params=query or None)

    async def post(self, path: str, body: dict[str, Any]) -> bytes:
        return await self._ask("POST", path, json=body)

    async def close(self) -> None:
        await self._client.aclose()

    async def _ask(self, method: str, path: str, **request: Any) -> bytes:
        """The body of a successful answer. Raises `GatewayFailed` for everything else."""
        try:
            async with (
                asyncio.timeout(ANSWER_WITHIN_SECONDS),
                self._client.stream(method, path, **request) as answer,
            ):
                if not answer.is_success:
                    raise GatewayFailed(f"{method} answered {answer.status_code}", status=answer.status_code)
                return await _bounded(answer)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise GatewayFailed(f"{method}: {type(error).__name__}") from None


async def _bounded(answer: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in answer.aiter_bytes():
        # Counted as unpacked: what is small on the wire may be large.
        body += chunk
        if len(body) > MAX_ANSWER_BYTES:
            raise GatewayFailed("the answer is too long")
    return bytes(body)
