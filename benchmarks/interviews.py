"""Two hundred simulated candidates through whole interviews, over HTTP, fifty at once.

    .venv/bin/python benchmarks/interviews.py [--candidates N] [--at-once N] [--think SECONDS]

Prints errors, repeated questions, the score of each persona, and how long a candidate waits for the next
question and for the report. All of it runs on this machine: HTTP, PostgreSQL, queue, engine and candidates.
`GET /health/live`, which touches no database, is timed beside it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final
from uuid import uuid4

import httpx
from interview_personas import PERSONAS, Persona
from running_app import running_app

ROLES: Final = (
    "backend-developer",
    "data-analyst",
    "nurse",
    "accountant",
    "civil-engineer",
    "digital-marketer",
    "security-analyst",
    "school-teacher",
)
AGAIN: Final = 6
CREDITS: Final = 5 * AGAIN


@dataclass
class Seen:
    """What all candidates together saw: seconds, scores by persona, and what should not have happened."""

    next_question: list[float] = field(default_factory=list)
    report: list[float] = field(default_factory=list)
    live: list[float] = field(default_factory=list)
    scores: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    answers: Counter[int] = field(default_factory=Counter)
    repeated: int = 0
    without_report: int = 0


async def interview(client: httpx.AsyncClient, persona: Persona, role: str, think: float, seen: Seen) -> None:
    """One whole interview; every question is noted on `client` so that a second one repeats none."""
    created = await _post(client, seen, "", {"role_id": role, "questions": 6})
    asked: set[str] = client.asked  # type: ignore[attr-defined]  # ours, see `candidate`
    turn, number = created["turns"][-1], 0
    while turn:
        if turn["kind"] != "follow_up":
            seen.repeated += turn["question"] in asked
            asked.add(turn["question"])
        number += 1
        await asyncio.sleep(think)
        started = time.perf_counter()
        body = {"turn_id": turn["id"], "text": persona.answer(turn["question"], number)}
        taken = await _post(client, seen, f"/{created['id']}/answers", body)
        seen.next_question.append(time.perf_counter() - started)
        turn = taken["next"]
    await _await_report(client, created["id"], persona, seen)


async def _await_report(client: httpx.AsyncClient, interview_id: str, persona: Persona, seen: Seen) -> None:
    started = time.perf_counter()
    async with client.stream("GET", f"/api/v1/interviews/{interview_id}/events") as events:
        async for line in events.aiter_lines():
            told = json.loads(line[5:]) if line.startswith("data:") else {}
            if told.get("status") == "completed":
                seen.report.append(time.perf_counter() - started)
                seen.scores[persona.name].append(told["score"])
                return
    seen.without_report += 1


async def _post(client: httpx.AsyncClient, seen: Seen, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = await client.post(f"/api/v1/interviews{path}", json=body)
    seen.answers[answer.status_code] += 1
    answer.raise_for_status()
    told: dict[str, Any] = answer.json()
    return told


async def candidate(address: str, number: int, roles: dict[str, str], think: float, seen: Seen) -> None:
    """Sign up, and be interviewed once; the first of each persona six times in a row."""
    persona, role = PERSONAS[number % len(PERSONAS)], ROLES[number % len(ROLES)]
    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        client.asked = set()  # type: ignore[attr-defined]  # what this person was asked so far
        person = {"email": f"{uuid4().hex}@example.com", "password": "a long and quiet room", "name": "Asha"}
        answer = (await client.post("/api/v1/auth/register", json=person)).raise_for_status()
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        for _ in range(AGAIN if number < len(PERSONAS) else 1):
            await interview(client, persona, roles[role], think, seen)


async def watch(address: str, seen: Seen) -> None:
    """The baseline: what a request costs that asks for nothing, at the same time."""
    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        while True:
            started = time.perf_counter()
            await client.get("/health/live")
            seen.live.append(time.perf_counter() - started)
            await asyncio.sleep(0.1)


async def measure(address: str, candidates: int, at_once: int, think: float) -> Seen:
    seen, places = Seen(), asyncio.Semaphore(at_once)
    async with httpx.AsyncClient(base_url=address) as client:
        listed = (await client.get("/api/v1/roles")).raise_for_status().json()["items"]
    roles = {role["slug"]: role["id"] for role in listed}

    async def take_place(number: int) -> None:
        async with places:
            await candidate(address, number, roles, think, seen)

    watching = asyncio.create_task(watch(address, seen))
    await asyncio.gather(*(take_place(number) for number in range(candidates)))
    watching.cancel()
    return seen


def show(seen: Seen, candidates: int, at_once: int) -> None:
    held = sum(map(len, seen.scores.values()))
    print(f"{candidates} candidates, {at_once} at once, {held} interviews, {len(seen.next_question)} answers")
    print(f"  answers by status: {dict(sorted(seen.answers.items()))}")
    print(f"  repeated questions: {seen.repeated}; interviews without a report: {seen.without_report}")
    for name, seconds in (
        ("next question", seen.next_question),
        ("report", seen.report),
        ("live", seen.live),
    ):
        p50, p95 = statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]
        print(f"  {name}: p50 {p50 * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms")
    for persona in PERSONAS:
        scores = seen.scores[persona.name]
        print(f"  {persona.name}: mean {statistics.mean(scores):.2f}, from {min(scores)} to {max(scores)}")
    means = [statistics.mean(seen.scores[persona.name]) for persona in PERSONAS]
    print(f"  ordered as the personas: {all(a > b for a, b in pairwise(means))}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=50)
    parser.add_argument("--think", type=float, default=2.0, help="seconds before each answer")
    options = parser.parse_args()
    with running_app(CREDITS) as address:
        seen = asyncio.run(measure(address, options.candidates, options.at_once, options.think))
    show(seen, options.candidates, options.at_once)


if __name__ == "__main__":
    main()
