"""What this feature keeps of a person."""

from __future__ import annotations

from greenroom.personal_data.holdings import Holding

holding = Holding(
    title="Your purchases",
    what="Which pack you bought, when, for how much, and the provider's numbers. Never a card number.",
    where="In the database. The payment provider keeps records of its own.",
    kept="For good, as accounts must be; when you delete your account, nothing here says whose they were.",
    tables=("payment_orders", "payment_refunds"),
    outlives=True,
)
