"""What of a person's data crosses the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

LONGEST_PASSWORD = 128


class Farewell(BaseModel):
    """`password` is left out only by who has none: they need to have signed in within the last 10 minutes."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    password: Annotated[str, Field(max_length=LONGEST_PASSWORD)] = ""


class Export(BaseModel):
    """A zip that is made as a job; `url` is there once it is ready, until `expires_at`."""

    id: UUID
    status: Literal["preparing", "ready", "failed"]
    created_at: datetime
    size: int | None
    url: str | None
    expires_at: datetime | None


class ExportList(BaseModel):
    items: list[Export]


class KeptData(BaseModel):
    """One kind of thing that is kept of a person, in sentences.

    `days`, if set, is the longest it is kept; `sent` says what of it goes to others, and to whom.
    """

    title: str
    what: str
    where: str
    kept: str
    days: int | None
    sent: str | None


class Privacy(BaseModel):
    items: list[KeptData]
