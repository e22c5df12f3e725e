"""Each model failing in each way while a report waits for its words."""

from __future__ import annotations

from uuid import uuid4

import pytest

from greenroom.core.database import Sessions
from greenroom.interviews.wording import word
from tests.ai.asking import PROVIDERS, desk_for, simulated
from tests.ai.test_fault_matrix import seconds_for, standing_of, tokens_in
from tests.faults import Faults
from tests.interviews.test_report_wording import OURS
from tests.simulators.models import Fault
from tests.simulators.speaking import faithful_report


@pytest.mark.parametrize(
    ("provider", "fault"), [(provider, fault) for provider in PROVIDERS for fault in Fault]
)
async def test_a_report_stands_whatever_becomes_of_the_model(
    sessions: Sessions, faults: Faults, provider: str, fault: Fault
):
    with simulated(provider) as vendor:
        vendor.account.speaks, vendor.account.always = faithful_report, fault
        async with desk_for(sessions, vendor.settings, seconds_for(fault)) as desk:
            report = await word(desk, uuid4(), OURS, ())
            operator = await standing_of(desk)
    assert (report.overall, report.answers) == (OURS.overall, OURS.answers)
    assert (report.engine.provider, report.engine.fallback_from) == (OURS.engine.provider, provider)
    faults.tell(
        f"{provider}, report",
        fault,
        student="The report in our own words, as it was there before, said to be so",
        operator=operator,
        charged=f"nothing more; {await tokens_in(sessions)}",
    )
