"""Keyset paging: every row once, newest first, whatever a cursor is made of."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.activity.models import ActivityEntry
from greenroom.core.errors import ValidationFailed
from greenroom.core.pagination import Paging, get_paging, paginate
from tests.factories import users

SOME_ID = UUID(int=7).hex
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def entries_at(session: AsyncSession, moments: list[datetime]) -> UUID:
    """A person with one entry at each moment."""
    person = await users.user(session)
    session.add_all(
        ActivityEntry(user_id=person.id, kind="registered", title=str(number), created_at=moment)
        for number, moment in enumerate(moments)
    )
    await session.flush()
    return person.id


async def page_through(session: AsyncSession, user_id: UUID, limit: int) -> list[list[str]]:
    """The titles on each page, by the cursors that a client would send back."""
    pages: list[list[str]] = []
    cursor: str | None = None
    while True:
        query = select(ActivityEntry).where(ActivityEntry.user_id == user_id)
        rows, cursor = await paginate(session, query, ActivityEntry, get_paging(limit, cursor))
        pages.append([row.title for row in rows])
        if cursor is None:
            return pages


@pytest.mark.parametrize(("limit", "lengths"), [(1, [1, 1, 1, 1, 1]), (2, [2, 2, 1]), (5, [5]), (100, [5])])
async def test_every_row_comes_once_and_newest_first(session: AsyncSession, limit: int, lengths: list[int]):
    user_id = await entries_at(session, [NOON + timedelta(microseconds=number) for number in range(5)])
    pages = await page_through(session, user_id, limit)
    assert [len(page) for page in pages] == lengths
    assert [title for page in pages for title in page] == ["4", "3", "2", "1", "0"]


async def test_rows_of_the_same_moment_are_not_lost_between_pages(session: AsyncSession):
    user_id = await entries_at(session, [NOON] * 7)
    titles = [title for page in await page_through(session, user_id, 2) for title in page]
    assert sorted(titles) == [str(number) for number in range(7)]


async def test_an_empty_list_is_one_empty_page(session: AsyncSession):
    assert await page_through(session, uuid4(), 20) == [[]]


def cursor_of(content: Any) -> str:
    return urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "é",
        "\x00",
        "not base64",
        cursor_of("text"),
        cursor_of([]),
        cursor_of([1, 2]),
        cursor_of({"a": 1, "b": 2}),
        cursor_of(["2026-03-01T12:00:00+00:00", "no id"]),
        cursor_of(["no time", SOME_ID]),
        cursor_of(["2026-03-01T12:00:00", SOME_ID]),
        cursor_of(["2026-03-01T12:00:00+00:00", SOME_ID, "more"]),
        urlsafe_b64encode(b"\xff\xfe[").decode(),
        urlsafe_b64encode(b"[" * 140).decode(),
    ],
)
def test_a_cursor_that_we_did_not_give_out_is_refused(cursor: str):
    with pytest.raises(ValidationFailed) as refusal:
        get_paging(20, cursor)
    assert [error.field for error in refusal.value.errors] == ["cursor"]


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_a_cursor(cursor: str):
    with suppress(ValidationFailed):
        assert isinstance(get_paging(20, cursor), Paging)


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2026-03-01T12:00:00+00:00:01"]
)
async def test_a_cursor_at_the_edge_of_time_is_an_ordinary_question(session: AsyncSession, moment: str):
    user_id = await entries_at(session, [NOON])
    query = select(ActivityEntry).where(ActivityEntry.user_id == user_id)
    paging = get_paging(20, cursor_of([moment, SOME_ID]))
    rows, cursor = await paginate(session, query, ActivityEntry, paging)
    assert len(rows) == (1 if moment.startswith("9999") else 0)
    assert cursor is None
