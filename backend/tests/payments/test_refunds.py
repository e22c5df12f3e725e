"""Money that goes back takes its credits along, as far as they are there."""

from __future__ import annotations

from itertools import permutations

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.wallet import service as wallet
from greenroom.wallet.service import Reference
from tests.factories.payments import Buyer, Shop
from tests.simulators.razorpay import Entity, Razorpay, Webhook


def refunded(gateway: Razorpay, payment: Entity, amount: int | None = None) -> Webhook:
    refund = gateway.refund(payment, amount)
    return gateway.webhook("refund.processed", refund=refund, payment=gateway.payments[payment["id"]])


async def spend(session: AsyncSession, buyer: Buyer, interviews: int) -> None:
    for number in range(interviews):
        reference = Reference("interview", str(number))
        await wallet.spend(session, buyer.person.user.id, "interview", reference, "Interview")
    await session.commit()


async def owed(buyer: Buyer) -> int:
    owed: int = (await buyer.get("/wallet"))["owed"]
    return owed


async def test_a_refund_takes_the_credits_back_once(shop: Shop, gateway: Razorpay):
    order, payment = await shop.paid()
    webhook = refunded(gateway, payment)
    for _ in range(5):
        await shop.told(webhook)
    # The same refund by another event, as when somebody asks for a replay.
    again = gateway.webhook("refund.processed", refund=next(iter(gateway.refunds.values())), payment=payment)
    await shop.told(again)
    shown = await shop.buyer.get(f"/payments/orders/{order['id']}")
    assert (shown["status"], shown["refunded_amount"]) == ("refunded", 10000)
    assert await shop.buyer.movements() == [("purchase", 10), ("adjustment", -10)]
    assert await shop.buyer.balance() == 6


async def test_spent_credits_are_owed_and_taken_from_the_next_purchase(
    shop: Shop, gateway: Razorpay, session: AsyncSession
):
    _, payment = await shop.paid()
    await spend(session, shop.buyer, interviews=3)
    await shop.told(refunded(gateway, payment))
    assert (await shop.buyer.balance(), await owed(shop.buyer)) == (0, 9)
    await shop.paid()
    assert (await shop.buyer.balance(), await owed(shop.buyer)) == (1, 0)
    (explained, *_) = (await shop.buyer.get("/wallet/transactions", kind="adjustment"))["items"]
    assert explained["amount"] == -9
    assert "refunded after they were spent" in explained["description"]


async def test_a_debt_larger_than_a_purchase_is_paid_off_by_several(
    shop: Shop, gateway: Razorpay, session: AsyncSession
):
    _, payment = await shop.paid(2)
    await spend(session, shop.buyer, interviews=6)
    await shop.told(refunded(gateway, payment))
    assert (await shop.buyer.balance(), await owed(shop.buyer)) == (0, 24)
    left = []
    for _ in range(3):
        await shop.paid(1)
        left.append((await shop.buyer.balance(), await owed(shop.buyer)))
    assert left == [(0, 14), (0, 4), (6, 0)]


async def test_a_partial_refund_takes_its_share_rounded_down_and_the_last_one_the_rest(
    shop: Shop, gateway: Razorpay
):
    order, payment = await shop.paid(2)
    for amount, left, status in ((7500, 23, "paid"), (7500, 15, "paid"), (7500, 6, "refunded")):
        await shop.told(refunded(gateway, payment, amount))
        assert (await shop.buyer.balance(), await shop.status(order)) == (left, status)


async def test_a_refund_before_its_capture_and_in_every_other_order_comes_to_the_same(
    shop: Shop, gateway: Razorpay
):
    for sequence in permutations(range(3)):
        order = await shop.buyer.ordered()
        payment = gateway.pay(order["provider_order_id"])
        told = [
            gateway.webhook("payment.captured", payment=payment),
            refunded(gateway, payment, 2500),
            refunded(gateway, payment),
        ]
        for position in sequence:
            for _ in range(2):
                await shop.told(told[position])
        assert await shop.status(order) == "refunded", sequence
        assert await shop.buyer.balance() == 6, sequence
        assert await owed(shop.buyer) == 0, sequence


@pytest.mark.parametrize(("event", "status"), [("refund.created", "pending"), ("refund.failed", "failed")])
async def test_a_refund_that_is_not_processed_takes_nothing(
    shop: Shop, gateway: Razorpay, event: str, status: str
):
    order, payment = await shop.paid()
    refund = gateway.refund(payment, status=status)
    await shop.told(gateway.webhook(event, refund=refund, payment=payment))
    assert (await shop.buyer.balance(), await shop.status(order)) == (16, "paid")


async def test_the_refund_of_a_second_payment_is_not_the_first_ones(shop: Shop, gateway: Razorpay):
    order, payment = await shop.paid()
    second = gateway.pay(payment["order_id"])
    await shop.told(gateway.webhook("payment.captured", payment=second))
    await shop.told(refunded(gateway, second))
    assert (await shop.buyer.balance(), await shop.status(order)) == (16, "paid")


async def test_a_late_confirmation_does_not_undo_a_refund(shop: Shop, gateway: Razorpay):
    order, payment = await shop.paid()
    await shop.told(refunded(gateway, payment))
    answer = await shop.buyer.confirm(order, **gateway.handed(payment))
    assert (answer.status_code, answer.json()["status"]) == (200, "refunded")
    assert await shop.buyer.balance() == 6


async def test_a_refund_stands_in_the_feed(shop: Shop, gateway: Razorpay):
    order, payment = await shop.paid()
    await shop.told(refunded(gateway, payment, 5000))
    (entry,) = (await shop.buyer.get("/activity", kind="credits_refunded"))["items"]
    assert entry["title"] == "A part of a purchase of 10 credits was refunded"
    assert entry["subject"] == {"type": "order", "id": order["id"]}
