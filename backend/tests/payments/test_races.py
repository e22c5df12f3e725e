"""Browser, webhooks and reconciler at the same moment, on a database where they really race."""

from __future__ import annotations

import asyncio

from procrastinate import App
from sqlalchemy import func, select

from greenroom.api import BLUEPRINTS
from greenroom.core.jobs import create_job_app
from greenroom.payments.models import StoredEvent, StoredOrder
from greenroom.wallet.models import WalletTransaction
from tests.factories.payments import Shop
from tests.simulators.razorpay import Razorpay


async def work_off(jobs: App, shop: Shop) -> None:
    """Do all the work that waits, as a worker would."""
    await jobs.run_worker_async(
        wait=False,
        concurrency=4,
        install_signal_handlers=False,
        additional_context={"sessions": shop.sessions, "payments": shop.providers},
    )


async def test_fifty_confirmations_and_webhooks_of_one_order_are_one_grant(
    live_shop: Shop, gateway: Razorpay, live_database_url: str
):
    order = await live_shop.buyer.ordered()
    payment = gateway.pay(order["provider_order_id"])
    handed = gateway.handed(payment)
    events = [
        gateway.webhook(kind, payment=payment, order=gateway.orders[payment["order_id"]])
        for kind in ("payment.captured", "order.paid")
        for _ in range(6)
    ]
    async with create_job_app(live_database_url, BLUEPRINTS).open_async() as jobs:
        await live_shop.time_passes(seconds=31)
        answering = asyncio.gather(
            *(live_shop.buyer.confirm(order, **handed) for _ in range(26)),
            *(live_shop.send(webhook) for webhook in events * 2),
        )
        await asyncio.gather(live_shop.reconcile(), live_shop.reconcile(), work_off(jobs, live_shop))
        assert [answer.status_code for answer in await answering] == [200] * 50
        await work_off(jobs, live_shop)
    assert await live_shop.buyer.movements() == [("purchase", 10)]
    assert await live_shop.buyer.balance() == 16
    async with live_shop.sessions() as session:
        untaken = select(func.count()).select_from(StoredEvent).where(StoredEvent.taken_at.is_(None))
        assert await session.scalar(untaken) == 0


async def test_refunds_and_spending_that_race_leave_balance_and_debt_exact(
    live_shop: Shop, gateway: Razorpay
):
    paid = [await live_shop.paid() for _ in range(4)]
    for _, payment in paid:
        refund = gateway.refund(payment)
        for _ in range(3):
            webhook = gateway.webhook("refund.processed", refund=refund, payment=payment)
            await live_shop.send(webhook)
    async with live_shop.sessions() as session:
        waiting = list(await session.scalars(select(StoredEvent.id)))
    await asyncio.gather(
        *(live_shop.take(event_id) for event_id in waiting), *(live_shop.spend() for _ in range(8))
    )
    shown = await live_shop.buyer.get("/wallet")
    async with live_shop.sessions() as session:
        moved = select(func.sum(WalletTransaction.amount))
        total = await session.scalar(moved) or 0
        spent = -(await session.scalar(moved.where(WalletTransaction.kind == "consumption")) or 0)
    assert shown["balance"] == total >= 0
    # What was given and bought, less what was spent and refunded, is there or owed.
    assert shown["balance"] - shown["owed"] == 6 - spent


async def test_receipts_of_purchases_that_race_are_numbered_without_gaps(live_shop: Shop, gateway: Razorpay):
    orders = [await live_shop.buyer.ordered() for _ in range(12)]
    payments = [gateway.pay(order["provider_order_id"]) for order in orders]
    await asyncio.gather(
        *(
            live_shop.buyer.confirm(order, **gateway.handed(payment))
            for order, payment in zip(orders, payments, strict=True)
            for _ in range(2)
        )
    )
    async with live_shop.sessions() as session:
        numbers = list(await session.scalars(select(StoredOrder.receipt_number)))
    assert sorted(str(number) for number in numbers) == [f"GR-{number:06}" for number in range(1, 13)]
