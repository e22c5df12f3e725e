"""What a load balancer and a monitor are told."""

from __future__ import annotations

import httpx
import pytest

from greenroom.core.database import create_engine, create_sessions
from greenroom.core.settings import Settings
from greenroom.main import create_app


async def test_a_process_that_serves_and_reaches_its_database_is_ready(client: httpx.AsyncClient):
    answer = await client.get("/health/ready")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "database": "ok"})
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/health/live", "/health/ready"])
async def test_a_monitor_may_ask_for_the_head_alone(client: httpx.AsyncClient, path: str):
    assert (await client.head(path)).status_code == 200


async def test_without_its_database_a_process_lives_and_is_not_ready(settings: Settings):
    app = create_app(settings, database_url="postgresql://nobody@127.0.0.1:1/nothing")
    app.state.sessions = create_sessions(create_engine("postgresql://nobody@127.0.0.1:1/nothing"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        assert (await client.get("/health/live")).status_code == 200
        answer = await client.get("/health/ready")
        assert (answer.status_code, answer.json()["database"]) == (503, "does not answer")
        refused = await client.get("/api/v1/roles")
        assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
        assert refused.headers["Retry-After"] == "2"
