"""Carrying analyses out: one charge and one result, whatever is killed on the way."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update

from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.cvs.models import StoredCv
from greenroom.engine.analysis import ENGINE_VERSION, analyse
from greenroom.engine.document import Document
from greenroom.screenings.models import StoredScreening
from greenroom.screenings.pipeline import STAGES, Material, run_stage
from greenroom.screenings.running import run
from tests.factories import cvs
from tests.screenings.conftest import Owner

JOB = "We are looking for a backend engineer. Must have Python and Kubernetes. Docker is a plus."


async def run_all(sessions: Sessions) -> None:
    async with sessions() as session:
        waiting = list(await session.scalars(select(StoredScreening.id)))
    for screening_id in waiting:
        await run(sessions, screening_id)


async def change(sessions: Sessions, screening: dict[str, Any], **values: Any) -> None:
    async with transaction(sessions) as session:
        query = update(StoredScreening).where(StoredScreening.id == UUID(screening["id"]))
        await session.execute(query.values(**values))


async def test_a_worker_turns_a_request_into_a_result(owner: Owner, sessions: Sessions):
    screening = await owner.asked(job_description=JOB)
    await run_all(sessions)
    done = await owner.get(f"/screenings/{screening['id']}")
    assert (done["status"], done["stage"], done["failure"]) == ("done", "done", None)
    assert done["finished_at"] >= done["created_at"]
    assert done["overall"] == done["result"]["score"]["overall"]
    assert {term["term"] for term in done["result"]["job_match"]["matched"]} >= {"Python", "Kubernetes"}
    assert await owner.transactions() == [("consumption", -1)]
    kinds = [entry["kind"] for entry in (await owner.get("/activity"))["items"]]
    assert kinds == ["screening_done", "screening_started"]


async def test_the_result_is_what_the_engine_says_in_one_go(owner: Owner, sessions: Sessions):
    screening = await owner.asked(job_description=JOB)
    await run_all(sessions)
    whole = analyse(Document("pdf", cvs.TEXT, (0,)), JOB)
    shown = (await owner.get(f"/screenings/{screening['id']}"))["result"]
    assert shown["engine"]["version"] == ENGINE_VERSION
    assert shown["score"]["overall"] == whole.score.overall
    assert [role["slug"] for role in shown["roles"]] == [role.slug for role in whole.roles]
    assert [one["title"] for one in shown["suggestions"]] == [one.title for one in whole.suggestions]
    assert [one["code"] for one in shown["warnings"]] == [one.code for one in whole.warnings]


async def test_every_quote_stands_in_the_text_of_the_cv(owner: Owner, sessions: Sessions):
    screening = await owner.asked()
    await run_all(sessions)
    seen = (await owner.get(f"/cvs/{owner.cv_id}/text"))["text"]
    quotes = list(quotes_in((await owner.get(f"/screenings/{screening['id']}"))["result"]))
    assert quotes
    assert all(seen[quote["start"] : quote["end"]] == quote["text"] for quote in quotes)


def quotes_in(value: Any) -> Any:
    if isinstance(value, dict):
        if {"text", "page", "start", "end"} == set(value):
            yield value
        for item in value.values():
            yield from quotes_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from quotes_in(item)


async def test_the_cv_points_to_its_newest_analysis(owner: Owner, sessions: Sessions):
    await owner.asked()
    newest = await owner.asked()
    await run_all(sessions)
    assert (await owner.get(f"/cvs/{owner.cv_id}"))["latest_screening_id"] == newest["id"]


async def test_lists_carry_the_score_and_not_the_result(owner: Owner, sessions: Sessions):
    screening = await owner.asked()
    await run_all(sessions)
    (row,) = (await owner.get(f"/screenings?cv_id={owner.cv_id}"))["items"]
    assert (row["id"], row["result"]) == (screening["id"], None)
    assert 0 < row["overall"] <= 100


async def test_two_workers_on_one_analysis_make_one_result(live_owner: Owner, live_sessions: Sessions):
    screening = await live_owner.asked()
    await asyncio.gather(*(run(live_sessions, UUID(screening["id"])) for _ in range(2)))
    assert (await live_owner.get(f"/screenings/{screening['id']}"))["status"] == "done"
    kinds = [entry["kind"] for entry in (await live_owner.get("/activity"))["items"]]
    assert kinds == ["screening_done", "screening_started"]


async def test_running_a_done_analysis_again_changes_nothing(owner: Owner, sessions: Sessions):
    screening = await owner.asked()
    await run_all(sessions)
    done = await owner.get(f"/screenings/{screening['id']}")
    await run(sessions, UUID(screening["id"]))
    assert await owner.get(f"/screenings/{screening['id']}") == done


async def test_a_worker_that_takes_over_repeats_no_stage(owner: Owner, sessions: Sessions):
    screening = await owner.asked()
    material = Material(Document("pdf", cvs.TEXT, (0,)), None)
    made = {stage: run_stage(stage, material) for stage in STAGES if stage != "suggesting"}
    # A score that the engine would not give: it can only come from what the first worker left.
    made["scoring"]["score"]["overall"] = 3
    await change(sessions, screening, status="running", stage="suggesting", stages={ENGINE_VERSION: made})
    await run(sessions, UUID(screening["id"]))
    assert (await owner.get(f"/screenings/{screening['id']}"))["overall"] == 3


async def test_what_another_version_of_the_engine_left_is_not_used(owner: Owner, sessions: Sessions):
    screening = await owner.asked()
    await change(sessions, screening, stages={"0.0": {"scoring": {"score": None}}})
    await run(sessions, UUID(screening["id"]))
    assert (await owner.get(f"/screenings/{screening['id']}"))["status"] == "done"


async def test_an_analysis_that_broke_off_too_often_is_refunded_once(
    live_owner: Owner, live_sessions: Sessions
):
    screening = await live_owner.asked()
    await change(live_sessions, screening, status="running", attempts=MAX_ATTEMPTS)
    await asyncio.gather(*(run(live_sessions, UUID(screening["id"])) for _ in range(3)))
    failed = await live_owner.get(f"/screenings/{screening['id']}")
    assert (failed["status"], failed["result"]) == ("failed", None)
    assert (failed["failure"]["code"], failed["failure"]["refunded"]) == ("analysis_failed", True)
    assert await live_owner.transactions() == [("consumption", -1), ("refund", 1)]
    refund = (await live_owner.get("/wallet"))["recent_transactions"][0]
    assert refund["reference"] == {"type": "screening", "id": screening["id"]}
    kinds = [entry["kind"] for entry in (await live_owner.get("/activity"))["items"]]
    assert kinds == ["credits_refunded", "screening_failed", "screening_started"]


async def test_an_analysis_whose_cv_is_deleted_before_it_runs_is_refunded(owner: Owner, sessions: Sessions):
    screening = await owner.asked()
    async with transaction(sessions) as session:
        await session.execute(delete(StoredCv))
    await run_all(sessions)
    assert await owner.transactions() == [("consumption", -1), ("refund", 1)]
    async with sessions() as session:
        row = (await session.scalars(select(StoredScreening))).one()
    assert (str(row.id), row.status, row.failure_code) == (screening["id"], "failed", "cv_deleted")


async def test_analyses_of_a_deleted_cv_are_gone_with_it(owner: Owner, sessions: Sessions):
    screening = await owner.asked()
    await run_all(sessions)
    await owner.client.delete(f"/api/v1/cvs/{owner.cv_id}", headers=owner.person.headers)
    assert (await owner.get(f"/screenings/{screening['id']}"))["code"] == "not_found"
    assert (await owner.get("/screenings"))["items"] == []
