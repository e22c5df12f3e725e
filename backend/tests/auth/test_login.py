"""Signing in with a password: the same answer for every wrong try."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.auth.passwords import HashingCost, Passwords
from greenroom.core.settings import Settings
from greenroom.users.models import User
from tests.auth.people import AUTH, login, me, new_address, register, token_in
from tests.factories import users


async def test_a_person_signs_in_however_they_write_their_address(client: httpx.AsyncClient):
    await register(client, email="meera@example.test")
    answer = await login(client, "  MEERA@Example.test ")
    assert answer.status_code == 200
    assert (await me(client, answer.json()["access_token"])).json()["email"] == "meera@example.test"


async def test_a_letter_is_the_same_however_the_keyboard_makes_it(client: httpx.AsyncClient):
    address = new_address()
    await register(client, email=address, password="caf\u00e9 au lait")
    assert (await login(client, address, "cafe\u0301 au lait")).status_code == 200


async def test_each_sign_in_is_its_own(client: httpx.AsyncClient):
    address = new_address()
    await register(client, email=address)
    first, second = [await login(client, address) for _ in range(2)]
    assert token_in(first) != token_in(second)
    assert first.json()["access_token"] != second.json()["access_token"]


async def test_a_sign_in_stands_in_the_feed(client: httpx.AsyncClient):
    address = new_address()
    await register(client, email=address)
    headers = {"Authorization": f"Bearer {(await login(client, address)).json()['access_token']}"}
    feed = (await client.get("/api/v1/activity", headers=headers)).json()["items"]
    assert [entry["kind"] for entry in feed] == ["signed_in", "registered"]


async def test_wrong_password_and_unknown_address_are_told_apart_by_nobody(
    client: httpx.AsyncClient, session: AsyncSession
):
    address = new_address()
    await register(client, email=address)
    no_password = await users.user(session)
    await session.commit()
    answers = [
        await login(client, address, "not the password"),
        await login(client, new_address(), "not the password"),
        await login(client, no_password.email, "not the password"),
        await login(client, "this is no address", "not the password"),
    ]
    for answer in answers:
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
        assert "set-cookie" not in answer.headers
    bodies = [{**answer.json(), "request_id": ""} for answer in answers]
    assert all(body == bodies[0] for body in bodies)
    assert bodies[0]["code"] == "invalid_credentials"


@pytest.mark.parametrize(
    "body",
    [
        {"email": "a@example.test"},
        {"email": "a@example.test", "password": "x" * 129},
        {"email": "a\u0000@example.test", "password": "x"},
        {"email": "a@example.test", "password": "x", "remember": True},
        [],
    ],
)
async def test_what_is_no_sign_in_is_not_valid(client: httpx.AsyncClient, body: object):
    answer = await client.post(f"{AUTH}/login", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_a_hash_of_another_cost_is_renewed_at_sign_in(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
):
    address = new_address()
    query = select(User.password_hash).where(User.email_key == address)
    await register(client, email=address)
    cheap, app.state.passwords = app.state.passwords, Passwords(HashingCost(memory_kib=2048, passes=1))
    try:
        assert (await login(client, address)).status_code == 200
        renewed = await session.scalar(query)
        assert (await login(client, address)).status_code == 200
    finally:
        app.state.passwords = cheap
    assert renewed is not None
    assert "m=2048" in renewed
    assert await session.scalar(query) == renewed


async def test_no_way_in_elsewhere_is_offered_where_none_is_set_up(client: httpx.AsyncClient):
    assert (await client.get(f"{AUTH}/providers")).json() == {"items": []}


async def test_an_access_token_ends_with_its_person(
    client: httpx.AsyncClient, session: AsyncSession, settings: Settings
):
    person = await users.signed_in(session, settings)
    assert (await client.get("/api/v1/me", headers=person.headers)).status_code == 200
    await session.delete(person.user)
    await session.commit()
    answer = await client.get("/api/v1/me", headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
