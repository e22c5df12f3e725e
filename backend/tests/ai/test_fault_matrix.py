"""Each model failing in each way: what the student sees, what the operator sees, what is charged."""

from __future__ import annotations

from uuid import UUID

import pytest

from greenroom.ai import service as ai
from greenroom.core.database import Sessions
from greenroom.engine.analysis import analyse
from greenroom.engine.document import Document
from greenroom.interviews.providers import Move
from greenroom.interviews.providers.builtin import next_move
from greenroom.interviews.providers.model import ModelInterviewer
from greenroom.screenings.running import run
from greenroom.screenings.wording import FELL_BACK
from tests.ai.asking import PROVIDERS, calls, desk_for, simulated
from tests.factories import cvs
from tests.faults import Faults
from tests.interviews.moments import GOOD, moment
from tests.screenings.conftest import Owner
from tests.simulators.models import Fault
from tests.simulators.speaking import faithful

OURS = analyse(Document("pdf", cvs.TEXT, (0,)))
KINDS = {failure.value.code: failure.value for failure in ai.Failure}
HANGING = (Fault.TIMEOUT, Fault.DRIP)
EVERY = pytest.mark.parametrize(
    ("provider", "fault"), [(provider, fault) for provider in PROVIDERS for fault in Fault]
)


@EVERY
async def test_an_analysis_is_done_whatever_becomes_of_the_model(
    owner: Owner, sessions: Sessions, faults: Faults, provider: str, fault: Fault
):
    screening = await owner.asked()
    with simulated(provider) as vendor:
        vendor.account.speaks, vendor.account.always = faithful, fault
        async with desk_for(sessions, vendor.settings, seconds_for(fault)) as desk:
            await run(sessions, UUID(screening["id"]), desk.roster)
            operator = await standing_of(desk)
    done = await owner.get(f"/screenings/{screening['id']}")
    result = done["result"]
    assert (done["status"], done["overall"]) == ("done", OURS.score.overall)
    assert [role["slug"] for role in result["roles"]] == [role.slug for role in OURS.roles]
    assert result["engine"]["fallback_from"] == provider
    assert FELL_BACK.code in [notice["code"] for notice in result["warnings"]]
    assert result["skills"]["summary"] == OURS.skills.summary
    ((kind, amount),) = await owner.transactions()
    assert kind == "consumption"
    faults.tell(
        f"{provider}, analysis",
        fault,
        student="The whole analysis in our own words, said to be so; the score is the same",
        operator=operator,
        charged=f"{-amount} credit; {await tokens_in(sessions)}",
    )


@EVERY
async def test_an_interview_goes_on_whatever_becomes_of_the_model(
    sessions: Sessions, faults: Faults, provider: str, fault: Fault
):
    with simulated(provider) as vendor:
        vendor.account.speaks, vendor.account.always = lambda _: GOOD, fault
        async with desk_for(sessions, vendor.settings, seconds_for(fault)) as desk:
            *pieces, move = [piece async for piece in ModelInterviewer(desk).reply(moment())]
            operator = await standing_of(desk)
    said = "".join(str(piece) for piece in pieces)
    assert isinstance(move, Move)
    assert (move.asked.text, said.count("?")) == (said, 1)
    faults.tell(
        f"{provider}, interview",
        fault,
        student=_heard(said),
        operator=operator,
        charged=f"nothing more; {await tokens_in(sessions)}",
    )


def seconds_for(fault: Fault) -> dict[str, float]:
    """Enough for a busy machine, but for what would take all of it."""
    return {"AI_TIMEOUT_SECONDS": 1.5 if fault in HANGING else 8.0}


def _heard(said: str) -> str:
    if said == next_move(moment()).asked.text:
        return "The engine's own follow-up, in its place"
    if said == GOOD:
        return "The model's follow-up: all of it had come"
    return "The model's first sentence, then the engine's question"


async def standing_of(desk: ai.Desk) -> str:
    async with desk.sessions() as session:
        (standing,) = await ai.standing(session, desk.roster)
    first, *others = await calls(desk.sessions)
    assert standing.calls == 1 + len(others)
    if first.outcome not in KINDS:
        return "`interviewer_held_back` in the log: it was no question"
    kind = KINDS[first.outcome]
    assert standing.failed >= 1
    assert standing.state == ("works" if kind.pauses == "never" else standing.state)
    return f"`{kind.code}`: {kind.happened} {kind.remedy}"


async def tokens_in(sessions: Sessions) -> str:
    """Of our budget: what the vendor counted, or what came where it could not tell any more."""
    spent = sum(call.tokens_in + call.tokens_out for call in await calls(sessions))
    return "the tokens that came" if spent else "no tokens"
