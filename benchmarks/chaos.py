"""One web and one worker of two killed (-9) every five seconds under load: nothing lost, nothing paid twice.

    .venv/bin/python benchmarks/chaos.py [--seconds N] [--candidates N] [--every SECONDS] [--s3]
    .venv/bin/python benchmarks/chaos.py --interviews 100

The first form has candidates ask for analyses, interviews and video interviews for three minutes, the second
holds a number of interviews, all at once. The video vendor is simulated, slow, and at times loses its answer.
The killing goes on until every one of them has ended; then the rows, the ledger and the vendor are asked. It
ends by itself: with 1 when anything is lost, open, unpaid or paid twice, or when a conversation still runs at
the vendor or was made twice. `--s3` keeps files in a real S3 server, Ceph's gateway, which must be installed.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle
from typing import Final

import httpx
from chaos_candidates import REQUEST_SECONDS, Candidate, GaveUp, Seen
from chaos_system import System, system
from sqlalchemy import text
from uploads import ceph, s3_settings

from greenroom.core.database import Sessions, create_engine, create_sessions, transaction
from greenroom.wallet.verification import Verification, verify

ROLE: Final = "backend-developer"
PATIENCE_SECONDS: Final = 180.0
# What an answer that was lost has left at the vendor is found by its name within this.
ORPHANS_END_WITHIN_SECONDS: Final = 120
SCREENINGS_BEFORE_AN_INTERVIEW: Final = 2

# Of each service: how many there are, are still open, ended with a result, ended without one; how many were
# not charged exactly once, and how many without a result were not given back, or with one were.
_BOOKS: Final = """
    SELECT count(*),
        count(*) FILTER (WHERE status NOT IN ('done', 'completed', 'failed', 'abandoned')),
        count(*) FILTER (WHERE status IN ('done', 'completed')),
        count(*) FILTER (WHERE status IN ('failed', 'abandoned')),
        count(*) FILTER (WHERE charged <> 1),
        count(*) FILTER (WHERE refunded <> (status IN ('failed', 'abandoned'))::int)
    FROM (
        SELECT status,
            count(moved.id) FILTER (WHERE moved.kind = 'consumption') AS charged,
            count(moved.id) FILTER (WHERE moved.kind = 'refund') AS refunded
        FROM {table} AS service LEFT JOIN wallet_transactions AS moved
            ON moved.reference_type = '{name}' AND moved.reference_id = service.id::text
        GROUP BY service.id, status
    ) AS services
