"""What can happen to a wallet.

`do` does it and returns the rows that stand in the ledger afterwards, `expected` the rows that should stand
there when it was done on `ledger`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.wallet import service as wallet
from greenroom.wallet.adjustments import adjust
from greenroom.wallet.prices import PRICES, Service
from greenroom.wallet.service import Reference

# What names a row of the ledger: kind, reference type, reference id.
Key = tuple[str, str, str]
Ledger = dict[Key, int]

WELCOME: Final = 6
PACKS: Final = (10, 25, 50, 100)


@dataclass(frozen=True, slots=True)
class Give:
    """A welcome gift or a paid order, credited once; an order's number says which pack it was for."""

    source: Literal["user", "order"]
    number: int

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        ((key, amount),) = self.expected({}).items()
        await wallet.grant(session, user_id, amount, Reference(*key[1:]), "Credits")
        return {key: amount}

    def expected(self, _ledger: Ledger) -> Ledger:
        amount = WELCOME if self.source == "user" else PACKS[self.number % len(PACKS)]
        return {("grant", self.source, f"{self.number}"): amount}


@dataclass(frozen=True, slots=True)
class Spend:
    """One analysis or interview, charged once."""

    service: Service
    number: int

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        await wallet.spend(session, user_id, self.service, Reference(self.service, f"{self.number}"), "Spent")
        return self.expected({})

    def expected(self, _ledger: Ledger) -> Ledger:
        return {("consumption", self.service, f"{self.number}"): -PRICES[self.service]}


@dataclass(frozen=True, slots=True)
class GiveBack:
    """The refund of one analysis or interview, where it was charged."""

    service: Service
    number: int

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        reference = Reference(self.service, f"{self.number}")
        written = await wallet.refund(session, user_id, reference, "Given back")
        return self._row() if written else {}

    def expected(self, ledger: Ledger) -> Ledger:
        charged = ("consumption", self.service, f"{self.number}") in ledger
        return self._row() if charged else {}

    def _row(self) -> Ledger:
        return {("refund", self.service, f"{self.number}"): PRICES[self.service]}


@dataclass(frozen=True, slots=True)
class Adjust:
    """An operator's hand, which has no reference to repeat."""

    amount: int

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        reference = await adjust(session, user_id, self.amount, by="tests", reason="Adjusted")
        return {("adjustment", reference.type, reference.id): self.amount}

    def expected(self, _ledger: Ledger) -> Ledger:
        # The id is known only afterwards; any that is new stands for it here.
        return {("adjustment", "adjustment", "new"): self.amount}


Operation = Give | Spend | GiveBack | Adjust

# Few numbers, so that most operations are repeats of, or answers to, one before.
_numbers = st.integers(1, 9)
_services = st.sampled_from(sorted(PRICES))
operations: st.SearchStrategy[Operation] = st.one_of(
    st.builds(Give, st.just("user"), st.just(0)),
    st.builds(Give, st.just("order"), _numbers),
    st.builds(Spend, _services, _numbers),
    st.builds(Spend, _services, st.integers(1, 10_000)),
    st.builds(GiveBack, _services, _numbers),
    st.builds(Adjust, st.integers(-60, 10).filter(bool)),
)
