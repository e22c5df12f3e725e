"""How a video interview ends: with a report of what was said, or with the credits back, and only once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from greenroom.api import HOLDINGS
from greenroom.core.database import transaction
from greenroom.interviews.retention import delete_old
from greenroom.personal_data.erasure import erase
from greenroom.users.models import User
from tests.factories.video import Stage
from tests.simulators.tavus import Fault

PAID = [("consumption", -5)]
BACK = [("consumption", -5), ("refund", 5)]
SPENT = ["participant_left_timeout reached", "participant_left_timeout", "max_call_duration reached", "else"]
FAILED = [
    "exception_encountered_during_conversation_startup",
    "bot_could_not_join_meeting_it_was_probably_ended",
    "daily_room_has_been_deleted",
    "internal error occurred at step 7",
]


def vendor_id(stage: Stage) -> str:
    found: str = stage.account.only["conversation_id"]
    return found


@pytest.mark.parametrize("reason", SPENT)
async def test_what_was_said_becomes_the_same_report_as_a_text_interviews(stage: Stage, reason: str):
    interview = await stage.joined()
    stage.account.end(vendor_id(stage), reason)
    stage.account.transcribe(vendor_id(stage))
    await stage.poll()
    done = await stage.report(interview)
    assert (done["status"], done["join_url"]) == ("completed", None)
    assert [turn["kind"] for turn in done["turns"]] == ["question", "question", "question", "closing"]
    assert len(done["report"]["answers"]) == 3
    assert "You are an interviewer" not in str(done["turns"])
    assert done["progress"] == {"asked": 3, "planned": 3}
    assert await stage.candidate.transactions() == PAID


async def test_leaving_ends_the_conversation_and_waits_for_what_was_said(stage: Stage):
    interview = await stage.joined()
    left = (await stage.candidate.complete(interview)).json()
    assert (left["status"], left["join_url"]) == ("reporting", None)
    assert (await stage.candidate.complete(interview)).json()["status"] == "reporting"
    await stage.poll()
    assert stage.account.running == []
    assert (await stage.get(interview))["status"] == "reporting"
    stage.account.transcribe(vendor_id(stage))
    await stage.poll()
    assert (await stage.report(interview))["status"] == "completed"


async def test_leaving_before_joining_costs_nothing(stage: Stage):
    interview = await stage.begin()
    assert (await stage.candidate.complete(interview)).json()["status"] == "failed"
    assert await stage.candidate.transactions() == BACK
    assert (await stage.join(interview)).json()["code"] == "interview_ended"
    assert stage.account.conversations == {}


async def test_under_two_answers_the_credits_come_back(stage: Stage):
    interview = await stage.joined()
    stage.account.end(vendor_id(stage))
    stage.account.transcribe(vendor_id(stage), stage.account.talk(vendor_id(stage), answers=1))
    await stage.poll()
    assert (await stage.get(interview))["failure"]["code"] == "too_few_answers"
    assert await stage.candidate.transactions() == BACK


@pytest.mark.parametrize("reason", FAILED)
async def test_what_the_vendor_breaks_off_is_refunded_once(stage: Stage, reason: str):
    interview = await stage.joined()
    stage.account.end(vendor_id(stage), reason)
    stage.account.transcribe(vendor_id(stage))
    for _ in range(3):
        await stage.poll()
    assert (await stage.get(interview))["failure"]["code"] == "provider_failed"
    assert await stage.candidate.transactions() == BACK


async def test_an_avatar_that_never_comes_is_refunded_and_its_room_is_closed(stage: Stage):
    stage.account.punctual = False
    interview = await stage.joined()
    await stage.poll()
    assert (await stage.get(interview))["status"] == "in_progress"
    await stage.pass_by(timedelta(seconds=91))
    await stage.poll()
    assert (await stage.get(interview))["failure"]["code"] == "interviewer_absent"
    await stage.poll()
    await stage.poll()
    assert stage.account.running == []
    assert await stage.candidate.transactions() == BACK


async def test_a_room_in_which_nobody_came_is_refunded(stage: Stage):
    interview = await stage.joined()
    stage.account.end(vendor_id(stage), "participant_absent_timeout reached")
    await stage.poll()
    assert (await stage.get(interview))["failure"]["code"] == "candidate_absent"
    assert await stage.candidate.transactions() == BACK


async def test_an_empty_transcript_may_be_one_that_is_not_written_yet(stage: Stage):
    interview = await stage.joined()
    stage.account.end(vendor_id(stage))
    stage.account.transcribe(vendor_id(stage), [])
    await stage.poll()
    assert (await stage.get(interview))["status"] == "reporting"
    stage.account.transcribe(vendor_id(stage))
    await stage.poll()
    assert (await stage.report(interview))["status"] == "completed"


async def test_one_that_stays_empty_is_believed_after_half_a_minute(stage: Stage):
    interview = await stage.joined()
    stage.account.end(vendor_id(stage))
    stage.account.transcribe(vendor_id(stage), [])
    await stage.poll()
    await stage.pass_by(timedelta(seconds=31))
    await stage.poll()
    assert (await stage.get(interview))["failure"]["code"] == "too_few_answers"
    assert await stage.candidate.transactions() == BACK


async def test_a_transcript_that_never_comes_is_refunded_after_twenty_minutes(stage: Stage):
    interview = await stage.joined()
    stage.account.end(vendor_id(stage))
    await stage.poll()
    await stage.pass_by(timedelta(minutes=19))
    await stage.poll()
    assert (await stage.get(interview))["status"] == "reporting"
    await stage.pass_by(timedelta(minutes=2))
    await stage.poll()
    assert (await stage.get(interview))["failure"]["code"] == "no_transcript"
    assert await stage.candidate.transactions() == BACK


async def test_a_conversation_over_its_time_is_ended(stage: Stage):
    await stage.joined()
    await stage.pass_by(timedelta(minutes=19))
    await stage.poll()
    await stage.poll()
    assert stage.account.running == []


async def test_a_vendor_that_says_nothing_for_hours_is_given_up_on(stage: Stage):
    interview = await stage.joined()
    stage.account.down["GET"] = Fault.SERVER_ERROR
    await stage.poll()
    assert (await stage.get(interview))["status"] == "in_progress"
    await stage.pass_by(timedelta(hours=3))
    await stage.poll()
    assert (await stage.get(interview))["failure"]["code"] == "no_transcript"
    assert await stage.candidate.transactions() == BACK


async def test_a_conversation_that_is_gone_at_the_vendor_is_refunded(stage: Stage):
    interview = await stage.joined()
    stage.account.delete(vendor_id(stage))
    await stage.poll()
    assert (await stage.get(interview))["status"] == "failed"
    assert await stage.candidate.transactions() == BACK


async def delete(stage: Stage, interview: dict[str, Any]) -> None:
    url = f"/api/v1/interviews/{interview['id']}"
    assert (
        await stage.candidate.client.delete(url, headers=stage.candidate.person.headers)
    ).status_code == 204


async def test_deleting_an_interview_erases_the_vendors_copy(stage: Stage):
    interview = await stage.joined()
    await delete(stage, interview)
    (kept,) = stage.account.conversations
    await stage.reap()
    assert stage.account.erased == [kept]
    assert await stage.doomed() == 0


async def test_erasing_a_person_erases_the_vendors_copy_even_after_a_failure(stage: Stage):
    await stage.joined()
    (kept,) = stage.account.conversations
    async with transaction(stage.hall.sessions) as session:
        person = await session.get_one(User, stage.candidate.person.user.id)
        await erase(session, HOLDINGS, person)
    stage.account.down["DELETE"] = Fault.KEY
    await stage.reap()
    assert (stage.account.erased, await stage.doomed()) == ([], 1)
    stage.account.down.clear()
    await stage.reap()
    assert (stage.account.erased, await stage.doomed()) == ([kept], 0)


async def test_an_old_interview_takes_the_vendors_copy_along(stage: Stage):
    await stage.joined()
    stage.account.end(vendor_id(stage))
    stage.account.transcribe(vendor_id(stage), [])
    await stage.poll()
    await stage.pass_by(timedelta(seconds=31))
    await stage.poll()
    await stage.pass_by(timedelta(days=31))
    assert await delete_old(stage.hall.sessions, 30) == 1
    await stage.reap()
    assert len(stage.account.erased) == 1
