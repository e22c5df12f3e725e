"""Whether an address has an account is told neither by an answer nor by how long it takes.

Registering is the exception that the contract makes: a taken address is a 409. It takes as long as any other.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from statistics import median
from time import perf_counter

import httpx
import pytest
from fastapi import FastAPI

from greenroom.auth.passwords import Passwords
from tests.auth.people import AUTH, login, new_address, register

ROUNDS = 21
# Medians of the two differ by a few percent on a quiet machine; a hash that is left out differs by 90 %.
NOISE = 0.5

Ask = Callable[[httpx.AsyncClient, str], Awaitable[httpx.Response]]


async def log_in(client: httpx.AsyncClient, address: str) -> httpx.Response:
    return await login(client, address, "not the password")


async def sign_up(client: httpx.AsyncClient, address: str) -> httpx.Response:
    return await register(client, email=address)


async def forget(client: httpx.AsyncClient, address: str) -> httpx.Response:
    return await client.post(f"{AUTH}/password/forgot", json={"email": address})


@pytest.fixture
def unhurried(app: FastAPI) -> Iterator[FastAPI]:
    """The application with passwords hashed at their real cost, and nobody counted."""
    usual = app.state.passwords, app.state.settings
    app.state.passwords = Passwords()
    app.state.settings = app.state.settings.model_copy(update={"rate_limits": False})
    yield app
    app.state.passwords, app.state.settings = usual


async def seconds(ask: Ask, client: httpx.AsyncClient, address: str) -> float:
    start = perf_counter()
    await ask(client, address)
    return perf_counter() - start


@pytest.mark.parametrize("ask", [log_in, sign_up, forget])
async def test_known_and_unknown_addresses_take_as_long(
    unhurried: FastAPI, client: httpx.AsyncClient, ask: Ask
):
    known = new_address()
    await register(client, email=known)
    for address in (known, new_address()):
        await ask(client, address)
    # In turns, so that whatever else the machine does falls on both alike.
    pairs = [
        (await seconds(ask, client, known), await seconds(ask, client, new_address())) for _ in range(ROUNDS)
    ]
    with_account, without = (median(times) for times in zip(*pairs, strict=True))
    assert abs(with_account - without) < NOISE * max(with_account, without)


@pytest.mark.parametrize("ask", [log_in, forget])
async def test_known_and_unknown_addresses_are_answered_alike(client: httpx.AsyncClient, ask: Ask):
    known = new_address()
    await register(client, email=known)
    first, second = await ask(client, known), await ask(client, new_address())
    assert first.status_code == second.status_code
    bodies = [(answer.json() or {}) | {"request_id": ""} for answer in (first, second)]
    assert bodies[0] == bodies[1]
    assert set(first.headers) == set(second.headers)
