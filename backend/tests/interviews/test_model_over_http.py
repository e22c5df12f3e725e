"""A whole interview over HTTP with a model behind it, up, and taken away in its midst."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from greenroom.core.database import create_engine, create_sessions, transaction
from greenroom.core.settings import load_settings
from greenroom.job_roles import service as job_roles
from greenroom.main import create_app
from tests.ai.asking import Vendor, simulated
from tests.conftest import ADDRESS
from tests.factories import users
from tests.factories.interviews import Candidate
from tests.interviews.test_streaming import STREAM, events_in
from tests.simulators.models import Asked, Fault

# Too thin to be an answer: the engine always asks on.
THIN = "I would ask a colleague about it and then try what they say."


def about_the_question(asked: Asked) -> str:
    """A follow-up made of words that the candidate said."""
    assert "colleague" in asked.user
    return "You spoke of a colleague. What would you ask that colleague first?"


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    with simulated("openai") as vendor:
        vendor.account.speaks = about_the_question
        yield vendor


@pytest.fixture
async def app(vendor: Vendor, live_database_url: str, tmp_path: Any) -> AsyncIterator[FastAPI]:
    settings = load_settings(vendor.settings | {"DATA_DIR": str(tmp_path), "FRONTEND_URL": ADDRESS})
    app = create_app(settings, database_url=live_database_url)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def candidate(app: FastAPI, live_database_url: str) -> AsyncIterator[Candidate]:
    engine = create_engine(live_database_url)
    async with transaction(create_sessions(engine)) as session:
        await job_roles.seed(session)
        person = await users.signed_in(session, app.state.settings, balance=10)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=ADDRESS) as client:
        yield Candidate(client, person)
    await engine.dispose()


async def test_an_interview_with_a_model_outlives_it(candidate: Candidate, vendor: Vendor):
    interview = await candidate.begin(questions=3)
    *tokens, (last, taken) = events_in(
        await candidate.answer(interview, interview["turns"][0], THIN, accept=STREAM)
    )
    asked = "".join(data["text"] for _, data in tokens)
    assert (last, taken["next"]["question"]) == ("turn", asked)
    assert asked == about_the_question(vendor.account.asked[0])
    assert (await candidate.get(f"/interviews/{interview['id']}"))["provider"] == "openai"
    vendor.account.always = Fault.CUT
    turns, turn = [], taken["next"]
    while turn is not None:
        taken = await candidate.say(interview, turn, THIN)
        turns.append(taken["turn"])
        turn = taken["next"]
    assert taken["status"] == "reporting"
    assert (await candidate.get(f"/interviews/{interview['id']}"))["provider"] == "builtin"
    assert all(turn["question"].endswith(("?", ".")) for turn in turns)
    assert len(vendor.account.asked) > 1
    assert await candidate.transactions() == [("consumption", -5)]
