"""`greenroom ledger verify`: whether every balance is what its transactions come to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from greenroom.commands._database import NoDatabase, add_database_option, in_transaction
from greenroom.wallet.verification import verify


def main(arguments: Sequence[str]) -> int:
    """Print what the ledger says: 0 when all agrees, 1 when not, 2 when that could not be found out."""
    parser = argparse.ArgumentParser(prog="greenroom ledger")
    actions = parser.add_subparsers(dest="action", required=True)
    description = "Compare every balance with its transactions; changes nothing."
    add_database_option(actions.add_parser("verify", help=description, description=description))
    options = parser.parse_args(arguments)
    try:
        verification = in_transaction(options, verify)
    except NoDatabase as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for found in verification.disagreements:
        sys.stdout.write(f"Wallet {found.user_id}:\n")
        sys.stdout.writelines(f"  {reason}\n" for reason in found.reasons())
    sys.stdout.write(f"{verification}\n")
    return 1 if verification.disagreements else 0
