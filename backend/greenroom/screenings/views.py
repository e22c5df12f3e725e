"""Rows as the API shows them."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.engine.results import Result
from greenroom.screenings.models import StoredScreening
from greenroom.screenings.schemas import Failure, Screening

_RESULT = TypeAdapter(Result)


def view(screening: StoredScreening) -> Screening:
    """The analysis without its result."""
    return _view(screening, None)


async def view_with_result(session: AsyncSession, screening: StoredScreening) -> Screening:
    """The analysis with its result, when it has one."""
    if screening.status != "done":
        return view(screening)
    query = select(StoredScreening.result).where(StoredScreening.id == screening.id)
    return _view(screening, await session.scalar(query))


def _view(screening: StoredScreening, result: dict[str, Any] | None) -> Screening:
    return Screening(
        id=screening.id,
        cv_id=screening.cv_id,
        status=screening.status,
        stage=screening.stage,
        created_at=screening.created_at,
        finished_at=screening.finished_at,
        failure=_failure(screening),
        overall=screening.overall,
        result=_RESULT.validate_python(result) if result else None,
    )


def _failure(screening: StoredScreening) -> Failure | None:
    if screening.failure_code is None or screening.failure_message is None:
        return None
    return Failure(
        code=screening.failure_code, message=screening.failure_message, refunded=screening.refunded
    )
