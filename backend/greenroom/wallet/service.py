"""The one pen that writes the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.pagination import Paging, paginate
from greenroom.wallet.errors import NotEnoughCredits
from greenroom.wallet.models import TransactionKind, Wallet, WalletTransaction
from greenroom.wallet.prices import PRICES, Service


@dataclass(frozen=True, slots=True)
class Reference:
    """What a movement was for; unique for each kind in a wallet, so that nothing is counted twice."""

    type: str
    id: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Which movements are wanted: of one kind, and on days in UTC, `since` and `until` included."""

    kind: TransactionKind | None = None
    since: date | None = None
    until: date | None = None


EVERYTHING: Final = Filter()


async def open_wallet(session: AsyncSession, user_id: UUID) -> None:
    """Give a new person an empty wallet; harmless where one exists."""
    await session.execute(upsert(Wallet).values(user_id=user_id, balance=0).on_conflict_do_nothing())


async def grant(
    session: AsyncSession, user_id: UUID, amount: int, reference: Reference, description: str
) -> None:
    """Give `amount` credits once for each `reference`; a repeat changes nothing."""
    await write(session, user_id, TransactionKind.GRANT, amount, reference, description)


async def spend(
    session: AsyncSession, user_id: UUID, service: Service, reference: Reference, description: str
) -> None:
    """Take the price of `service`. Raises `NotEnoughCredits`, changing nothing, when the balance is short."""
    price = PRICES[service]
    await write(session, user_id, TransactionKind.CONSUMPTION, -price, reference, description)


async def refund(session: AsyncSession, user_id: UUID, reference: Reference, description: str) -> bool:
    """Give back what was taken under `reference`, once; whether there was something to give back."""
    # What was taken then, not today's price: that may have changed.
    taken = await session.scalar(
        select(WalletTransaction.amount).where(
            WalletTransaction.user_id == user_id,
            WalletTransaction.kind == TransactionKind.CONSUMPTION,
            WalletTransaction.reference_type == reference.type,
            WalletTransaction.reference_id == reference.id,
        )
    )
    if taken is None:
        return False
    return await write(session, user_id, TransactionKind.REFUND, -taken, reference, description)


async def balance(session: AsyncSession, user_id: UUID) -> int:
    return await session.scalar(select(Wallet.balance).where(Wallet.user_id == user_id)) or 0


async def transactions(
    session: AsyncSession, user_id: UUID, paging: Paging, wanted: Filter = EVERYTHING
) -> tuple[list[WalletTransaction], str | None]:
    """A page of the wallet's movements, newest first, and the cursor of the next page."""
    rows, cursor = await paginate(session, matching(user_id, wanted), WalletTransaction, paging)
    return list(rows), cursor


def matching(user_id: UUID, wanted: Filter) -> Select[WalletTransaction]:
    """The wallet's movements that are wanted, in no order."""
    query = select(WalletTransaction).where(WalletTransaction.user_id == user_id)
    if wanted.kind is not None:
        query = query.where(WalletTransaction.kind == wanted.kind)
    if wanted.since is not None:
        query = query.where(WalletTransaction.created_at >= datetime.combine(wanted.since, time.min, UTC))
    if wanted.until is not None:
        query = query.where(WalletTransaction.created_at <= datetime.combine(wanted.until, time.max, UTC))
    return query


async def write(
    session: AsyncSession,
    user_id: UUID,
    kind: TransactionKind,
    amount: int,
    reference: Reference,
    description: str,
) -> bool:
    """Move the balance and write the row, or neither; False when this reference already has its row."""
    # The conditional UPDATE is lock and check in one: racing spends queue on the row, and the one that would
    # go below zero matches nothing.
    new_balance = await _move(session, user_id, amount)
    if new_balance is None:
        # A repeat is one, also when the balance would no longer cover it.
        if await _exists(session, user_id, kind, reference):
            return False
        raise NotEnoughCredits(needed=-amount, available=await balance(session, user_id))
    written = await session.scalar(
        upsert(WalletTransaction)
        .values(
            user_id=user_id,
            kind=kind,
            amount=amount,
            balance_after=new_balance,
            description=description,
            reference_type=reference.type,
            reference_id=reference.id,
        )
        .on_conflict_do_nothing()
        .returning(WalletTransaction.id)
    )
    if written is None:
        # The move went first, for its lock; it was a repeat, and is undone.
        await _move(session, user_id, -amount)
    return written is not None


async def _move(session: AsyncSession, user_id: UUID, amount: int) -> int | None:
    """The balance after the move, None where it would fall below zero or there is no such wallet."""
    return await session.scalar(
        update(Wallet)
        .where(Wallet.user_id == user_id, Wallet.balance + amount >= 0)
        .values(balance=Wallet.balance + amount)
        .returning(Wallet.balance)
    )


async def _exists(session: AsyncSession, user_id: UUID, kind: TransactionKind, reference: Reference) -> bool:
    row = await session.scalar(
        select(WalletTransaction.id).where(
            WalletTransaction.user_id == user_id,
            WalletTransaction.kind == kind,
            WalletTransaction.reference_type == reference.type,
            WalletTransaction.reference_id == reference.id,
        )
    )
    return row is not None
