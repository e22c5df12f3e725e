"""Asking the provider about orders whose end nobody told us, and taking events that were left."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import case, func, select, update

from greenroom.core.database import Sessions, transaction
from greenroom.core.logging import get_logger
from greenroom.payments import events
from greenroom.payments.models import StoredEvent, StoredOrder
from greenroom.payments.orders import purchase
from greenroom.payments.providers import GatewayFailed, Providers
from greenroom.payments.settling import settle

# While a checkout may be open a payment must not wait for long; later ones are stragglers. By an order's age.
EAGER: Final = (timedelta(minutes=20), timedelta(seconds=30))
PATIENT: Final = (timedelta(hours=2), timedelta(minutes=5))
RARELY: Final = timedelta(minutes=30)
EXPIRES_AFTER: Final = timedelta(hours=24)
A_BATCH: Final = 40
AT_ONCE: Final = 8
# Long enough for the job that was enqueued with the event.
EVENT_LEFT_AFTER: Final = timedelta(seconds=15)
EXPIRED: Final = "Nobody paid within a day, so this order was closed. Nothing was charged."

log = get_logger(__name__)


async def reconcile(sessions: Sessions, providers: Providers) -> int:
    """Take left events, ask about the orders that are due, close those past their time. How many were due."""
    for event_id in await _left_events(sessions):
        await events.take(sessions, event_id)
    asked = 0
    while due := await _due(sessions):
        asked += len(due)
        turns = asyncio.Semaphore(AT_ONCE)
        answered = await asyncio.gather(*(_ask(sessions, providers, turns, order) for order in due))
        # A gateway that answers nobody is left alone until the next time.
        if len(due) < A_BATCH or not any(answered):
            break
    await _expire(sessions)
    return asked


async def _left_events(sessions: Sessions) -> list[UUID]:
    query = select(StoredEvent.id).where(
        StoredEvent.taken_at.is_(None),
        StoredEvent.created_at < func.clock_timestamp() - EVENT_LEFT_AFTER,
    )
    async with transaction(sessions) as session:
        return list(await session.scalars(query.order_by(StoredEvent.created_at).limit(100)))


async def _due(sessions: Sessions) -> list[StoredOrder]:
    """Orders to ask about now. Their next turn is set at once: who dies asking loses one turn, no more."""
    now = func.clock_timestamp()
    age = now - StoredOrder.created_at
    pause = case((age < EAGER[0], EAGER[1]), (age < PATIENT[0], PATIENT[1]), else_=RARELY)
    due = (
        select(StoredOrder.id)
        .where(StoredOrder.next_look_at <= now)
        .order_by(StoredOrder.next_look_at)
        .limit(A_BATCH)
        # An order that somebody settles at this moment needs no question, and is not waited for.
        .with_for_update(skip_locked=True)
    )
    claim = update(StoredOrder).where(StoredOrder.id.in_(due)).values(next_look_at=now + pause)
    async with transaction(sessions) as session:
        return list(await session.scalars(claim.returning(StoredOrder)))


async def _ask(
    sessions: Sessions, providers: Providers, turns: asyncio.Semaphore, order: StoredOrder
) -> bool:
    """Whether there was an answer."""
    # One that is not set up any more: its orders wait for it to come back, or expire.
    provider = providers.named(order.provider)
    if provider is None:
        return False
    async with turns:
        try:
            news = await provider.look_up(purchase(order))
        except GatewayFailed as failure:
            log.warning("order_look_up_failed", order_id=str(order.id), reason=str(failure))
            return False
    async with transaction(sessions) as session:
        settled = await settle(session, order.id, news)
    if settled.status == "paid":
        log.info("order_paid_by_look_up", order_id=str(order.id))
    return True


async def _expire(sessions: Sessions) -> None:
    """Close orders that were asked about for a day. A capture that is told of later still pays them."""
    expired = (
        update(StoredOrder)
        .where(
            # Empty once it is paid: a capture that came first is left alone.
            StoredOrder.next_look_at.is_not(None),
            StoredOrder.created_at < func.clock_timestamp() - EXPIRES_AFTER,
        )
        .values(
            next_look_at=None,
            processing=False,
            status="failed",
            failure_code=func.coalesce(StoredOrder.failure_code, "expired"),
            failure_message=func.coalesce(StoredOrder.failure_message, EXPIRED),
        )
    )
    async with transaction(sessions) as session:
        await session.execute(expired)
