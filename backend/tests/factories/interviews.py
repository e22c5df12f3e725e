"""Interviews as a person holds them over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import httpx

from greenroom.engine.roles.catalogue import load_catalogue
from tests.factories.users import SignedInPerson

URL: Final = "/api/v1/interviews"
ROLE_ID: Final = UUID(next(role.id for role in load_catalogue().roles if role.slug == "backend-developer"))
ANSWER: Final = (
    "At my internship our order page took four seconds, and I was asked to make it faster. I measured every "
    "query, found that one ran for each row, replaced them by a single join, and wrote a test for it. "
    "The page then took 300 ms, and complaints fell by 40 % within a month."
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person, and what they do in interviews over HTTP."""

    client: httpx.AsyncClient
    person: SignedInPerson

    async def ask_for(self, **body: Any) -> httpx.Response:
        """Ask for an interview; `key=` is sent as the Idempotency-Key."""
        key = {"Idempotency-Key": body.pop("key")} if "key" in body else {}
        body = {"role_id": str(ROLE_ID)} | body
        return await self.client.post(URL, json=body, headers=self.person.headers | key)

    async def begin(self, **body: Any) -> dict[str, Any]:
        answer = await self.ask_for(**body)
        assert answer.status_code == 201, answer.text
        interview: dict[str, Any] = answer.json()
        return interview

    async def answer(
        self, interview: dict[str, Any], turn: dict[str, Any], text: str = ANSWER, **more: Any
    ) -> httpx.Response:
        """Answer one turn; `accept=` is sent as the Accept header."""
        accept = {"Accept": more.pop("accept")} if "accept" in more else {}
        body = {"turn_id": turn["id"], "text": text} | more
        url = f"{URL}/{interview['id']}/answers"
        return await self.client.post(url, json=body, headers=self.person.headers | accept)

    async def say(self, interview: dict[str, Any], turn: dict[str, Any], text: str = ANSWER) -> Any:
        """Answer one turn, and what came of it."""
        answer = await self.answer(interview, turn, text)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def answer_all(self, interview: dict[str, Any], text: str = ANSWER) -> list[dict[str, Any]]:
        """Answer whatever is asked, to the end; the answered turns."""
        turn = interview["turns"][-1]
        turns = []
        while turn is not None:
            taken = await self.say(interview, turn, text)
            turns.append(taken["turn"])
            turn = taken["next"]
        return turns

    async def complete(self, interview: dict[str, Any]) -> httpx.Response:
        return await self.client.post(f"{URL}/{interview['id']}/completion", headers=self.person.headers)

    async def get(self, path: str) -> Any:
        return (await self.client.get(f"/api/v1{path}", headers=self.person.headers)).json()

    async def transactions(self) -> list[tuple[str, int]]:
        """The wallet's movements since its opening, oldest first."""
        items = (await self.get("/wallet/transactions"))["items"]
        return [(row["kind"], row["amount"]) for row in reversed(items)][1:]
