"""Whatever happens to a wallet, in whatever order and crash: its ledger is right.

Some 375 steps, about seven hundred operations; `benchmarks/wallet.py` plays ten thousand.
"""

from __future__ import annotations

from tests.wallet.ledger_machine import run_machine


def test_racing_repeated_and_crashing_operations_leave_a_ledger_that_is_right(live_database_url: str):
    figures = run_machine(live_database_url, examples=15, steps=25)
    assert figures.verification.disagreements == []
    assert figures.verification.transactions > 0
    # What was to be shown did happen: refusals, and a crash before each kind of statement.
    assert figures.refused > 0
    assert figures.crashes.keys() == {"SELECT", "INSERT", "UPDATE", "COMMIT"}
