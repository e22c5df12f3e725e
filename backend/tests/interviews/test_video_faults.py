"""A vendor that fails while the room is made: the credits come back, and nothing is left running there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from greenroom.core.setting_groups import TavusSettings
from greenroom.core.settings import Settings
from greenroom.interviews.providers import Booking, Cast
from greenroom.interviews.providers.tavus import create_tavus
from greenroom.interviews.video_dooming import LOOKED_FOR
from tests.factories.video import Stage
from tests.faults import Faults
from tests.simulators.tavus import LEGACY, MADE, PAL, Fault, Tavus

BACK = [("consumption", -5), ("refund", 5)]
CODES = {
    Fault.KEY: "key",
    Fault.CREDITS: "credits",
    Fault.PERSONA: "not_found",
    Fault.RATE: "busy",
    Fault.BUSY: "busy",
}


@pytest.mark.parametrize("fault", Fault)
async def test_a_room_that_cannot_be_had_costs_nothing(
    stage: Stage, fault: Fault, faults: Faults, capsys: pytest.CaptureFixture[str]
):
    interview = await stage.begin()
    stage.account.faults.append(fault)
    refused = await stage.join(interview)
    logged = capsys.readouterr()
    busy = CODES.get(fault) == "busy"
    assert refused.status_code == (409 if busy else 503)
    assert await stage.candidate.transactions() == BACK
    failed = await stage.get(interview)
    assert failed["failure"]["refunded"]
    why = CODES.get(fault, "unknown")
    assert f"why={why}" in logged.out + logged.err

    # What was made all the same is found by its name, ended and erased; else it is let be after a while.
    await stage.reap()
    assert stage.account.conversations == {}
    assert len(stage.account.erased) == (fault in MADE)
    await stage.pass_by(LOOKED_FOR)
    await stage.reap()
    assert await stage.doomed() == 0

    problem = refused.json()
    faults.tell(
        "tavus",
        fault,
        student=f"{problem['status']} {problem['code']}: {problem['detail']}",
        operator=f"`video_room_not_opened` with why={why}"
        + ("; the conversation that was made is ended and erased" if fault in MADE else ""),
        charged="refunded",
    )


async def test_a_process_that_dies_while_it_opens_the_room_is_found_out(stage: Stage):
    interview = await stage.joined()
    await stage.forget_answer()
    await stage.pass_by(timedelta(seconds=31))
    await stage.poll()
    assert (await stage.get(interview))["failure"]["code"] == "provider_unavailable"
    assert await stage.candidate.transactions() == BACK
    await stage.reap()
    assert stage.account.running == []


@pytest.mark.parametrize(
    ("naming", "avatar", "interviewer"),
    [("legacy", "replica_id", "persona_id"), ("pal", "face_id", "pal_id")],
)
async def test_each_family_of_names_is_spoken_alone(
    account: Tavus, video_settings: Settings, naming: str, avatar: str, interviewer: str
):
    address = video_settings.tavus.tavus_base_url
    values = {"TAVUS_API_KEY": account.key, "TAVUS_BASE_URL": address, "TAVUS_NAMING": naming}
    tavus = create_tavus(TavusSettings.model_validate(values))
    assert tavus is not None
    await tavus.check()
    opened = await tavus.open(Booking("iv_1", Cast("r1", "p1"), "context", "Hello", 600, None))
    asked = account.only["asked"]
    assert (asked[avatar], asked[interviewer]) == ("r1", "p1")
    assert len(asked.keys() & (LEGACY | PAL)) == 2
    assert "callback_url" not in asked
    assert await tavus.find("iv_1") == opened.vendor_id
    assert await tavus.find("iv_2") is None
    await tavus.close()
