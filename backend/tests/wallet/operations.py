"""What can happen to a wallet.

`do` does it and returns the rows that stand in the ledger because of it; `change` is what it does to the
balance when nothing else happens, 0 for a repeat.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.wallet import purchases
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
class State:
    """A wallet as an operation finds it."""

    ledger: Ledger
    balance: int
    owed: int


@dataclass(frozen=True, slots=True)
class Welcome:
    """The gift at registration, once."""

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        await wallet.grant(session, user_id, WELCOME, Reference("user", "1"), "Welcome credits")
        return {("grant", "user", "1"): WELCOME}

    def change(self, state: State) -> int:
        return 0 if ("grant", "user", "1") in state.ledger else WELCOME


@dataclass(frozen=True, slots=True)
class Buy:
    """A paid order, credited once, less what is owed; its number says which pack it was for."""

    number: int

    @property
    def amount(self) -> int:
        return PACKS[self.number % len(PACKS)]

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        await purchases.buy(session, user_id, self.amount, Reference("order", f"{self.number}"), "Pack")
        return {("purchase", "order", f"{self.number}"): self.amount}

    def change(self, state: State) -> int:
        bought = ("purchase", "order", f"{self.number}") in state.ledger
        return 0 if bought else max(0, self.amount - state.owed)


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The credits of a purchase whose price went back; what was spent is owed. The caller does each once."""

    amount: int

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        reference = Reference("payment_refund", str(uuid4()))
        taken = await purchases.take_back(session, user_id, self.amount, reference, "Refunded")
        return {("adjustment", reference.type, reference.id): -taken} if taken else {}

    def change(self, state: State) -> int:
        return -min(self.amount, state.balance)


@dataclass(frozen=True, slots=True)
class Spend:
    """One analysis or interview, charged once."""

    service: Service
    number: int

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        await wallet.spend(session, user_id, self.service, Reference(self.service, f"{self.number}"), "Spent")
        return {("consumption", self.service, f"{self.number}"): -PRICES[self.service]}

    def change(self, state: State) -> int:
        charged = ("consumption", self.service, f"{self.number}") in state.ledger
        return 0 if charged else -PRICES[self.service]


@dataclass(frozen=True, slots=True)
class GiveBack:
    """The refund of one analysis or interview, where it was charged, once."""

    service: Service
    number: int

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        reference = Reference(self.service, f"{self.number}")
        written = await wallet.refund(session, user_id, reference, "Given back")
        return {("refund", self.service, f"{self.number}"): PRICES[self.service]} if written else {}

    def change(self, state: State) -> int:
        charged = ("consumption", self.service, f"{self.number}") in state.ledger
        given_back = ("refund", self.service, f"{self.number}") in state.ledger
        return PRICES[self.service] if charged and not given_back else 0


@dataclass(frozen=True, slots=True)
class Adjust:
    """An operator's hand, which has no reference to repeat."""

    amount: int

    async def do(self, session: AsyncSession, user_id: UUID) -> Ledger:
        reference = await adjust(session, user_id, self.amount, by="tests", reason="Adjusted")
        return {("adjustment", reference.type, reference.id): self.amount}

    def change(self, _state: State) -> int:
        return self.amount


Operation = Welcome | Buy | TakeBack | Spend | GiveBack | Adjust

# Few numbers, so that most operations are repeats of, or answers to, one before.
_numbers = st.integers(1, 9)
_services = st.sampled_from(sorted(PRICES))
operations: st.SearchStrategy[Operation] = st.one_of(
    st.builds(Welcome),
    st.builds(Buy, _numbers),
    st.builds(TakeBack, st.integers(1, 60)),
    st.builds(Spend, _services, _numbers),
    st.builds(Spend, _services, st.integers(1, 10_000)),
    st.builds(GiveBack, _services, _numbers),
    st.builds(Adjust, st.integers(-60, 10).filter(bool)),
)
