"""Razorpay's books: orders, payments, refunds, signed webhooks; on a port of loopback by `razorpay_http`.

What is here is what Razorpay documents of its wire format, and what may go wrong on its side (`Fault`).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import uuid4

Entity = dict[str, Any]


class Fault(StrEnum):
    """What becomes of one request. `LOST` and `CUT` do what was asked and then say nothing of it."""

    HANG = "hang"
    LOST = "lost"
    CUT = "cut"
    BAD_GATEWAY = "bad gateway"
    SERVER_ERROR = "server error"
    RATE_LIMITED = "rate limited"
    UNAUTHORISED = "unauthorised"
    GARBAGE = "garbage"
    ENDLESS = "endless"
    DRIP = "drip"
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Webhook:
    """One delivery, as it goes over the wire."""

    body: bytes
    headers: dict[str, str]


@dataclass
class Razorpay:
    """The gateway of one account. `faults` are met by the next requests, first in first out."""

    key_id: str = "rzp_test_greenroom"
    key_secret: str = "test_secret"
    webhook_secret: str = "whsec"
    orders: dict[str, Entity] = field(default_factory=dict)
    payments: dict[str, Entity] = field(default_factory=dict)
    refunds: dict[str, Entity] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    faults: deque[Fault] = field(default_factory=deque)
    # Told of each request before it is carried out, and then before it is answered: where a test may kill.
    watcher: Callable[[str], None] = lambda _moment: None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def create_order(self, amount: int, currency: str, receipt: str) -> Entity:
        order: Entity = {
            "id": f"order_{uuid4().hex[:14]}",
            "entity": "order",
            "amount": amount,
            "amount_paid": 0,
            "amount_due": amount,
            "currency": currency,
            "receipt": receipt,
            "offer_id": None,
            "status": "created",
            "attempts": 0,
            "notes": [],
            "created_at": int(time.time()),
        }
        self.orders[order["id"]] = order
        return order

    def pay(self, order_id: str, status: str = "captured", **other: Any) -> Entity:
        """A try to pay the order that came to `status`; `other` replaces fields, such as a wrong amount."""
        order = self.orders[order_id]
        failed = status == "failed"
        payment: Entity = {
            "id": f"pay_{uuid4().hex[:14]}",
            "entity": "payment",
            "amount": order["amount"],
            "currency": order["currency"],
            "status": status,
            "order_id": order_id,
            "method": "upi",
            "amount_refunded": 0,
            "refund_status": None,
            "captured": status == "captured",
            "vpa": "success@razorpay",
            "email": "asha@example.com",
            "contact": "+919800000000",
            "notes": [],
            "fee": None,
            "tax": None,
            "error_code": "BAD_REQUEST_ERROR" if failed else None,
            "error_description": "Your payment could not be completed." if failed else None,
            "acquirer_data": {},
            "created_at": int(time.time()),
        }
        payment |= other
        self.payments[payment["id"]] = payment
        order["attempts"] += 1
        order["status"] = "attempted" if order["status"] == "created" else order["status"]
        if status == "captured":
            order["status"] = "paid"
        return payment

    def change(self, payment: Entity, status: str) -> Entity:
        """The same payment, later: a failed one that was captured after all."""
        changed = payment | {"status": status, "captured": status == "captured", "error_description": None}
        self.payments[payment["id"]] = changed
        if status == "captured":
            self.orders[payment["order_id"]]["status"] = "paid"
        return changed

    def refund(self, payment: Entity, amount: int | None = None, status: str = "processed") -> Entity:
        """Money going back: the rest of the payment, or a part of it."""
        payment = self.payments[payment["id"]]
        amount = payment["amount"] - payment["amount_refunded"] if amount is None else amount
        refunded = payment["amount_refunded"] + amount
        whole = refunded == payment["amount"]
        self.payments[payment["id"]] = payment | {
            "amount_refunded": refunded,
            "status": "refunded" if whole else payment["status"],
            "refund_status": "full" if whole else "partial",
        }
        refund = {
            "id": f"rfnd_{uuid4().hex[:14]}",
            "entity": "refund",
            "amount": amount,
            "currency": payment["currency"],
            "payment_id": payment["id"],
            "notes": [],
            "receipt": None,
            "acquirer_data": {"arn": None},
            "created_at": int(time.time()),
            "batch_id": None,
            "status": status,
            "speed_processed": "normal",
            "speed_requested": "normal",
        }
        self.refunds[refund["id"]] = refund
        return refund

    def handed(self, payment: Entity) -> dict[str, str]:
        """What Checkout.js gives its handler."""
        return {
            "razorpay_order_id": payment["order_id"],
            "razorpay_payment_id": payment["id"],
            "razorpay_signature": signature(
                self.key_secret, f"{payment['order_id']}|{payment['id']}".encode()
            ),
        }

    def webhook(self, event: str, *, secret: str | None = None, **entities: Entity) -> Webhook:
        """A delivery of `event` about a `payment`, an `order`, a `refund` as they are now."""
        envelope = {
            "entity": "event",
            "account_id": "acc_greenroom",
            "event": event,
            "contains": list(entities),
            "payload": {name: {"entity": entity} for name, entity in entities.items()},
            "created_at": int(time.time()),
        }
        body = json.dumps(envelope).encode()
        headers = {
            "Content-Type": "application/json",
            "X-Razorpay-Signature": signature(secret or self.webhook_secret, body),
            "X-Razorpay-Event-Id": uuid4().hex[:14],
        }
        return Webhook(body, headers)


def signature(secret: str, message: bytes) -> str:
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()
