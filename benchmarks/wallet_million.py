"""The wallet's reads with a million transactions in the table, beside their times with a thousand.

Two databases on one server, one web process each, asked in turns, so that a busy machine slows both.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, NamedTuple
from uuid import UUID

import httpx
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from wallet_system import System, system

from greenroom.core.pagination import Paging
from greenroom.wallet import service as wallet
from greenroom.wallet.verification import verify
from tests.factories import users

ROUNDS = 100
OTHERS = 499  # people with a thousand transactions each, beside the one with half a million
SMALL, LARGE = 1_000, 500_000

# Three movements by hand, then gifts for a twentieth of the time, then a pack, analyses and two refunds over
# and over: that the gifts are all old is what statistics do not tell. Ordered in time and with the balance
# after each, as the one pen would have written them; the trigger allows inserts.
FILL = text(
    """
    WITH moves AS (
        SELECT n, CASE
            WHEN n <= 3 THEN 'adjustment' WHEN n <= :count / 20 THEN 'grant' WHEN n % 20 = 4 THEN 'purchase'
            WHEN n % 10 = 9 THEN 'refund' ELSE 'consumption' END AS kind
        FROM generate_series(1, :count) AS n
    ), priced AS (
        SELECT n, kind, CASE kind
            WHEN 'adjustment' THEN 10 WHEN 'purchase' THEN 25 WHEN 'consumption' THEN -1 ELSE 1 END AS amount
        FROM moves
    )
    INSERT INTO wallet_transactions (id, user_id, kind, amount, balance_after, description,
        reference_type, reference_id, created_at)
    SELECT gen_random_uuid(), :user_id, kind, amount, sum(amount) OVER (ORDER BY n), 'Analysis of cv.pdf',
        'screening', n::text, now() - interval '1 second' * (:count - n)
    FROM priced ORDER BY n
    """
)
SETTLE = text(
    """
    UPDATE wallets SET balance = (SELECT sum(amount) FROM wallet_transactions WHERE user_id = :user_id)
    WHERE user_id = :user_id
    """
)
DEEP_ROW = text(
    """
    SELECT created_at, id FROM wallet_transactions WHERE user_id = :user_id
    ORDER BY created_at DESC, id DESC OFFSET :depth LIMIT 1
    """
)


class Reader(NamedTuple):
    """Somebody with a long or short history, the client that speaks for them, and a cursor deep in it."""

    client: httpx.AsyncClient
    deep: str

    def query(self, question: str) -> dict[str, str]:
        wanted = dict(part.split("=") for part in question.split())
        return wanted | {"cursor": self.deep} if "cursor" in wanted else wanted


QUESTIONS = {
    "GET /wallet": ("/wallet", ""),
    "history, first page": ("/wallet/transactions", ""),
    "history, deep page": ("/wallet/transactions", "cursor=deep"),
    "analyses only, first page": ("/wallet/transactions", "kind=consumption"),
    "analyses only, deep page": ("/wallet/transactions", "kind=consumption cursor=deep"),
    "refunds only, first page": ("/wallet/transactions", "kind=refund"),
    "refunds only, deep page": ("/wallet/transactions", "kind=refund cursor=deep"),
    "purchases only": ("/wallet/transactions", "kind=purchase"),
    "gifts only, all of them old": ("/wallet/transactions", "kind=grant"),
    "the three oldest by their kind": ("/wallet/transactions", "kind=adjustment"),
}


def measure(server_url: str) -> None:
    """Print each read's median with a thousand and with a million, and the ratio."""
    with system(server_url, processes=1) as small, system(server_url, processes=1) as large:
        asyncio.run(_compare(small, large))


async def _compare(small: System, large: System) -> None:
    async with (
        _reader(small, own=SMALL, others=0) as few,
        _reader(large, own=LARGE, others=OTHERS) as many,
        _reader(large, own=SMALL, others=0) as few_of_many,
    ):
        print(f"\nMedians of {ROUNDS} answers, and their ratio to the first")
        print(f"  of {SMALL:,}; of {LARGE:,} in a million; of {SMALL:,} in a million")
        for name, (path, question) in QUESTIONS.items():
            times = await _in_turns([few, many, few_of_many], path, question)
            base, *rest = (statistics.median(one) for one in times)
            shown = "  ".join(f"{one * 1000:6.1f} ms ({one / base:.2f}x)" for one in rest)
            print(f"  {name:<32}{base * 1000:6.1f} ms  {shown}")
    async with large.sessions() as sessions, sessions() as session:
        started = time.perf_counter()
        verification = await verify(session)
        print(f"  {verification} Found out in {time.perf_counter() - started:.1f} s.")


@asynccontextmanager
async def _reader(running: System, *, own: int, others: int) -> AsyncIterator[Reader]:
    async with running.sessions() as sessions, sessions() as session:
        person = await users.signed_in(session, running.settings, balance=0)
        user_id = person.user.id
        await _fill(session, user_id, own)
        for _ in range(others):
            other = await users.user(session, balance=0)
            await _fill(session, other.id, SMALL)
        await session.commit()
        # As the database does by itself a little later.
        await session.execute(text("ANALYZE wallet_transactions, wallets"))
        await session.commit()
        deep = await _deep_cursor(session, user_id, own * 9 // 10)
    address = f"{running.addresses[0]}/api/v1"
    async with httpx.AsyncClient(base_url=address, headers=person.headers, timeout=60) as client:
        yield Reader(client, deep)


async def _fill(session: AsyncSession, user_id: UUID, count: int) -> None:
    await session.execute(FILL, {"user_id": user_id, "count": count})
    await session.execute(SETTLE, {"user_id": user_id})


async def _deep_cursor(session: AsyncSession, user_id: UUID, depth: int) -> str:
    row = (await session.execute(DEEP_ROW, {"user_id": user_id, "depth": depth})).one()
    _, cursor = await wallet.transactions(session, user_id, Paging(1, (row.created_at, row.id)))
    if cursor is None:
        raise SystemExit("the deep page is the last one")
    return cursor


async def _in_turns(readers: list[Reader], path: str, question: str) -> list[list[float]]:
    """Seconds of `ROUNDS` answers to each reader, who ask one after the other."""
    times: list[list[float]] = [[] for _ in readers]
    for number in range(-5, ROUNDS):
        for reader, taken in zip(readers, times, strict=True):
            query: dict[str, Any] = reader.query(question)
            started = time.perf_counter()
            (await reader.client.get(path, params=query)).raise_for_status()
            if number >= 0:
                taken.append(time.perf_counter() - started)
    return times
