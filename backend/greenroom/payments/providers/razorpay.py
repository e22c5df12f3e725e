"""Razorpay, by its HTTP API: its own package has no timeouts, and crashes on hostile signatures."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from typing import Final, Literal
from urllib.parse import quote, urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from greenroom.core.logging import get_logger
from greenroom.core.settings import Settings
from greenroom.payments.providers import _razorpay_shapes as shapes
from greenroom.payments.providers._contract import (
    Buyer,
    Event,
    GatewayFailed,
    News,
    PaymentProvider,
    Purchase,
    SignatureRefused,
    Vendor,
)
from greenroom.payments.providers._http import Gateway

NAME: Final = "razorpay"
SIGNATURE_HEADER: Final = "x-razorpay-signature"
EVENT_ID_HEADER: Final = "x-razorpay-event-id"
# After which Checkout closes by itself, as its documentation has it.
CHECKOUT_SECONDS: Final = 900

log = get_logger(__name__)


class RazorpayCheckout(BaseModel):
    """Checkout.js' options, flat; `script_url` is where the script is loaded from."""

    provider: Literal["razorpay"]
    script_url: str
    key: str
    order_id: str
    amount: int
    currency: str
    name: str
    description: str
    buyer_name: str
    buyer_email: str
    timeout: int


class RazorpayConfirmation(BaseModel):
    """What Checkout.js gives its handler."""

    model_config = ConfigDict(extra="forbid")

    razorpay_order_id: str = Field(max_length=100)
    razorpay_payment_id: str = Field(max_length=100)
    razorpay_signature: str = Field(max_length=200)


class Razorpay:
    """Orders with automatic capture, as the account's settings should have it."""

    name = NAME
    play_money = False

    def __init__(self, settings: Settings, key_id: str, key_secret: str) -> None:
        payments = settings.payments
        self._key_id = key_id
        self._key_secret = key_secret
        self._webhook_secrets = payments.webhook_secrets
        self._script_url = payments.payment_checkout_script_url
        self._seller = payments.receipt_seller
        self._gateway = Gateway(payments.razorpay_base_url, (key_id, key_secret))
        self.content_sources: Mapping[str, tuple[str, ...]] = _content_sources(self._script_url)

    def checkout(self, purchase: Purchase, buyer: Buyer) -> RazorpayCheckout:
        return RazorpayCheckout(
            provider="razorpay",
            script_url=self._script_url,
            key=self._key_id,
            order_id=purchase.provider_order_id or "",
            amount=purchase.amount,
            currency=purchase.currency,
            name=self._seller,
            description=f"{purchase.credits} credits",
            buyer_name=buyer.name,
            buyer_email=buyer.email,
            timeout=CHECKOUT_SECONDS,
        )

    async def open_order(self, purchase: Purchase) -> str:
        body = {"amount": purchase.amount, "currency": purchase.currency, "receipt": _receipt(purchase)}
        answer = await self._gateway.post("/orders", body)
        order = shapes.read(shapes.Order, answer)
        if (order.amount, order.currency) != (purchase.amount, purchase.currency):
            # Never shown to a browser: it would charge something else than the credits cost.
            raise GatewayFailed("the order was opened over another amount")
        return order.id

    async def confirm(self, purchase: Purchase, handed: Mapping[str, str]) -> News:
        given = RazorpayConfirmation.model_validate(dict(handed))
        # The order's id is our own, not the browser's: else a payment of another order would do.
        signed = f"{purchase.provider_order_id}|{given.razorpay_payment_id}".encode()
        if given.razorpay_order_id != purchase.provider_order_id or not _signed(
            signed, given.razorpay_signature, (self._key_secret,)
        ):
            raise SignatureRefused
        path = f"/payments/{quote(given.razorpay_payment_id, safe='')}"
        payment = shapes.read(shapes.Payment, await self._gateway.get(path))
        # The signature ties the two together; the gateway's own record has to say so too.
        if payment.order_id != purchase.provider_order_id:
            raise SignatureRefused
        return await self._news(purchase.provider_order_id, (payment,))

    def read_event(self, body: bytes, headers: Mapping[str, str]) -> Event:
        if not _signed(body, headers.get(SIGNATURE_HEADER, ""), self._webhook_secrets):
            raise SignatureRefused
        # Without a usable id of theirs the body is its own: a repeat is the same bytes.
        given_id = headers.get(EVENT_ID_HEADER, "")
        event_id = given_id[:100] if given_id.isprintable() and given_id else hashlib.sha256(body).hexdigest()
        try:
            event = shapes.WebhookEvent.model_validate_json(body)
        except ValidationError:
            # Signed, so not hostile: refusing it would make Razorpay send it again and then send no more.
            log.warning("payment_event_unreadable", provider=NAME, event_id=event_id)
            return Event(id=event_id, kind="unreadable")
        return Event(id=event_id, kind=event.event, news=event.payload.news())

    async def look_up(self, purchase: Purchase) -> News:
        order_id = purchase.provider_order_id or await self._find(purchase)
        if order_id is None:
            return News()
        path = f"/orders/{quote(order_id, safe='')}/payments"
        found = shapes.read(shapes.Payments, await self._gateway.get(path)).items
        return await self._news(order_id, tuple(payment for payment in found if payment.order_id == order_id))

    async def check(self) -> None:
        shapes.read(shapes.Orders, await self._gateway.get("/orders", count=1))

    async def close(self) -> None:
        await self._gateway.close()

    async def _find(self, purchase: Purchase) -> str | None:
        """The order that we opened without hearing its id, by the receipt that it carries."""
        orders = shapes.read(shapes.Orders, await self._gateway.get("/orders", receipt=_receipt(purchase)))
        same = (order for order in orders.items if order.receipt == _receipt(purchase))
        return next((order.id for order in same if order.amount == purchase.amount), None)

    async def _news(self, order_id: str, payments: tuple[shapes.Payment, ...]) -> News:
        refunds: list[shapes.Refund] = []
        for payment in payments:
            # Asked only where money went back: each call takes of the ten seconds.
            if payment.amount_refunded:
                path = f"/payments/{quote(payment.id, safe='')}/refunds"
                refunds += shapes.read(shapes.Refunds, await self._gateway.get(path)).items
        return shapes.news(order_id, None, payments, tuple(refunds))


def _receipt(purchase: Purchase) -> str:
    """Our id at the gateway, which takes 40 characters."""
    return purchase.order_id.hex


def _signed(message: bytes, signature: str, secrets: tuple[str, ...]) -> bool:
    """Whether one of the secrets made the signature; with no secret nothing is signed."""
    # As bytes: of text `compare_digest` takes ASCII alone, and raises for anything else.
    given = signature.encode("utf-8", "replace")
    made = [hmac.new(secret.encode(), message, hashlib.sha256).hexdigest().encode() for secret in secrets]
    return any([hmac.compare_digest(one, given) for one in made])  # noqa: C419 - each is compared, for even time


def _content_sources(script_url: str) -> dict[str, tuple[str, ...]]:
    script = urlsplit(script_url)
    host = f"{script.scheme}://{script.netloc}"
    return {
        "script-src": (host,),
        "frame-src": (host, "https://api.razorpay.com"),
        "connect-src": (host, "https://*.razorpay.com"),
    }


def _create(settings: Settings) -> PaymentProvider | None:
    key_id, secret = settings.payments.razorpay_key_id, settings.payments.razorpay_key_secret
    return Razorpay(settings, key_id, secret.get_secret_value()) if key_id and secret else None


provider: Final = Vendor(_create, RazorpayCheckout, RazorpayConfirmation)
