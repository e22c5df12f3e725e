"""The nightly look at the ledger."""

from __future__ import annotations

from procrastinate import Blueprint, JobContext

from greenroom.core.database import Sessions, transaction
from greenroom.core.logging import get_logger
from greenroom.wallet.verification import verify

blueprint = Blueprint()

log = get_logger(__name__)


class LedgerDisagrees(Exception):
    """Raised so that the job is kept as a failed one; the message says in how many wallets."""


@blueprint.periodic(cron="23 3 * * *")
@blueprint.task(name="verify", pass_context=True, lock="wallet:verify", queueing_lock="wallet:verify")
async def verify_ledger(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Compare the ledger with the balances, and log each wallet that disagrees as an error."""
    sessions: Sessions = context.additional_context["sessions"]
    async with transaction(sessions) as session:
        verification = await verify(session)
    for found in verification.disagreements:
        log.error("wallet_disagrees", wallet=str(found.user_id), reasons=list(found.reasons()))
    if verification.disagreements:
        raise LedgerDisagrees(f"{verification} `greenroom ledger verify` lists them.")
    log.info("ledger_verified", wallets=verification.wallets, transactions=verification.transactions)
