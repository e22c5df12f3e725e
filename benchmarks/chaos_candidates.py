"""Simulated candidates who ask again when nobody answers, as a page does, and go on where they stood."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
from interview_personas import PERSONAS, Persona
from uploads import send

from tests.factories import cv_files

REQUEST_SECONDS: Final = 15
PAUSE_SECONDS: Final = 0.3
ENDED: Final = frozenset({"done", "completed", "failed", "abandoned"})
QUESTIONS: Final = 4
# A talk takes so many times what an answer takes, and each candidate's a little longer than the one's before.
TALKS: Final = range(6, 18)


class GaveUp(Exception):
    """Nobody answered, or nothing ended, for as long as anybody waits."""


@dataclass
class Seen:
    """What all of them together saw. `turns` says at which turn each candidate is, 0 for none."""

    asked: int = 0
    asked_again: int = 0
    # Under 0: no answer came at all.
    statuses: Counter[int] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, list[float]] = field(
        default_factory=lambda: {"screening": [], "interview": [], "video": []}
    )
    turns: dict[int, int] = field(default_factory=dict)
    killed_at: Counter[int] = field(default_factory=Counter)
    # What those in video interviews are doing: "joining", "talking" or "leaving".
    calls: dict[int, str] = field(default_factory=dict)
    killed_in: Counter[str] = field(default_factory=Counter)
    lost_answers: int = 0

    def look(self) -> None:
        """Note where interviews are at this moment, as something is about to be killed."""
        self.killed_at.update(turn for turn in self.turns.values() if turn)
        self.killed_in.update(self.calls.values())


@dataclass
class Candidate:
    """One person with one CV. `patience` is in seconds, for one answer and for one end alike."""

    number: int
    client: httpx.AsyncClient
    addresses: Iterator[str]
    seen: Seen
    patience: float
    think: float
    headers: dict[str, str] = field(default_factory=dict)
    _leaves: Iterator[bool] = field(default_factory=lambda: cycle((True, False)))

    @property
    def persona(self) -> Persona:
        return PERSONAS[self.number % len(PERSONAS)]

    async def register(self) -> None:
        """Sign up, with credits enough for whatever comes."""
        person = {"password": "a long and quiet room", "name": "Asha Verma"}
        # A lost answer leaves an account that nobody knows of: the next try is another person.
        answer = await self._ask(
            "POST", "/auth/register", body=lambda: person | {"email": f"{uuid4().hex}@example.com"}
        )
        self.headers = {"Authorization": f"Bearer {answer['access_token']}"}

    async def send_cv(self) -> str:
        """Send a CV; its id."""
        file = cv_files.pdf()
        announced = {"filename": "cv.pdf", "content_type": "application/pdf", "size": len(file)}
        grant = await self._ask("POST", "/cvs/uploads", json=announced)
        place = urlsplit(grant["url"])
        if grant["method"] == "PUT":
            headers = self.headers | grant["headers"]
            await self._send("PUT", f"{place.path}?{place.query}", content=file, headers=headers)
        else:
            # The store is no part of what is killed.
            await asyncio.to_thread(send, grant, file)
        confirmed = await self._ask("POST", "/cvs", json={"upload_id": grant["upload_id"]})
        return str(confirmed["id"])

    async def screen(self, cv_id: str) -> None:
        """One analysis, until it ends."""
        started = time.perf_counter()
        asked = await self._ask("POST", "/screenings", json={"cv_id": cv_id}, **self._once())
        await self._until_ended("screening", f"/screenings/{asked['id']}", started)

    async def interview(self, role_id: str) -> None:
        """A whole interview, the page loaded anew before each answer, until its report stands."""
        body = {"role_id": role_id, "questions": QUESTIONS}
        interview = await self._ask("POST", "/interviews", json=body, **self._once())
        path, given = f"/interviews/{interview['id']}", dict[str, str]()
        while (seen := await self._ask("GET", path))["status"] in ("ready", "in_progress"):
            turn = seen["turns"][-1]
            self.seen.turns[self.number] = turn["number"]
            await asyncio.sleep(self.think)
            given[turn["id"]] = self.persona.answer(turn["question"], turn["number"])
            answer = {"turn_id": turn["id"], "text": given[turn["id"]]}
            await self._ask("POST", f"{path}/answers", json=answer)
        self.seen.turns[self.number] = 0
        await self._until_ended("interview", path, time.perf_counter())
        kept = {turn["id"]: turn["answer"] for turn in (await self._ask("GET", path))["turns"]}
        self.seen.lost_answers += sum(kept.get(turn_id) != text for turn_id, text in given.items())

    async def video(self, role_id: str) -> None:
        """A video interview: join, talk, then leave the room or end it from the page, until its report."""
        started = time.perf_counter()
        body = {"role_id": role_id, "questions": QUESTIONS, "format": "video"}
        interview = await self._ask("POST", "/interviews", json=body, **self._once())
        path = f"/interviews/{interview['id']}"
        self.seen.calls[self.number] = "joining"
        room = await self._enter(path)
        if room:
            self.seen.calls[self.number] = "talking"
            await asyncio.sleep(self.think * TALKS[self.number % len(TALKS)])
            self.seen.calls[self.number] = "leaving"
            if next(self._leaves):
                await self.client.post(f"{room}/leave")
            else:
                await self._ask("POST", f"{path}/completion")
        await self._until_ended("video", path, started)
        del self.seen.calls[self.number]

    async def _enter(self, path: str) -> str | None:
        """The room's address, None where the interviewer cannot come. It is asked for until it is known."""
        deadline = time.monotonic() + self.patience
        while (seen := await self._ask("GET", path))["status"] in ("ready", "preparing"):
            if time.monotonic() > deadline:
                raise GaveUp(f"{path} is still {seen['status']}")
            # Whatever is answered to this: what became of it shows at the next look.
            with suppress(httpx.TransportError):
                await self.client.post(f"{next(self.addresses)}/api/v1{path}/room", headers=self.headers)
        return seen["join_url"] if seen["status"] == "in_progress" else None

    def _once(self) -> dict[str, Any]:
        return {"headers": self.headers | {"Idempotency-Key": uuid4().hex}}

    async def _until_ended(self, kind: str, path: str, started: float) -> None:
        deadline = time.monotonic() + self.patience
        while (seen := await self._ask("GET", path))["status"] not in ENDED:
            if time.monotonic() > deadline:
                raise GaveUp(f"{path} is still {seen['status']}")
            await asyncio.sleep(PAUSE_SECONDS)
        self.seen.seconds[kind].append(time.perf_counter() - started)
        self.seen.ends[f"{kind} {seen['status']}"] += 1

    async def _ask(self, method: str, path: str, **request: Any) -> Any:
        return (await self._send(method, f"/api/v1{path}", **request)).json()

    async def _send(self, method: str, path: str, **request: Any) -> httpx.Response:
        """Ask one web process after the other until one answers usefully. Raises `GaveUp`."""
        deadline = time.monotonic() + self.patience
        body = request.pop("body", None)
        request.setdefault("headers", self.headers)
        self.seen.asked += 1
        while time.monotonic() < deadline:
            more = {"json": body()} if body else {}
            try:
                answer = await self.client.request(method, f"{next(self.addresses)}{path}", **request, **more)
            except httpx.TransportError:
                self.seen.statuses[0] += 1
            else:
                self.seen.statuses[answer.status_code] += 1
                if answer.is_success:
                    return answer
                if answer.is_client_error:
                    raise GaveUp(f"{method} {path} answered {answer.status_code}: {answer.text[:200]}")
            self.seen.asked_again += 1
            await asyncio.sleep(PAUSE_SECONDS)
        raise GaveUp(f"{method} {path}: nobody answered")
