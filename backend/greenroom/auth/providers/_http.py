"""Asking a provider: within a time, within a size, nowhere else."""

from __future__ import annotations

import asyncio
from typing import Any, Final, TypeVar

import httpx
from pydantic import BaseModel, ValidationError

from greenroom.auth.providers._contract import ProviderUnavailable

# In all, slow drips included: somebody is looking at a blank page meanwhile.
ANSWER_WITHIN_SECONDS: Final = 5.0
MAX_ANSWER_BYTES: Final = 512 * 1024

Shape = TypeVar("Shape", bound=BaseModel)


class Web:
    """What a provider is asked through. One for each process."""

    def __init__(self) -> None:
        self._client = httpx.AsyncClient(
            timeout=ANSWER_WITHIN_SECONDS,
            # Neither a redirect nor a proxy named in the environment gets a person's code or our secret.
            follow_redirects=False,
            trust_env=False,
            headers={"Accept": "application/json", "User-Agent": "greenroom"},
        )

    async def get(self, shape: type[Shape], url: str, headers: dict[str, str] | None = None) -> Shape:
        """The successful answer as `shape`. Raises `ProviderUnavailable` for everything else."""
        status, body = await self._ask("GET", url, headers=headers)
        if status != httpx.codes.OK:
            raise ProviderUnavailable(f"GET {url} answered {status}")
        return read(shape, body)

    async def post(self, url: str, headers: dict[str, str], content: str) -> tuple[int, bytes]:
        """Send a form; the status and the body of whatever answer. Raises `ProviderUnavailable`."""
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return await self._ask("POST", url, headers=headers | form, content=content)

    async def close(self) -> None:
        await self._client.aclose()

    async def _ask(self, method: str, url: str, **request: Any) -> tuple[int, bytes]:
        try:
            async with (
                asyncio.timeout(ANSWER_WITHIN_SECONDS),
                self._client.stream(method, url, **request) as answer,
            ):
                return answer.status_code, await _bounded(answer)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise ProviderUnavailable(f"{method} {url}: {type(error).__name__}") from None


def read(shape: type[Shape], body: bytes) -> Shape:
    try:
        return shape.model_validate_json(body)
    except ValidationError:
        raise ProviderUnavailable(f"the answer is no {shape.__name__}") from None


async def _bounded(answer: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in answer.aiter_bytes():
        body += chunk
        if len(body) > MAX_ANSWER_BYTES:
            raise ProviderUnavailable("the answer is too long")
    return bytes(body)
