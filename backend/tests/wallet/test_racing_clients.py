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
CREDITS = 400
TRIES = 11


async def test_racing_clients_spend_every_credit_and_not_one_more(
    live_client: httpx.AsyncClient, live_sessions: Sessions, settings: Settings
):
    async with live_sessions() as session:
        person = await users.signed_in(session, settings, balance=CREDITS)
        cv = await cvs.stored(session, person.user)
        await session.commit()
    answers: Counter[int] = Counter()
    seen: list[int] = []

    async def spend() -> None:
        for _ in range(TRIES):
            body = {"cv_id": str(cv.id)}
            answer = await live_client.post("/api/v1/screenings", json=body, headers=person.headers)
            answers[answer.status_code] += 1

    async def watch() -> None:
        while answers.total() < CLIENTS * TRIES:
            shown = (await live_client.get("/api/v1/wallet", headers=person.headers)).json()
            newest = shown["recent_transactions"][0]
            seen.append(shown["balance"])
            assert newest["balance_after"] >= 0

    await asyncio.gather(watch(), *(spend() for _ in range(CLIENTS)))
    assert answers == {202: CREDITS, 402: CLIENTS * TRIES - CREDITS}
    assert min(seen) >= 0
    assert seen == sorted(seen, reverse=True)
    async with live_sessions() as session:
        verification = await verify(session)
    assert verification.disagreements == []
    assert verification.transactions == CREDITS + 1
