"""A wallet's movements as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from greenroom.core.database import Sessions
from greenroom.wallet.models import WalletTransaction
from greenroom.wallet.service import Filter, matching

COLUMNS: Final = ("date", "kind", "credits", "balance_after", "description", "reference_type", "reference_id")
ROWS_AT_ONCE: Final = 500
# Spreadsheets take UTF-8 for something older without it.
BYTE_ORDER_MARK: Final = "\ufeff"
# A cell that begins so is a formula to a spreadsheet, also one that a CV's file name brought here.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


async def as_csv(sessions: Sessions, user_id: UUID, wanted: Filter) -> AsyncIterator[str]:
    """The table in pieces, newest row first, read as it is sent: its length does not matter."""
    yield BYTE_ORDER_MARK + _lines([COLUMNS])
    order = WalletTransaction.created_at.desc(), WalletTransaction.id.desc()
    query = matching(user_id, wanted).order_by(*order).execution_options(yield_per=ROWS_AT_ONCE)
    async with sessions() as session:
        rows = await session.stream_scalars(query)
        async for part in rows.partitions():
            yield _lines([_cells(row) for row in part])


def _cells(row: WalletTransaction) -> tuple[str | int, ...]:
    return (
        row.created_at.isoformat(timespec="seconds").replace("+00:00", "Z"),
        row.kind,
        row.amount,
        row.balance_after,
        _defused(row.description),
        _defused(row.reference_type),
        _defused(row.reference_id),
    )


def _defused(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _lines(rows: list[tuple[str | int, ...]]) -> str:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue()
