"""What nobody told us is asked, until it is known or a day has passed."""

from __future__ import annotations

from sqlalchemy import select

from greenroom.payments.models import StoredEvent
from tests.factories.payments import Shop
from tests.simulators.razorpay import Fault, Razorpay


async def test_a_paid_order_of_which_nobody_told_us_is_granted(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    gateway.pay(order["provider_order_id"], "failed")
    gateway.pay(order["provider_order_id"])
    await shop.time_passes(seconds=31)
    assert await shop.reconcile() == 1
    assert await shop.status(order) == "paid"
    await shop.time_passes(hours=1)
    assert await shop.reconcile() == 0
    assert await shop.buyer.movements() == [("purchase", 10)]


async def test_an_order_is_asked_about_every_half_minute_while_its_checkout_may_be_open(shop: Shop):
    await shop.buyer.ordered()
    asked = []
    for _ in range(8):
        await shop.time_passes(seconds=16)
        asked.append(await shop.reconcile())
    assert asked == [0, 1, 0, 1, 0, 1, 0, 1]


async def test_an_older_order_is_asked_about_ever_less(shop: Shop):
    await shop.buyer.ordered()
    asked = []
    for minutes in (21, 4, 2, 100, 29, 29):
        await shop.time_passes(minutes=minutes)
        asked.append(await shop.reconcile())
    assert asked == [1, 0, 1, 1, 0, 1]


async def test_an_order_that_nobody_paid_is_closed_after_a_day_and_a_capture_still_pays_it(
    shop: Shop, gateway: Razorpay
):
    order = await shop.buyer.ordered()
    await shop.time_passes(hours=25)
    assert await shop.reconcile() == 1
    shown = await shop.buyer.get(f"/payments/orders/{order['id']}")
    assert (shown["status"], shown["failure"]["code"], shown["checkout"]) == ("failed", "expired", None)
    await shop.time_passes(hours=25)
    assert await shop.reconcile() == 0
    late = gateway.pay(order["provider_order_id"])
    await shop.told(gateway.webhook("payment.captured", payment=late))
    assert await shop.status(order) == "paid"
    assert await shop.buyer.movements() == [("purchase", 10)]


async def test_a_payment_that_was_paid_and_refunded_unheard_comes_to_nothing(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    gateway.refund(gateway.pay(order["provider_order_id"]))
    await shop.time_passes(seconds=31)
    await shop.reconcile()
    assert await shop.status(order) == "refunded"
    assert await shop.buyer.movements() == [("purchase", 10), ("adjustment", -10)]


async def test_a_gateway_that_does_not_answer_is_asked_at_the_next_turn(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    gateway.pay(order["provider_order_id"])
    gateway.faults.append(Fault.BAD_GATEWAY)
    for expected in ("created", "paid"):
        await shop.time_passes(seconds=31)
        await shop.reconcile()
        assert await shop.status(order) == expected


async def test_an_event_whose_job_was_lost_is_taken_all_the_same(shop: Shop, gateway: Razorpay):
    order = await shop.buyer.ordered()
    await shop.send(gateway.webhook("payment.captured", payment=gateway.pay(order["provider_order_id"])))
    await shop.reconcile()
    assert await shop.status(order) == "created"
    await shop.time_passes(seconds=16)
    await shop.reconcile()
    assert await shop.status(order) == "paid"
    async with shop.sessions() as session:
        assert (await session.scalars(select(StoredEvent.taken_at))).one() is not None
