"""What news of an order make of it: the one place where bought credits are given and taken back.

The browser's confirmation, webhooks and the reconciler all come through here, in any order and any number of
times. Each fact changes the order at most once and only forward.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind, Subject
from greenroom.core.database import utc_now
from greenroom.core.logging import get_logger
from greenroom.payments.errors import PaymentDeclined
from greenroom.payments.models import ReceiptSeries, StoredOrder, StoredRefund
from greenroom.payments.providers import News, Payment, Refund
from greenroom.wallet import purchases
from greenroom.wallet.service import Reference

REAL_MONEY: Final = "GR"
PLAY_MONEY: Final = "PLAY"

log = get_logger(__name__)


async def settle(session: AsyncSession, order_id: UUID, news: News) -> StoredOrder:
    """Take in what is known of the order; it as it is afterwards."""
    # Locked first, whoever comes: of two that bring the same news, the second finds them taken in.
    query = select(StoredOrder).where(StoredOrder.id == order_id).with_for_update()
    order = (await session.scalars(query.execution_options(populate_existing=True))).one()
    if order.provider_order_id is None:
        # The answer that held it was lost; an event or a look up brought it.
        order.provider_order_id = news.provider_order_id
    for payment in news.payments:
        await _take_payment(session, order, payment)
    for refund in news.refunds:
        await _keep_refund(session, order, refund)
    await _apply_refunds(session, order)
    await session.flush()
    return order


def fits(order: StoredOrder, payment: Payment) -> bool:
    return (payment.amount, payment.currency) == (order.amount, order.currency)


async def _take_payment(session: AsyncSession, order: StoredOrder, payment: Payment) -> None:
    if order.payment_id is not None:
        if payment.state == "captured" and payment.id != order.payment_id:
            log.error("order_paid_twice", order_id=str(order.id), payment_id=payment.id)
    elif payment.state == "captured" and not fits(order, payment):
        log.error("payment_mismatch", order_id=str(order.id), payment_id=payment.id, amount=payment.amount)
    elif payment.state == "captured":
        await _grant(session, order, payment)
    elif payment.state == "pending":
        order.processing = True
    else:
        # Not the end: the same order may be tried again, and a later capture pays it.
        order.status, order.processing = "failed", False
        order.failure_code, order.failure_message = (
            "payment_declined",
            payment.reason or PaymentDeclined.detail,
        )


async def _grant(session: AsyncSession, order: StoredOrder, payment: Payment) -> None:
    order.status, order.processing, order.next_look_at = "paid", False, None
    order.failure_code = order.failure_message = None
    order.payment_id, order.paid_at = payment.id, utc_now()
    await session.flush()
    reference = Reference("order", str(order.id))
    await purchases.buy(session, order.user_id, order.credits, reference, f"Bought {order.credits} credits")
    title = f"Bought {order.credits} credits"
    subject = Subject("order", order.id)
    await activity.record(session, order.user_id, ActivityKind.CREDITS_PURCHASED, title, subject)
    # Last: from here to the commit every other grant of the series waits for its number.
    order.receipt_number = await _next_receipt_number(session, PLAY_MONEY if order.play_money else REAL_MONEY)


async def _next_receipt_number(session: AsyncSession, series: str) -> str:
    """Such as GR-000017; a number that is rolled back is given again."""
    number = insert(ReceiptSeries).values(name=series, last=1)
    number = number.on_conflict_do_update(
        index_elements=[ReceiptSeries.name], set_={"last": ReceiptSeries.last + 1}
    )
    last = (await session.scalars(number.returning(ReceiptSeries.last))).one()
    return f"{series}-{last:06}"


async def _keep_refund(session: AsyncSession, order: StoredOrder, refund: Refund) -> None:
    """Write the refund down, though the payment that it is of may not be known yet."""
    if refund.currency != order.currency:
        log.error("refund_mismatch", order_id=str(order.id), refund_id=refund.id)
        return
    row = insert(StoredRefund).values(
        order_id=order.id,
        provider=order.provider,
        refund_id=refund.id,
        payment_id=refund.payment_id,
        amount=refund.amount,
    )
    await session.execute(row.on_conflict_do_nothing())


async def _apply_refunds(session: AsyncSession, order: StoredOrder) -> None:
    """Take back the credits of refunds that are of the payment which gave them, and were not applied yet."""
    query = select(StoredRefund).where(
        StoredRefund.order_id == order.id,
        # Empty before the capture, which finds none: a refund that is told early waits.
        StoredRefund.payment_id == order.payment_id,
        StoredRefund.applied_at.is_(None),
    )
    for refund in await session.scalars(query.order_by(StoredRefund.created_at, StoredRefund.id)):
        await _take_back(session, order, refund)


async def _take_back(session: AsyncSession, order: StoredOrder, refund: StoredRefund) -> None:
    order.refunded_amount = min(order.amount, order.refunded_amount + refund.amount)
    # Of everything refunded so far, rounded down: parts never come to more than the whole.
    due = order.credits * order.refunded_amount // order.amount - order.credits_returned
    reference = Reference("order_refund", str(refund.id))
    description = f"Purchase of {order.credits} credits refunded: {due} taken back as far as they were there"
    refund.credits_due, refund.applied_at = due, utc_now()
    refund.credits_taken = await purchases.take_back(session, order.user_id, due, reference, description)
    order.credits_returned += due
    if order.refunded_amount == order.amount:
        order.status = "refunded"
    title = f"A purchase of {order.credits} credits was refunded"
    if order.status != "refunded":
        title = f"A part of a purchase of {order.credits} credits was refunded"
    subject = Subject("order", order.id)
    await activity.record(session, order.user_id, ActivityKind.CREDITS_REFUNDED, title, subject)
