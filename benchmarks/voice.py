"""How soon the interviewer's voice is heard once a model has found its first sentence, over HTTP.

    .venv/bin/python benchmarks/voice.py [--answers N] [--latency SECONDS]

A simulated server words follow-ups, speaks and listens; its voice takes `--latency` to begin, which is the
vendor's part of each figure. Prints, from the moment when the first sentence is on the wire to us, how long
until the page has its first sound, and how long a stretch of ten seconds takes to be written down.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any, Final
from uuid import uuid4

import httpx
from running_app import BACKEND, free_port, running_app

sys.path.insert(0, str(BACKEND))

from tests.simulators.audio import hum

KEY: Final = "test_key_of_a_model"
THIN: Final = "I organised everything and afterwards we communicated much better than before."
STREAM: Final = {"Accept": "text/event-stream"}
SECONDS: Final = 10


@contextmanager
def simulator(latency: float) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "tests.simulators.audio", str(port), str(latency)]
    with subprocess.Popen(command, cwd=BACKEND, stdout=subprocess.PIPE) as process:
        try:
            if process.stdout is not None:
                process.stdout.readline()
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()


async def events(answer: httpx.Response) -> AsyncIterator[tuple[str, Any]]:
    name = ""
    async for line in answer.aiter_lines():
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


async def first_sound(client: httpx.AsyncClient, url: str, permit: str) -> float:
    async with client.stream("POST", f"{url}/speech", json={"permit": permit}) as answer:
        async for name, _ in events(answer):
            if name == "sound":
                return time.perf_counter()
    raise SystemExit("no sound came")


async def answered(client: httpx.AsyncClient, url: str, turn: dict[str, Any]) -> tuple[float, Any]:
    """One answer: seconds from the first sentence to the first sound, and the turn that follows."""
    body = {"turn_id": turn["id"], "text": f"{THIN} {uuid4().hex[:6]}."}
    sentence_at, sound, following = 0.0, None, None
    async with client.stream("POST", f"{url}/answers", json=body, headers=STREAM) as answer:
        async for name, data in events(answer):
            if name == "sentence" and sound is None:
                sentence_at = time.perf_counter()
                sound = asyncio.create_task(first_sound(client, url, data["permit"]))
            if name == "turn":
                following = data["next"]
    if sound is None:
        return 0.0, following
    return await sound - sentence_at, following


async def measure(address: str, number: int) -> tuple[list[float], list[float]]:
    async with httpx.AsyncClient(base_url=f"{address}/api/v1", timeout=30) as client:
        person = {
            "email": f"{uuid4().hex}@example.com",
            "password": "a long and quiet room",
            "name": "Asha Verma",
        }
        token = (await client.post("/auth/register", json=person)).json()["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        role = (await client.get("/roles/backend-developer")).json()["id"]
        waits: list[float] = []
        written: list[float] = []
        while len(waits) < number:
            body = {"role_id": role, "format": "voice", "questions": 6}
            interview = (await client.post("/interviews", json=body)).json()
            url, turn = f"/interviews/{interview['id']}", interview["turns"][0]
            written.append(await written_down(client, url))
            while turn is not None and len(waits) < number:
                wait, turn = await answered(client, url, turn)
                waits += [wait] if wait else []
        return waits, written


async def written_down(client: httpx.AsyncClient, url: str) -> float:
    started = time.perf_counter()
    answer = await client.post(f"{url}/transcriptions", content=hum(SECONDS))
    if not answer.json()["words"]:
        raise SystemExit("nothing was written down")
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--answers", type=int, default=60)
    parser.add_argument("--latency", type=float, default=0.15, help="seconds that the voice takes to begin")
    chosen = parser.parse_args()
    with simulator(chosen.latency) as server:
        voice = {"AI_SPEECH_MODEL": "sim-speech", "AI_TRANSCRIPTION_MODEL": "sim-listen"}
        models = {"AI_PROVIDER": "openai", "OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server}
        # The same follow-up is soon one that was asked before, which the guard notes each time.
        models["LOG_LEVEL"] = "error"
        with running_app(1_000, **voice, **models) as address:
            waits, written = asyncio.run(measure(address, chosen.answers))
    for name, figures in (
        ("first sound after the first sentence", waits),
        ("ten seconds written down", written),
    ):
        figures.sort()
        late = figures[int(0.95 * (len(figures) - 1))]
        print(f"{name}: median {statistics.median(figures):.3f} s, p95 {late:.3f} s of {len(figures)}")


if __name__ == "__main__":
    main()
