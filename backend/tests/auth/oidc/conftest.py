"""A deployment that is registered with simulated providers, and somebody's browser."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from greenroom.auth.providers import PROVIDERS, Peers
from greenroom.core.settings import Settings, load_settings
from tests.auth.oidc.browser import Browser
from tests.simulators.oidc import CLIENT_ID, CLIENT_SECRET, Oidc, served


@pytest.fixture
def providers() -> Iterator[dict[str, Oidc]]:
    with served() as providers:
        yield providers


@pytest.fixture(params=sorted(PROVIDERS))
def provider(request: pytest.FixtureRequest, providers: dict[str, Oidc]) -> Oidc:
    """Each provider of the registry in turn."""
    return providers[request.param]


def registered(providers: dict[str, Oidc], folder: Path, **also: str) -> Settings:
    """What such a deployment sets."""
    environment = {"DATA_DIR": str(folder), "FRONTEND_URL": "http://localhost:8000"} | also
    for name, provider in providers.items():
        environment |= {
            f"{name.upper()}_CLIENT_ID": CLIENT_ID,
            f"{name.upper()}_CLIENT_SECRET": CLIENT_SECRET,
            f"{name.upper()}_DISCOVERY_URL": f"{provider.base}/.well-known/openid-configuration",
        }
    return load_settings(environment)


@pytest.fixture
async def offering(app: FastAPI, providers: dict[str, Oidc], tmp_path: Path) -> AsyncIterator[FastAPI]:
    """The application as it runs where all providers are set up."""
    peers = Peers(registered(providers, tmp_path))
    usual, app.state.peers = app.state.peers, peers
    yield app
    app.state.peers = usual
    await peers.close()


@pytest.fixture
async def browser(offering: FastAPI) -> AsyncIterator[Browser]:
    async with Browser(httpx.ASGITransport(offering)) as browser:
        yield browser


@pytest.fixture
async def another_browser(offering: FastAPI) -> AsyncIterator[Browser]:
    async with Browser(httpx.ASGITransport(offering)) as browser:
        yield browser
