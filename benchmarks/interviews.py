"""Two hundred simulated candidates through whole interviews, over HTTP, fifty at once.

    .venv/bin/python benchmarks/interviews.py [--candidates N] [--at-once N] [--think SECONDS]

Prints errors, repeated questions, the score of each persona, how long a candidate waits for the next
question and for the report, and what that cost. All of it runs on this machine: HTTP, PostgreSQL, queue,
engine and the candidates, whose process has a low priority. They have signed up before the clock starts.
`GET /health/live`, which touches no database, is timed beside them. First one candidate alone is interviewed,
which shows what an answer takes when nobody else asks; last, the first of each persona have five interviews
more, in which no question may come again.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import time
from collections.abc import Coroutine, Iterable
from itertools import pairwise
from typing import Any, Final

from interview_candidates import Candidate, Seen
from interview_personas import PERSONAS, warm_up
from light_client import LightClient, Refused
from machine import processor_seconds
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
AGAIN: Final = 5
ALONE: Final = 6
CREDITS: Final = 5 * ALONE
SIGNING_UP_AT_ONCE: Final = 4
LOW_PRIORITY: Final = 10


async def people(address: str, number: int, think: float) -> list[Candidate]:
    """So many candidates, signed up."""
    async with LightClient(address) as client:
        listed = (await client.ask("GET", "/api/v1/roles"))["items"]
    roles = {role["slug"]: role["id"] for role in listed}
    found = [
        Candidate(
            place,
            PERSONAS[place % len(PERSONAS)],
            roles[ROLES[place % len(ROLES)]],
            LightClient(address),
            think,
        )
        for place in range(number)
    ]
    await at_most(SIGNING_UP_AT_ONCE, (one.sign_up() for one in found))
    return found


async def at_most(places: int, work: Iterable[Coroutine[Any, Any, None]]) -> None:
    free = asyncio.Semaphore(places)

    async def take_place(one: Coroutine[Any, Any, None]) -> None:
        async with free:
            await one

    await asyncio.gather(*(take_place(one) for one in work))


async def candidate(one: Candidate, seen: Seen, times: int = 1) -> None:
    try:
        for _ in range(times):
            await one.interview(seen)
    except (Refused, OSError, asyncio.IncompleteReadError) as error:
        seen.errors.append(str(error))


async def crowd(everybody: list[Candidate], at_once: int, think: float) -> Seen:
    """All of them, `at_once` at a time, the first of whom come within one pause."""
    seen = Seen()

    async def come(place: int, one: Candidate) -> None:
        await asyncio.sleep(think * place / at_once if place < at_once else 0)
        await candidate(one, seen)

    watching = asyncio.create_task(watch(everybody[0], seen))
    await at_most(at_once, (come(place, one) for place, one in enumerate(everybody)))
    watching.cancel()
    return seen


async def watch(one: Candidate, seen: Seen) -> None:
    """The baseline: what a request costs that asks for nothing, at the same time."""
    async with LightClient(f"http://{one.client.headers['Host']}") as client:
        while True:
            started = time.perf_counter()
            await client.ask("GET", "/health/live")
            seen.live.append(time.perf_counter() - started)
            await asyncio.sleep(0.1)


async def measure(address: str, options: argparse.Namespace) -> Seen:
    """Print what one alone and what all of them saw; what they all together saw is returned."""
    warm_up()
    everybody = await people(address, options.candidates, options.think)
    (single,) = await people(address, 1, 0.0)
    before, alone = processor_seconds(address), Seen()
    await candidate(single, alone, ALONE)
    print(f"load before {os.getloadavg()[0]:.1f}; one candidate alone, {ALONE} interviews without a pause:")
    show_seconds(alone)
    show_cost(before, processor_seconds(address), len(alone.next_question), None)
    before, started = processor_seconds(address), time.perf_counter()
    seen = await crowd(everybody, options.at_once, options.think)
    seconds = time.perf_counter() - started
    crowded = f"{options.candidates} candidates, {options.at_once} at once, {seconds:.0f} s"
    print(f"{crowded}, load after {os.getloadavg()[0]:.1f}:")
    show_seconds(seen)
    show_cost(before, processor_seconds(address), len(seen.next_question), seconds)
    again = Seen(scores=seen.scores)
    for one in everybody[: len(PERSONAS)]:
        one.think = 0.0
    await asyncio.gather(*(candidate(one, again, AGAIN) for one in everybody[: len(PERSONAS)]))
    seen.repeated += again.repeated + alone.repeated
    seen.without_report += again.without_report + alone.without_report
    seen.errors += again.errors + alone.errors
    return seen


def show_seconds(seen: Seen) -> None:
    named = {
        "next question": seen.next_question,
        "report": seen.report,
        "plan and first question": seen.planned,
        "live": seen.live,
    }
    for name, seconds in named.items():
        if len(seconds) > 1:
            found = statistics.quantiles(seconds, n=100)
            shown = ", ".join(f"p{at} {found[at - 1] * 1000:.0f} ms" for at in (50, 95, 99))
            print(f"  {name}: {len(seconds)}, {shown}")


def show_cost(before: dict[str, float], after: dict[str, float], answers: int, seconds: float | None) -> None:
    """Processor time by who used it, plans and reports included: for an answer, or of all that there was."""
    used = {name: after[name] - before[name] for name in before}
    each = ", ".join(f"{name} {spent / answers * 1000:.1f} ms" for name, spent in used.items())
    print(f"  processor time for each answer: {each}")
    if seconds is not None:
        there = seconds * (os.cpu_count() or 1)
        shares = ", ".join(f"{name} {spent / there:.0%}" for name, spent in used.items())
        print(f"  of {os.cpu_count()} cores: {shares}")


def show(seen: Seen) -> None:
    held = sum(map(len, seen.scores.values()))
    print(f"{held} interviews by personas; errors: {len(seen.errors)} {seen.errors[:5]}")
    print(f"  repeated questions: {seen.repeated}; interviews without a report: {seen.without_report}")
    for persona in PERSONAS:
        scores = seen.scores[persona.name]
        print(f"  {persona.name}: mean {statistics.mean(scores):.2f}, from {min(scores)} to {max(scores)}")
    means = [statistics.mean(seen.scores[persona.name]) for persona in PERSONAS]
    print(f"  ordered as the personas: {all(a > b for a, b in pairwise(means))}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--candidates", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=50)
    parser.add_argument("--think", type=float, default=3.0, help="seconds before an answer, on average")
    options = parser.parse_args()
    with running_app(CREDITS) as address:
        os.nice(LOW_PRIORITY)
        seen = asyncio.run(measure(address, options))
    show(seen)


if __name__ == "__main__":
    main()
