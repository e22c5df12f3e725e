"""An order is written down before the gateway hears of it, and opened there once."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from tests.factories.payments import Shop
from tests.patience import until_served
from tests.simulators.razorpay import Fault, Razorpay

OPENED = "POST /v1/orders"


@pytest.mark.parametrize("fault", sorted(set(Fault) - {Fault.HANG, Fault.LOST, Fault.DRIP}))
async def test_a_gateway_that_fails_leaves_an_order_that_cost_nothing(
    shop: Shop, gateway: Razorpay, fault: Fault
):
    gateway.faults.append(fault)
    refused = await shop.buyer.order()
    assert (refused.status_code, refused.json()["code"]) == (503, "payment_unavailable")
    assert gateway.asked == [OPENED]
    (order,) = (await shop.buyer.get("/payments/orders"))["items"]
    assert (order["status"], order["provider_order_id"], order["checkout"]) == ("created", None, None)


@pytest.mark.parametrize("fault", [Fault.HANG, Fault.DRIP])
async def test_a_gateway_that_never_answers_is_not_waited_for(shop: Shop, gateway: Razorpay, fault: Fault):
    gateway.faults.append(fault)
    async with asyncio.timeout(9):
        assert (await shop.buyer.order()).status_code == 503


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.SERVER_ERROR])
async def test_a_repeat_after_a_lost_answer_finds_the_order_and_opens_no_second_one(
    shop: Shop, gateway: Razorpay, fault: Fault
):
    gateway.faults.append(fault)
    assert (await shop.buyer.order(Idempotency_Key="lost")).status_code == 503
    answer = await shop.buyer.order(Idempotency_Key="lost")
    assert answer.status_code == 201, answer.text
    assert [answer.json()["provider_order_id"]] == list(gateway.orders)
    assert len((await shop.buyer.get("/payments/orders"))["items"]) == 1


async def test_an_order_whose_answer_was_lost_is_found_by_the_reconciler(shop: Shop, gateway: Razorpay):
    gateway.faults.append(Fault.CUT)
    assert (await shop.buyer.order()).status_code == 503
    await shop.time_passes(seconds=31)
    await shop.reconcile()
    (order,) = (await shop.buyer.get("/payments/orders"))["items"]
    assert order["checkout"]["order_id"] == order["provider_order_id"] == next(iter(gateway.orders))
    assert gateway.asked.count(OPENED) == 1


async def test_an_event_finds_an_order_whose_id_we_never_heard(shop: Shop, gateway: Razorpay):
    gateway.faults.append(Fault.CUT)
    await shop.buyer.order()
    (opened,) = gateway.orders.values()
    payment = gateway.pay(opened["id"])
    await shop.told(gateway.webhook("order.paid", payment=payment, order=opened))
    assert await shop.buyer.movements() == [("purchase", 10)]


async def test_a_hundred_requests_under_one_key_open_one_order(live_shop: Shop, gateway: Razorpay):
    async def order() -> httpx.Response:
        return await until_served(lambda: live_shop.buyer.order(Idempotency_Key="once"))

    answers = await asyncio.gather(*(order() for _ in range(100)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["provider_order_id"] for answer in answers}) == len(gateway.orders) == 1
