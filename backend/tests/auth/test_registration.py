"""Registering: an account with everything it needs, or nothing at all."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.users.models import User
from greenroom.wallet.models import Wallet
from tests.auth.people import AUTH, PASSWORD, me, new_address, register


async def test_a_new_person_is_signed_in_at_once(client: httpx.AsyncClient):
    answer = await register(client, email="Asha@Example.test", name="  Asha Verma ")
    body = answer.json()
    assert answer.status_code == 201
    assert (body["token_type"], body["expires_in"]) == ("bearer", 900)
    assert (body["user"]["email"], body["user"]["name"]) == ("Asha@example.test", "Asha Verma")
    assert (body["user"]["email_verified"], body["user"]["sign_in_methods"]) == (False, ["password"])
    assert (await me(client, body["access_token"])).json() == body["user"]


async def test_a_new_person_has_the_welcome_credits_once(client: httpx.AsyncClient):
    answer = await register(client)
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    wallet = (await client.get("/api/v1/wallet", headers=headers)).json()
    (grant,) = wallet["recent_transactions"]
    assert (wallet["balance"], grant["amount"], grant["kind"]) == (6, 6, "grant")
    assert grant["reference"] == {"type": "user", "id": answer.json()["user"]["id"]}


async def test_no_credits_are_granted_where_none_are_set(app: FastAPI, client: httpx.AsyncClient):
    usual = app.state.settings
    app.state.settings = usual.model_copy(update={"signup_credits": 0})
    try:
        answer = await register(client)
    finally:
        app.state.settings = usual
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    wallet = (await client.get("/api/v1/wallet", headers=headers)).json()
    assert (wallet["balance"], wallet["recent_transactions"]) == (0, [])


async def test_the_feed_begins_with_the_registration(client: httpx.AsyncClient):
    answer = await register(client)
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    feed = (await client.get("/api/v1/activity", headers=headers)).json()["items"]
    assert [entry["kind"] for entry in feed] == ["registered"]


@pytest.mark.parametrize(
    "again", ["asha.taken@example.test", "ASHA.Taken@Example.TEST", "\uff41sha.taken@example.test"]
)
async def test_an_address_belongs_to_one_person_however_it_is_written(client: httpx.AsyncClient, again: str):
    await register(client, email="asha.taken@example.test")
    answer = await register(client, email=again)
    assert (answer.status_code, answer.json()["code"]) == (409, "email_taken")
    assert "set-cookie" not in answer.headers


async def test_the_password_is_kept_only_as_a_hash(client: httpx.AsyncClient, session: AsyncSession):
    address = new_address()
    await register(client, email=address)
    stored = await session.scalar(select(User.password_hash).where(User.email_key == address))
    assert stored is not None
    assert stored.startswith("$argon2id$")
    assert PASSWORD not in stored


@pytest.mark.parametrize("password", ["short", "password123", "aaaaaaaaaaaa", "ashaverma", "密码密码密码"])
async def test_a_weak_password_makes_no_account(
    client: httpx.AsyncClient, session: AsyncSession, password: str
):
    address = new_address()
    answer = await register(client, email=address, password=password)
    assert (answer.status_code, answer.json()["code"]) == (422, "weak_password")
    assert await session.scalar(select(User.id).where(User.email_key == address)) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "no-at-sign"),
        ("email", "a@" + "b" * 300 + ".test"),
        ("email", "a\u0000b@example.test"),
        ("email", 7),
        ("password", "x" * 129),
        ("password", None),
        ("name", ""),
        ("name", "   "),
        ("name", "n" * 121),
        ("name", "two\nlines"),
        ("name", "nul\u0000"),
        ("is_admin", True),
        ("email_verified", True),
    ],
)
async def test_what_does_not_fit_names_its_field(client: httpx.AsyncClient, field: str, value: object):
    body = {"email": new_address(), "password": PASSWORD, "name": "Asha"} | {field: value}
    answer = await client.post(f"{AUTH}/register", json=body)
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (422, "validation_failed")
    assert [error["field"] for error in problem["errors"]] == [field]


async def test_half_a_character_is_refused_and_not_a_crash(client: httpx.AsyncClient):
    body = '{"email": "a@example.test", "password": "seven green \\ud800", "name": "\\udfff"}'
    answer = await client.post(f"{AUTH}/register", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_a_form_from_another_site_cannot_register_anybody(client: httpx.AsyncClient):
    body = '{"email": "a@example.test", "password": "seven green teapots", "name": "Asha"}'
    for content_type in ("text/plain", "application/x-www-form-urlencoded"):
        answer = await client.post(f"{AUTH}/register", content=body, headers={"Content-Type": content_type})
        assert answer.status_code == 422


async def test_twenty_at_once_with_one_address_make_one_account(
    live_client: httpx.AsyncClient, live_sessions: Sessions
):
    answers = await asyncio.gather(*(register(live_client, email="race@example.test") for _ in range(20)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 19
    async with live_sessions() as session:
        assert await session.scalar(select(func.count()).select_from(User)) == 1
        assert (await session.scalars(select(Wallet.balance))).all() == [6]
