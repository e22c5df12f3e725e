"""Webhooks: stored as they come, taken in by a job."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final
from uuid import UUID

from procrastinate import App
from sqlalchemy import delete, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.jobs import enqueue
from greenroom.core.logging import get_logger
from greenroom.payments.errors import PaymentSignatureInvalid
from greenroom.payments.models import StoredEvent, StoredOrder
from greenroom.payments.providers import News, PaymentProvider, SignatureRefused
from greenroom.payments.settling import settle

TAKE_EVENT: Final = "payments:take_event"
# Providers repeat an event for a day, and on request for fifteen.
KEPT_FOR: Final = timedelta(days=30)

log = get_logger(__name__)


async def keep(
    session: AsyncSession, jobs: App, provider: PaymentProvider, body: bytes, headers: Mapping[str, str]
) -> None:
    """Store the event and enqueue its taking, both once. Raises `PaymentSignatureInvalid`."""
    try:
        event = provider.read_event(body, headers)
    except SignatureRefused:
        raise PaymentSignatureInvalid from None
    row = insert(StoredEvent).values(
        provider=provider.name, event_id=event.id, kind=event.kind, news=event.news.model_dump(mode="json")
    )
    # Of a repeat nothing comes back: it is answered like the first one, and enqueues nothing.
    stored = await session.scalar(row.on_conflict_do_nothing().returning(StoredEvent.id))
    if stored is not None:
        await enqueue(session, jobs, TAKE_EVENT, event_id=str(stored))


async def take(sessions: Sessions, event_id: UUID) -> None:
    """Take the event's news in, once; one that is about no order of ours is let be."""
    async with transaction(sessions) as session:
        query = select(StoredEvent).where(StoredEvent.id == event_id, StoredEvent.taken_at.is_(None))
        # The job and the reconciler may come for one event: the second waits here, then finds it taken.
        event = await session.scalar(query.with_for_update())
        if event is None:
            return
        news = News.model_validate(event.news)
        order_id = await _order(session, event.provider, news)
        if order_id is None:
            log.info("payment_event_ignored", provider=event.provider, kind=event.kind)
        else:
            await settle(session, order_id, news)
        event.taken_at = utc_now()


async def forget_old(session: AsyncSession) -> None:
    """Drop events that are not repeated any more."""
    # One that is still to be taken stays, however old: it may be a payment.
    await session.execute(
        delete(StoredEvent).where(
            StoredEvent.taken_at.is_not(None), StoredEvent.created_at < func.clock_timestamp() - KEPT_FOR
        )
    )


async def _order(session: AsyncSession, provider: str, news: News) -> UUID | None:
    """The order that the news is of, by its id at the provider, or by ours where we never heard that."""
    same = [StoredOrder.provider_order_id == news.provider_order_id]
    if (receipt := _uuid(news.receipt)) is not None:
        same.append(StoredOrder.id == receipt)
    query = select(StoredOrder.id).where(StoredOrder.provider == provider, or_(*same))
    return await session.scalar(query.order_by(StoredOrder.created_at).limit(1))


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
