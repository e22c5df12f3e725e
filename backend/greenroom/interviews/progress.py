"""The trend over interviews, worked out from their reports when it is asked for; nothing is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.interviews.models import StoredInterview
from greenroom.interviews.progress_schemas import InterviewProgress, ProgressLine, ProgressOf, ProgressPoint

FEWEST: Final = 3
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class _Metric:
    """What a line shows: its scale and, where there is one, the band to aim for."""

    key: str
    label: str
    of: ProgressOf
    unit: str
    scale: tuple[float, float] = (1.0, 5.0)
    target: tuple[float, float] | None = None


OVERALL: Final = _Metric("overall", "Overall", "overall", "of 5")
# The bands are those of the report: pace and fillers after the field's own thresholds.
DELIVERY: Final = (
    _Metric("words_per_minute", "Pace", "delivery", "words a minute", (80, 220), (120, 160)),
    _Metric("fillers_per_100_words", "Filler words", "delivery", "in 100 words", (0, 12), (0, 5)),
    _Metric("long_pauses", "Long pauses", "delivery", "over 2.5 seconds", (0, 12), (0, 3)),
    _Metric("talk_share", "Your share of the talking", "delivery", "%", (0, 100), (70, 90)),
)


@dataclass(frozen=True, slots=True)
class _Past:
    """What one report says of itself."""

    id: UUID
    at: datetime
    version: str
    score: float
    competencies: Sequence[dict[str, Any]]
    delivery: dict[str, Any]


async def over_interviews(session: AsyncSession, user_id: UUID) -> InterviewProgress:
    """Every line that at least one of the person's last fifty reports has a point of."""
    past = await _past(session, user_id)
    points: dict[_Metric, list[ProgressPoint]] = defaultdict(list)
    for one in past:
        for metric, value in _measured(one):
            points[metric].append(ProgressPoint(interview_id=one.id, at=one.at, value=value))
    competencies = sorted(
        (metric for metric in points if metric.of == "competency"),
        key=lambda metric: (-len(points[metric]), metric.label),
    )
    order = [OVERALL, *competencies, *DELIVERY]
    return InterviewProgress(
        completed=len(past),
        missing=max(0, FEWEST - len(past)),
        one_engine=len({one.version for one in past}) <= 1,
        lines=[_line(metric, points[metric]) for metric in order if metric in points],
    )


async def _past(session: AsyncSession, user_id: UUID) -> list[_Past]:
    report = StoredInterview.report
    query = (
        select(
            StoredInterview.id,
            StoredInterview.ended_at,
            StoredInterview.score,
            report["engine"]["version"].astext.label("version"),
            report["competencies"].label("competencies"),
            report["delivery"].label("delivery"),
        )
        .where(StoredInterview.user_id == user_id, StoredInterview.status == "completed")
        .order_by(StoredInterview.ended_at.desc(), StoredInterview.id.desc())
        .limit(MOST)
    )
    rows = (await session.execute(query)).all()
    return [
        _Past(row.id, row.ended_at, row.version, row.score, row.competencies, row.delivery)
        # Newest first for the limit, oldest first for the line.
        for row in reversed(rows)
    ]


def _measured(one: _Past) -> Iterator[tuple[_Metric, float]]:
    yield OVERALL, one.score
    for competency in one.competencies:
        yield _Metric(competency["key"], competency["label"], "competency", "of 5"), competency["score"]
    share = one.delivery["talk_share"]
    values = (
        one.delivery["words_per_minute"],
        one.delivery["fillers"]["per_100_words"],
        one.delivery["long_pauses"],
        None if share is None else 100 * share,
    )
    for metric, value in zip(DELIVERY, values, strict=True):
        if value is not None:
            yield metric, value


def _line(metric: _Metric, points: list[ProgressPoint]) -> ProgressLine:
    missing = max(0, FEWEST - len(points))
    low, high = metric.scale
    return ProgressLine(
        key=metric.key,
        label=metric.label,
        of=metric.of,
        unit=metric.unit,
        low=low,
        high=high,
        target=metric.target,
        missing=missing,
        change=None if missing else round(points[-1].value - points[0].value, 1),
        points=points,
    )
