"""A broken vendor is left alone by everybody, and nobody spends more than a day holds."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, update

from greenroom.ai import budgets
from greenroom.ai import service as ai
from greenroom.ai.circuits import FAILURES_IN_A_ROW
from greenroom.ai.failures import ModelFailed
from greenroom.ai.models import ModelBudget, ModelCircuit
from greenroom.core.database import Sessions, transaction, utc_now
from tests.ai.asking import Vendor, Verdict, calls, desk_for, errand
from tests.simulators.models import Fault


async def refused(desk: ai.Desk, **other: object) -> ai.Failure:
    with pytest.raises(ai.NoModel) as none:
        await ai.ask(desk, errand(**other), Verdict)
    return none.value.refusals[0].failure


async def end_pause(sessions: Sessions) -> None:
    async with transaction(sessions) as session:
        await session.execute(update(ModelCircuit).values(paused_until=utc_now() - timedelta(seconds=1)))


async def standing(desk: ai.Desk) -> ai.Standing:
    async with desk.sessions() as session:
        (one,) = await ai.standing(session, desk.roster)
    return one


async def test_a_bad_key_is_not_tried_again_and_again(open_ai: Vendor, sessions: Sessions):
    open_ai.account.always = Fault.UNAUTHORISED
    async with desk_for(sessions, open_ai.settings) as desk:
        assert await refused(desk) is ai.Failure.BAD_KEY
        assert await refused(desk) is ai.Failure.PAUSED
        seen = await standing(desk)
    assert len(open_ai.account.asked) == 1
    assert (seen.state, seen.calls, seen.failed) == ("paused", 1, 1)
    assert seen.remedy == ai.Failure.BAD_KEY.value.remedy


async def test_a_vendor_that_fails_in_a_row_is_left_alone_and_then_tried_by_one(
    open_ai: Vendor, sessions: Sessions
):
    open_ai.account.always = Fault.GARBAGE
    async with desk_for(sessions, open_ai.settings) as desk:
        for _ in range(FAILURES_IN_A_ROW):
            assert await refused(desk) is ai.Failure.UNUSABLE
        assert await refused(desk) is ai.Failure.PAUSED
        await end_pause(sessions)
        open_ai.account.always = None
        assert (await ai.ask(desk, errand(), Verdict)).value.word == "sorted"
        assert (await standing(desk)).state == "works"


async def test_of_those_that_come_after_a_pause_one_goes_first(live_sessions: Sessions, open_ai: Vendor):
    open_ai.account.always = Fault.UNAUTHORISED
    async with desk_for(live_sessions, open_ai.settings) as desk:
        await refused(desk)
        await end_pause(live_sessions)
        failures = await asyncio.gather(*(refused(desk) for _ in range(6)))
    assert sorted(failure.value.code for failure in failures) == ["bad_key", *["paused"] * 5]


async def test_a_mended_key_is_asked_at_once(open_ai: Vendor, sessions: Sessions):
    async with desk_for(sessions, open_ai.settings | {"OPENAI_API_KEY": "wrong"}) as desk:
        assert await refused(desk) is ai.Failure.BAD_KEY
    async with desk_for(sessions, open_ai.settings) as desk:
        assert (await ai.ask(desk, errand(), Verdict)).provider == "openai"


async def test_of_reservations_that_race_only_those_go_through_that_the_day_holds(live_sessions: Sessions):
    tries = [budgets.reserve(live_sessions, None, 2000, 5000) for _ in range(6)]
    ended = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(one, budgets.Reservation) for one in ended) == 2
    assert {one.failure for one in ended if isinstance(one, ModelFailed)} == {ai.Failure.BUDGET_SPENT}


async def test_calls_that_race_are_booked_by_what_they_spent(live_sessions: Sessions, open_ai: Vendor):
    settings = {"AI_DAILY_BUDGET_TOKENS": "5000"}
    async with desk_for(live_sessions, open_ai.settings, settings) as desk:
        tries = [ai.ask(desk, errand(longest=2000), Verdict) for _ in range(6)]
        ended = await asyncio.gather(*tries, return_exceptions=True)
        # How many: what the first gave back may already serve the third, so that is up to their speed.
        answered = [one for one in ended if isinstance(one, ai.Answer)]
        refusals = {one.refusals[0].failure for one in ended if isinstance(one, ai.NoModel)}
        assert answered
        assert refusals <= {ai.Failure.BUDGET_SPENT}
        async with live_sessions() as session:
            spent = await ai.spending(session, desk.roster)
    assert (spent.tokens, spent.most) == (150 * len(answered), 5000)
    assert len(await calls(live_sessions)) == len(answered)


async def test_one_person_cannot_spend_everybodys_day(open_ai: Vendor, sessions: Sessions):
    person, other = uuid4(), uuid4()
    async with desk_for(sessions, open_ai.settings) as desk:
        await budgets.reserve(sessions, person, budgets.DAILY_TOKENS_OF_A_PERSON - 100, None)
        assert await refused(desk, user_id=person) is ai.Failure.BUDGET_SPENT
        assert (await ai.ask(desk, errand(user_id=other), Verdict)).provider == "openai"


async def test_nobody_is_named_in_the_books(open_ai: Vendor, sessions: Sessions):
    person = uuid4()
    async with desk_for(sessions, open_ai.settings) as desk:
        await ai.ask(desk, errand(user_id=person), Verdict)
    async with sessions() as session:
        holders = list(await session.scalars(select(ModelBudget.holder)))
    assert len(holders) == 2
    assert str(person) not in " ".join(holders)


async def test_a_probe_is_a_real_call_that_costs_little(open_ai: Vendor, sessions: Sessions):
    open_ai.account.speaks = lambda _: '{"word": "ready"}'
    async with desk_for(sessions, open_ai.settings) as desk:
        (placed,) = desk.roster.models
        assert await ai.probe(desk, placed) is None
        open_ai.account.always = Fault.MODEL_GONE
        assert await ai.probe(desk, placed) is ai.Failure.MODEL_UNKNOWN
    assert {call.purpose for call in await calls(sessions)} == {"probe"}
