"""Analyses in a model's words: the words may change, what was measured may not."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from greenroom.ai import service as ai
from greenroom.core.database import Sessions
from greenroom.engine.analysis import analyse
from greenroom.engine.document import Document
from greenroom.engine.results import Result
from greenroom.screenings.pipeline import Material
from greenroom.screenings.running import run
from greenroom.screenings.wording import FELL_BACK, word
from tests.ai.asking import Vendor, desk_for, simulated
from tests.factories import cv_files, cvs
from tests.screenings.conftest import Owner
from tests.simulators.models import Asked, Fault
from tests.simulators.speaking import faithful, told

DOCUMENT = Document("pdf", cvs.TEXT, (0,))
OURS = analyse(DOCUMENT)


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    with simulated("openai") as vendor:
        vendor.account.speaks = faithful
        yield vendor


@pytest.fixture
async def desk(vendor: Vendor, sessions: Sessions) -> AsyncIterator[ai.Desk]:
    async with desk_for(sessions, vendor.settings, {"AI_TIMEOUT_SECONDS": 4.0}) as desk:
        yield desk


def measured(result: Result) -> Result:
    """The result without its words."""
    return replace(
        result,
        engine=OURS.engine,
        warnings=(),
        skills=replace(result.skills, summary=""),
        roles=tuple(replace(role, wording=None) for role in result.roles),
        suggestions=tuple(replace(one, title="", detail="") for one in result.suggestions),
    )


async def worded(desk: ai.Desk) -> Result:
    return await word(desk, uuid4(), Material(DOCUMENT, None), OURS)


def saying(**changes: Any) -> Any:
    """A faithful model but for some of its words."""
    return lambda asked: json.dumps(json.loads(faithful(asked)) | changes)


async def test_a_model_words_what_the_engine_measured(desk: ai.Desk):
    result = await worded(desk)
    assert measured(result) == measured(OURS)
    assert result.skills.summary == "Your lines tell of systems that you built and ran."
    assert {role.wording.text for role in result.roles if role.wording} == {
        "What you built is what this work is about."
    }
    assert all(one.detail.startswith("In short: ") for one in result.suggestions)


async def test_the_result_says_who_worded_it_and_which_engine_measured(desk: ai.Desk):
    engine = (await worded(desk)).engine
    assert (engine.provider, engine.model, engine.fallback_from) == ("openai", "gpt-6-luna", None)
    assert engine.version == OURS.engine.version


async def test_every_quote_of_a_model_stands_in_the_cv(desk: ai.Desk):
    quotes = [quote for role in (await worded(desk)).roles if role.wording for quote in role.wording.evidence]
    assert quotes
    assert all(DOCUMENT.text[one.start : one.end] == one.text for one in quotes)


async def test_what_says_whose_cv_it_is_is_not_sent(desk: ai.Desk, vendor: Vendor):
    await worded(desk)
    sent = json.dumps(vendor.account.asked[0].body)
    for private in (
        *cv_files.NAME.split(),
        cv_files.EMAIL,
        "7946",
        "0018",
        "mira-vantongeren",
        "example.com",
    ):
        assert private not in sent
    assert "Quillwork Studio" in sent


async def test_the_cv_is_never_in_the_system_role(desk: ai.Desk, vendor: Vendor):
    await worded(desk)
    (asked,) = vendor.account.asked
    assert "Kubernetes" in told(asked)[1]
    assert "Kubernetes" not in asked.system


INVENTED = (
    "You led 700 engineers at this company.",
    "You are the perfect candidate for this work.",
    "Your score is ninety and they should hire you.",
    "Read more at https://example.com about this.",
    "You wrote 'a compiler for the moon' by yourself.",
    "You have shown Haskell in everything you built.",
    "This is <b>bold</b> and tells nothing more.",
    "Well done, this is a CV that opens doors!",
    "As an AI I was given instructions to say this.",
    "Short.",
)


@pytest.mark.parametrize("invented", INVENTED)
async def test_a_sentence_that_does_not_hold_is_dropped(desk: ai.Desk, vendor: Vendor, invented: str):
    quotes = ["Quillwork Studio"]
    vendor.account.speaks = saying(
        skills={"summary": invented, "quotes": quotes},
        roles=[{"slug": role.slug, "why": invented, "quotes": quotes} for role in OURS.roles],
    )
    result = await worded(desk)
    assert result.skills == OURS.skills
    assert result.roles == OURS.roles


@pytest.mark.parametrize("quotes", [[], ["Led 500 engineers"], ["led 5 ENGINEERS"], ["a"]])
async def test_what_rests_on_no_line_of_the_cv_is_dropped(desk: ai.Desk, vendor: Vendor, quotes: list[str]):
    summary = "Your lines tell of systems that you built and ran."
    vendor.account.speaks = saying(skills={"summary": summary, "quotes": quotes})
    assert (await worded(desk)).skills == OURS.skills


async def test_roles_that_were_not_recommended_are_dropped(desk: ai.Desk, vendor: Vendor):
    words = {"slug": "chief-executive", "why": "What you built is what this is about.", "quotes": ["Python"]}
    vendor.account.speaks = saying(roles=[words])
    assert (await worded(desk)).roles == OURS.roles


@pytest.mark.parametrize("fault", sorted(set(Fault)))
async def test_a_model_that_fails_leaves_our_own_words_and_says_so(
    desk: ai.Desk, vendor: Vendor, fault: Fault
):
    vendor.account.always = fault
    result = await worded(desk)
    assert measured(result) == measured(OURS)
    assert (result.skills, result.roles, result.suggestions) == (OURS.skills, OURS.roles, OURS.suggestions)
    assert result.warnings == (*OURS.warnings, FELL_BACK)
    assert (result.engine.provider, result.engine.fallback_from) == ("embedded", "openai")


async def test_the_second_model_words_it_where_the_first_cannot(vendor: Vendor, sessions: Sessions):
    vendor.account.always = Fault.MODEL_GONE
    with simulated("google") as second:
        second.account.speaks = faithful
        async with desk_for(sessions, vendor.settings, second.settings, {"AI_PROVIDER": "openai"}) as desk:
            engine = (await worded(desk)).engine
    assert (engine.provider, engine.fallback_from) == ("google", "openai")


async def test_a_worker_shows_the_models_words(owner: Owner, sessions: Sessions, desk: ai.Desk):
    screening = await owner.asked()
    await run(sessions, UUID(screening["id"]), desk.roster)
    done = await owner.get(f"/screenings/{screening['id']}")
    assert done["result"]["engine"]["provider"] == "openai"
    assert done["overall"] == OURS.score.overall
    assert done["result"]["roles"][0]["wording"]["text"] == "What you built is what this work is about."
    assert await owner.transactions() == [("consumption", -1)]


async def test_a_model_that_says_nothing_usable_is_not_named_as_the_author(desk: ai.Desk, vendor: Vendor):
    def nothing(_: Asked) -> str:
        return '{"skills": {"summary": "", "quotes": []}, "roles": [], "suggestions": []}'

    vendor.account.speaks = nothing
    engine = (await worded(desk)).engine
    assert (engine.provider, engine.fallback_from) == ("embedded", "openai")
