"""Asking Tavus: within a time, within a size, nowhere else, and never twice by itself."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any, Final

import httpx
from pydantic import SecretStr

from greenroom.core.metrics import vendor_call
from greenroom.interviews.providers._video import VideoRefused, VideoUnknown

NAME: Final = "tavus"
WITHIN_SECONDS: Final = 5.0
# A transcript of an hour is some hundred kilobytes; the events beside it repeat it.
MAX_ANSWER_BYTES: Final = 8 * 1024 * 1024
SERVER_ERROR: Final = 500
# The fields in which the vendor's errors say what they are about, whichever comes.
SAID_IN: Final = ("error", "message", "detail")
QUOTED_CHARACTERS: Final = 200

# What refusals mean, by their status, and what the operator can do about them.
MEANT: Final[dict[int, tuple[str, str]]] = {
    401: ("key", "Tavus refuses the key. Set TAVUS_API_KEY to one that is valid."),
    402: ("credits", "The Tavus account is out of conversational credits. Buy minutes, or change the plan."),
    403: ("key", "The Tavus key may not do this. Set TAVUS_API_KEY to one that may hold conversations."),
    404: ("not_found", "Tavus knows no such replica or persona. Check the TAVUS_REPLICA and _PERSONA ids."),
    429: ("busy", "Tavus takes no more conversations now. Raise the plan; set TAVUS_MAX_CONCURRENT to it."),
}
REQUEST: Final = ("request", "Tavus did not accept the conversation as we asked for it.")


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that is no server error."""

    status: int
    body: bytes

    @property
    def ok(self) -> bool:
        return httpx.codes.is_success(self.status)

    @property
    def said(self) -> str:
        """What a refusal says, in whichever field; "" where it says nothing."""
        try:
            parsed = json.loads(self.body)
        except ValueError:
            return self.body.decode("utf-8", "replace")[:QUOTED_CHARACTERS]
        fields = parsed if isinstance(parsed, dict) else {}
        return next((str(fields[name])[:QUOTED_CHARACTERS] for name in SAID_IN if fields.get(name)), "")

    @property
    def gone(self) -> bool:
        """Whether it says that there is no such conversation, in any of the ways that were seen."""
        invalid = self.status == httpx.codes.BAD_REQUEST and "invalid conversation" in self.said.lower()
        return invalid or self.status in (httpx.codes.NOT_FOUND, httpx.codes.GONE)

    def refusal(self) -> VideoRefused:
        said = self.said.lower()
        code, advice = MEANT.get(self.status, REQUEST)
        if "concurrent" in said:
            code, advice = MEANT[429]
        elif "out of conversational credits" in said:
            code, advice = MEANT[402]
        return VideoRefused(f"{advice} It said: {self.status} {self.said}".strip(), code=code)


class TavusApi:
    """The vendor's API under one address, with our key."""

    def __init__(self, base_url: str, key: SecretStr) -> None:
        self._client = httpx.AsyncClient(
            base_url=base_url,
            # `ask` bounds the whole request; this would only bound each read.
            timeout=httpx.Timeout(None),
            # Neither a redirect nor a proxy named in the environment gets our key.
            follow_redirects=False,
            trust_env=False,
            headers={
                "Accept": "application/json",
                "User-Agent": "greenroom",
                "x-api-key": key.get_secret_value(),
            },
        )

    async def ask(
        self,
        operation: str,
        method: str,
        path: str,
        *,
        seconds: float = WITHIN_SECONDS,
        **request: Any,
    ) -> Answered:
        """What the vendor answers within `seconds`, be it a refusal. Raises `VideoUnknown` for all else."""
        with vendor_call(NAME, operation) as call:
            try:
                async with (
                    asyncio.timeout(seconds),
                    self._client.stream(method, path, **request) as answer,
                ):
                    answered = Answered(answer.status_code, await _bounded(answer))
            except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
                raise VideoUnknown(f"{operation}: {type(error).__name__}") from None
            if not answered.ok:
                call.outcome = str(answered.status)
            if answered.status >= SERVER_ERROR or httpx.codes.is_redirect(answered.status):
                raise VideoUnknown(f"{operation} answered {answered.status}")
            return answered

    async def close(self) -> None:
        await self._client.aclose()


async def _bounded(answer: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in answer.aiter_bytes():
        body += chunk
        if len(body) > MAX_ANSWER_BYTES:
            raise VideoUnknown("the answer is too long")
    return bytes(body)
