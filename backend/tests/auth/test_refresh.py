"""Refresh tokens: each used once, and one that comes back ends the family it belongs to."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.models import RefreshToken
from greenroom.core.database import utc_now
from greenroom.core.settings import Settings
from greenroom.users.models import SignInSession
from tests.auth.people import AUTH, me, refresh, registered, token_in


async def let_the_grace_pass(session: AsyncSession, seconds: float = 11) -> None:
    """Make all that was spent so far spent `seconds` earlier."""
    await session.execute(
        update(RefreshToken)
        .where(RefreshToken.spent_at.is_not(None))
        .values(spent_at=RefreshToken.spent_at - timedelta(seconds=seconds))
    )
    await session.commit()


async def code_of(client: httpx.AsyncClient, token: str) -> str:
    """The code of the refusal, with what every such refusal does."""
    answer = await refresh(client, token)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert answer.headers["set-cookie"].startswith('refresh_token="";')
    assert "Max-Age=0" in answer.headers["set-cookie"]
    code: str = answer.json()["code"]
    return code


async def test_a_token_is_exchanged_for_its_successor(client: httpx.AsyncClient):
    access, token = await registered(client)
    answer = await refresh(client, token)
    assert answer.status_code == 200
    assert token_in(answer) != token
    assert answer.json()["access_token"] != access
    assert (await me(client, answer.json()["access_token"])).json() == answer.json()["user"]


async def test_a_browser_goes_on_by_its_cookie_alone(client: httpx.AsyncClient):
    await registered(client)
    for _ in range(3):
        assert (await client.post(f"{AUTH}/refresh")).status_code == 200


async def test_two_tabs_with_the_same_token_get_the_same_successor(client: httpx.AsyncClient):
    _, token = await registered(client)
    first, second = [await refresh(client, token) for _ in range(2)]
    assert token_in(first) == token_in(second)
    assert (await refresh(client, token_in(second))).status_code == 200


async def test_a_spent_token_that_comes_back_late_ends_the_family(
    client: httpx.AsyncClient, session: AsyncSession
):
    access, token = await registered(client)
    successor = token_in(await refresh(client, token))
    await let_the_grace_pass(session)
    assert await code_of(client, token) == "session_revoked"
    assert await code_of(client, successor) == "session_revoked"
    assert (await me(client, access)).status_code == 401


async def test_grace_is_ten_seconds(client: httpx.AsyncClient, session: AsyncSession):
    _, token = await registered(client)
    await refresh(client, token)
    await let_the_grace_pass(session, seconds=8)
    assert (await refresh(client, token)).status_code == 200


async def test_there_is_no_grace_for_a_token_before_the_last(client: httpx.AsyncClient):
    access, token = await registered(client)
    successor = token_in(await refresh(client, token))
    latest = token_in(await refresh(client, successor))
    assert await code_of(client, token) == "session_revoked"
    assert await code_of(client, latest) == "session_revoked"
    assert (await me(client, access)).status_code == 401


async def test_another_family_of_the_same_person_lives_on(client: httpx.AsyncClient, session: AsyncSession):
    stolen = (await registered(client))[1]
    other = (await registered(client))[1]
    await refresh(client, stolen)
    await let_the_grace_pass(session)
    assert await code_of(client, stolen) == "session_revoked"
    assert (await refresh(client, other)).status_code == 200


async def test_a_token_lives_seven_days_from_its_last_use(client: httpx.AsyncClient, session: AsyncSession):
    _, token = await registered(client)
    token = token_in(await refresh(client, token))
    row = await session.scalar(select(RefreshToken).where(RefreshToken.spent_at.is_(None)))
    assert row is not None
    assert timedelta(days=6, hours=23) < row.expires_at - utc_now() <= timedelta(days=7)
    row.expires_at = utc_now() - timedelta(seconds=1)
    await session.commit()
    assert await code_of(client, token) == "session_expired"


async def test_expired_rows_of_a_family_go_when_it_is_refreshed(
    client: httpx.AsyncClient, session: AsyncSession
):
    _, first = await registered(client)
    second = token_in(await refresh(client, first))
    await session.execute(
        update(RefreshToken).where(RefreshToken.spent_at.is_not(None)).values(expires_at=utc_now())
    )
    await session.commit()
    await refresh(client, second)
    assert len((await session.scalars(select(RefreshToken))).all()) == 2
    assert await code_of(client, first) == "session_expired"


@pytest.mark.parametrize("token", ["", "guessed", "a" * 43, "ø" * 8, "../../etc", "%00", "'; --"])
async def test_a_token_that_nobody_issued_is_no_sign_in(client: httpx.AsyncClient, token: str):
    answer = await client.post(
        f"{AUTH}/refresh", headers=[(b"Cookie", f"refresh_token={token}".encode("latin-1"))]
    )
    assert (answer.status_code, answer.json()["code"]) == (401, "session_expired")


async def test_without_a_cookie_there_is_no_sign_in(client: httpx.AsyncClient):
    answer = await client.post(f"{AUTH}/refresh")
    assert (answer.status_code, answer.json()["code"]) == (401, "session_expired")


async def test_an_access_token_refreshes_nothing(client: httpx.AsyncClient):
    access, _ = await registered(client)
    assert await code_of(client, access) == "session_expired"


async def test_the_database_holds_no_token(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    _, token = await registered(client)
    successor = token_in(await refresh(client, token))
    rows = (await session.scalars(select(RefreshToken))).all()
    assert len(rows) == 2
    for row in rows:
        assert len(row.digest) == 32
        assert row.digest not in (token.encode(), successor.encode())
    sign_in = await session.scalar(select(SignInSession).where(SignInSession.id == rows[0].session_id))
    assert sign_in is not None
    assert token not in str(vars(sign_in))
