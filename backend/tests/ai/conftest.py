"""Simulated vendors, and desks where one may ask them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.ai import service as ai
from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from tests.ai.asking import PROVIDERS, Vendor, desk_for, simulated
from tests.screenings.conftest import Owner, owner_of


@pytest.fixture(params=PROVIDERS)
def vendor(request: pytest.FixtureRequest) -> Iterator[Vendor]:
    """Each provider in turn, with its simulator."""
    with simulated(request.param) as vendor:
        yield vendor


@pytest.fixture
async def desk(vendor: Vendor, sessions: Sessions) -> AsyncIterator[ai.Desk]:
    async with desk_for(sessions, vendor.settings) as desk:
        yield desk


@pytest.fixture
def open_ai() -> Iterator[Vendor]:
    with simulated("openai") as vendor:
        yield vendor


@pytest.fixture
def google() -> Iterator[Vendor]:
    with simulated("google") as vendor:
        yield vendor


@pytest.fixture
def compatible() -> Iterator[Vendor]:
    with simulated("compatible") as vendor:
        yield vendor


@pytest.fixture
async def owner(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Owner:
    """Somebody with a CV and credits."""
    return await owner_of(client, session, settings)
