"""The interviewer's words as they come, and following an interview from elsewhere."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx

from greenroom.core.event_stream import outliving
from tests.factories.interviews import Candidate
from tests.interviews.conftest import Work

STREAM = "text/event-stream"


def events_in(answer: httpx.Response) -> list[tuple[str, Any]]:
    events = []
    for block in answer.text.strip().split("\n\n"):
        name, data = block.split("\n")
        events.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return events


async def test_the_next_question_comes_in_pieces_and_then_whole(candidate: Candidate):
    interview = await candidate.begin()
    answer = await candidate.answer(interview, interview["turns"][0], accept=STREAM)
    assert answer.headers["content-type"].startswith(STREAM)
    *tokens, (last, taken) = events_in(answer)
    assert {name for name, _ in tokens} == {"token"}
    assert len(tokens) > 3
    assert last == "turn"
    assert "".join(data["text"] for _, data in tokens) == taken["next"]["question"]
    assert await candidate.say(interview, interview["turns"][0]) == taken


async def test_a_repeat_is_one_event(candidate: Candidate):
    interview = await candidate.begin()
    taken = await candidate.say(interview, interview["turns"][0])
    again = await candidate.answer(interview, interview["turns"][0], accept=STREAM)
    assert events_in(again) == [("turn", taken)]


async def test_after_the_last_answer_nothing_more_is_said(candidate: Candidate):
    interview = await candidate.begin(questions=3)
    *_, closing = await candidate.answer_all(interview)
    ((name, taken),) = events_in(await candidate.answer(interview, closing, accept=STREAM))
    assert (name, taken["next"], taken["status"]) == ("turn", None, "reporting")


async def test_what_is_refused_is_refused_before_the_stream_begins(candidate: Candidate):
    interview = await candidate.begin()
    await candidate.say(interview, interview["turns"][0])
    answer = await candidate.answer(interview, interview["turns"][0], "Another.", accept=STREAM)
    assert (answer.status_code, answer.headers["content-type"]) == (409, "application/problem+json")


async def test_who_is_late_with_another_answer_is_told_in_the_stream(live_candidate: Candidate):
    interview = await live_candidate.begin()
    texts = [f"This is what I would say as number {number}." for number in range(5)]
    turn = interview["turns"][0]
    answers = await asyncio.gather(
        *(live_candidate.answer(interview, turn, text, accept=STREAM) for text in texts)
    )
    lasts = [
        events_in(answer)[-1] if answer.status_code == 200 else ("problem", answer.json())
        for answer in answers
    ]
    assert sorted(name for name, _ in lasts) == ["problem"] * 4 + ["turn"]
    assert {data["code"] for name, data in lasts if name == "problem"} == {"turn_already_answered"}


async def test_what_nobody_listens_to_any_more_is_made_to_the_end():
    made: list[int] = []

    async def pieces() -> Any:
        for number in range(5):
            await asyncio.sleep(0)
            made.append(number)
            yield number

    listening = outliving(pieces())
    assert await anext(listening) == 0
    await listening.aclose()
    for _ in range(20):
        await asyncio.sleep(0)
    assert made == [0, 1, 2, 3, 4]


async def test_the_page_learns_when_the_report_is_there(live_candidate: Candidate, work: Work):
    interview = await live_candidate.begin(questions=3)
    url = f"/api/v1/interviews/{interview['id']}/events"
    following = asyncio.create_task(live_candidate.client.get(url, headers=live_candidate.person.headers))
    await asyncio.sleep(0.2)
    await live_candidate.answer_all(interview)
    await work()
    events = events_in(await asyncio.wait_for(following, timeout=10))
    assert {name for name, _ in events} == {"status"}
    assert events[0][1] == interview
    assert events[-1][1] == await live_candidate.get(f"/interviews/{interview['id']}")
    assert events[-1][1]["status"] == "completed"
