"""What the catalogue shows over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

MAX_TARGET_ROLES = 10


class RoleLevel(BaseModel):
    name: str
    summary: str


class Role(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    slug: str
    title: str
    category: str
    summary: str
    skills: list[str] = Field(description="The weightiest first.")
    levels: list[RoleLevel]


class RoleList(BaseModel):
    items: list[Role]
    next_cursor: str | None = Field(
        default=None, description="Null on the last page, and where no `limit` was asked for."
    )


class TargetRoles(BaseModel):
    model_config = ConfigDict(extra="forbid")

    role_ids: Annotated[list[UUID], Field(max_length=MAX_TARGET_ROLES)]
