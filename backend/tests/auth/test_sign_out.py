"""Signing out, and ending a sign-in that is left open elsewhere."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import utc_now
from greenroom.users.models import SignInSession
from tests.auth.people import AUTH, login, me, new_address, refresh, register, registered, token_in


async def logout(client: httpx.AsyncClient, token: str) -> httpx.Response:
    return await client.post(f"{AUTH}/logout", headers={"Cookie": f"refresh_token={token}"})


def bearer(answer: httpx.Response) -> dict[str, str]:
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def test_signing_out_ends_both_tokens_at_once(client: httpx.AsyncClient):
    access, token = await registered(client)
    answer = await logout(client, token)
    assert (answer.status_code, answer.content) == (204, b"")
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert (await me(client, access)).status_code == 401
    assert (await refresh(client, token)).json()["code"] == "session_revoked"


async def test_signing_out_on_one_device_leaves_the_other_signed_in(client: httpx.AsyncClient):
    address = new_address()
    here, there = await register(client, email=address), await login(client, address)
    await logout(client, token_in(here))
    assert (await client.get("/api/v1/me", headers=bearer(there))).status_code == 200


@pytest.mark.parametrize("token", ["", "nonsense"])
async def test_signing_out_when_signed_out_is_fine(client: httpx.AsyncClient, token: str):
    assert (await logout(client, token)).status_code == 204
    assert (await client.post(f"{AUTH}/logout")).status_code == 204


async def test_signing_out_stands_in_the_feed_once(client: httpx.AsyncClient):
    address = new_address()
    there, here = await register(client, email=address), await login(client, address)
    for _ in range(2):
        await logout(client, token_in(here))
    feed = (await client.get("/api/v1/activity", headers=bearer(there))).json()["items"]
    assert [entry["kind"] for entry in feed] == ["signed_out", "signed_in", "registered"]


async def test_the_sign_ins_are_listed_newest_first_with_the_current_one_marked(client: httpx.AsyncClient):
    address = new_address()
    await register(client, email=address)
    here = await login(client, address, **{"User-Agent": "A browser " + "x" * 1000})
    first, second = (await client.get(f"{AUTH}/sessions", headers=bearer(here))).json()["items"]
    assert (first["current"], second["current"]) == (True, False)
    assert first["user_agent"].startswith("A browser xxx")
    assert len(first["user_agent"]) == 400
    assert first["ip"] == "127.0.0.1"
    assert first["created_at"].endswith("Z")
    assert first["last_used_at"].endswith("Z")


async def test_sign_ins_that_cannot_be_refreshed_any_more_are_not_listed(
    client: httpx.AsyncClient, session: AsyncSession
):
    address = new_address()
    old, ended, here = (
        await register(client, email=address),
        await login(client, address),
        await login(client, address),
    )
    await logout(client, token_in(ended))
    oldest = select(SignInSession.id).order_by(SignInSession.created_at).limit(1).scalar_subquery()
    long_ago = utc_now() - timedelta(days=7, seconds=1)
    await session.execute(
        update(SignInSession).where(SignInSession.id == oldest).values(last_used_at=long_ago)
    )
    await session.commit()
    listed = (await client.get(f"{AUTH}/sessions", headers=bearer(here))).json()["items"]
    assert [item["current"] for item in listed] == [True]
    assert old.status_code == 201


async def test_a_refresh_counts_as_use(client: httpx.AsyncClient):
    here = await register(client)
    (before,) = (await client.get(f"{AUTH}/sessions", headers=bearer(here))).json()["items"]
    await refresh(client, token_in(here))
    (after,) = (await client.get(f"{AUTH}/sessions", headers=bearer(here))).json()["items"]
    assert after["last_used_at"] > before["last_used_at"]
    assert after["created_at"] == before["created_at"]


async def test_one_can_end_a_sign_in_left_open_elsewhere(client: httpx.AsyncClient):
    address = new_address()
    there, here = await register(client, email=address), await login(client, address)
    listed = (await client.get(f"{AUTH}/sessions", headers=bearer(here))).json()["items"]
    (other,) = [item["id"] for item in listed if not item["current"]]
    assert (await client.delete(f"{AUTH}/sessions/{other}", headers=bearer(here))).status_code == 204
    assert (await client.get("/api/v1/me", headers=bearer(there))).status_code == 401
    assert (await refresh(client, token_in(there))).json()["code"] == "session_revoked"
    assert (await client.delete(f"{AUTH}/sessions/{other}", headers=bearer(here))).status_code == 404


async def test_nobody_ends_or_sees_a_strangers_sign_in(client: httpx.AsyncClient):
    person, stranger = await register(client), await register(client)
    (own,) = (await client.get(f"{AUTH}/sessions", headers=bearer(person))).json()["items"]
    answer = await client.delete(f"{AUTH}/sessions/{own['id']}", headers=bearer(stranger))
    unknown = await client.delete(f"{AUTH}/sessions/{uuid4()}", headers=bearer(stranger))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert answer.json() | {"request_id": ""} == unknown.json() | {"request_id": ""}
    assert (await client.get("/api/v1/me", headers=bearer(person))).status_code == 200


@pytest.mark.parametrize(("method", "path"), [("GET", "/sessions"), ("DELETE", f"/sessions/{UUID(int=7)}")])
async def test_sign_ins_are_for_their_owner(client: httpx.AsyncClient, method: str, path: str):
    answer = await client.request(method, f"{AUTH}{path}")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
