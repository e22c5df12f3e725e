"""Play money: a checkout of our own, where the buyer decides what becomes of the payment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from greenroom.core.settings import Settings
from greenroom.payments.providers._contract import (
    Buyer,
    Event,
    News,
    Payment,
    PaymentProvider,
    Purchase,
    SignatureRefused,
    Vendor,
)

NAME: Final = "sandbox"
NOTICE: Final = "This is play money: nothing is charged, and nothing you could be charged with is asked for."
DECLINED: Final = "The payment was declined, as you asked. It was play money: nothing was charged."


class SandboxCheckout(BaseModel):
    provider: Literal["sandbox"]
    play_money: Literal[True]
    notice: str
    order_id: str


class SandboxConfirmation(BaseModel):
    model_config = ConfigDict(extra="forbid")

    outcome: Literal["approve", "decline"]


class Sandbox:
    """It remembers nothing: an outcome is told once, in the request that confirms the order."""

    name = NAME
    play_money = True
    content_sources: Mapping[str, tuple[str, ...]] = {}

    def checkout(self, purchase: Purchase, buyer: Buyer) -> SandboxCheckout:  # noqa: ARG002 - nobody to greet
        return SandboxCheckout(
            provider="sandbox", play_money=True, notice=NOTICE, order_id=purchase.provider_order_id or ""
        )

    async def open_order(self, purchase: Purchase) -> str:
        return f"sandbox_order_{purchase.order_id.hex}"

    async def confirm(self, purchase: Purchase, handed: Mapping[str, str]) -> News:
        approved = SandboxConfirmation.model_validate(dict(handed)).outcome == "approve"
        payment = Payment(
            id=f"sandbox_payment_{purchase.order_id.hex}",
            amount=purchase.amount,
            currency=purchase.currency,
            state="captured" if approved else "failed",
            reason=None if approved else DECLINED,
        )
        return News(provider_order_id=purchase.provider_order_id, payments=(payment,))

    def read_event(self, body: bytes, headers: Mapping[str, str]) -> Event:  # noqa: ARG002 - it sends none
        raise SignatureRefused

    async def look_up(self, purchase: Purchase) -> News:
        return News(provider_order_id=purchase.provider_order_id)

    async def check(self) -> None:
        return

    async def close(self) -> None:
        return


def _create(settings: Settings) -> PaymentProvider | None:
    # Only while it is chosen: orders of a trial must not be paid with play money once real money is taken.
    return Sandbox() if settings.payments.payment_provider == NAME else None


provider: Final = Vendor(_create, SandboxCheckout, SandboxConfirmation)
