"""Carrying an analysis out, from wherever it stands to its end. No transaction is open while it thinks."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Update, func, update

from greenroom.ai import service as ai
from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.core.notifications import notify
from greenroom.cvs import service as cvs
from greenroom.cvs.corrections import restore
from greenroom.cvs.errors import CvNotFound
from greenroom.engine.version import ENGINE_VERSION
from greenroom.screenings.ending import CV_DELETED, GAVE_UP, fail, finish
from greenroom.screenings.models import OPEN, ScreeningStage, StoredScreening
from greenroom.screenings.pipeline import STAGES, Material, Parts, assemble, run_stage
from greenroom.screenings.watching import topic
from greenroom.screenings.wording import word


@dataclass(frozen=True, slots=True)
class Begun:
    """An analysis that this worker took up; `made` holds the parts that stages left before."""

    user_id: UUID
    cv_id: UUID
    job_description: str | None
    corrections: dict[str, Any] | None
    made: dict[str, Parts]


async def run(sessions: Sessions, screening_id: UUID, roster: ai.Roster | None = None) -> None:
    """Carry out what is left of an analysis, worded by a model where there is one.

    One that has ended, or is gone, is left as it is.
    """
    begun = await _begin(sessions, screening_id)
    if begun is None:
        return
    material = await _read(sessions, screening_id, begun)
    if material is None:
        return
    made = begun.made
    for stage in STAGES:
        if stage not in made:
            await _enter(sessions, screening_id, stage, made)
            made = made | {stage: await asyncio.to_thread(run_stage, stage, material)}
    result = await asyncio.to_thread(assemble, made)
    if roster is not None and roster.models:
        result = await word(ai.Desk(roster, sessions), begun.user_id, material, result)
    async with transaction(sessions) as session:
        await finish(session, screening_id, result)


async def _begin(sessions: Sessions, screening_id: UUID) -> Begun | None:
    """Count this attempt and take the analysis up, or end it when too many broke off before."""
    async with transaction(sessions) as session:
        row = (
            await session.execute(
                _update(screening_id)
                .values(
                    status="running",
                    stage="reading",
                    attempts=StoredScreening.attempts + 1,
                    # The first start, not that of a worker that took it over.
                    started_at=func.coalesce(StoredScreening.started_at, func.clock_timestamp()),
                )
                .returning(
                    StoredScreening.user_id,
                    StoredScreening.cv_id,
                    StoredScreening.job_description,
                    StoredScreening.corrections,
                    StoredScreening.attempts,
                    StoredScreening.stages,
                )
            )
        ).one_or_none()
        if row is None:
            return None
        if row.attempts > MAX_ATTEMPTS:
            await fail(session, screening_id, GAVE_UP)
            return None
        await notify(session, topic(screening_id))
        # Parts that another version of the engine made would not fit together with ours.
        made = row.stages.get(ENGINE_VERSION, {})
        return Begun(row.user_id, row.cv_id, row.job_description, row.corrections, made)


async def _read(sessions: Sessions, screening_id: UUID, begun: Begun) -> Material | None:
    """The CV's words; without the CV the analysis ends here, refunded."""
    async with transaction(sessions) as session:
        try:
            cv = await cvs.owned(session, begun.user_id, begun.cv_id)
            document = await cvs.document(session, cv)
            return Material(document, begun.job_description, restore(begun.corrections))
        except CvNotFound:
            await fail(session, screening_id, CV_DELETED)
            return None


async def _enter(
    sessions: Sessions, screening_id: UUID, stage: ScreeningStage, made: dict[str, Parts]
) -> None:
    """Keep what the stages before made, and tell who watches which one begins."""
    async with transaction(sessions) as session:
        await session.execute(_update(screening_id).values(stage=stage, stages={ENGINE_VERSION: made}))
        await notify(session, topic(screening_id))


def _update(screening_id: UUID) -> Update:
    return update(StoredScreening).where(StoredScreening.id == screening_id, StoredScreening.status.in_(OPEN))
