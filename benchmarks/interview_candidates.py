"""Simulated candidates over HTTP: each thinks, answers and waits, as a person with a page open does."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from uuid import uuid4

from interview_personas import Persona
from light_client import LightClient

QUESTIONS = 6


@dataclass
class Seen:
    """What all candidates together saw: seconds, scores by persona, and what should not have happened."""

    planned: list[float] = field(default_factory=list)
    next_question: list[float] = field(default_factory=list)
    report: list[float] = field(default_factory=list)
    live: list[float] = field(default_factory=list)
    scores: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    repeated: int = 0
    without_report: int = 0


@dataclass
class Candidate:
    """One person with one connection. `think` are seconds before an answer, give or take half."""

    number: int
    persona: Persona
    role_id: str
    client: LightClient
    think: float
    asked: set[str] = field(default_factory=set)

    async def sign_up(self) -> None:
        person = {"email": f"{uuid4().hex}@example.com", "password": "a long and quiet room", "name": "Asha"}
        answer = await self.client.ask("POST", "/api/v1/auth/register", person)
        self.client.headers["Authorization"] = f"Bearer {answer['access_token']}"
        # Who comes later connects then: a server need not keep 200 lines open that say nothing.
        self.client.close()

    async def interview(self, seen: Seen) -> None:
        """One whole interview; every question is remembered, so that a second one repeats none."""
        path, wanted = "/api/v1/interviews", {"role_id": self.role_id, "questions": QUESTIONS}
        created = await self._timed("POST", path, wanted, seen.planned)
        turn, number = created["turns"][-1], 0
        while turn:
            if turn["kind"] != "follow_up":
                seen.repeated += turn["question"] in self.asked
                self.asked.add(turn["question"])
            number += 1
            await asyncio.sleep(self._pause(number))
            answer = {"turn_id": turn["id"], "text": self.persona.answer(turn["question"], number)}
            told = await self._timed("POST", f"{path}/{created['id']}/answers", answer, seen.next_question)
            turn = told["next"]
        await self._await_report(f"{path}/{created['id']}/events", seen)
        self.client.close()

    async def _await_report(self, path: str, seen: Seen) -> None:
        started = time.perf_counter()
        ended = await self.client.follow(path, lambda told: told["status"] == "completed")
        if ended is None:
            seen.without_report += 1
            return
        seen.report.append(time.perf_counter() - started)
        seen.scores[self.persona.name].append(ended["score"])

    async def _timed(self, method: str, path: str, body: Any, seconds: list[float]) -> Any:
        started = time.perf_counter()
        told = await self.client.ask(method, path, body)
        seconds.append(time.perf_counter() - started)
        return told

    def _pause(self, number: int) -> float:
        """Half to one and a half of `think`, the same in every run: people do not answer in step."""
        drawn = sha256(f"{self.number} {number}".encode()).digest()[0]
        return self.think * (0.5 + drawn / 255)
