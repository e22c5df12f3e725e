"""News of a conversation, in any order and any number: believed when the vendor itself says so."""

from __future__ import annotations

import secrets
from itertools import permutations
from typing import Any

import pytest
from sqlalchemy import text

from greenroom.core.database import transaction
from greenroom.interviews.video_looking import look_at_due
from tests.factories.video import Stage

WAITING = text("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'video:look'")


async def looks(stage: Stage) -> int:
    """How many jobs there are that ask the vendor."""
    async with transaction(stage.hall.sessions) as session:
        return await session.scalar(WAITING) or 0


def all_news(stage: Stage) -> list[dict[str, Any]]:
    conversation_id = stage.account.only["conversation_id"]
    stage.account.end(conversation_id)
    stage.account.transcribe(conversation_id)
    events = stage.account.events[conversation_id]
    assert [event["event_type"] for event in events] == [
        "system.replica_joined",
        "system.pal_joined",
        "system.shutdown",
        "application.transcription_ready",
    ]
    return events


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (3, 0, 2, 1)])
async def test_news_in_any_order_and_twice_ends_the_interview_once(stage: Stage, order: tuple[int, ...]):
    assert order in set(permutations(range(4)))
    interview = await stage.joined()
    events = all_news(stage)
    for number in (*order, *order):
        assert (await stage.tell(events[number])).status_code == 200
    # Both names of the avatar's coming are one piece of news.
    assert await looks(stage) == 3
    for _ in range(3):
        await stage.poll()
    assert (await stage.report(interview))["status"] == "completed"
    assert await stage.candidate.transactions() == [("consumption", -5)]


async def test_news_after_the_end_changes_nothing(stage: Stage):
    interview = await stage.joined()
    events = all_news(stage)
    await stage.poll()
    done = await stage.report(interview)
    for event in events:
        assert (await stage.tell(event)).status_code == 200
    assert await looks(stage) == 0
    assert await stage.get(interview) == done


async def test_an_end_that_the_vendor_does_not_know_of_is_not_believed(stage: Stage):
    interview = await stage.joined()
    event = stage.account.events[stage.account.only["conversation_id"]][0]
    lie = event | {"event_type": "system.shutdown", "properties": {"shutdown_reason": "internal error"}}
    assert (await stage.tell(lie)).status_code == 200
    await stage.poll()
    assert (await stage.get(interview))["status"] == "in_progress"
    assert await stage.candidate.transactions() == [("consumption", -5)]


async def test_a_forged_token_is_a_404_and_asks_nobody(stage: Stage):
    await stage.joined()
    event = stage.account.events[stage.account.only["conversation_id"]][0]
    for token in (secrets.token_urlsafe(32), "x", "iv_1"):
        assert (await stage.tell(event, token=token)).status_code == 404
    assert await looks(stage) == 0


async def test_news_of_another_conversation_is_a_404(stage: Stage):
    await stage.joined()
    event = stage.account.events[stage.account.only["conversation_id"]][0]
    assert (await stage.tell(event | {"conversation_id": "c_other"})).status_code == 404
    assert await looks(stage) == 0


async def test_what_cannot_be_read_or_means_nothing_is_taken_and_let_be(stage: Stage):
    await stage.joined()
    event = stage.account.events[stage.account.only["conversation_id"]][0]
    assert (await stage.tell(event | {"event_type": "application.perception_analysis"})).status_code == 200
    path = event["webhook_url"].partition(".com")[2]
    for body in (b"", b"{", b"[]", b"\xff"):
        answer = await stage.candidate.client.post(path, content=body)
        assert answer.status_code == 200
    assert await looks(stage) == 0


async def test_without_any_news_the_poller_finds_the_end(stage: Stage):
    interview = await stage.joined()
    all_news(stage)
    assert await look_at_due(stage.hall) == 0
    await stage.poll()
    assert (await stage.report(interview))["status"] == "completed"
