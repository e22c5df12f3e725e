"""A real, migrated PostgreSQL for every test: one server a run, one database a process, a rollback a test."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import hypothesis
import pytest
import structlog
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from greenroom.auth.passwords import HashingCost, Passwords
from greenroom.core.database import Sessions, create_engine, create_sessions
from greenroom.core.settings import Settings, load_settings
from greenroom.main import create_app
from tests.databases import TestServer, cloned_database

pytest_plugins = ("tests.faults", "tests.s3.plugin")

ADDRESS = "http://localhost:8000"
# A password is hashed in a millisecond: the cost is not what most tests are about.
CHEAP = HashingCost(memory_kib=1024, passes=1)
server_key = pytest.StashKey[TestServer]()

# How long one example takes on a busy machine says nothing about the code.
hypothesis.settings.register_profile("greenroom", deadline=None)
hypothesis.settings.load_profile("greenroom")


def pytest_configure(config: pytest.Config) -> None:
    """Start the server once, in the process that hands out the tests."""
    if not hasattr(config, "workerinput"):
        config.stash[server_key] = TestServer().start()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell each of xdist's processes where the server is."""
    node.workerinput["server_url"] = node.config.stash[server_key].url


def pytest_unconfigure(config: pytest.Config) -> None:
    if server_key in config.stash:
        config.stash[server_key].stop()


@pytest.fixture(autouse=True)
def logging_of_its_own() -> Iterator[None]:
    """A command that a test runs sets up logging for its process, which is also that of the next tests."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def server_url(request: pytest.FixtureRequest) -> str:
    worker: dict[str, str] = getattr(request.config, "workerinput", {})
    return worker.get("server_url") or request.config.stash[server_key].url


@pytest.fixture(scope="session")
def database_url(server_url: str) -> Iterator[str]:
    with cloned_database(server_url) as url:
        yield url


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return load_settings({"DATA_DIR": str(tmp_path_factory.mktemp("data")), "FRONTEND_URL": ADDRESS})


@pytest.fixture(scope="session")
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(database_url)
    yield engine
    await engine.dispose()


@pytest.fixture
async def sessions(engine: AsyncEngine) -> AsyncIterator[Sessions]:
    """Sessions whose commits are savepoints of one transaction that is rolled back when the test ends."""
    async with engine.connect() as connection:
        outer = await connection.begin()
        yield async_sessionmaker(connection, expire_on_commit=False, join_transaction_mode="create_savepoint")
        await outer.rollback()


@pytest.fixture
async def session(sessions: Sessions) -> AsyncIterator[AsyncSession]:
    async with sessions() as session:
        yield session


@pytest.fixture(scope="session")
async def running_app(settings: Settings, database_url: str) -> AsyncIterator[FastAPI]:
    app = create_app(settings, database_url=database_url)
    app.state.passwords = Passwords(CHEAP)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
def app(running_app: FastAPI, sessions: Sessions) -> Iterator[FastAPI]:
    """The application, its requests inside the test's own transaction."""
    own = running_app.state.sessions
    running_app.state.sessions = sessions
    yield running_app
    running_app.state.sessions = own


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=ADDRESS) as client:
        yield client


@pytest.fixture
def live_database_url(server_url: str) -> Iterator[str]:
    """A database of the test's own, where transactions really commit and race."""
    with cloned_database(server_url) as url:
        yield url


@pytest.fixture
async def live_sessions(live_database_url: str) -> AsyncIterator[Sessions]:
    engine = create_engine(live_database_url, pool_size=20)
    yield create_sessions(engine)
    await engine.dispose()


@pytest.fixture
async def live_app(settings: Settings, live_database_url: str) -> AsyncIterator[FastAPI]:
    """The application on a database of its own: for races, jobs and streams."""
    app = create_app(settings, database_url=live_database_url)
    app.state.passwords = Passwords(CHEAP)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def live_client(live_app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(live_app), base_url=ADDRESS) as client:
        yield client
