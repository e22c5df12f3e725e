"""The wallet at its limits: ten thousand operations, two hundred clients, a million transactions.

    .venv/bin/python benchmarks/wallet.py [operations] [clients] [million]

Without an argument all three, in some minutes. Each runs on a PostgreSQL of its own with durable commits.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

import wallet_clients
import wallet_million
from wallet_system import postgres

from tests.databases import cloned_database
from tests.wallet.ledger_machine import run_machine

EXAMPLES, STEPS = 200, 30


def measure_operations(server_url: str) -> None:
    """Print how many random operations the ledger was held against its model for."""
    started = time.perf_counter()
    with cloned_database(server_url) as database_url:
        figures = run_machine(database_url, examples=EXAMPLES, steps=STEPS)
    print(f"\n{figures.operations:,} random operations on {EXAMPLES} wallets, racing, repeated and crashing")
    crashes = ", ".join(f"{count} before {what}" for what, count in sorted(figures.crashes.items()))
    print(f"  {figures.refused:,} refused; crashes: {crashes}; {time.perf_counter() - started:.0f} s")
    print(f"  {figures.verification}")


MEASURES: dict[str, Callable[[str], None]] = {
    "operations": measure_operations,
    "clients": wallet_clients.measure,
    "million": wallet_million.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("measures", nargs="*", choices=[*MEASURES, []], help="which; all by default")
    wanted = parser.parse_args().measures or MEASURES
    for name in wanted:
        with postgres() as server_url:
            MEASURES[name](server_url)


if __name__ == "__main__":
    main()
