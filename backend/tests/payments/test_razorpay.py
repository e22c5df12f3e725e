"""Buying at Razorpay: what its checkout hands the browser is checked, then asked about, then believed."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from greenroom.core.settings import Settings
from tests.factories.payments import Buyer, Shop
from tests.simulators.razorpay import Fault, Razorpay, signature


async def test_the_documented_signatures_are_ours():
    assert signature("test_secret", b"order_Nabc1234567890|pay_Nxyz1234567890").startswith("e21c6d967c19dff2")
    assert signature("whsec", b'{"entity":"event","event":"order.paid"}').startswith("6083f2d5736b77c0")


async def test_the_checkout_gets_what_its_script_takes(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered(2)
    (opened,) = gateway.orders.values()
    assert order["provider_order_id"] == order["checkout"]["order_id"] == opened["id"]
    assert opened["receipt"] == order["id"].replace("-", "")
    assert (opened["amount"], opened["currency"]) == (22500, "INR")
    assert order["checkout"]["key"] == gateway.key_id
    assert order["checkout"]["script_url"] == "https://checkout.razorpay.com/v1/checkout.js"
    assert gateway.key_secret not in str(order)


async def test_a_captured_payment_gives_the_credits_once(shop: Shop, gateway: Razorpay):
    order, payment = await shop.paid()
    for _ in range(5):
        again = await shop.buyer.confirm(order, **gateway.handed(payment))
        assert (again.status_code, again.json()["status"]) == (200, "paid")
    assert await shop.buyer.movements() == [("purchase", 10)]


async def test_a_failed_payment_gives_nothing_until_it_is_captured(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    failed = gateway.pay(order["provider_order_id"], "failed")
    refused = await shop.buyer.confirm(order, **gateway.handed(failed))
    assert (refused.status_code, refused.json()["code"]) == (402, "payment_declined")
    assert await shop.status(order) == "failed"
    gateway.change(failed, "captured")
    assert (await shop.buyer.confirm(order, **gateway.handed(failed))).json()["status"] == "paid"
    assert await shop.buyer.movements() == [("purchase", 10)]


async def test_an_authorised_payment_is_only_processing(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    payment = gateway.pay(order["provider_order_id"], "authorized")
    answer = await shop.buyer.confirm(order, **gateway.handed(payment))
    assert (answer.status_code, answer.json()["status"], answer.json()["processing"]) == (
        200,
        "created",
        True,
    )
    assert await shop.buyer.movements() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"razorpay_signature": "0" * 64},
        {"razorpay_signature": ""},
        {"razorpay_signature": "é" * 64},
        {"razorpay_order_id": "order_of_somebody_else"},
        {"razorpay_payment_id": "pay_of_somebody_else"},
    ],
    ids=["wrong", "empty", "not-ascii", "another-order", "another-payment"],
)
async def test_what_was_not_signed_for_this_order_is_refused(
    shop: Shop, gateway: Razorpay, wrong: dict[str, str]
):
    order = await shop.buyer.ordered()
    payment = gateway.pay(order["provider_order_id"])
    refused = await shop.buyer.confirm(order, **gateway.handed(payment) | wrong)
    assert (refused.status_code, refused.json()["code"]) == (400, "signature_invalid")
    assert gateway.asked == ["POST /v1/orders"]
    assert await shop.buyer.movements() == []


async def test_a_payment_of_another_order_pays_nothing(shop: Shop, gateway: Razorpay):
    cheap, dear = await shop.buyer.ordered(1), await shop.buyer.ordered(4)
    payment = gateway.pay(cheap["provider_order_id"])
    assert (await shop.buyer.confirm(dear, **gateway.handed(payment))).status_code == 400
    # Signed as for the dear one, by whoever holds the key; the payment itself says otherwise.
    forged = gateway.handed(payment | {"order_id": dear["provider_order_id"]})
    assert (await shop.buyer.confirm(dear, **forged)).status_code == 400
    assert await shop.buyer.movements() == []


@pytest.mark.parametrize("other", [{"amount": 100}, {"amount": 10001}, {"currency": "USD"}])
async def test_another_amount_or_currency_gives_nothing(shop: Shop, gateway: Razorpay, other: dict[str, Any]):
    order = await shop.buyer.ordered()
    payment = gateway.pay(order["provider_order_id"], **other)
    refused = await shop.buyer.confirm(order, **gateway.handed(payment))
    assert (refused.status_code, refused.json()["code"]) == (400, "payment_mismatch")
    await shop.told(gateway.webhook("payment.captured", payment=payment))
    assert await shop.buyer.movements() == []
    assert await shop.status(order) == "created"


async def test_a_stranger_cannot_claim_a_payment(shop: Shop, stranger: Buyer, gateway: Razorpay):
    order = await shop.buyer.ordered()
    payment = gateway.pay(order["provider_order_id"])
    assert (await stranger.confirm(order, **gateway.handed(payment))).status_code == 404
    own = await stranger.ordered()
    assert (await stranger.confirm(own, **gateway.handed(payment))).status_code == 400
    assert await stranger.movements() == []


@pytest.mark.parametrize("fault", sorted(set(Fault) - {Fault.HANG, Fault.LOST, Fault.DRIP}))
async def test_a_gateway_that_fails_at_the_confirmation_is_asked_again_later(
    shop: Shop, gateway: Razorpay, fault: Fault
):
    order = await shop.buyer.ordered()
    payment = gateway.pay(order["provider_order_id"])
    gateway.faults.append(fault)
    answer = await shop.buyer.confirm(order, **gateway.handed(payment))
    assert (answer.status_code, answer.json()["processing"]) == (200, True)
    assert await shop.buyer.movements() == []
    assert (await shop.buyer.confirm(order, **gateway.handed(payment))).json()["status"] == "paid"
    assert await shop.buyer.movements() == [("purchase", 10)]


async def test_the_stand_in_of_the_checkouts_script_hands_over_what_we_accept(
    shop: Shop, gateway: Razorpay, gateway_settings: Settings
):
    order = await shop.buyer.ordered()
    host = gateway_settings.payments.razorpay_base_url.removesuffix("/v1")
    async with httpx.AsyncClient(base_url=host) as browser:
        assert "window.Razorpay" in (await browser.get("/checkout.js")).text
        handed = (await browser.post(f"/checkout/{order['provider_order_id']}/captured")).json()
    assert (await shop.buyer.confirm(order, **handed)).json()["status"] == "paid"
