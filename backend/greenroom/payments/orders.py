"""Making an order, opening it at its provider, and finding those there are."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions, transaction, utc_now
from greenroom.core.logging import get_logger
from greenroom.core.pagination import Paging, paginate
from greenroom.payments.errors import OrderNotFound, PaymentUnavailable, UnknownPack
from greenroom.payments.models import StoredOrder
from greenroom.payments.packs import PACKS
from greenroom.payments.providers import GatewayFailed, PaymentProvider, Purchase

FIRST_LOOK_AFTER: Final = timedelta(seconds=30)
# Longer than a provider may take: whoever was opening the order by then is dead.
OPENING_TAKES_AT_MOST: Final = timedelta(seconds=15)
# A buyer is answered within ten seconds, whatever the gateway does.
OPENED_WITHIN_SECONDS: Final = 9.0

log = get_logger(__name__)


async def place(session: AsyncSession, provider: PaymentProvider, user_id: UUID, pack_id: int) -> UUID:
    """Write the order down, priced by us, before its provider hears of it; its id. Raises `UnknownPack`."""
    pack = PACKS.get(pack_id)
    if pack is None:
        raise UnknownPack
    order = StoredOrder(
        id=uuid4(),
        user_id=user_id,
        pack_id=pack.id,
        credits=pack.credits,
        amount=pack.price,
        currency=pack.currency,
        provider=provider.name,
        play_money=provider.play_money,
        # Set from the start: who dies after this leaves an order that the reconciler looks after.
        next_look_at=utc_now() + FIRST_LOOK_AFTER,
    )
    session.add(order)
    await session.flush()
    return order.id


async def open_at(sessions: Sessions, provider: PaymentProvider, order_id: UUID) -> StoredOrder:
    """The order, opened at its provider by exactly one of those who ask at once.

    Raises `PaymentUnavailable` when the provider cannot say its id now. It may have opened it all the same:
    the next to ask, and the reconciler, look it up by our id before anything is opened again.
    """
    order = await _claim(sessions, order_id)
    if order is None:
        return await _opened_by_another(sessions, order_id)
    try:
        async with asyncio.timeout(OPENED_WITHIN_SECONDS):
            provider_order_id = await _open(provider, order)
    except (GatewayFailed, TimeoutError) as failure:
        log.warning("order_not_opened", order_id=str(order_id), reason=str(failure))
        # Given back at once: the next try need not wait until this claim is stale.
        await _update(sessions, order_id, opening_since=None)
        raise PaymentUnavailable from None
    # The reconciler may have found it meanwhile; then it is the same.
    await _update(
        sessions,
        order_id,
        provider_order_id=func.coalesce(StoredOrder.provider_order_id, provider_order_id),
    )
    return await _get(sessions, order_id)


async def owned(session: AsyncSession, user_id: UUID, order_id: UUID) -> StoredOrder:
    """The person's own order. Raises `OrderNotFound` for anybody else's."""
    query = select(StoredOrder).where(StoredOrder.id == order_id, StoredOrder.user_id == user_id)
    order = await session.scalar(query)
    if order is None:
        raise OrderNotFound
    return order


async def newest(
    session: AsyncSession, user_id: UUID, paging: Paging
) -> tuple[list[StoredOrder], str | None]:
    """A page of the person's orders, newest first, and the cursor of the next page."""
    query = select(StoredOrder).where(StoredOrder.user_id == user_id)
    rows, cursor = await paginate(session, query, StoredOrder, paging)
    return list(rows), cursor


def purchase(order: StoredOrder) -> Purchase:
    """The order as its provider sees it."""
    return Purchase(order.id, order.provider_order_id, order.amount, order.currency, order.credits)


async def _claim(sessions: Sessions, order_id: UUID) -> StoredOrder | None:
    """The order for us to open; None when it is open, or another is at it."""
    now = utc_now()
    query = (
        update(StoredOrder)
        .where(
            StoredOrder.id == order_id,
            StoredOrder.provider_order_id.is_(None),
            or_(StoredOrder.opening_since.is_(None), StoredOrder.opening_since < now - OPENING_TAKES_AT_MOST),
        )
        # Counted before the gateway is asked: who dies after this may have opened it all the same.
        .values(opening_since=now, openings=StoredOrder.openings + 1)
        .returning(StoredOrder)
    )
    async with transaction(sessions) as session:
        return await session.scalar(query)


async def _open(provider: PaymentProvider, order: StoredOrder) -> str:
    """Its id at the provider. After a first try whose answer was lost, what that one opened is looked for."""
    if order.openings > 1:
        found = (await provider.look_up(purchase(order))).provider_order_id
        if found is not None:
            return found
    return await provider.open_order(purchase(order))


async def _opened_by_another(sessions: Sessions, order_id: UUID) -> StoredOrder:
    deadline = time.monotonic() + OPENED_WITHIN_SECONDS
    while time.monotonic() < deadline:
        order = await _get(sessions, order_id)
        if order.provider_order_id is not None:
            return order
        # Who was at it has given up, and so do we: the buyer's next try looks it up first.
        if order.opening_since is None:
            break
        await asyncio.sleep(0.1)
    raise PaymentUnavailable


async def _get(sessions: Sessions, order_id: UUID) -> StoredOrder:
    async with transaction(sessions) as session:
        return (await session.scalars(select(StoredOrder).where(StoredOrder.id == order_id))).one()


async def _update(sessions: Sessions, order_id: UUID, **values: object) -> None:
    async with transaction(sessions) as session:
        await session.execute(update(StoredOrder).where(StoredOrder.id == order_id).values(**values))
