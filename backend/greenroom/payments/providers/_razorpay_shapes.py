"""Razorpay's entities, as far as we read them. `notes`, a list when empty and else an object, is not read."""

from __future__ import annotations

from typing import Final, Literal, TypeVar

from pydantic import BaseModel, Field, ValidationError

from greenroom.payments.providers import _contract as ours
from greenroom.payments.providers._contract import GatewayFailed, Minor, News, VendorId

# What was refunded had been captured. One that is only "created" says that a checkout was opened, no more.
STATES: Final[dict[str, Literal["pending", "captured", "failed"]]] = {
    "authorized": "pending",
    "captured": "captured",
    "refunded": "captured",
    "failed": "failed",
}


class Order(BaseModel):
    id: VendorId
    amount: Minor
    currency: str = Field(max_length=3)
    receipt: str | None = None


class Orders(BaseModel):
    items: list[Order]


class Payment(BaseModel):
    id: VendorId
    order_id: VendorId | None = None
    amount: Minor
    currency: str = Field(max_length=3)
    status: str
    amount_refunded: Minor | None = None
    error_description: str | None = None

    def understood(self) -> ours.Payment:
        reason = self.error_description[:300] if self.error_description else None
        return ours.Payment(
            id=self.id,
            amount=self.amount,
            currency=self.currency,
            state=STATES[self.status],
            reason=reason if self.status == "failed" else None,
        )


class Payments(BaseModel):
    items: list[Payment]


class Refund(BaseModel):
    id: VendorId
    payment_id: VendorId
    amount: Minor
    currency: str = Field(max_length=3)
    status: str


class Refunds(BaseModel):
    items: list[Refund]


class OrderEntity(BaseModel):
    entity: Order


class PaymentEntity(BaseModel):
    entity: Payment


class RefundEntity(BaseModel):
    entity: Refund


class Payload(BaseModel):
    order: OrderEntity | None = None
    payment: PaymentEntity | None = None
    refund: RefundEntity | None = None

    def news(self) -> News:
        order = self.order.entity if self.order else None
        payment = self.payment.entity if self.payment else None
        # A refund names its payment only; the payment that comes along names the order.
        order_id = order.id if order else payment.order_id if payment else None
        return news(
            order_id,
            order.receipt if order else None,
            (payment,) if payment else (),
            (self.refund.entity,) if self.refund else (),
        )


class WebhookEvent(BaseModel):
    event: str = Field(max_length=100)
    payload: Payload = Payload()


def news(
    order_id: str | None, receipt: str | None, payments: tuple[Payment, ...], refunds: tuple[Refund, ...]
) -> News:
    """The facts about one order. A refund is one when it is processed: before, it may still fail."""
    return News(
        provider_order_id=order_id,
        receipt=receipt,
        payments=tuple(payment.understood() for payment in payments if payment.status in STATES),
        refunds=tuple(
            ours.Refund(
                id=refund.id, payment_id=refund.payment_id, amount=refund.amount, currency=refund.currency
            )
            for refund in refunds
            if refund.status == "processed"
        ),
    )


Shape = TypeVar("Shape", bound=BaseModel)


def read(shape: type[Shape], answer: bytes) -> Shape:
    """The gateway's answer as `shape`. Raises `GatewayFailed` for anything else."""
    try:
        return shape.model_validate_json(answer)
    except ValidationError:
        raise GatewayFailed(f"the answer is no {shape.__name__}") from None
