"""Setting two of a person's analyses side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.errors import FieldError, ValidationFailed
from greenroom.cvs.models import StoredCv
from greenroom.engine.comparison import compare
from greenroom.engine.results import Result
from greenroom.screenings.errors import ScreeningNotDone, ScreeningNotFound
from greenroom.screenings.models import StoredScreening
from greenroom.screenings.schemas import ComparedScreening, Comparison

_RESULT: Final = TypeAdapter(Result)


@dataclass(frozen=True, slots=True)
class _Analysed:
    id: UUID
    cv_id: UUID
    filename: str
    created_at: datetime
    job_description: str | None
    result: Result


async def comparison(session: AsyncSession, user_id: UUID, one: UUID, other: UUID) -> Comparison:
    """The older of the two against the newer one, in whichever order they are named.

    Raises `ValidationFailed` when both are the same, `ScreeningNotFound` when one is not the person's, and
    `ScreeningNotDone` when one has no result.
    """
    if one == other:
        message = "An analysis cannot be compared with itself: name another one."
        raise ValidationFailed([FieldError(field="with", message=message)])
    before, after = await _oldest_first(session, user_id, one, other)
    found = compare(
        before.result, after.result, same_job_text=before.job_description == after.job_description
    )
    return Comparison(
        before=_shown(before),
        after=_shown(after),
        overall_change=found.overall_change,
        dimensions=found.dimensions,
        mended=found.mended,
        left=found.left,
        new=found.new,
        kept_good=found.kept_good,
        roles=found.roles,
        comparable=found.comparable,
        note=found.note,
    )


async def _oldest_first(
    session: AsyncSession, user_id: UUID, one: UUID, other: UUID
) -> tuple[_Analysed, _Analysed]:
    rows = await session.execute(
        select(
            StoredScreening.id,
            StoredScreening.cv_id,
            StoredCv.filename,
            StoredScreening.created_at,
            StoredScreening.job_description,
            StoredScreening.status,
            StoredScreening.result,
        )
        .join(StoredCv, StoredCv.id == StoredScreening.cv_id)
        .where(StoredScreening.user_id == user_id, StoredScreening.id.in_((one, other)))
        .order_by(StoredScreening.created_at, StoredScreening.id)
    )
    found = rows.all()
    # A stranger's is no more found than one that never was: both are the same 404.
    if len(found) != len((one, other)):
        raise ScreeningNotFound
    if any(row.status != "done" for row in found):
        raise ScreeningNotDone
    before, after = (
        _Analysed(
            row.id,
            row.cv_id,
            row.filename,
            row.created_at,
            row.job_description,
            _RESULT.validate_python(row.result),
        )
        for row in found
    )
    return before, after


def _shown(analysed: _Analysed) -> ComparedScreening:
    return ComparedScreening(
        id=analysed.id,
        cv_id=analysed.cv_id,
        filename=analysed.filename,
        created_at=analysed.created_at,
        overall=analysed.result.score.overall,
        engine_version=analysed.result.engine.version,
    )
