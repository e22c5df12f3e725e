"""The report: written once, by whichever worker, from what was answered."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from procrastinate import App
from sqlalchemy import text, update

from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.interviews.models import StoredInterview
from greenroom.interviews.reconciling import reconcile
from greenroom.interviews.reporting import run
from tests.factories.interviews import ANSWER, Candidate
from tests.interviews.conftest import Work

SPEECH = {
    "started_at_ms": 1000,
    "ended_at_ms": 31_000,
    "words": [
        {"text": word, "start_ms": 1000 + 500 * place, "end_ms": 1400 + 500 * place}
        for place, word in enumerate(ANSWER.split())
    ],
    "pauses": [{"start_ms": 20_000, "end_ms": 23_000}],
}


async def answered(candidate: Candidate, **body: Any) -> dict[str, Any]:
    """An interview that is answered to its end and waits for its report."""
    interview = await candidate.begin(questions=3, **body)
    await candidate.answer_all(interview)
    return interview


async def change(sessions: Sessions, interview: dict[str, Any], **values: Any) -> None:
    async with transaction(sessions) as session:
        query = update(StoredInterview).where(StoredInterview.id == UUID(interview["id"]))
        await session.execute(query.values(**values))


async def test_a_worker_writes_the_report(candidate: Candidate, sessions: Sessions):
    interview = await answered(candidate)
    await run(sessions, UUID(interview["id"]))
    seen = await candidate.get(f"/interviews/{interview['id']}")
    assert (seen["status"], seen["failure"]) == ("completed", None)
    assert seen["report"] == await candidate.get(f"/interviews/{interview['id']}/report")
    assert seen["score"] == seen["report"]["overall"]["score"]
    assert 1 <= seen["score"] <= 5
    (row,) = (await candidate.get("/interviews"))["items"]
    assert (row["score"], row["report"]) == (seen["score"], None)
    kinds = [entry["kind"] for entry in (await candidate.get("/activity"))["items"]]
    assert kinds == ["interview_completed", "interview_started"]
    assert await candidate.transactions() == [("consumption", -5)]


async def test_every_quote_of_the_report_stands_in_the_answer_of_its_turn(
    candidate: Candidate, sessions: Sessions
):
    interview = await answered(candidate)
    await run(sessions, UUID(interview["id"]))
    seen = await candidate.get(f"/interviews/{interview['id']}")
    answers = {turn["id"]: turn["answer"] for turn in seen["turns"]}
    quotes = list(quotes_in({**seen["report"], "transcript": []}))
    assert quotes
    assert all(quote["text"] in answers[quote["turn_id"]] for quote in quotes)


def quotes_in(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"turn_id", "text"}:
            yield value
        for item in value.values():
            yield from quotes_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from quotes_in(item)


async def test_the_transcript_says_who_said_what(candidate: Candidate, sessions: Sessions):
    interview = await answered(candidate)
    await run(sessions, UUID(interview["id"]))
    seen = await candidate.get(f"/interviews/{interview['id']}")
    lines = [(line["speaker"], line["text"]) for line in seen["report"]["transcript"]]
    assert lines == [
        line
        for turn in seen["turns"]
        for line in (("interviewer", turn["question"]), ("candidate", turn["answer"]))
    ]


async def test_a_spoken_interview_is_measured_and_a_written_one_is_not(
    candidate: Candidate, sessions: Sessions
):
    reports = []
    for form, speech in (("voice", SPEECH), ("text", None)):
        interview = await candidate.begin(questions=3, format=form)
        turn = interview["turns"][0]
        while turn is not None:
            answer = await candidate.answer(interview, turn, speech=speech)
            turn = answer.json()["next"]
        await run(sessions, UUID(interview["id"]))
        reports.append((await candidate.get(f"/interviews/{interview['id']}/report"))["delivery"])
    spoken, written = reports
    assert spoken["words_per_minute"] > 60
    assert spoken["long_pauses"] == len(spoken["pauses"]) > 0
    assert (written["words_per_minute"], written["long_pauses"]) == (None, None)
    assert {one["metric"] for one in written["not_measured"]} >= {"words_per_minute", "long_pauses"}


async def test_one_that_is_ended_early_is_reported_from_what_was_said(
    candidate: Candidate, sessions: Sessions
):
    interview = await candidate.begin()
    taken = await candidate.say(interview, interview["turns"][0])
    await candidate.say(interview, taken["next"])
    await candidate.complete(interview)
    await run(sessions, UUID(interview["id"]))
    report = await candidate.get(f"/interviews/{interview['id']}/report")
    assert {one["turn_id"] for one in report["answers"]} >= {interview["turns"][0]["id"]}


async def test_two_workers_on_one_interview_write_one_report(
    live_candidate: Candidate, live_sessions: Sessions
):
    interview = await answered(live_candidate)
    await asyncio.gather(*(run(live_sessions, UUID(interview["id"])) for _ in range(2)))
    seen = await live_candidate.get(f"/interviews/{interview['id']}")
    await run(live_sessions, UUID(interview["id"]))
    assert await live_candidate.get(f"/interviews/{interview['id']}") == seen
    kinds = [entry["kind"] for entry in (await live_candidate.get("/activity"))["items"]]
    assert kinds == ["interview_completed", "interview_started"]


async def test_a_report_that_lost_its_job_gets_a_new_one(
    live_candidate: Candidate, live_sessions: Sessions, jobs: App, work: Work
):
    interview = await answered(live_candidate)
    assert await reconcile(live_sessions, jobs) == 0
    async with transaction(live_sessions) as session:
        await session.execute(text("DELETE FROM procrastinate_jobs"))
    assert await reconcile(live_sessions, jobs) == 1
    assert await reconcile(live_sessions, jobs) == 0
    await work()
    assert (await live_candidate.get(f"/interviews/{interview['id']}"))["status"] == "completed"


async def test_a_report_that_broke_off_too_often_is_refunded_once(
    live_candidate: Candidate, live_sessions: Sessions
):
    interview = await answered(live_candidate)
    await change(live_sessions, interview, attempts=MAX_ATTEMPTS)
    await asyncio.gather(*(run(live_sessions, UUID(interview["id"])) for _ in range(3)))
    failed = await live_candidate.get(f"/interviews/{interview['id']}")
    assert (failed["status"], failed["report"]) == ("failed", None)
    assert (failed["failure"]["code"], failed["failure"]["refunded"]) == ("report_failed", True)
    assert await live_candidate.transactions() == [("consumption", -5), ("refund", 5)]


async def test_a_job_that_keeps_failing_ends_in_a_refund(
    live_candidate: Candidate, live_sessions: Sessions, work: Work
):
    interview = await answered(live_candidate)
    # Competencies that no version of ours wrote: reading them breaks off each time.
    await change(live_sessions, interview, competencies=[{}])
    for _ in range(MAX_ATTEMPTS + 1):
        async with transaction(live_sessions) as session:
            await session.execute(text("UPDATE procrastinate_jobs SET scheduled_at = NULL"))
        await work()
    failed = await live_candidate.get(f"/interviews/{interview['id']}")
    assert (failed["status"], failed["failure"]["code"]) == ("failed", "report_failed")
    assert await live_candidate.transactions() == [("consumption", -5), ("refund", 5)]


async def test_the_job_of_a_deleted_interview_does_nothing(
    live_candidate: Candidate, live_sessions: Sessions, work: Work
):
    interview = await answered(live_candidate)
    url = f"/api/v1/interviews/{interview['id']}"
    await live_candidate.client.delete(url, headers=live_candidate.person.headers)
    await work()
    async with live_sessions() as session:
        query = text("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'interviews:report'")
        assert await session.scalar(query) == 0
