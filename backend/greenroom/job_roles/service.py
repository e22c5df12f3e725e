"""Browsing the catalogue, and choosing from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import Function, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from greenroom.core.errors import FieldError, ValidationFailed
from greenroom.engine.roles.catalogue import Role, load_catalogue
from greenroom.job_roles.errors import RoleNotFound, UnknownRole
from greenroom.job_roles.models import JobRole, TargetRole
from greenroom.users.models import User

# What most of our students look for stands first; the other families follow in the catalogue's order.
TECHNOLOGY: Final = (
    "Software engineering",
    "Mobile development",
    "Data and AI",
    "DevOps and cloud",
    "Security",
    "Quality assurance",
    "Databases",
    "Networks and systems",
    "ERP and CRM",
    "Hardware and electronics",
)


async def seed(session: AsyncSession) -> int:
    """Bring the table to the engine's catalogue, any number of times; the number of roles listed."""
    roles = sorted(load_catalogue().roles, key=_shelf)
    rows = [_row(role, position) for position, role in enumerate(roles)]
    statement = upsert(JobRole).values(rows)
    columns = {name: statement.excluded[name] for name in rows[0] if name != "id"}
    await session.execute(statement.on_conflict_do_update(index_elements=[JobRole.id], set_=columns))
    # Out of sight and not deleted: interviews and people's choices point to it.
    await session.execute(
        update(JobRole).where(JobRole.id.not_in([row["id"] for row in rows])).values(listed=False)
    )
    return len(rows)


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for: `limit` roles behind the one whose slug is `cursor`, or all of them."""

    query: str | None
    category: str | None
    limit: int | None = None
    cursor: str | None = None


async def search(session: AsyncSession, asked: Search) -> tuple[Sequence[JobRole], str | None]:
    """Roles whose titles, skills or summary hold every word of the query, in the catalogue's order.

    With them comes the cursor of the next page. Raises `ValidationFailed` for a category or a cursor that
    the catalogue does not have.
    """
    wanted = select(JobRole).where(JobRole.listed).order_by(JobRole.position)
    if asked.category is not None:
        if asked.category not in {role.category for role in load_catalogue().roles}:
            raise ValidationFailed([FieldError(field="category", message="There is no such category.")])
        wanted = wanted.where(JobRole.category == asked.category)
    if asked.cursor is not None:
        wanted = wanted.where(JobRole.position > await _position(session, asked.cursor))
    for word in (asked.query or "").split():
        wanted = wanted.where(
            or_(
                # Escaped: a % or _ that somebody types is a sign like any other.
                JobRole.title.icontains(word, autoescape=True),
                JobRole.summary.icontains(word, autoescape=True),
                _joined(JobRole.other_titles).icontains(word, autoescape=True),
                _joined(JobRole.skills).icontains(word, autoescape=True),
            )
        )
    if asked.limit is None:
        return (await session.scalars(wanted)).all(), None
    found = (await session.scalars(wanted.limit(asked.limit + 1))).all()
    page = found[: asked.limit]
    return page, page[-1].slug if len(found) > asked.limit else None


async def by_slug(session: AsyncSession, slug: str) -> JobRole:
    role = await session.scalar(select(JobRole).where(JobRole.slug == slug))
    if role is None:
        raise RoleNotFound
    return role


async def targets(session: AsyncSession, user_id: UUID) -> Sequence[JobRole]:
    """The roles a person prepares for, in their own order."""
    query = (
        select(JobRole)
        .join(TargetRole, TargetRole.role_id == JobRole.id)
        .where(TargetRole.user_id == user_id)
        .order_by(TargetRole.position)
    )
    return (await session.scalars(query)).all()


async def choose(session: AsyncSession, user_id: UUID, role_ids: Sequence[UUID]) -> Sequence[JobRole]:
    """Replace a person's target roles. Raises `UnknownRole` and changes nothing when one does not exist.

    Of two choices at once the second waits, and replaces the first.
    """
    chosen = list(dict.fromkeys(role_ids))
    known = await session.scalars(select(JobRole.id).where(JobRole.id.in_(chosen), JobRole.listed))
    if set(chosen) != set(known):
        raise UnknownRole
    await session.execute(select(User.id).where(User.id == user_id).with_for_update())
    await session.execute(delete(TargetRole).where(TargetRole.user_id == user_id))
    if chosen:
        rows = [{"user_id": user_id, "role_id": role, "position": place} for place, role in enumerate(chosen)]
        await session.execute(insert(TargetRole), rows)
    return await targets(session, user_id)


async def _position(session: AsyncSession, cursor: str) -> int:
    position = await session.scalar(select(JobRole.position).where(JobRole.slug == cursor))
    if position is None:
        raise ValidationFailed([FieldError(field="cursor", message="This is not a cursor that we gave out.")])
    return position


def _shelf(role: Role) -> int:
    return TECHNOLOGY.index(role.category) if role.category in TECHNOLOGY else len(TECHNOLOGY)


def _joined(column: InstrumentedAttribute[list[str]]) -> Function[str]:
    return func.array_to_string(column, " ")


def _row(role: Role, position: int) -> dict[str, object]:
    by_weight = sorted(role.skills, key=lambda name: -role.skills[name])
    return {
        "id": UUID(role.id),
        "slug": role.slug,
        "title": role.title,
        "category": role.category,
        "summary": role.summary,
        "skills": by_weight,
        "levels": [asdict(level) for level in role.levels],
        "other_titles": list(role.titles),
        "position": position,
        "listed": True,
    }
