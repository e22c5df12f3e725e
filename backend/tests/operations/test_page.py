"""`GET /operator/standing`: for who runs this Greenroom, and for nobody else."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.ai.models import ModelCall
from greenroom.api import CHECKS
from greenroom.core.database import utc_now
from greenroom.core.settings import Settings
from greenroom.screenings.models import StoredScreening
from tests.factories.users import SignedInPerson, signed_in

STANDING = "/api/v1/operator/standing"


@pytest.fixture
async def operator(app: FastAPI, session: AsyncSession, settings: Settings):
    person = await signed_in(session, settings)
    person.user.email_verified = True
    await session.commit()
    app.state.settings = settings.model_copy(update={"admin_emails": (person.user.email,)})
    yield person
    app.state.settings = settings


async def test_the_operator_sees_every_system_in_the_doctors_order(
    client: httpx.AsyncClient, operator: SignedInPerson
):
    answer = await client.get(STANDING, headers=operator.headers)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert [system["system"] for system in answer.json()["systems"]] == list(CHECKS)
    assert not [system for system in answer.json()["systems"] if system["state"] == "failing"]


async def test_failures_of_the_last_day_are_counted(
    client: httpx.AsyncClient, session: AsyncSession, operator: SignedInPerson
):
    numbers = {"tokens_in": 1, "tokens_out": 1, "microdollars": None, "milliseconds": 1}
    named = {"provider": "openai", "model": "some", "purpose": "screening"}
    session.add_all([ModelCall(outcome=outcome, **named, **numbers) for outcome in ("ok", "cut", "cut")])
    ended = {"status": "failed", "failure_code": "engine_failed", "failure_message": "It failed."}
    session.add(
        StoredScreening(
            user_id=operator.user.id, cv_id=operator.user.id, finished_at=utc_now(), refunded=True, **ended
        )
    )
    await session.commit()
    seen = (await client.get(STANDING, headers=operator.headers)).json()
    (failure,) = seen["model_failures"]
    assert (failure["code"], failure["count"], failure["provider"]) == ("cut", 2, "openai")
    assert failure["happened"].endswith(".")
    assert seen["given_back"] == [
        {"service": "screening", "code": "engine_failed", "count": 1, "refunded": 1}
    ]


async def test_a_student_is_no_operator(client: httpx.AsyncClient, session: AsyncSession, settings: Settings):
    student = await signed_in(session, settings)
    answer = await client.get(STANDING, headers=student.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "operators_only")
