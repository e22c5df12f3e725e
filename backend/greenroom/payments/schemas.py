"""What buying credits looks like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, JsonValue, RootModel, StringConstraints, WithJsonSchema

from greenroom.payments.models import OrderStatus
from greenroom.payments.providers import VENDORS


def _one_of(shapes: list[type[BaseModel]]) -> dict[str, Any]:
    """A union of flat shapes, written out: which providers there are is not known to a type checker."""
    return {"anyOf": [shape.model_json_schema(mode="serialization") for shape in shapes]}


CHECKOUTS: Final = _one_of([vendor.checkout for vendor in VENDORS.values()])
CONFIRMATIONS: Final = _one_of([vendor.confirmation for vendor in VENDORS.values()])

Checkout = Annotated[dict[str, JsonValue], WithJsonSchema(CHECKOUTS)]
Handed = Annotated[
    dict[str, Annotated[str, StringConstraints(max_length=1000)]], WithJsonSchema(CONFIRMATIONS)
]


class CreditPack(BaseModel):
    id: int
    credits: int
    price: int = Field(description="In the currency's minor unit: paise.")
    currency: str


class CreditPacks(BaseModel):
    items: list[CreditPack]
    next_cursor: None = None
    provider: str | None = Field(description="Who takes the money; null while credits cannot be bought.")
    play_money: bool = Field(description="Nothing is really charged: say so wherever something is bought.")


class OrderRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    pack_id: int = Field(strict=True)


class PlacedOrder(BaseModel):
    """What is kept under an idempotency key: the order that it made."""

    id: UUID


class Confirmation(RootModel[Handed]):
    """What the provider's checkout handed the browser."""


class OrderFailure(BaseModel):
    code: str = Field(description="`payment_declined`, or `expired` when nobody paid within a day.")
    message: str


class Order(BaseModel):
    """One purchase. Money is in the currency's minor unit."""

    id: UUID
    status: OrderStatus
    pack_id: int
    credits: int
    amount: int
    currency: str
    provider: str
    provider_order_id: str | None = Field(description="Null while the provider has not opened the order yet.")
    play_money: bool
    checkout: Checkout | None = Field(description="What the checkout takes, while the order can be paid.")
    processing: bool = Field(description="A payment was begun whose end is not known yet: look again soon.")
    failure: OrderFailure | None = Field(description="Why the last try failed; another may still succeed.")
    refunded_amount: int
    receipt_number: str | None = Field(description="Set once paid: then there is a receipt.")
    created_at: datetime
    paid_at: datetime | None


class WebhookTaken(BaseModel):
    """The event is stored, or was before."""

    status: str = "stored"
