"""What the product asks of whoever takes payments, in our words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from greenroom.core.settings import Settings

VendorId = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[\x21-\x7e]+$")]
Minor = Annotated[int, Field(ge=0, le=10**12, description="In the currency's minor unit.")]


class SignatureRefused(Exception):
    """What was handed in was not signed by the provider, or not for this order."""


class GatewayFailed(Exception):
    """The provider did not answer, or not usefully; what was asked for may or may not have been done.

    `status` is that of its answer, None where there was none.
    """

    def __init__(self, message: str, *, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Buyer:
    """Whom the checkout greets."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Purchase:
    """An order as a provider sees it. `order_id` is ours; `provider_order_id` is empty until it is opened."""

    order_id: UUID
    provider_order_id: str | None
    amount: int
    currency: str
    credits: int


class Fact(BaseModel):
    """Something that a provider said; what else it said, such as a person's phone number, is not kept."""

    model_config = ConfigDict(frozen=True)


class Payment(Fact):
    """A try to pay: `pending` may become either of the others, and `failed` may still become `captured`."""

    id: VendorId
    amount: Minor
    currency: str = Field(max_length=3)
    state: Literal["pending", "captured", "failed"]
    reason: str | None = Field(default=None, max_length=300, description="Why it failed, in a sentence.")


class Refund(Fact):
    """Money that went back, the whole of a payment or a part of it."""

    id: VendorId
    payment_id: VendorId
    amount: Minor
    currency: str = Field(max_length=3)


class News(Fact):
    """What is known of one order: its id at the provider, or ours as `receipt`, and what happened to it."""

    provider_order_id: VendorId | None = None
    receipt: str | None = None
    payments: tuple[Payment, ...] = ()
    refunds: tuple[Refund, ...] = ()


class Event(Fact):
    """One message from the provider; repeats carry the same id."""

    id: str
    kind: str
    news: News = News()


class PaymentProvider(Protocol):
    """Takes payments. A call that asks over the network ends within 10 seconds or raises `GatewayFailed`."""

    name: str
    play_money: bool
    # What the browser may load and ask while it shows the checkout: sources by the policy's directive.
    content_sources: Mapping[str, tuple[str, ...]]

    def checkout(self, purchase: Purchase, buyer: Buyer) -> BaseModel:
        """What the browser needs to show the checkout of an opened order."""
        ...

    async def open_order(self, purchase: Purchase) -> str:
        """Open the order at the provider; its id there. Never called twice without a look up in between."""
        ...

    async def confirm(self, purchase: Purchase, handed: Mapping[str, str]) -> News:
        """What became of the order, by what the checkout handed the browser.

        Raises pydantic's `ValidationError` for another shape, `SignatureRefused` before anything is asked,
        and `GatewayFailed` when what was handed in is genuine and the provider cannot say more now.
        """
        ...

    def read_event(self, body: bytes, headers: Mapping[str, str]) -> Event:
        """A webhook's raw body, understood; an unknown one has no news. Raises `SignatureRefused`."""
        ...

    async def look_up(self, purchase: Purchase) -> News:
        """What the provider knows of the order; found by our id where we never heard which of its it has."""
        ...

    async def check(self) -> None:
        """One cheap real call with our key; raises `GatewayFailed`."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


@dataclass(frozen=True, slots=True)
class Vendor:
    """What a module of this package offers as `provider`.

    `create` makes one, or None where the deployment has not set it up; the shapes, both flat, are what its
    checkout takes and what it hands back.
    """

    create: Callable[[Settings], PaymentProvider | None]
    checkout: type[BaseModel]
    confirmation: type[BaseModel]
