"""What went in and out of a wallet, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.wallet.models import TransactionKind, WalletTransaction

MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Month:
    """Credits, none negative: taken for services, given back for those that failed, and bought."""

    first_day: date
    spent: int
    returned: int
    bought: int


async def by_month(session: AsyncSession, user_id: UUID, today: date) -> list[Month]:
    """The twelve months that end with today's, oldest first, those without a movement included; UTC."""
    wanted = [_months_before(today, count) for count in reversed(range(MONTHS))]
    # Cut in the connection's time zone, which `create_engine` sets to UTC.
    month = func.date_trunc("month", WalletTransaction.created_at)
    query = (
        select(
            month,
            -_sum(TransactionKind.CONSUMPTION),
            _sum(TransactionKind.REFUND),
            _sum(TransactionKind.PURCHASE),
        )
        .where(
            WalletTransaction.user_id == user_id,
            WalletTransaction.created_at >= datetime(wanted[0].year, wanted[0].month, 1, tzinfo=UTC),
        )
        .group_by(month)
    )
    found = {start.date(): figures for start, *figures in await session.execute(query)}
    return [Month(first, *found.get(first, (0, 0, 0))) for first in wanted]


def _months_before(today: date, count: int) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 - count, 12)
    return date(year, month + 1, 1)


def _sum(kind: TransactionKind) -> ColumnElement[int]:
    return func.sum(case((WalletTransaction.kind == kind, WalletTransaction.amount), else_=0))
