"""Keyset paging, newest first: a page stays the same while rows are added above it."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel
from sqlalchemy import Select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Record
from greenroom.core.errors import FieldError, ValidationFailed

Row = TypeVar("Row", bound=Record)
Item = TypeVar("Item")


class Page(BaseModel, Generic[Item]):
    items: list[Item]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page begins (after the row made at `before[0]` with id `before[1]`) and how long it is."""

    limit: int
    before: tuple[datetime, UUID] | None


def get_paging(
    limit: Annotated[int, Query(ge=1, le=100, description="Rows a page.")] = 20,
    cursor: Annotated[
        str | None, Query(max_length=200, description="`next_cursor` of the page before.")
    ] = None,
) -> Paging:
    return Paging(limit, _decode(cursor) if cursor is not None else None)


PageRequest = Annotated[Paging, Depends(get_paging)]


async def paginate(
    session: AsyncSession, query: Select[Row], table: type[Row], paging: Paging
) -> tuple[Sequence[Row], str | None]:
    """The page of `query` at `paging`, newest first, and the cursor of the next one (None on the last)."""
    if paging.before is not None:
        query = query.where(tuple_(table.created_at, table.id) < paging.before)
    # One row more than is shown tells whether there is a next page.
    query = query.order_by(table.created_at.desc(), table.id.desc()).limit(paging.limit + 1)
    rows = (await session.scalars(query)).all()
    page = rows[: paging.limit]
    return page, _encode(page[-1]) if len(rows) > paging.limit else None


def _encode(row: Record) -> str:
    plain = json.dumps([row.created_at.isoformat(), row.id.hex])
    return urlsafe_b64encode(plain.encode()).decode().rstrip("=")


def _decode(cursor: str) -> tuple[datetime, UUID]:
    try:
        made_at, row_id = _loads(cursor)
        position = datetime.fromisoformat(made_at), UUID(row_id)
    except (ValueError, TypeError, AttributeError):
        problem = FieldError(field="cursor", message="This is not a cursor that we gave out.")
        raise ValidationFailed([problem]) from None
    # Ours always have a zone; one without is somebody's own making.
    if position[0].tzinfo is None:
        raise ValidationFailed([FieldError(field="cursor", message="This is not a cursor that we gave out.")])
    return position


def _loads(cursor: str) -> Any:
    # Padding beyond what is needed is ignored, so none has to be counted.
    return json.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=="))
