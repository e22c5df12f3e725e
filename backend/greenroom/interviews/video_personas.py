"""Personas for the catalogue's roles, made at the vendor once and changed when what they are made of changes.

Each is written down as soon as it is made, so that a run that breaks off goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sqlalchemy.dialects.postgresql import insert

from greenroom.core.database import Sessions, transaction
from greenroom.engine.questions.competencies import competencies_of
from greenroom.engine.roles.catalogue import Role
from greenroom.interviews.providers import tavus_personas as personas
from greenroom.interviews.providers.tavus import Tavus
from greenroom.interviews.video_models import MadeKind, StoredPersona


@dataclass(frozen=True, slots=True)
class Synced:
    """What became of one role's persona."""

    role: Role
    ref: str
    done: Literal["made", "changed", "as it was"]


@dataclass(frozen=True, slots=True)
class Shared:
    """The ids of what all personas have in common, and what tells when they change."""

    objectives: str
    guardrails: str


class Syncing:
    """One run: what all share first, then a persona for each role."""

    def __init__(self, sessions: Sessions, tavus: Tavus, avatar: str | None) -> None:
        self._sessions = sessions
        self._tavus = tavus
        self._avatar = avatar

    async def share(self) -> Shared:
        """The objectives and the guard rails, made anew where ours have changed."""
        objectives = await self._kept("objectives", personas.SHARED, personas.digest(personas.OBJECTIVES))
        if objectives is None:
            objectives = await personas.make_objectives(self._tavus)
            await self._keep("objectives", personas.SHARED, objectives, personas.digest(personas.OBJECTIVES))
        guardrails = await self._kept("guardrails", personas.SHARED, personas.digest(personas.GUARDRAILS))
        if guardrails is None:
            guardrails = await personas.make_guardrails(self._tavus)
            await self._keep("guardrails", personas.SHARED, guardrails, personas.digest(personas.GUARDRAILS))
        return Shared(objectives, guardrails)

    async def sync(self, role: Role, shared: Shared) -> Synced:
        """Bring one role's persona up to date. Raises `VideoRefused` and `VideoUnknown`."""
        content = personas.persona(role, competencies_of(role))
        # What all share belongs to it: made anew they have new ids, and every persona must be led to those.
        made_of = personas.digest([content, shared.objectives, shared.guardrails, self._tavus.naming])
        known = await self._find("persona", role.slug)
        if known is not None and known.digest == made_of:
            return Synced(role, known.ref, "as it was")
        if known is not None and await personas.change_persona(
            self._tavus, known.ref, content, shared.objectives, shared.guardrails
        ):
            await self._keep("persona", role.slug, known.ref, made_of)
            return Synced(role, known.ref, "changed")
        ref = await personas.make_persona(
            self._tavus, content, shared.objectives, shared.guardrails, self._avatar
        )
        await self._keep("persona", role.slug, ref, made_of)
        return Synced(role, ref, "made")

    async def _kept(self, kind: MadeKind, key: str, made_of: str) -> str | None:
        known = await self._find(kind, key)
        return known.ref if known is not None and known.digest == made_of else None

    async def _find(self, kind: MadeKind, key: str) -> StoredPersona | None:
        async with transaction(self._sessions) as session:
            return await session.get(StoredPersona, (kind, key))

    async def _keep(self, kind: MadeKind, key: str, ref: str, made_of: str) -> None:
        row = insert(StoredPersona).values(kind=kind, key=key, ref=ref, digest=made_of)
        row = row.on_conflict_do_update(
            index_elements=[StoredPersona.kind, StoredPersona.key], set_={"ref": ref, "digest": made_of}
        )
        async with transaction(self._sessions) as session:
            await session.execute(row)


def chosen(roles: Iterable[Role], slugs: Iterable[str]) -> tuple[Role, ...]:
    """The roles with these slugs, all where none is named. Raises `KeyError` for one that there is not."""
    by_slug = {role.slug: role for role in roles}
    return tuple(by_slug[slug] for slug in slugs) or tuple(by_slug.values())
