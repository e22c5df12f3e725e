"""What progress looks like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

ProgressOf = Literal["overall", "competency", "delivery"]


class ProgressPoint(BaseModel):
    interview_id: UUID
    at: datetime = Field(description="When that interview ended.")
    value: float


class ProgressLine(BaseModel):
    """One thing over all interviews that have it. `low` to `high` is the scale that a chart would draw."""

    key: str
    label: str
    of: ProgressOf
    unit: str
    low: float
    high: float
    target: tuple[float, float] | None = Field(description="The band to aim for, where there is one.")
    missing: int = Field(description="Interviews until there are three points, which make a trend.")
    change: float | None = Field(
        description="The newest less the oldest point; null while points are missing."
    )
    points: list[ProgressPoint] = Field(description="Newest last.")


class InterviewProgress(BaseModel):
    """The last fifty completed interviews. A trend is one from three on; until then nothing is drawn."""

    completed: int
    missing: int = Field(description="Interviews until there are three.")
    one_engine: bool = Field(description="False where versions differ: marks compare within one only.")
    lines: list[ProgressLine] = Field(
        description="Overall, competencies by how often they were asked, delivery."
    )
