"""`GET /operator/outbox`: letters hold links that sign people in, so only a proven operator sees them."""

from email.headerregistry import Address

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.settings import Settings
from greenroom.mail.letter import Letter, envelope
from tests.factories.users import signed_in

OUTBOX = "/api/v1/operator/outbox"


@pytest.fixture
async def operator(app: FastAPI, session: AsyncSession, settings: Settings):
    person = await signed_in(session, settings)
    app.state.settings = settings.model_copy(update={"admin_emails": (person.user.email.upper(),)})
    yield person
    app.state.settings = settings


async def test_an_operator_with_a_confirmed_address_reads_the_outbox(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession, operator
):
    operator.user.email_verified = True
    await session.commit()
    letter = Letter(key="page", to="bela@example.com", subject="For the page", paragraphs=("Words.",))
    await app.state.postman.deliver(envelope(letter, Address("Greenroom", addr_spec="a@example.com")))
    answer = await client.get(OUTBOX, headers=operator.headers)
    assert answer.status_code == 200
    assert answer.json()["kept"] is True
    assert "For the page" in [item["subject"] for item in answer.json()["items"]]


async def test_registering_an_operators_address_is_not_enough(client: httpx.AsyncClient, operator):
    answer = await client.get(OUTBOX, headers=operator.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "operators_only")


async def test_the_way_to_the_outbox_is_shown_to_who_may_read_it(
    client: httpx.AsyncClient, session: AsyncSession, operator
):
    before = (await client.get("/api/v1/me", headers=operator.headers)).json()
    operator.user.email_verified = True
    await session.commit()
    after = (await client.get("/api/v1/me", headers=operator.headers)).json()
    assert (before["is_operator"], after["is_operator"]) == (False, True)


async def test_a_student_is_no_operator(client: httpx.AsyncClient, session: AsyncSession, settings: Settings):
    student = await signed_in(session, settings)
    student.user.email_verified = True
    await session.commit()
    answer = await client.get(OUTBOX, headers=student.headers)
    assert answer.status_code == 403
