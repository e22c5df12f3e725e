"""The wallet over HTTP."""

from __future__ import annotations

import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from greenroom.wallet import service as wallet
from greenroom.wallet.service import Reference
from tests.factories import users


async def test_the_wallet_shows_its_balance_and_newest_movements(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings, balance=20)
    for number in range(11):
        await wallet.spend(
            session, person.user.id, "screening", Reference("screening", str(number)), "Analysis"
        )
    await session.commit()
    shown = (await client.get("/api/v1/wallet", headers=person.headers)).json()
    assert shown["balance"] == 9
    assert [row["balance_after"] for row in shown["recent_transactions"]] == list(range(9, 19))


async def test_movements_are_filtered_by_kind_and_name_what_they_paid_for(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings, balance=6)
    await wallet.spend(
        session, person.user.id, "screening", Reference("screening", "7"), "Analysis of cv.pdf"
    )
    await session.commit()
    query = {"kind": "consumption"}
    answer = await client.get("/api/v1/wallet/transactions", params=query, headers=person.headers)
    (row,) = answer.json()["items"]
    assert (row["amount"], row["kind"], row["balance_after"]) == (-1, "consumption", 5)
    assert row["reference"] == {"type": "screening", "id": "7"}
    assert row["description"] == "Analysis of cv.pdf"


async def test_nobody_sees_another_persons_wallet(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    await users.signed_in(session, settings, balance=50)
    stranger = await users.signed_in(session, settings, balance=0)
    shown = (await client.get("/api/v1/wallet", headers=stranger.headers)).json()
    assert (shown["balance"], shown["recent_transactions"]) == (0, [])
