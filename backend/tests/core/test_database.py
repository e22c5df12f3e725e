"""The database's address works as it is written, for each of those who connect."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from greenroom.core.connections import libpq_address
from greenroom.core.database import create_engine
from greenroom.core.jobs import create_job_app
from greenroom.core.migrations import migrate


@pytest.fixture
def demanding_url(live_database_url: str) -> str:
    """An address that asks for more than a place, as hosted databases and their poolers need it."""
    separator = "&" if "?" in live_database_url else "?"
    wishes = "options=-c%20statement_timeout%3D4321&application_name=two%20words&connect_timeout=5"
    return f"{live_database_url}{separator}{wishes}"


async def test_what_an_address_asks_for_is_given_and_times_stay_in_utc(demanding_url: str):
    engine = create_engine(demanding_url)
    async with engine.connect() as connection:
        shown = [
            (await connection.execute(text(f"SHOW {name}"))).scalar_one()
            for name in ("statement_timeout", "application_name", "TimeZone")
        ]
    await engine.dispose()
    assert shown == ["4321ms", "two words", "UTC"]


async def test_jobs_and_migrations_take_the_same_address(demanding_url: str):
    migrate(demanding_url)
    async with create_job_app(demanding_url, {}).open_async() as jobs:
        assert await jobs.check_connection_async()


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_the_driver_in_an_address_does_not_matter(scheme: str):
    assert (
        libpq_address(f"{scheme}://me:p%40ss%20word@db:5432/app")
        == "postgresql://me:p%40ss%20word@db:5432/app"
    )


async def test_an_error_does_not_quote_what_was_written(live_database_url: str):
    engine = create_engine(live_database_url)
    async with engine.connect() as connection:
        with pytest.raises(Exception, match="no_such_table") as refused:
            await connection.execute(text("SELECT :word FROM no_such_table"), {"word": "canary"})
    await engine.dispose()
    assert "canary" not in str(refused.value)
