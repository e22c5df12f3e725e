"""What analyses look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from greenroom.core.fields import Storable
from greenroom.engine.comparison import DimensionChange, Mended, Remaining, RoleChange
from greenroom.engine.results import Result
from greenroom.screenings.models import ScreeningStage, ScreeningStatus

MAX_JOB_DESCRIPTION: Final = 20_000


class ScreeningRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    cv_id: UUID
    job_description: Storable | None = Field(
        default=None, max_length=MAX_JOB_DESCRIPTION, description="A job advert to hold the CV against."
    )


class Failure(BaseModel):
    """Why there is no result; `refunded` says that the credit came back."""

    code: str
    message: str
    refunded: bool


class Screening(BaseModel):
    id: UUID
    cv_id: UUID
    status: ScreeningStatus
    stage: ScreeningStage = Field(description="What is being worked on, or where it failed.")
    created_at: datetime
    finished_at: datetime | None
    failure: Failure | None
    overall: int | None = Field(
        description="The overall score of a done analysis, 0 to 100; lists have it too."
    )
    result: Result | None = Field(
        description="Null until done, and always null in lists: get the single one."
    )


class ComparedScreening(BaseModel):
    id: UUID
    cv_id: UUID
    filename: str
    created_at: datetime
    overall: int
    engine_version: str


class Comparison(BaseModel):
    """What became of the older analysis, `before`. Findings stand with the most points first."""

    before: ComparedScreening
    after: ComparedScreening
    overall_change: int
    dimensions: tuple[DimensionChange, ...]
    mended: tuple[Mended, ...] = Field(
        description="Quotes are of the older CV's text; `now` is what is found today, if anything."
    )
    left: tuple[Remaining, ...] = Field(description="Found then and now. Quotes are of the newer CV's text.")
    new: tuple[Remaining, ...] = Field(description="Found only now. Quotes are of the newer CV's text.")
    kept_good: int = Field(description="How many findings were good and still are.")
    roles: tuple[RoleChange, ...]
    comparable: bool = Field(description="False where something besides the CV moves the scores.")
    note: str | None = Field(description="Why the scores are not comparable.")
