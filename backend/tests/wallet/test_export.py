"""A wallet's movements by kind and day, as a table, and month by month."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from greenroom.wallet.models import WalletTransaction
from greenroom.wallet.spending import by_month
from tests.factories import users
from tests.factories.users import SignedInPerson


@pytest.fixture
async def person(session: AsyncSession, settings: Settings) -> SignedInPerson:
    return await users.signed_in(session, settings, balance=0)


async def moved(session: AsyncSession, person: SignedInPerson, kind: str, amount: int, **other: Any) -> None:
    """A row of the ledger at any time, which its one pen would not write."""
    values = {
        "user_id": person.user.id,
        "kind": kind,
        "amount": amount,
        "balance_after": 1000,
        "description": "Analysis",
        "reference_type": "screening",
        "reference_id": str(other),
    }
    await session.execute(insert(WalletTransaction).values(values | other))
    await session.commit()


async def table(client: httpx.AsyncClient, person: SignedInPerson, **query: str) -> list[list[str]]:
    path = "/api/v1/wallet/transactions.csv"
    answer = await client.get(path, params=query, headers=person.headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="greenroom-credits.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbfdate,")
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))[1:]


async def test_the_table_has_every_movement_newest_first(
    client: httpx.AsyncClient, session: AsyncSession, person: SignedInPerson
):
    for day in range(1, 4):
        at = datetime(2026, 3, day, 12, tzinfo=UTC)
        await moved(
            session, person, "consumption", -day, created_at=at, description=f"Analysis of “CV {day}”, new"
        )
    rows = await table(client, person)
    assert [row[:4] for row in rows] == [
        [f"2026-03-0{day}T12:00:00Z", "consumption", str(-day), "1000"] for day in (3, 2, 1)
    ]
    assert rows[0][4] == "Analysis of “CV 3”, new"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
async def test_what_a_spreadsheet_would_compute_is_text(
    client: httpx.AsyncClient, session: AsyncSession, person: SignedInPerson, start: str
):
    await moved(session, person, "consumption", -1, description=f"{start}HYPERLINK(1)")
    ((*_, description, _type, _id),) = await table(client, person)
    assert description == f"'{start}HYPERLINK(1)"


async def test_a_long_table_is_whole(
    client: httpx.AsyncClient, session: AsyncSession, person: SignedInPerson
):
    same = {"user_id": person.user.id, "kind": "consumption", "amount": -1, "balance_after": 1}
    same |= {"description": "Analysis", "reference_type": "screening"}
    rows = [same | {"reference_id": str(number)} for number in range(1201)]
    await session.execute(insert(WalletTransaction), rows)
    await session.commit()
    assert sorted(int(row[-1]) for row in await table(client, person)) == list(range(1201))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, [4, 3, -2, -1]),
        ({"kind": "purchase"}, [4, 3]),
        ({"from": "2026-03-02"}, [4, 3, -2]),
        ({"to": "2026-03-02"}, [-2, -1]),
        ({"from": "2026-03-02", "to": "2026-03-03"}, [3, -2]),
        ({"from": "2026-03-03", "to": "2026-03-01"}, []),
        ({"from": "0001-01-01", "to": "9999-12-31"}, [4, 3, -2, -1]),
    ],
)
async def test_kind_and_days_narrow_list_and_table_alike(
    client: httpx.AsyncClient,
    session: AsyncSession,
    person: SignedInPerson,
    query: dict[str, str],
    expected: list[int],
):
    for day, (kind, amount) in enumerate(
        [("consumption", -1), ("consumption", -2), ("purchase", 3), ("purchase", 4)], start=1
    ):
        at = datetime(2026, 3, day, 23, 59, 59, 999999, tzinfo=UTC)
        await moved(session, person, kind, amount, created_at=at)
    shown = await client.get("/api/v1/wallet/transactions", params=query, headers=person.headers)
    assert [row["amount"] for row in shown.json()["items"]] == expected
    assert [int(row[2]) for row in await table(client, person, **query)] == expected


@pytest.mark.parametrize(
    "query", [{"from": "yesterday"}, {"from": "0"}, {"to": "2026-02-30"}, {"since": "2026-01-01"}]
)
async def test_a_day_that_is_none_is_refused(
    client: httpx.AsyncClient, person: SignedInPerson, query: dict[str, str]
):
    for path in ("/api/v1/wallet/transactions", "/api/v1/wallet/transactions.csv"):
        assert (await client.get(path, params=query, headers=person.headers)).status_code == 422


async def test_twelve_months_are_summed_by_what_was_spent_returned_and_bought(
    session: AsyncSession, person: SignedInPerson
):
    rows = [
        (datetime(2025, 11, 30, 23, 59, tzinfo=UTC), "consumption", -7),
        (datetime(2025, 12, 1, tzinfo=UTC), "consumption", -1),
        (datetime(2026, 3, 5, tzinfo=UTC), "purchase", 10),
        (datetime(2026, 3, 6, tzinfo=UTC), "consumption", -5),
        (datetime(2026, 3, 7, tzinfo=UTC), "refund", 5),
        (datetime(2026, 3, 8, tzinfo=UTC), "adjustment", -3),
        (datetime(2026, 11, 22, tzinfo=UTC), "consumption", -2),
    ]
    for at, kind, amount in rows:
        await moved(session, person, kind, amount, created_at=at)
    months = await by_month(session, person.user.id, date(2026, 11, 22))
    assert [month.first_day for month in months] == [date(2025, 12, 1)] + [
        date(2026, month, 1) for month in range(1, 12)
    ]
    busy = {month.first_day.month: (month.spent, month.returned, month.bought) for month in months}
    assert {month: sums for month, sums in busy.items() if any(sums)} == {
        12: (1, 0, 0),
        3: (5, 5, 10),
        11: (2, 0, 0),
    }


async def test_the_chart_ends_with_this_month(client: httpx.AsyncClient, person: SignedInPerson):
    months = (await client.get("/api/v1/wallet/spending", headers=person.headers)).json()["months"]
    assert len(months) == 12
    assert months[-1]["month"] == f"{datetime.now(UTC):%Y-%m}"
