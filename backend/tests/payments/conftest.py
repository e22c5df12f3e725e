"""People who buy, with play money or at a simulated Razorpay."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings, load_settings
from greenroom.payments.providers import Providers
from tests.factories import users
from tests.factories.payments import Buyer, Shop
from tests.simulators.razorpay import Razorpay
from tests.simulators.razorpay_http import served


@pytest.fixture
async def buyer(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Buyer:
    return Buyer(client, await users.signed_in(session, settings, balance=6))


@pytest.fixture
async def stranger(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Buyer:
    return Buyer(client, await users.signed_in(session, settings, balance=0))


@pytest.fixture
def gateway() -> Razorpay:
    return Razorpay()


@pytest.fixture
def gateway_settings(gateway: Razorpay, tmp_path: Path) -> Iterator[Settings]:
    """What a deployment sets that takes payments by Razorpay."""
    with served(gateway) as address:
        yield load_settings(
            {
                "DATA_DIR": str(tmp_path),
                "PAYMENT_PROVIDER": "razorpay",
                "RAZORPAY_KEY_ID": gateway.key_id,
                "RAZORPAY_KEY_SECRET": gateway.key_secret,
                "RAZORPAY_WEBHOOK_SECRET": gateway.webhook_secret,
                "RAZORPAY_WEBHOOK_SECRETS": "an older secret",
                "RAZORPAY_BASE_URL": address,
            }
        )


@pytest.fixture
async def providers(gateway_settings: Settings) -> AsyncIterator[Providers]:
    providers = Providers(gateway_settings)
    yield providers
    await providers.close()


@pytest.fixture
def shop(
    app: FastAPI, providers: Providers, gateway: Razorpay, buyer: Buyer, sessions: Sessions
) -> Iterator[Shop]:
    """The same application as a deployment with Razorpay runs it, and somebody who buys there."""
    usual, app.state.payments = app.state.payments, providers
    yield Shop(buyer, gateway, sessions, providers)
    app.state.payments = usual


@pytest.fixture
async def live_shop(
    live_app: FastAPI,
    live_client: httpx.AsyncClient,
    live_sessions: Sessions,
    providers: Providers,
    gateway: Razorpay,
    settings: Settings,
) -> Shop:
    """A shop whose transactions really commit and race."""
    await live_app.state.payments.close()
    live_app.state.payments = providers
    async with live_sessions() as session:
        person = await users.signed_in(session, settings, balance=6)
    return Shop(Buyer(live_client, person), gateway, live_sessions, providers)
