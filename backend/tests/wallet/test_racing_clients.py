"""Many clients spend from one wallet at once, over HTTP; `benchmarks/wallet.py` sends two hundred."""

from __future__ import annotations

import asyncio
from collections import Counter

import httpx

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.wallet.verification import verify
from tests.factories import cvs, users

CLIENTS = 40
CREDITS = 200
TRIES = 6


async def test_racing_clients_spend_every_credit_and_not_one_more(
    live_client: httpx.AsyncClient, live_sessions: Sessions, settings: Settings
):
    async with live_sessions() as session:
        person = await users.signed_in(session, settings, balance=CREDITS)
        cv = await cvs.stored(session, person.user)
        await session.commit()
    answers: Counter[int] = Counter()
    seen: list[int] = []

    async def request(method: str, path: str, **body: str) -> httpx.Response:
        """The answer; a busy machine says 503 when nothing was done, and is asked again."""
        while True:
            answer = await live_client.request(method, path, json=body or None, headers=person.headers)
            if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                return answer

    async def spend() -> None:
        for _ in range(TRIES):
            answer = await request("POST", "/api/v1/screenings", cv_id=str(cv.id))
            answers[answer.status_code] += 1

    async def watch() -> None:
        while answers.total() < CLIENTS * TRIES:
            seen.append((await request("GET", "/api/v1/wallet")).json()["balance"])

    await asyncio.gather(watch(), *(spend() for _ in range(CLIENTS)))
    assert answers == {202: CREDITS, 402: CLIENTS * TRIES - CREDITS}
    assert min(seen) >= 0
    assert seen == sorted(seen, reverse=True)
    async with live_sessions() as session:
        verification = await verify(session)
    assert verification.disagreements == []
    assert verification.transactions == CREDITS + 1
