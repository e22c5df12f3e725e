"""What an operator gives or takes by hand, with who and why."""

from __future__ import annotations

from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.wallet.models import TransactionKind
from greenroom.wallet.service import Reference, open_wallet, write


async def adjust(session: AsyncSession, user_id: UUID, amount: int, *, by: str, reason: str) -> Reference:
    """Add `amount` credits, negative to take; each call is an adjustment of its own, named by the reference.

    Raises `NotEnoughCredits`, changing nothing, when there are fewer than are to be taken.
    """
    await open_wallet(session, user_id)
    reference = Reference("adjustment", str(uuid4()))
    await write(session, user_id, TransactionKind.ADJUSTMENT, amount, reference, f"{reason} (by {by})")
    return reference
