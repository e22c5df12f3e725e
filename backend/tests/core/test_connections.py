"""A database that froze, hung up or was long silent: a request ends in time, with a clear word."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import httpx
import pytest
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from greenroom.core.connections import connection_string
from greenroom.core.database import create_engine, create_sessions
from greenroom.core.settings import Settings
from greenroom.main import create_app
from tests.core.frozen_server import FrozenServer

ANSWER_SECONDS = 0.5
# Generous: one connection that does not come and one statement that is not answered.
IN_TIME_SECONDS = 15


@pytest.fixture
async def server(live_database_url: str) -> AsyncIterator[FrozenServer]:
    server = FrozenServer(live_database_url)
    async with server.listening():
        yield server


@pytest.fixture
async def engine(server: FrozenServer) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(server.address, answer_seconds=ANSWER_SECONDS)
    yield engine
    await engine.dispose()


@pytest.fixture
async def client(
    settings: Settings, server: FrozenServer, engine: AsyncEngine
) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(settings, database_url=server.address)
    app.state.sessions = create_sessions(engine)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        assert (await client.get("/api/v1/roles")).status_code == 200
        yield client


async def test_a_request_of_a_frozen_database_is_refused_in_time(
    client: httpx.AsyncClient, server: FrozenServer
):
    server.freeze()
    started = time.monotonic()
    # The first meets the connection that there is, the second one that is not made.
    for _ in range(2):
        refused = await client.get("/api/v1/roles")
        assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
        assert refused.headers["Retry-After"] == "2"
    assert time.monotonic() - started < IN_TIME_SECONDS


async def test_a_process_with_a_frozen_database_is_not_ready_and_then_is_again(
    client: httpx.AsyncClient, server: FrozenServer
):
    server.freeze()
    started = time.monotonic()
    answer = await client.get("/health/ready")
    assert (answer.status_code, answer.json()["database"]) == (503, "does not answer")
    assert time.monotonic() - started < IN_TIME_SECONDS
    assert (await client.get("/health/live")).status_code == 200
    server.thaw()
    assert (await client.get("/health/ready")).status_code == 200


async def test_the_server_gives_up_a_long_statement_and_the_connection_is_kept(engine: AsyncEngine):
    async with engine.connect() as connection:
        with pytest.raises(OperationalError, match="statement timeout"):
            await connection.execute(text("SELECT pg_sleep(60)"))
        await connection.rollback()
        assert await connection.scalar(text("SELECT 1")) == 1


async def test_what_nobody_waits_for_any_more_is_given_up_with_its_connection(engine: AsyncEngine):
    async def ask() -> None:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT pg_sleep(60)"))

    asking = asyncio.create_task(ask())
    await asyncio.sleep(ANSWER_SECONDS / 5)
    asking.cancel()
    assert isinstance((await asyncio.gather(asking, return_exceptions=True))[0], asyncio.CancelledError)
    async with engine.connect() as connection:
        assert await connection.scalar(text("SELECT 1")) == 1


async def test_connections_that_the_server_ended_cost_no_request(live_database_url: str):
    engine = create_engine(live_database_url)
    async with engine.connect() as first, engine.connect() as second:
        ended = [await one.scalar(text("SELECT pg_backend_pid()")) for one in (first, second)]
    admin = create_engine(live_database_url, pool_size=1)
    async with admin.connect() as connection:
        for process in ended:
            await connection.execute(text("SELECT pg_terminate_backend(:pid, 10000)"), {"pid": process})
    async with engine.connect() as first, engine.connect() as second:
        for one in (first, second):
            assert await one.scalar(text("SELECT pg_backend_pid()")) not in ended
    await admin.dispose()
    await engine.dispose()


def test_an_address_keeps_its_own_patience():
    told = conninfo_to_dict(connection_string("postgresql://me@db/app?connect_timeout=30"))
    assert told["connect_timeout"] == "30"
    assert told["tcp_user_timeout"] == "20000"
