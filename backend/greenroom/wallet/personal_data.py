"""What this feature keeps of a person."""

from __future__ import annotations

from greenroom.personal_data.holdings import Holding

holding = Holding(
    title="Your wallet",
    what="Your credits and every movement of them, with what it was for.",
    where="In the database.",
    kept="For good, because accounts must add up; when you delete your account, the amounts stay and nothing "
    "says whose they were.",
    tables=("wallets", "wallet_transactions"),
    outlives=True,
)
