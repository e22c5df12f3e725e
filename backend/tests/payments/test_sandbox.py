"""Buying with play money."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories.payments import Buyer

PACKS = [(1, 10, 10000), (2, 25, 22500), (3, 50, 40000), (4, 100, 75000)]


async def test_four_packs_are_on_offer_priced_in_paise(buyer: Buyer):
    offered = await buyer.get("/credit-packs")
    assert [(pack["id"], pack["credits"], pack["price"]) for pack in offered["items"]] == PACKS
    assert {pack["currency"] for pack in offered["items"]} == {"INR"}
    assert (offered["provider"], offered["play_money"]) == ("sandbox", True)


@pytest.mark.parametrize(("pack_id", "count", "price"), PACKS)
async def test_an_approved_purchase_gives_the_packs_credits(
    buyer: Buyer, pack_id: int, count: int, price: int
):
    order = await buyer.ordered(pack_id)
    assert (order["status"], order["amount"], order["credits"]) == ("created", price, count)
    assert order["checkout"]["play_money"] is True
    paid = await buyer.confirm(order, outcome="approve")
    assert (paid.status_code, paid.json()["status"]) == (200, "paid")
    assert await buyer.movements() == [("purchase", count)]
    assert await buyer.balance() == 6 + count


async def test_an_order_alone_gives_nothing(buyer: Buyer):
    await buyer.ordered()
    assert await buyer.movements() == []


async def test_a_declined_purchase_gives_nothing_and_may_be_tried_again(buyer: Buyer):
    order = await buyer.ordered()
    declined = await buyer.confirm(order, outcome="decline")
    assert (declined.status_code, declined.json()["code"]) == (402, "payment_declined")
    shown = await buyer.get(f"/payments/orders/{order['id']}")
    assert (shown["status"], shown["failure"]["code"]) == ("failed", "payment_declined")
    assert await buyer.movements() == []
    assert (await buyer.confirm(order, outcome="approve")).json()["status"] == "paid"
    assert await buyer.movements() == [("purchase", 10)]


async def test_nothing_takes_a_paid_order_back(buyer: Buyer):
    order = await buyer.ordered()
    for outcome in ("approve", "decline", "approve"):
        confirmed = await buyer.confirm(order, outcome=outcome)
        assert (confirmed.status_code, confirmed.json()["status"]) == (200, "paid")
    assert await buyer.movements() == [("purchase", 10)]


@pytest.mark.parametrize(
    "handed", [{}, {"outcome": "pay"}, {"outcome": "approve", "amount": "1"}, {"razorpay_order_id": "x"}]
)
async def test_another_shape_of_confirmation_is_refused(buyer: Buyer, handed: dict[str, Any]):
    order = await buyer.ordered()
    assert (await buyer.confirm(order, **handed)).status_code == 422
    assert await buyer.movements() == []


@pytest.mark.parametrize("pack_id", [0, 5, -1, 10**30])
async def test_a_pack_that_is_not_on_offer_is_refused(buyer: Buyer, pack_id: int):
    answer = await buyer.order(pack_id)
    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_pack")


async def test_the_price_is_not_the_buyers_to_say(buyer: Buyer):
    body = {"pack_id": 4, "amount": 1}
    answer = await buyer.client.post("/api/v1/payments/orders", json=body, headers=buyer.person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_a_key_that_is_sent_again_makes_one_order(buyer: Buyer):
    first, second = [await buyer.order(1, Idempotency_Key="once") for _ in range(2)]
    await buyer.confirm(first.json(), outcome="approve")
    third = await buyer.order(1, Idempotency_Key="once")
    assert first.json() == second.json() == third.json()
    assert third.headers["Idempotency-Replayed"] == "true"
    assert (await buyer.order(2, Idempotency_Key="once")).status_code == 409
    assert len((await buyer.get("/payments/orders"))["items"]) == 1


async def test_a_strangers_order_is_not_found(buyer: Buyer, stranger: Buyer):
    order = await buyer.ordered()
    assert (await stranger.confirm(order, outcome="approve")).status_code == 404
    for path in ("", "/receipt"):
        address = f"/api/v1/payments/orders/{order['id']}{path}"
        assert (await stranger.client.get(address, headers=stranger.person.headers)).status_code == 404
    assert (await stranger.get("/payments/orders"))["items"] == []
    assert await buyer.movements() == await stranger.movements() == []


async def test_the_sandbox_takes_no_webhooks(buyer: Buyer):
    answer = await buyer.client.post("/api/v1/payments/webhooks/sandbox", json={"event": "order.paid"})
    assert (answer.status_code, answer.json()["code"]) == (400, "signature_invalid")
    assert (await buyer.client.post("/api/v1/payments/webhooks/nobody", json={})).status_code == 404


async def test_a_purchase_stands_in_the_feed(buyer: Buyer):
    order = await buyer.ordered()
    await buyer.confirm(order, outcome="approve")
    (entry,) = (await buyer.get("/activity", kind="credits_purchased"))["items"]
    assert (entry["title"], entry["subject"]) == ("Bought 10 credits", {"type": "order", "id": order["id"]})
