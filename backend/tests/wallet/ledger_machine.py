"""A model of the ledger, a dictionary, held against the real one while operations race, repeat and crash."""

from __future__ import annotations

import asyncio
from enum import Enum
from typing import Any, Final, LiteralString, NamedTuple
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
from tests.wallet.operations import Ledger, Operation, State, TakeBack, operations

# No single operation sends more statements than this, its commit included.
MOST_STATEMENTS: Final = 6
MOST_AT_ONCE: Final = 5

_ROWS: Final = """
    SELECT kind, reference_type, reference_id, amount, balance_after
    FROM wallet_transactions WHERE user_id = %s ORDER BY created_at, id
"""
_BALANCE: Final = "SELECT balance, owed FROM wallets WHERE user_id = %s"


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
        self.due = 0
        self.found = State({}, 0, 0)
        self.user_id = database.run(self._open())

    @rule(operation=operations)
    def one(self, operation: Operation) -> None:
        """Alone and undisturbed, an operation does what the model says."""
        expected = self.found.balance + operation.change(self.found)
        (ending,) = self._attempt([operation], None)
        assert (ending is Ending.REFUSED) == (expected < 0)
        assert ending is not Ending.CRASHED
        self.the_rows_are_the_model()
        assert expected < 0 or self.found.balance == expected

    @rule(operation=operations, crash_after=st.integers(0, MOST_STATEMENTS))
    def one_that_crashes(self, operation: Operation, crash_after: int) -> None:
        """A crash leaves nothing behind; where there was none, the operation was done or refused."""
        self._attempt([operation], crash_after)

    @rule(
        several=st.lists(operations, min_size=2, max_size=MOST_AT_ONCE),
        crash_after=st.none() | st.integers(0, MOST_STATEMENTS * MOST_AT_ONCE),
    )
    def several_at_once(self, several: list[Operation], crash_after: int | None) -> None:
        """Racing operations, one of which may crash, leave the rows of those that came back well."""
        assert self._attempt(several, crash_after).count(Ending.CRASHED) <= 1

    @rule(operation=operations, times=st.integers(2, MOST_AT_ONCE))
    def the_same_at_once(self, operation: Operation, times: int) -> None:
        self._attempt([operation] * times, None)

    @invariant()
    def the_rows_are_the_model(self) -> None:
        """Balance = sum, never negative, no reference twice, each `balance_after` the sum so far."""
        so_far, rows = 0, Ledger()
        for kind, reference_type, reference_id, amount, after in self._select(_ROWS):
            so_far += amount
            assert so_far >= 0
            assert after == so_far
            key = (kind, reference_type, reference_id)
            assert key not in rows
            rows[key] = amount
        settled = {key: amount for key, amount in rows.items() if key[:2] == ("adjustment", "order")}
        assert rows == self.ledger | settled
        ((balance, owed),) = self._select(_BALANCE)
        assert balance == so_far
        taken = sum(amount for key, amount in rows.items() if key[1] == "payment_refund")
        assert owed == self.due + taken + sum(settled.values())
        self.found = State(rows, balance, owed)

    def _attempt(self, several: list[Operation], crash_after: int | None) -> list[Ledger | Ending]:
        """Do them at once, and note in the model what those left that came back well."""
        endings = self.database.run(self._together(several), crash_after=crash_after)
        for operation, ending in zip(several, endings, strict=True):
            self.tally.operations += 1
            self.tally.refused += ending is Ending.REFUSED
            if isinstance(ending, dict):
                self.ledger |= ending
                self.due += operation.amount if isinstance(operation, TakeBack) else 0
        return endings

    def _select(self, query: LiteralString) -> list[Any]:
        return self.database.admin.execute(query, (self.user_id,)).fetchall()

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
            return Ending.REFUSED
        except OperationalError:
            return Ending.CRASHED


async def _verified(database: CrashingDatabase) -> Verification:
    async with database.sessions() as session:
        return await verify(session)
