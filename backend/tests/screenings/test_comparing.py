"""Comparing two analyses over HTTP."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.cvs.models import StoredCv
from greenroom.screenings.running import run
from tests.engine.samples import GOOD_CV, WEAK_CV
from tests.factories import cvs, users
from tests.screenings.conftest import Owner


async def analysed(owner: Owner, sessions: Sessions, **body: Any) -> dict[str, Any]:
    screening = await owner.asked(**body)
    await run(sessions, UUID(screening["id"]))
    done: dict[str, Any] = await owner.get(f"/screenings/{screening['id']}")
    return done


async def another_cv(owner: Owner, session: AsyncSession, text: str, filename: str) -> dict[str, str]:
    cv = await cvs.stored(session, owner.person.user, text=text, filename=filename)
    await session.commit()
    return {"cv_id": str(cv.id)}


async def compare(owner: Owner, one: str, other: str) -> httpx.Response:
    return await owner.client.get(
        f"/api/v1/screenings/{one}/comparison", params={"with": other}, headers=owner.person.headers
    )


@pytest.fixture
async def pair(owner: Owner, session: AsyncSession, sessions: Sessions) -> tuple[dict[str, Any], ...]:
    """A weak CV, analysed, and then a good one of the same person."""
    weak = await another_cv(owner, session, WEAK_CV, "weak.pdf")
    good = await another_cv(owner, session, GOOD_CV, "good.pdf")
    return await analysed(owner, sessions, **weak), await analysed(owner, sessions, **good)


async def test_two_files_of_one_person_can_be_compared(owner: Owner, pair: tuple[dict[str, Any], ...]):
    weak, good = pair
    answer = await compare(owner, good["id"], weak["id"])
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["before"]["id"], told["before"]["filename"]) == (weak["id"], "weak.pdf")
    assert (told["after"]["id"], told["after"]["filename"]) == (good["id"], "good.pdf")
    assert told["before"]["created_at"] == weak["created_at"]
    assert told["overall_change"] == good["overall"] - weak["overall"] > 0
    assert (told["comparable"], told["note"]) == (True, None)
    mended = next(one for one in told["mended"] if one["rule"] == "weak_openers")
    assert all(WEAK_CV[one["start"] : one["end"]] == one["text"] for one in mended["evidence"])


async def test_the_older_one_is_before_in_whichever_order_they_are_named(
    owner: Owner, pair: tuple[dict[str, Any], ...]
):
    weak, good = pair
    assert (await compare(owner, weak["id"], good["id"])).json() == (
        await compare(owner, good["id"], weak["id"])
    ).json()


async def test_a_job_text_beside_only_one_of_them_is_said(owner: Owner, sessions: Sessions):
    without = await analysed(owner, sessions)
    beside = await analysed(owner, sessions, job_description="Must have Python and Kubernetes.")
    told = (await compare(owner, beside["id"], without["id"])).json()
    assert not told["comparable"]
    assert "job text" in told["note"]


async def test_two_different_job_texts_are_said(owner: Owner, sessions: Sessions):
    one = await analysed(owner, sessions, job_description="Must have Python and Kubernetes.")
    other = await analysed(owner, sessions, job_description="Must have Java and Docker.")
    told = (await compare(owner, one["id"], other["id"])).json()
    assert "different job texts" in told["note"]


async def test_an_unfinished_analysis_is_not_compared(owner: Owner, sessions: Sessions):
    done, waiting = await analysed(owner, sessions), await owner.asked()
    for one, other in ((done, waiting), (waiting, done)):
        answer = await compare(owner, one["id"], other["id"])
        assert (answer.status_code, answer.json()["code"]) == (409, "screening_not_done")


async def test_an_analysis_is_not_compared_with_itself(owner: Owner, sessions: Sessions):
    done = await analysed(owner, sessions)
    answer = await compare(owner, done["id"], done["id"])
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "with")


@pytest.mark.parametrize("query", ["", "?with=7", "?without=1"])
async def test_the_other_one_has_to_be_named(owner: Owner, query: str):
    url = f"/api/v1/screenings/{uuid4()}/comparison{query}"
    answer = await owner.client.get(url, headers=owner.person.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_an_unknown_or_a_strangers_analysis_is_not_there(
    owner: Owner, session: AsyncSession, sessions: Sessions, settings: Settings
):
    mine = await analysed(owner, sessions)
    person = await users.signed_in(session, settings)
    cv = await cvs.stored(session, person.user)
    await session.commit()
    stranger = Owner(owner.client, person, cv.id)
    theirs = await analysed(stranger, sessions)
    for one, other in ((mine, theirs), (theirs, mine), (mine, {"id": str(uuid4())})):
        answer = await compare(owner, one["id"], other["id"])
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_with_its_cv_an_analysis_is_gone_from_comparing(
    owner: Owner, session: AsyncSession, pair: tuple[dict[str, Any], ...]
):
    weak, good = pair
    await session.execute(delete(StoredCv).where(StoredCv.id == weak["cv_id"]))
    await session.commit()
    assert (await compare(owner, good["id"], weak["id"])).status_code == 404
