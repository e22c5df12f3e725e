"""What analyses look like over HTTP."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from greenroom.engine.results import Result
from greenroom.screenings.models import ScreeningStage, ScreeningStatus

MAX_JOB_DESCRIPTION: Final = 20_000
# NUL, which PostgreSQL does not keep, and halves of characters, which UTF-8 does not know.
UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")


def _storable(text: str) -> str:
    if UNSTORABLE.search(text):
        raise ValueError("The text holds characters that no text needs. Paste it again as plain text.")
    return text


class ScreeningRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    cv_id: UUID
    job_description: Annotated[str, AfterValidator(_storable)] | None = Field(
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
