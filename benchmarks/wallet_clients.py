"""Two hundred clients spend from one wallet at once, over HTTP, through two web processes."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

import httpx
from wallet_system import System, system

from greenroom.wallet.verification import verify
from tests.factories import cvs, users

CLIENTS = 200
CREDITS = 10_000
TRIES = 55


def measure(server_url: str) -> None:
    """Print what was accepted, what was refused, and whether the ledger is right afterwards."""
    print(f"\n{CLIENTS} clients, {TRIES} tries each, one wallet of {CREDITS:,} credits")
    with system(server_url, processes=2) as running:
        asyncio.run(_race(running))


async def _race(running: System) -> None:
    async with running.sessions() as sessions:
        async with sessions() as session:
            person = await users.signed_in(session, running.settings, balance=CREDITS)
            cv = await cvs.stored(session, person.user)
            await session.commit()
        started = time.perf_counter()
        answers, balances = await _spend_all(running.addresses, person.headers, str(cv.id))
        took = time.perf_counter() - started
        async with sessions() as session:
            verification = await verify(session)
    said = ", ".join(f"{count:,} x {status}" for status, count in sorted(answers.items()))
    print(f"  answers: {said} in {took:.0f} s ({answers.total() / took:.0f} a second)")
    print(f"  {len(balances):,} samples of the balance: from {max(balances):,} to {min(balances):,}")
    print(f"  {verification}")


async def _spend_all(
    addresses: list[str], headers: dict[str, str], cv_id: str
) -> tuple[Counter[int], list[int]]:
    """The answers by status, and the balances that somebody who watched meanwhile saw."""
    answers: Counter[int] = Counter()
    balances: list[int] = []

    async def spend(address: str) -> None:
        async with httpx.AsyncClient(base_url=address, headers=headers, timeout=60) as client:
            tries = 0
            while tries < TRIES:
                answer = await client.post("/api/v1/screenings", json={"cv_id": cv_id})
                answers[answer.status_code] += 1
                if answer.status_code == httpx.codes.SERVICE_UNAVAILABLE:
                    # Nothing was changed, and the answer says when to come back.
                    await asyncio.sleep(int(answer.headers["Retry-After"]))
                else:
                    tries += 1

    async def watch(address: str) -> None:
        async with httpx.AsyncClient(base_url=address, headers=headers, timeout=60) as client:
            while answers.total() - answers[httpx.codes.SERVICE_UNAVAILABLE] < CLIENTS * TRIES:
                answer = await client.get("/api/v1/wallet")
                if answer.is_success:
                    balances.append(answer.json()["balance"])

    clients = (spend(addresses[number % len(addresses)]) for number in range(CLIENTS))
    await asyncio.gather(watch(addresses[0]), *clients)
    return answers, balances
