"""What each feature keeps of a person: said once, for the export, the erasure and the privacy page alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Base
from greenroom.core.settings import Settings

# Tables that hold nothing of a person, and why not.
IMPERSONAL: Final[dict[str, str]] = {
    "doomed_files": "keys of files that are about to be deleted",
    "doomed_rooms": "ids of video rooms that are about to be ended and deleted",
    "job_roles": "the catalogue",
    "model_budgets": "hashes that change every day",
    "model_calls": "how models did, without who asked and what",
    "model_circuits": "how models do",
    "payment_events": "what a payment provider said of an order, without who paid",
    "rate_limit_buckets": "hashes",
    "receipt_series": "the last number of a series",
    "video_personas": "the video interviewers that were made for roles",
}


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file in the store: its name in the export, and its size in bytes."""

    name: str
    key: str
    size: int


@dataclass(frozen=True, slots=True)
class Holding:
    """What one feature keeps of a person.

    `what`, `where` and `kept` are sentences for the privacy page; `days` is the longest that the operator
    lets it be kept. `tables` are those that hold the person's rows; columns in `withheld`, such as
    "users.password_hash", are in no export. `outlives` says that the rows stay when the person goes, without
    the person. `files` are what stands in the store; `let_go` takes back what deleting the person's own row
    does not, in the same transaction. `sent` says what goes to others here, and to whom, None for nothing.
    """

    title: str
    what: str
    where: str
    kept: str
    tables: tuple[str, ...]
    withheld: frozenset[str] = frozenset()
    outlives: bool = False
    files: Callable[[AsyncSession, UUID], Awaitable[Sequence[KeptFile]]] | None = None
    let_go: Callable[[AsyncSession, UUID], Awaitable[None]] | None = None
    days: Callable[[Settings], int | None] | None = None
    sent: Callable[[Settings], str | None] | None = None


def belongs_to(table: Table, user_id: UUID) -> ColumnElement[bool]:
    """That a row of `table` is the person's: by its own column, or by the row that it hangs on."""
    if table.name == "users":
        return table.c.id == user_id
    if "user_id" in table.c:
        return table.c.user_id == user_id
    (key,) = table.foreign_keys
    parent = key.column.table
    return key.parent.in_(select(key.column).where(belongs_to(parent, user_id)))


async def rows(session: AsyncSession, holding: Holding, user_id: UUID) -> dict[str, list[dict[str, Any]]]:
    """The person's rows of each of the holding's tables, by its name, without what is withheld."""
    found = {}
    for name in holding.tables:
        table = Base.metadata.tables[name]
        shown = [column for column in table.columns if f"{name}.{column.name}" not in holding.withheld]
        result = await session.execute(select(*shown).where(belongs_to(table, user_id)))
        found[name] = [dict(row) for row in result.mappings()]
    return found
