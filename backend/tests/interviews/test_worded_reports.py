"""A report over HTTP: in our own words at once, in a model's when they come."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from procrastinate import App

from greenroom.ai.roster import Roster
from greenroom.core.database import Sessions
from greenroom.core.setting_groups import AiSettings
from greenroom.engine.answers.reporting import PROVIDER
from greenroom.interviews.reporting import run
from tests.ai.asking import Vendor, simulated
from tests.factories.interviews import Candidate
from tests.interviews.conftest import Work
from tests.simulators.models import Fault
from tests.simulators.speaking import speak


@pytest.fixture
async def vendor(live_app: FastAPI) -> AsyncIterator[Vendor]:
    """A model that words things on the candidate's Greenroom."""
    own = live_app.state.roster
    with simulated("openai") as vendor:
        vendor.account.speaks = speak
        roster = Roster.of(AiSettings.model_validate(vendor.settings | {"AI_TIMEOUT_SECONDS": 8}))
        live_app.state.roster = roster
        yield vendor
        live_app.state.roster = own
        await roster.close()


async def ended(candidate: Candidate) -> dict[str, Any]:
    interview = await candidate.begin(questions=3)
    await candidate.answer_all(interview)
    return interview


def words_in(report: dict[str, Any]) -> list[str]:
    return [remark["text"] for answer in report["answers"] for remark in answer["improvements"]]


async def test_the_report_is_there_before_its_words_and_its_numbers_stay(
    live_candidate: Candidate, vendor: Vendor, live_sessions: Sessions, jobs: App, work: Work
):
    interview = await ended(live_candidate)
    await run(live_sessions, UUID(interview["id"]), jobs)
    ours = await live_candidate.get(f"/interviews/{interview['id']}")
    assert (ours["status"], ours["being_worded"]) == ("completed", True)
    assert ours["report"]["engine"]["provider"] == PROVIDER
    assert vendor.account.asked == []
    await work()
    theirs = await live_candidate.get(f"/interviews/{interview['id']}")
    assert (theirs["being_worded"], theirs["score"]) == (False, ours["score"])
    assert theirs["report"]["engine"]["provider"] == "openai"
    assert words_in(theirs["report"])
    assert all(text.startswith("For the next time: ") for text in words_in(theirs["report"]))
    assert theirs["report"]["competencies"] == ours["report"]["competencies"]
    assert theirs["report"]["delivery"] == ours["report"]["delivery"]
    assert await live_candidate.transactions() == [("consumption", -5)]


async def test_a_model_that_fails_leaves_our_words_and_the_report_says_so(
    live_candidate: Candidate, vendor: Vendor, work: Work
):
    vendor.account.always = Fault.QUOTA
    interview = await ended(live_candidate)
    await work()
    told = await live_candidate.get(f"/interviews/{interview['id']}")
    assert (told["status"], told["being_worded"]) == ("completed", False)
    engine = told["report"]["engine"]
    assert (engine["provider"], engine["fallback_from"]) == (PROVIDER, "openai")


async def test_without_a_model_no_other_words_are_waited_for(live_candidate: Candidate, work: Work):
    interview = await ended(live_candidate)
    await work()
    told = await live_candidate.get(f"/interviews/{interview['id']}")
    assert (told["status"], told["being_worded"]) == ("completed", False)
    assert told["report"]["engine"]["fallback_from"] is None
