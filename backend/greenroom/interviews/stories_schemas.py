"""What the story bank looks like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, model_validator

from greenroom.core.fields import OneLine, Storable
from greenroom.core.pagination import Page
from greenroom.engine.answers.model import StarPart, Stretch
from greenroom.engine.questions.competencies import BEHAVIOURAL_KEYS, KNOWLEDGE_KEYS
from greenroom.interviews.schemas import Sent

KEYS = (*BEHAVIOURAL_KEYS, *KNOWLEDGE_KEYS)


def _known(key: str) -> str:
    if key not in KEYS:
        raise ValueError("This is not a competency that Greenroom knows.")
    return key


CompetencyKey = Annotated[str, AfterValidator(_known), Field(json_schema_extra={"enum": [*KEYS]})]


class StoryChange(Sent):
    title: OneLine | None = Field(default=None, min_length=1, max_length=120)
    competencies: list[CompetencyKey] | None = Field(default=None, max_length=5)
    note: Storable | None = Field(default=None, max_length=2000, description="For yourself; empty for none.")

    @model_validator(mode="after")
    def _no_null(self) -> Self:
        if any(getattr(self, name) is None for name in self.model_fields_set):
            raise ValueError("Leave out what is to stay as it is; null is no value here.")
        return self


class Tag(BaseModel):
    """A competency, and how many of the person's stories carry it."""

    key: CompetencyKey
    label: str
    stories: int


class Story(BaseModel):
    id: UUID
    title: str
    question: str = Field(description="What was asked when it was told.")
    text: str = Field(description="The answer, verbatim.")
    parts: dict[StarPart, Stretch | None] = Field(
        description="Where in `text` situation, task, action and result stand."
    )
    missing: list[StarPart] = Field(description="The parts that it does not tell.")
    competencies: list[CompetencyKey]
    note: str
    created_at: datetime
    interview_id: UUID
    turn_id: UUID


class Stories(Page[Story]):
    """`tags` has every competency, so that a client can offer them all."""

    tags: list[Tag]
