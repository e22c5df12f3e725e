"""Webhooks: believed by their signature alone, in any order, any number of times."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import func, select

from greenroom.payments.models import StoredEvent
from tests.factories.payments import Shop
from tests.simulators.razorpay import Entity, Razorpay, Webhook


def captured_and_paid(gateway: Razorpay, payment: Entity) -> list[Webhook]:
    order = gateway.orders[payment["order_id"]]
    return [
        gateway.webhook("payment.captured", payment=payment),
        gateway.webhook("order.paid", payment=payment, order=order),
    ]


async def stored(shop: Shop) -> int:
    async with shop.sessions() as session:
        return await session.scalar(select(func.count()).select_from(StoredEvent)) or 0


async def test_captured_and_paid_are_two_events_and_one_grant(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    for webhook in captured_and_paid(gateway, gateway.pay(order["provider_order_id"])):
        await shop.told(webhook)
    assert await shop.status(order) == "paid"
    assert await shop.buyer.movements() == [("purchase", 10)]


async def test_a_webhook_may_come_before_the_browser(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    payment = gateway.pay(order["provider_order_id"])
    await shop.told(gateway.webhook("payment.captured", payment=payment))
    assert (await shop.buyer.confirm(order, **gateway.handed(payment))).json()["status"] == "paid"
    assert await shop.buyer.movements() == [("purchase", 10)]


def everything_told(gateway: Razorpay, order_id: str) -> list[Webhook]:
    """A decline, then the same payment authorised and captured after all."""
    failed = gateway.pay(order_id, "failed")
    authorised = gateway.change(failed, "authorized")
    return [
        gateway.webhook("payment.failed", payment=failed),
        gateway.webhook("payment.authorized", payment=authorised),
        *captured_and_paid(gateway, gateway.change(failed, "captured")),
    ]


async def test_in_every_order_the_events_grant_once(shop: Shop, gateway: Razorpay):
    for number, sequence in enumerate(permutations(range(4)), start=1):
        order = await shop.buyer.ordered()
        told = everything_told(gateway, order["provider_order_id"])
        for position in sequence:
            await shop.told(told[position])
        assert await shop.status(order) == "paid", sequence
        assert await shop.buyer.balance() == 6 + 10 * number


@pytest.mark.parametrize("stride", [1, 7, 19])
async def test_each_event_five_times_in_any_order_grants_once(shop: Shop, gateway: Razorpay, stride: int):
    order = await shop.buyer.ordered()
    told = everything_told(gateway, order["provider_order_id"]) * 5
    for step in range(20):
        await shop.told(told[step * stride % 20])
    assert await shop.status(order) == "paid"
    assert await shop.buyer.movements() == [("purchase", 10)]
    assert await stored(shop) == 4


async def test_a_decline_is_told_and_a_later_capture_pays(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    failed = gateway.pay(order["provider_order_id"], "failed")
    await shop.told(gateway.webhook("payment.failed", payment=failed))
    shown = await shop.buyer.get(f"/payments/orders/{order['id']}")
    assert shown["failure"]["message"] == "Your payment could not be completed."
    await shop.told(gateway.webhook("payment.captured", payment=gateway.change(failed, "captured")))
    assert await shop.status(order) == "paid"
    assert await shop.buyer.movements() == [("purchase", 10)]


@pytest.mark.parametrize("secret", ["whsec", "an older secret"])
async def test_the_secret_and_the_one_before_it_are_accepted(shop: Shop, gateway: Razorpay, secret: str):
    order = await shop.buyer.ordered()
    payment = gateway.pay(order["provider_order_id"])
    await shop.told(gateway.webhook("payment.captured", payment=payment, secret=secret))
    assert await shop.status(order) == "paid"


@pytest.mark.parametrize(
    "signature", [None, "", "0" * 64, "ü"], ids=["missing", "empty", "wrong", "not-ascii"]
)
async def test_a_webhook_that_is_not_signed_is_refused_and_not_stored(
    shop: Shop, gateway: Razorpay, signature: str | None
):
    order = await shop.buyer.ordered()
    sent = gateway.webhook("payment.captured", payment=gateway.pay(order["provider_order_id"]))
    headers = {name: value for name, value in sent.headers.items() if name != "X-Razorpay-Signature"}
    if signature is not None:
        headers["X-Razorpay-Signature"] = signature
    path = "/api/v1/payments/webhooks/razorpay"
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    refused = await shop.buyer.client.post(path, content=sent.body, headers=raw)
    assert (refused.status_code, refused.json()["code"]) == (400, "signature_invalid")
    assert await stored(shop) == 0


async def test_a_changed_body_is_refused(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered(1)
    sent = gateway.webhook("payment.captured", payment=gateway.pay(order["provider_order_id"]))
    assert (await shop.send(replace(sent, body=sent.body + b" "))).status_code == 400
    assert await stored(shop) == 0


async def test_a_body_over_the_limit_is_refused(shop: Shop, gateway: Razorpay):
    sent = gateway.webhook("payment.captured", payment={"id": "x" * 1_100_000})
    assert (await shop.send(sent)).status_code == 413


@pytest.mark.parametrize(
    "webhook",
    [
        lambda gateway: gateway.webhook("invoice.paid", invoice={"id": "inv_1"}),
        lambda gateway: gateway.webhook("payment.captured", payment={"id": 7}),
        lambda gateway: gateway.webhook(
            "payment.captured", payment=gateway.pay(gateway.create_order(10000, "INR", "not ours")["id"])
        ),
    ],
    ids=["unknown-event", "unreadable", "unknown-order"],
)
async def test_what_is_not_ours_is_stored_and_let_be(shop: Shop, gateway: Razorpay, webhook):
    await shop.told(webhook(gateway))
    assert await stored(shop) == 1
    assert await shop.buyer.movements() == []


async def test_nothing_of_a_person_is_kept_of_a_webhook(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    await shop.told(gateway.webhook("payment.captured", payment=gateway.pay(order["provider_order_id"])))
    async with shop.sessions() as session:
        (event,) = await session.scalars(select(StoredEvent))
    kept = str(event.news)
    assert not any(private in kept for private in ("asha@example.com", "+9198", "success@razorpay"))
