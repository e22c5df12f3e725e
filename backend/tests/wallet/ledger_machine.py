"""A model of the ledger, a dictionary, held against the real one while operations race, repeat and crash."""

from __future__ import annotations

import asyncio
from enum import Enum
from typing import Final, NamedTuple
from uuid import UUID

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy.exc import OperationalError

from greenroom.core.database import transaction
from greenroom.wallet.errors import NotEnoughCredits
from greenroom.wallet.verification import Verification, verify
from tests.factories import users
from tests.wallet.crashes import CrashingDatabase
from tests.wallet.operations import Ledger, Operation, operations

# No single operation sends more statements than this, its commit included.
MOST_STATEMENTS: Final = 5
MOST_AT_ONCE: Final = 5

_ROWS: Final = """
    SELECT kind, reference_type, reference_id, amount, balance_after
    FROM wallet_transactions WHERE user_id = %s ORDER BY created_at, id
"""
_BALANCE: Final = "SELECT balance FROM wallets WHERE user_id = %s"


class Ending(Enum):
    """How an operation came back when it wrote nothing."""

    REFUSED = "refused"
    CRASHED = "crashed"


class Figures(NamedTuple):
    """What a run did, and what the product's own verification says of what it left."""

    operations: int
    refused: int
    crashes: dict[str, int]
    verification: Verification


def run_machine(database_url: str, *, examples: int, steps: int) -> Figures:
    """Play `examples` wallets of up to `steps` steps each; raises at the first contradiction."""
    settings = hypothesis.settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[hypothesis.HealthCheck.too_slow],  # a busy machine, not a slow strategy
    )
    with CrashingDatabase(database_url) as database:
        tally = Tally()

        class OnThisDatabase(LedgerMachine):
            def __init__(self) -> None:
                super().__init__(database, tally)

        run_state_machine_as_test(OnThisDatabase, settings=settings)
        return Figures(
            tally.operations, tally.refused, dict(database.crashes), database.run(_verified(database))
        )


class Tally:
    """How many operations were tried, and how many of them the wallet refused, over all examples."""

    operations = 0
    refused = 0


class LedgerMachine(RuleBasedStateMachine):
    """One person's wallet, from its opening on."""

    def __init__(self, database: CrashingDatabase, tally: Tally) -> None:
        super().__init__()
        self.database = database
        self.tally = tally
        self.ledger: Ledger = {}
        self.user_id = database.run(self._open())

    @rule(operation=operations)
    def one(self, operation: Operation) -> None:
        """Alone and undisturbed, an operation does what the model says."""
        expected = sum((operation.expected(self.ledger) | self.ledger).values())
        (ending,) = self._attempt([operation], None)
        if expected < 0:
            assert ending is Ending.REFUSED
        else:
            assert isinstance(ending, dict)
            self._enter(ending)
            assert sum(self.ledger.values()) == expected

    @rule(operation=operations, crash_after=st.integers(0, MOST_STATEMENTS))
    def one_that_crashes(self, operation: Operation, crash_after: int) -> None:
        """A crash leaves nothing behind; where there was none, the operation was done or refused."""
        (ending,) = self._attempt([operation], crash_after)
        if isinstance(ending, dict):
            self._enter(ending)

    @rule(
        several=st.lists(operations, min_size=2, max_size=MOST_AT_ONCE),
        crash_after=st.none() | st.integers(0, MOST_STATEMENTS * MOST_AT_ONCE),
    )
    def several_at_once(self, several: list[Operation], crash_after: int | None) -> None:
        """Racing operations, one of which may crash, do what some order of them would."""
        endings = self._attempt(several, crash_after)
        assert endings.count(Ending.CRASHED) <= 1
        for ending in endings:
            if isinstance(ending, dict):
                self._enter(ending)

    @rule(operation=operations, times=st.integers(2, MOST_AT_ONCE))
    def the_same_at_once(self, operation: Operation, times: int) -> None:
        self.several_at_once([operation] * times, None)

    @invariant()
    def the_rows_are_the_model(self) -> None:
        """Balance = sum, never negative, no reference twice, each `balance_after` the sum so far."""
        so_far, seen = 0, Ledger()
        rows = self.database.admin.execute(_ROWS, (self.user_id,))
        for kind, reference_type, reference_id, amount, after in rows:
            so_far += amount
            assert so_far >= 0
            assert after == so_far
            key = (kind, reference_type, reference_id)
            assert key not in seen
            seen[key] = amount
        assert seen == self.ledger
        balance = self.database.admin.execute(_BALANCE, (self.user_id,)).fetchone()
        assert balance == (so_far,)

    def _enter(self, written: Ledger) -> None:
        """Note rows that are now there; the first of a reference is the one that counts."""
        self.ledger = written | self.ledger

    def _attempt(self, several: list[Operation], crash_after: int | None) -> list[Ledger | Ending]:
        self.tally.operations += len(several)
        return self.database.run(self._together(several), crash_after=crash_after)

    async def _open(self) -> UUID:
        async with transaction(self.database.sessions) as session:
            return (await users.user(session, balance=0)).id

    async def _together(self, several: list[Operation]) -> list[Ledger | Ending]:
        return await asyncio.gather(*map(self._do, several))

    async def _do(self, operation: Operation) -> Ledger | Ending:
        try:
            async with transaction(self.database.sessions) as session:
                return await operation.do(session, self.user_id)
        except NotEnoughCredits:
            self.tally.refused += 1
            return Ending.REFUSED
        except OperationalError:
            return Ending.CRASHED


async def _verified(database: CrashingDatabase) -> Verification:
    async with database.sessions() as session:
        return await verify(session)
