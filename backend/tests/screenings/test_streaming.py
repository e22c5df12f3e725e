"""Following an analysis by server-sent events."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
from fastapi import FastAPI

from greenroom.core.database import Sessions
from greenroom.core.event_stream import HEARTBEAT, status_events
from tests.screenings.conftest import Owner, Work


def events_in(answer: httpx.Response) -> list[dict[str, Any]]:
    events = []
    for block in answer.text.strip().split("\n\n"):
        name, data = block.split("\n")
        assert name == "event: status"
        events.append(json.loads(data.removeprefix("data: ")))
    return events


async def follow(live_owner: Owner, screening: dict[str, Any]) -> httpx.Response:
    url = f"/api/v1/screenings/{screening['id']}/events"
    return await live_owner.client.get(url, headers=live_owner.person.headers)


async def test_every_stage_arrives_in_order_and_then_the_stream_closes(live_owner: Owner, work: Work):
    screening = await live_owner.asked()
    following = asyncio.create_task(follow(live_owner, screening))
    await asyncio.sleep(0.2)
    await work()
    answer = await asyncio.wait_for(following, timeout=5)
    assert answer.headers["content-type"].startswith("text/event-stream")
    events = events_in(answer)
    assert events[0] == screening
    assert events[-1] == await live_owner.get(f"/screenings/{screening['id']}")
    order = ["queued", "reading", "understanding", "scoring", "matching_roles", "suggesting", "done"]
    places = [order.index(event["stage"]) for event in events]
    assert places == sorted(set(places))
    assert len(places) > 2


async def test_an_ended_analysis_is_sent_once(live_owner: Owner, work: Work):
    screening = await live_owner.asked()
    await work()
    (event,) = events_in(await follow(live_owner, screening))
    assert event["status"] == "done"
    assert event["result"]["score"]["overall"] == event["overall"]


async def test_changes_arrive_without_notifications_too(
    live_app: FastAPI, live_sessions: Sessions, live_owner: Owner, work: Work
):
    await live_app.state.notifications.stop()
    screening = await live_owner.asked()
    following = asyncio.create_task(follow(live_owner, screening))
    await asyncio.sleep(0.2)
    await work()
    answer = await asyncio.wait_for(following, timeout=5)
    assert [event["status"] for event in events_in(answer)][-1] == "done"


async def test_many_may_follow_while_few_connections_are_there(live_owner: Owner, work: Work):
    screening = await live_owner.asked()
    following = [asyncio.create_task(follow(live_owner, screening)) for _ in range(30)]
    await asyncio.sleep(0.5)
    assert (await live_owner.get("/wallet"))["balance"] == 5
    await work()
    for answer in await asyncio.wait_for(asyncio.gather(*following), timeout=15):
        assert events_in(answer)[-1]["status"] == "done"


async def test_a_stream_ends_when_the_analysis_goes_with_its_cv(live_owner: Owner):
    screening = await live_owner.asked()
    following = asyncio.create_task(follow(live_owner, screening))
    await asyncio.sleep(0.2)
    await live_owner.client.delete(f"/api/v1/cvs/{live_owner.cv_id}", headers=live_owner.person.headers)
    answer = await asyncio.wait_for(following, timeout=5)
    assert [event["status"] for event in events_in(answer)] == ["queued"]


async def test_long_silences_are_broken_by_a_comment():
    async def nothing_new() -> Any:
        for _ in range(3):
            yield None

    assert [piece async for piece in status_events(nothing_new(), heartbeat_seconds=0)] == [HEARTBEAT] * 3
    assert [piece async for piece in status_events(nothing_new())] == []
