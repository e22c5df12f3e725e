"""People who buy with play money."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from tests.factories import users
from tests.factories.payments import Buyer


@pytest.fixture
async def buyer(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Buyer:
    return Buyer(client, await users.signed_in(session, settings, balance=6))


@pytest.fixture
async def stranger(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Buyer:
    return Buyer(client, await users.signed_in(session, settings, balance=0))
