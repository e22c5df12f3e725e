"""Analyses of corrected CVs: each goes by the corrections as they stood when it was asked for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import update

from greenroom.core.database import Sessions, transaction
from greenroom.cvs.corrections import restore
from greenroom.engine.analysis import ENGINE_VERSION
from greenroom.engine.document import Document
from greenroom.screenings.models import StoredScreening
from greenroom.screenings.pipeline import Material, run_stage
from greenroom.screenings.running import run
from tests.factories import cvs
from tests.screenings.conftest import Owner

NAMED = {"contact": {"name": "Mira V."}}


async def correct(owner: Owner, body: dict[str, Any]) -> None:
    url = f"/api/v1/cvs/{owner.cv_id}/corrections"
    answer = await owner.client.put(url, json=body, headers=owner.person.headers)
    assert answer.status_code == 200, answer.text


async def result_of(owner: Owner, sessions: Sessions, screening: dict[str, Any]) -> dict[str, Any]:
    await run(sessions, UUID(screening["id"]))
    result: dict[str, Any] = (await owner.get(f"/screenings/{screening['id']}"))["result"]
    return result


async def test_the_corrected_form_is_what_is_analysed(owner: Owner, sessions: Sessions):
    plain = await result_of(owner, sessions, await owner.asked())
    await correct(owner, NAMED | {"sections": [{"start": cvs.TEXT.index("Skills"), "kind": "skills"}]})
    result = await result_of(owner, sessions, await owner.asked())
    assert result["contact"]["name"] == "Mira V."
    assert result["corrected"] == ["contact.name", "sections"]
    assert plain["corrected"] == []
    assert result["score"] != plain["score"]
    findings = {one["rule"]: one for side in result["score"]["dimensions"] for one in side["findings"]}
    assert findings["dated_experience"]["severity"] == "critical"


async def test_what_is_corrected_later_changes_no_analysis_that_was_asked_for(
    owner: Owner, sessions: Sessions
):
    await correct(owner, NAMED)
    screening = await owner.asked()
    await correct(owner, {"contact": {"name": "Somebody Else"}})
    result = await result_of(owner, sessions, screening)
    assert result["contact"]["name"] == "Mira V."
    again = await result_of(owner, sessions, await owner.asked())
    assert again["contact"]["name"] == "Somebody Else"
    assert (await owner.get(f"/screenings/{screening['id']}"))["result"] == result


async def test_the_same_corrections_give_the_same_result(owner: Owner, sessions: Sessions):
    await correct(owner, NAMED)
    first = await result_of(owner, sessions, await owner.asked())
    await correct(owner, NAMED)
    assert await result_of(owner, sessions, await owner.asked()) == first


async def test_a_worker_that_takes_over_goes_by_the_same_corrections(owner: Owner, sessions: Sessions):
    await correct(owner, NAMED)
    screening, other = await owner.asked(), await owner.asked()
    whole = await result_of(owner, sessions, other)
    material = Material(
        Document("pdf", cvs.TEXT, (0,)), None, restore({"contact": {"name": "Mira V."}, "sections": None})
    )
    made = {"understanding": run_stage("understanding", material)}
    async with transaction(sessions) as session:
        query = update(StoredScreening).where(StoredScreening.id == UUID(screening["id"]))
        await session.execute(query.values(status="running", stages={ENGINE_VERSION: made}))
    await correct(owner, {"contact": {"name": "Somebody Else"}})
    assert await result_of(owner, sessions, screening) == whole
