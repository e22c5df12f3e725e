"""Credits that were bought, and those that go back when a purchase is refunded."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.wallet.models import TransactionKind, Wallet
from greenroom.wallet.service import Reference, write

SETTLED = "Credits of an earlier purchase that was refunded after they were spent"


async def buy(
    session: AsyncSession, user_id: UUID, amount: int, reference: Reference, description: str
) -> bool:
    """Add `amount` bought credits once a `reference`, less what the wallet owes; False for a repeat."""
    if not await write(session, user_id, TransactionKind.PURCHASE, amount, reference, description):
        return False
    owed = await session.scalar(select(Wallet.owed).where(Wallet.user_id == user_id)) or 0
    if settled := min(owed, amount):
        # Under the purchase's reference, which is unique for each kind: a debt is paid off once.
        await write(session, user_id, TransactionKind.ADJUSTMENT, -settled, reference, SETTLED)
        await _owe(session, user_id, -settled)
    return True


async def take_back(
    session: AsyncSession, user_id: UUID, amount: int, reference: Reference, description: str
) -> int:
    """Take `amount` credits whose price was refunded, as far as the balance goes; the rest is owed.

    Returns how many were taken. Call it once for each `reference`.
    """
    # Locked, so that no spending comes between what is seen and what is taken.
    locked = select(Wallet.balance).where(Wallet.user_id == user_id).with_for_update()
    taken = min(await session.scalar(locked) or 0, amount)
    if taken:
        await write(session, user_id, TransactionKind.ADJUSTMENT, -taken, reference, description)
    if taken < amount:
        await _owe(session, user_id, amount - taken)
    return taken


async def owed(session: AsyncSession, user_id: UUID) -> int:
    """Credits that the next purchase is less by."""
    return await session.scalar(select(Wallet.owed).where(Wallet.user_id == user_id)) or 0


async def _owe(session: AsyncSession, user_id: UUID, amount: int) -> None:
    await session.execute(update(Wallet).where(Wallet.user_id == user_id).values(owed=Wallet.owed + amount))
