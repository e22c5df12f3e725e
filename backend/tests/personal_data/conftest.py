"""Somebody with everything in their account, under words that occur nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from greenroom.core.database import Sessions, transaction
from greenroom.core.settings import Settings
from greenroom.job_roles import service as job_roles
from greenroom.users.models import User
from greenroom.wallet import service as wallet
from greenroom.wallet.service import Reference
from tests.auth.people import AUTH, PASSWORD, register
from tests.factories import cvs, recordings
from tests.factories.interviews import URL, Candidate
from tests.factories.users import SignedInPerson

CANARY = "Zebulonia"
EMAIL = f"{CANARY.lower()}@example.test"


@dataclass(frozen=True, slots=True)
class Resident:
    """The person, the headers that speak for them, and the CV that they uploaded."""

    user_id: UUID
    headers: dict[str, str]
    cv_id: UUID


@pytest.fixture
async def resident(
    live_client: httpx.AsyncClient, live_app: FastAPI, live_sessions: Sessions, settings: Settings
) -> Resident:
    answer = await register(live_client, email=EMAIL, name=f"{CANARY} Quill")
    person = answer.json()
    headers = {"Authorization": f"Bearer {person['access_token']}"}
    user_id = UUID(person["user"]["id"])
    changes = {"headline": f"{CANARY} the builder", "phone": "+91 98000 00000"}
    await live_client.patch("/api/v1/me", json=changes, headers=headers)
    await live_client.post(f"{AUTH}/login", json={"email": EMAIL, "password": PASSWORD})
    async with live_sessions() as session:
        user = await session.get_one(User, user_id)
        cv = await cvs.stored(session, user, filename=f"{CANARY} cv.pdf")
        await wallet.grant(session, user_id, 8, Reference("test", "gift"), "A gift")
        await session.commit()
        cv_id, key = cv.id, cv.key
    await live_app.state.store.put(key, b"%PDF-1.7 " + CANARY.encode(), "application/pdf")
    body = {"cv_id": str(cv_id), "job_description": f"We look for a {CANARY}."}
    asked = await live_client.post(
        "/api/v1/screenings", json=body, headers=headers | {"Idempotency-Key": "once"}
    )
    assert asked.status_code == 202, asked.text
    person_there = Candidate(live_client, SignedInPerson(user, headers))
    await _interviewed(person_there, live_sessions)
    await _recorded(person_there)
    return Resident(user_id, headers, cv_id)


async def _interviewed(person: Candidate, sessions: Sessions) -> None:
    """Let the person say the canary in an interview, and try a question again."""
    async with transaction(sessions) as session:
        await job_roles.seed(session)
    interview = await person.begin(coaching=True, job_description=f"We look for a {CANARY}.")
    turn = (await person.say(interview, interview["turns"][0], f"I worked at {CANARY} for a year."))["turn"]
    url = f"{URL}/{interview['id']}/turns/{turn['id']}/retries"
    body = {"text": f"At {CANARY} I built a tool that saved 3 hours a week."}
    tried = await person.client.post(url, json=body, headers=person.person.headers)
    assert tried.status_code == 201, tried.text


async def _recorded(person: Candidate) -> None:
    """Let the person's voice be kept, and leave another recording on its way."""
    interview, turn = await recordings.spoken(person)
    upload = (await recordings.announced(person, interview, turn)).json()
    await recordings.kept(person, interview, turn)
    await cvs.send(person.client, upload, recordings.WEBM)
