"""`/me/roles`: the roles that a person prepares for."""

from __future__ import annotations

from fastapi import APIRouter

from greenroom.activity import service as activity
from greenroom.activity.service import ActivityKind
from greenroom.core.database import Session
from greenroom.core.errors import problems
from greenroom.job_roles import service as job_roles
from greenroom.job_roles.errors import UnknownRole
from greenroom.job_roles.schemas import Role, RoleList, TargetRoles
from greenroom.users.current import CurrentUser

router = APIRouter(prefix="/me/roles", tags=["roles"])


@router.get("")
async def get_my_roles(user: CurrentUser, session: Session) -> RoleList:
    return RoleList(items=[Role.model_validate(role) for role in await job_roles.targets(session, user.id)])


@router.put("", responses=problems(UnknownRole))
async def set_my_roles(wanted: TargetRoles, user: CurrentUser, session: Session) -> RoleList:
    chosen = await job_roles.choose(session, user.id, wanted.role_ids)
    await activity.record(session, user.id, ActivityKind.ROLES_CHOSEN, "Chose target roles")
    return RoleList(items=[Role.model_validate(role) for role in chosen])
