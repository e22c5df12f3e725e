"""Erasing a person: no row, no file and no letter says anything of them; amounts stay."""

from datetime import timedelta
from pathlib import Path

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from psycopg.sql import SQL, Identifier
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.connections import libpq_address
from greenroom.core.database import Sessions, transaction
from greenroom.users.models import SignInSession, User
from tests.auth.people import PASSWORD, login, register
from tests.personal_data.conftest import CANARY, EMAIL, Resident


async def erase(client: httpx.AsyncClient, headers: dict[str, str], **body: str) -> httpx.Response:
    return await client.request("DELETE", "/api/v1/me", json=body, headers=headers)


def files_of(person: Resident, folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and str(person.user_id) in str(path)]


def dump(database_url: str) -> dict[str, str]:
    """Every row of every table of ours and of the job queue, as text."""
    every_row = SQL("SELECT * FROM {}")
    with psycopg.connect(libpq_address(database_url)) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        return {
            name: "\n".join(str(row) for row in connection.execute(every_row.format(Identifier(name))))
            for (name,) in tables
        }


async def test_nothing_of_the_person_is_left_but_amounts(
    live_client: httpx.AsyncClient, live_app: FastAPI, live_database_url: str, resident: Resident
):
    assert CANARY.lower() in str(dump(live_database_url)).lower()
    answer = await erase(live_client, resident.headers, password=PASSWORD)
    assert answer.status_code == 204, answer.text
    rows = dump(live_database_url)
    assert {name for name, text in rows.items() if CANARY.lower() in text.lower()} == set()
    mentioned = {name for name, text in rows.items() if str(resident.user_id) in text}
    assert mentioned == {"wallets", "wallet_transactions"}
    assert files_of(resident, live_app.state.settings.data_dir / "files") == []


async def test_the_tokens_die_at_once_and_the_address_is_free(
    live_client: httpx.AsyncClient, resident: Resident
):
    await erase(live_client, resident.headers, password=PASSWORD)
    assert (await live_client.get("/api/v1/me", headers=resident.headers)).status_code == 401
    assert (await login(live_client, EMAIL)).status_code == 401
    assert (await register(live_client, email=EMAIL)).status_code == 201


async def test_nobody_else_loses_anything(live_client: httpx.AsyncClient, resident: Resident):
    other = (await register(live_client)).json()
    await erase(live_client, resident.headers, password=PASSWORD)
    headers = {"Authorization": f"Bearer {other['access_token']}"}
    assert (await live_client.get("/api/v1/wallet", headers=headers)).json()["balance"] == 6


async def test_a_wrong_password_erases_nothing(live_client: httpx.AsyncClient, resident: Resident):
    answer = await erase(live_client, resident.headers, password="not the password")
    assert (answer.status_code, answer.json()["code"]) == (403, "wrong_password")
    assert (await live_client.get("/api/v1/me", headers=resident.headers)).status_code == 200


@pytest.mark.parametrize(("minutes", "status"), [(1, 204), (11, 403)])
async def test_who_has_no_password_needs_a_fresh_sign_in(
    client: httpx.AsyncClient, session: AsyncSession, minutes: int, status: int
):
    person = (await register(client)).json()
    await session.execute(update(User).values(password_hash=None))
    ago = SignInSession.created_at - timedelta(minutes=minutes)
    await session.execute(update(SignInSession).values(created_at=ago))
    await session.commit()
    answer = await erase(client, {"Authorization": f"Bearer {person['access_token']}"})
    assert answer.status_code == status, answer.text


async def test_work_that_waits_for_them_is_forgotten(
    live_client: httpx.AsyncClient, live_sessions: Sessions, live_database_url: str, resident: Resident
):
    await live_client.post("/api/v1/auth/password/forgot", json={"email": EMAIL})
    async with transaction(live_sessions):
        await erase(live_client, resident.headers, password=PASSWORD)
    assert EMAIL not in dump(live_database_url)["procrastinate_jobs"]
