"""Guessing is slow, and one who guesses locks nobody else out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from ipaddress import ip_network

import httpx
import pytest
from fastapi import FastAPI

from tests.auth.people import login, new_address, register


@pytest.fixture
async def many_places(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client behind a proxy of ours, so that a test can come from any address."""
    usual = app.state.settings
    app.state.settings = usual.model_copy(update={"trusted_proxies": (ip_network("127.0.0.1/32"),)})
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
        yield client
    app.state.settings = usual


async def statuses(client: httpx.AsyncClient, email: str, addresses: list[str]) -> list[int]:
    """Wrong passwords for one account, one from each address."""
    tries = [
        await login(client, email, "a wrong password", **{"X-Forwarded-For": place}) for place in addresses
    ]
    return [answer.status_code for answer in tries]


async def test_the_eleventh_wrong_password_from_one_place_has_to_wait(many_places: httpx.AsyncClient):
    address = new_address()
    assert await statuses(many_places, address, ["192.0.2.1"] * 10) == [401] * 10
    answer = await login(many_places, address, "a wrong password", **{"X-Forwarded-For": "192.0.2.1"})
    assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
    assert 1 <= int(answer.headers["retry-after"]) <= 30


async def test_one_place_has_ten_tries_over_all_accounts(many_places: httpx.AsyncClient):
    tries = [await statuses(many_places, new_address(), ["192.0.2.2"]) for _ in range(11)]
    assert tries == [[401]] * 10 + [[429]]


async def test_one_account_has_ten_tries_over_all_strange_places(many_places: httpx.AsyncClient):
    places = [f"198.51.100.{number}" for number in range(11)]
    assert await statuses(many_places, new_address(), places) == [401] * 10 + [429]


async def test_the_addresses_of_one_ipv6_subscriber_are_one_place(many_places: httpx.AsyncClient):
    places = [f"2001:db8:1:2::{number:x}" for number in range(11)]
    tries = [await statuses(many_places, new_address(), [place]) for place in places]
    assert tries == [[401]] * 10 + [[429]]


async def test_an_attacker_does_not_lock_the_owner_out_where_they_live(many_places: httpx.AsyncClient):
    address, home = new_address(), {"X-Forwarded-For": "203.0.113.7"}
    body = {"email": address, "password": "seven green teapots", "name": "Asha"}
    await many_places.post("/api/v1/auth/register", json=body, headers=home)
    attack = await statuses(many_places, address, [f"198.51.100.{number}" for number in range(15)])
    assert attack[-1] == 429
    assert (await login(many_places, address, **home)).status_code == 200


async def test_right_passwords_are_not_counted(many_places: httpx.AsyncClient):
    address = new_address()
    await register(many_places, email=address)
    answers = [await login(many_places, address, **{"X-Forwarded-For": "192.0.2.9"}) for _ in range(25)]
    assert {answer.status_code for answer in answers} == {200}


async def test_a_class_registers_from_one_address_and_a_machine_does_not(many_places: httpx.AsyncClient):
    headers = {"X-Forwarded-For": "192.0.2.50"}
    answers = []
    for number in range(61):
        body = {
            "email": f"student{number}@example.test",
            "password": "seven green teapots",
            "name": "A Student",
        }
        answers.append(await many_places.post("/api/v1/auth/register", json=body, headers=headers))
    assert [answer.status_code for answer in answers] == [201] * 60 + [429]


async def test_a_refused_password_costs_no_registration(many_places: httpx.AsyncClient):
    for _ in range(61):
        assert (await register(many_places, password="short")).json()["code"] == "weak_password"
    assert (await register(many_places)).status_code == 201


async def test_a_hundred_guesses_at_once_count_as_a_hundred(live_client: httpx.AsyncClient):
    address = new_address()
    answers = await asyncio.gather(*(login(live_client, address, f"guess number {n}") for n in range(100)))
    codes = [answer.status_code for answer in answers]
    # The buckets refill by one every thirty seconds, which may fall into the test.
    assert set(codes) == {401, 429}
    assert 10 <= codes.count(401) <= 11
