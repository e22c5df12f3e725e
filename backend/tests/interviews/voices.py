"""Interviews by voice where a model speaks and listens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from tests.factories.interviews import URL, Candidate
from tests.simulators.audio import Audio

STREAM = "text/event-stream"


@dataclass(frozen=True, slots=True)
class Booth:
    """A candidate, and the account at the server that speaks and listens."""

    candidate: Candidate
    account: Audio

    async def begin(self, **body: Any) -> dict[str, Any]:
        return await self.candidate.begin(**{"format": "voice", "questions": 3} | body)

    async def hear(self, interview: dict[str, Any], **what: Any) -> httpx.Response:
        url = f"{URL}/{interview['id']}/speech"
        return await self.candidate.client.post(url, json=what, headers=self.candidate.person.headers)

    async def write_down(self, interview: dict[str, Any], sound: bytes) -> httpx.Response:
        url = f"{URL}/{interview['id']}/transcriptions"
        headers = self.candidate.person.headers | {"Content-Type": "audio/wav"}
        return await self.candidate.client.post(url, content=sound, headers=headers)
