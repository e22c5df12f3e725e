"""The ledger against the balances: what the constraints and the one pen promise, looked at once more.

It believes neither of them, because a restored dump, a dropped constraint or a hand in the database may not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

# One statement, so that both sides are seen at one moment while people spend. A wallet's rows are written one
# after the other under its lock, and take the clock's time under it: that is the order of the chain.
_WALLETS_THAT_DISAGREE = text(
    """
    WITH moves AS (
        SELECT user_id, amount,
            sum(amount) OVER earlier AS so_far,
            balance_after - amount - lag(balance_after, 1, 0) OVER earlier AS gap,
            row_number() OVER (PARTITION BY user_id, kind, reference_type, reference_id) > 1 AS repeated
        FROM wallet_transactions
        WINDOW earlier AS (PARTITION BY user_id ORDER BY created_at, id)
    ), ledger AS (
        SELECT user_id,
            sum(amount) AS total,
            count(*) FILTER (WHERE so_far < 0) AS below_zero,
            count(*) FILTER (WHERE gap <> 0) AS breaks,
            count(*) FILTER (WHERE repeated) AS repeats
        FROM moves GROUP BY user_id
    )
    SELECT user_id, wallets.balance, coalesce(total, 0) AS total,
        coalesce(below_zero, 0) AS below_zero, coalesce(breaks, 0) AS breaks, coalesce(repeats, 0) AS repeats
    FROM wallets FULL JOIN ledger USING (user_id)
    WHERE balance IS DISTINCT FROM coalesce(total, 0) OR balance < 0
        OR below_zero > 0 OR breaks > 0 OR repeats > 0
    ORDER BY user_id
    """
)
_COUNTS = text("SELECT (SELECT count(*) FROM wallets), (SELECT count(*) FROM wallet_transactions)")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A wallet whose balance and transactions contradict each other or themselves.

    `balance` is None where transactions have no wallet, `total` their sum in credits. The others count
    transactions: after which the sum is negative (`below_zero`), whose `balance_after` does not follow from
    the one before (`breaks`), and whose kind and reference were there before (`repeats`).
    """

    user_id: UUID
    balance: int | None
    total: int
    below_zero: int
    breaks: int
    repeats: int

    def reasons(self) -> Iterator[str]:
        """What is wrong, a sentence each."""
        if self.balance is None:
            yield f"It has no balance, and its transactions come to {self.total}."
        elif self.balance != self.total:
            yield f"Its balance is {self.balance}, and its transactions come to {self.total}."
        if self.balance is not None and self.balance < 0:
            yield "Its balance is below zero."
        if self.below_zero:
            yield f"The sum is below zero after {_transactions(self.below_zero)}."
        if self.breaks:
            yield f"The balance noted with {_transactions(self.breaks)} does not follow from the one before."
        if self.repeats:
            yield f"A reference that was there before stands with {_transactions(self.repeats)}."


@dataclass(frozen=True, slots=True)
class Verification:
    """How much was looked at, and every wallet that disagrees."""

    wallets: int
    transactions: int
    disagreements: list[Disagreement]

    def __str__(self) -> str:
        looked_at = f"{_wallets(self.wallets)} and {_transactions(self.transactions)}"
        if not self.disagreements:
            return f"The ledger and the balances agree: {looked_at}."
        return f"The ledger and the balances disagree in {_wallets(len(self.disagreements))}, of {looked_at}."


async def verify(session: AsyncSession) -> Verification:
    """Compare every wallet with its transactions. Reads all of the ledger and changes nothing."""
    rows = (await session.execute(_WALLETS_THAT_DISAGREE)).mappings()
    disagreements = [Disagreement(**row) for row in rows]
    wallets, transactions = (await session.execute(_COUNTS)).one()
    return Verification(wallets, transactions, disagreements)


def _wallets(count: int) -> str:
    return f"{count:,} wallet{'' if count == 1 else 's'}"


def _transactions(count: int) -> str:
    return f"{count:,} transaction{'' if count == 1 else 's'}"
