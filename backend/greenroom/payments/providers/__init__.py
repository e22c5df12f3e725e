"""Those who can take payments: each module here is one, found by itself."""

from __future__ import annotations

from typing import Final

from greenroom.core.discovery import discover
from greenroom.core.settings import Settings
from greenroom.payments.providers._contract import (
    Buyer,
    Event,
    GatewayFailed,
    News,
    Payment,
    PaymentProvider,
    Purchase,
    Refund,
    SignatureRefused,
    Vendor,
)

__all__ = [
    "VENDORS",
    "Buyer",
    "Event",
    "GatewayFailed",
    "News",
    "Payment",
    "PaymentProvider",
    "Providers",
    "Purchase",
    "Refund",
    "SignatureRefused",
]

VENDORS: Final[dict[str, Vendor]] = discover(__name__)


class Providers:
    """The providers that this deployment has set up, and which of them new orders go to."""

    def __init__(self, settings: Settings) -> None:
        made = {name: vendor.create(settings) for name, vendor in VENDORS.items()}
        self._usable = {name: provider for name, provider in made.items() if provider is not None}
        self.chosen = self._usable.get(settings.payments.payment_provider)

    def named(self, name: str) -> PaymentProvider | None:
        """The provider that an order of earlier was made with; None when it is no longer set up."""
        return self._usable.get(name)

    async def close(self) -> None:
        for provider in self._usable.values():
            await provider.close()
