"""`/roles`: the catalogue, open to everyone."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from greenroom.core.database import Session
from greenroom.core.errors import problems
from greenroom.job_roles import service as job_roles
from greenroom.job_roles.errors import RoleNotFound
from greenroom.job_roles.schemas import Role, RoleList
from greenroom.job_roles.service import Search

router = APIRouter(prefix="/roles", tags=["roles"])


@router.get("")
async def list_roles(
    session: Session,
    query: Annotated[str | None, Query(max_length=100, description="Words of a title or a skill.")] = None,
    category: Annotated[str | None, Query(max_length=100, description="Only roles of this category.")] = None,
    limit: Annotated[
        int | None, Query(ge=1, le=100, description="Roles a page; without it the catalogue comes whole.")
    ] = None,
    cursor: Annotated[
        str | None, Query(max_length=100, description="`next_cursor` of the page before.")
    ] = None,
) -> RoleList:
    found, next_cursor = await job_roles.search(session, Search(query, category, limit, cursor))
    return RoleList(items=[Role.model_validate(role) for role in found], next_cursor=next_cursor)


@router.get("/{slug}", responses=problems(RoleNotFound))
async def get_role(slug: Annotated[str, Path(max_length=100)], session: Session) -> Role:
    return Role.model_validate(await job_roles.by_slug(session, slug))
