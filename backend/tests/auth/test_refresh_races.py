"""Refreshing from many tabs at once, on a database where transactions really race."""

from __future__ import annotations

import asyncio
import threading

import httpx
from fastapi import FastAPI
from sqlalchemy import func, select

from greenroom.auth.models import RefreshToken
from greenroom.core.database import Sessions
from greenroom.users.models import SignInSession
from tests.auth.people import AUTH, login, me, new_address, refresh, register, registered, token_in

TABS = 50
# Three times the connections of the pool and its overflow.
RUSH = 48


async def test_twenty_tabs_refresh_at_once_and_nobody_is_logged_out(
    live_client: httpx.AsyncClient, live_sessions: Sessions
):
    _, token = await registered(live_client)
    answers = await asyncio.gather(*(refresh(live_client, token) for _ in range(TABS)))
    assert {answer.status_code for answer in answers} == {200}
    successors = {token_in(answer) for answer in answers}
    assert len(successors) == 1
    async with live_sessions() as session:
        assert await session.scalar(select(func.count()).select_from(RefreshToken)) == 2
    for answer in answers:
        assert (await me(live_client, answer.json()["access_token"])).status_code == 200
    assert (await refresh(live_client, successors.pop())).status_code == 200


async def test_rounds_of_racing_tabs_keep_one_sign_in_alive(live_client: httpx.AsyncClient):
    _, token = await registered(live_client)
    for _ in range(5):
        answers = await asyncio.gather(*(refresh(live_client, token) for _ in range(10)))
        assert {answer.status_code for answer in answers} == {200}
        (token,) = {token_in(answer) for answer in answers}


async def test_an_old_token_among_racing_tabs_ends_the_family_for_all(
    live_client: httpx.AsyncClient, live_sessions: Sessions
):
    access, stolen = await registered(live_client)
    second = token_in(await refresh(live_client, stolen))
    third = token_in(await refresh(live_client, second))
    await asyncio.gather(*(refresh(live_client, token) for token in [stolen, *[third] * TABS]))
    assert (await me(live_client, access)).status_code == 401
    assert (await refresh(live_client, third)).json()["code"] == "session_revoked"
    async with live_sessions() as session:
        assert (
            await session.scalars(select(SignInSession.id).where(SignInSession.ended_at.is_(None)))
        ).all() == []


async def test_signing_out_among_racing_tabs_wins(live_client: httpx.AsyncClient):
    access, token = await registered(live_client)
    leaving = live_client.post(f"{AUTH}/logout", headers={"Cookie": f"refresh_token={token}"})
    *answers, left = await asyncio.gather(*(refresh(live_client, token) for _ in range(TABS)), leaving)
    assert left.status_code == 204
    assert {answer.status_code for answer in answers} <= {200, 401}
    assert (await me(live_client, access)).status_code == 401
    assert (await refresh(live_client, token)).json()["code"] == "session_revoked"


async def test_logins_that_wait_to_hash_hold_no_connection(live_app: FastAPI, live_client: httpx.AsyncClient):
    live_app.state.settings = live_app.state.settings.model_copy(update={"rate_limits": False})
    address = new_address()
    access = (await register(live_client, email=address)).json()["access_token"]
    hashing, gate = live_app.state.passwords._threads, threading.Event()
    busy = [hashing.submit(gate.wait) for _ in range(hashing._max_workers)]
    rush = asyncio.gather(*(login(live_client, address) for _ in range(RUSH)))
    for _ in range(1000):
        if hashing._work_queue.qsize() < RUSH:
            await asyncio.sleep(0.01)
    meanwhile = await me(live_client, access)
    gate.set()
    assert meanwhile.status_code == 200
    assert {answer.status_code for answer in await rush} == {200}
    assert all(job.done() for job in busy)