"""


@dataclass(frozen=True, slots=True)
class Books:
    """What the database says of one service."""

    all: int
    open: int
    done: int
    without_result: int
    wrongly_charged: int
    wrongly_refunded: int

    @property
    def right(self) -> bool:
        return not (self.open or self.wrongly_charged or self.wrongly_refunded)


@dataclass
class Outcome:
    """What came of it all."""

    seen: Seen
    books: dict[str, Books] = field(default_factory=dict)
    ledger: Verification | None = None
    still_running: int = 0
    gave_up: list[str] = field(default_factory=list)


@asynccontextmanager
async def sessions_of(database_url: str) -> AsyncIterator[Sessions]:
    engine = create_engine(database_url)
    yield create_sessions(engine)
    await engine.dispose()


async def run(system: System, options: argparse.Namespace) -> Outcome:
    """Load and killing until every candidate has seen all their services end."""
    outcome = Outcome(Seen())
    limits = httpx.Limits(max_connections=200, max_keepalive_connections=50)
    async with httpx.AsyncClient(timeout=REQUEST_SECONDS, limits=limits) as client:
        listed = (await client.get(f"{system.addresses[0]}/api/v1/roles")).raise_for_status().json()["items"]
        role_id = next(role["id"] for role in listed if role["slug"] == ROLE)
        number = options.interviews or options.candidates
        candidates = [
            Candidate(place, client, cycle(system.addresses), outcome.seen, PATIENCE_SECONDS, options.think)
            for place in range(number)
        ]
        until = None if options.interviews else time.monotonic() + options.seconds
        killing = asyncio.create_task(system.kill_for_ever(options.every, outcome.seen.look))
        await asyncio.gather(*(_live(one, role_id, until, outcome) for one in candidates))
        if killing.done():
            killing.result()
        killing.cancel()
    outcome.still_running = await _orphans(system)
    async with sessions_of(system.database_url) as sessions, transaction(sessions) as session:
        for name, table in (("screening", "screenings"), ("interview", "interviews")):
            row = (await session.execute(text(_BOOKS.format(table=table, name=name)))).one()
            outcome.books[name] = Books(*row)
        outcome.ledger = await verify(session)
    return outcome


async def _orphans(system: System) -> int:
    """Conversations that still run at the vendor, of interviews that have all ended, after some time."""
    for _second in range(ORPHANS_END_WITHIN_SECONDS):
        if not system.vendor.running:
            break
        await asyncio.sleep(1)
    return len(system.vendor.running)


async def _live(candidate: Candidate, role_id: str, until: float | None, outcome: Outcome) -> None:
    """One interview; or analyses and interviews by turns until the time is over."""
    try:
        await candidate.register()
        if until is None:
            await candidate.interview(role_id)
            return
        cv_id = await candidate.send_cv()
        while time.monotonic() < until:
            for _ in range(SCREENINGS_BEFORE_AN_INTERVIEW):
                await candidate.screen(cv_id)
            await candidate.interview(role_id)
            await candidate.video(role_id)
    except GaveUp as reason:
        outcome.gave_up.append(str(reason))


def show(outcome: Outcome, system: System, seconds: float) -> bool:
    """Print the figures; whether all is well."""
    seen, ledger = outcome.seen, outcome.ledger
    webs, workers = system.deaths
    print(f"{seconds:.0f} s, load {os.getloadavg()[0]:.1f} at the end, killed: {webs} web, {workers} worker")
    print(f"  seconds between kills: from {min(system.intervals):.1f} to {max(system.intervals):.1f}")
    print(f"  {seen.asked:,} requests, {seen.asked_again:,} asked again, statuses {dict(seen.statuses)}")
    print(f"  seen to end: {dict(seen.ends)}; answers lost: {seen.lost_answers}")
    print(
        f"  interviews in progress as something was killed, by turn: {dict(sorted(seen.killed_at.items()))}, "
        f"and face to face: {dict(seen.killed_in)}"
    )
    for name, found in outcome.books.items():
        print(f"  {name}: {found}")
    for name, waited in seen.seconds.items():
        if len(waited) > 1:
            p50, p95 = statistics.median(waited), statistics.quantiles(waited, n=20)[-1]
            print(f"    {name} to its end: p50 {p50:.1f} s, p95 {p95:.1f} s, longest {max(waited):.1f} s")
    vendor = system.vendor
    print(
        f"  conversations made at the vendor: {vendor.made_by_name.total()}, "
        f"made twice: {vendor.made_twice}, still running: {outcome.still_running}"
    )
    print(f"  {ledger}")
    for reason in outcome.gave_up[:10]:
        print(f"  given up: {reason}")
    books_right = all(found.right for found in outcome.books.values())
    vendor_right = not (vendor.made_twice or outcome.still_running)
    ledger_right = ledger is not None and not ledger.disagreements
    return books_right and vendor_right and ledger_right and not (outcome.gave_up or seen.lost_answers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=float, default=180.0)
    parser.add_argument("--candidates", type=int, default=20)
    parser.add_argument("--every", type=float, default=5.0, help="seconds between kills")
    parser.add_argument("--think", type=float, default=1.0, help="seconds before each answer")
    parser.add_argument("--interviews", type=int, default=0, help="so many interviews, in place of a time")
    parser.add_argument("--s3", action="store_true", help="files in a real S3 server")
    options = parser.parse_args()
    with ExitStack() as stack:
        store = s3_settings(stack.enter_context(ceph())) if options.s3 else {}
        running = stack.enter_context(system(**store))
        started = time.perf_counter()
        outcome = asyncio.run(run(running, options))
        seconds = time.perf_counter() - started
    sys.exit(0 if show(outcome, running, seconds) else 1)


if __name__ == "__main__":
    main()
