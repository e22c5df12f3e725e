"""What an interview will ask, worked out with no transaction open before a credit is spent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.cvs import corrections
from greenroom.cvs import service as cvs
from greenroom.engine import analysis as engine
from greenroom.engine.document import Document
from greenroom.engine.interviewing.planning import Brief, plan
from greenroom.engine.questions.competencies import competencies_of
from greenroom.engine.questions.model import Asked, Competency
from greenroom.engine.roles.catalogue import Role, load_catalogue
from greenroom.engine.understanding.corrections import Corrections
from greenroom.engine.understanding.model import Understanding
from greenroom.interviews.models import StoredInterview, StoredTurn
from greenroom.interviews.schemas import InterviewRequest
from greenroom.job_roles.errors import RoleNotFound

REMEMBERED_INTERVIEWS: Final = 5

ReadCv = tuple[Document, Corrections | None]


@dataclass(frozen=True, slots=True)
class Material:
    """What an interview is planned from."""

    request: InterviewRequest
    role: Role
    cv: ReadCv | None
    asked_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class Planned:
    """An interview that is not yet paid for. The last of `questions` is the closing one."""

    interview_id: UUID
    role_id: UUID
    role_title: str
    questions: tuple[Asked, ...]
    competencies: tuple[Competency, ...]


async def gather(session: AsyncSession, user_id: UUID, request: InterviewRequest) -> Material:
    """Read what the plan is made from.

    Raises `RoleNotFound`, `CvNotFound`, `NoText` or `FileEncrypted`.
    """
    # From the catalogue, not from the table: there stands all that questions are made of.
    role = next((one for one in load_catalogue().roles if one.id == str(request.role_id)), None)
    if role is None:
        raise RoleNotFound
    cv = await read_cv(session, user_id, request.cv_id) if request.cv_id else None
    return Material(request, role, cv, await _asked_before(session, user_id))


async def prepare(material: Material) -> Planned:
    """The plan, made in a thread: understanding a CV takes a while."""
    return await asyncio.to_thread(_prepare, material)


def _prepare(material: Material) -> Planned:
    request, role = material.request, material.role
    interview_id = uuid4()
    competencies = competencies_of(role)
    brief = Brief(
        role=role,
        kind=request.kind,
        difficulty=request.difficulty,
        questions=request.questions,
        competencies=competencies,
        cv=understood(material.cv) if material.cv else None,
        job_description=request.job_description or None,
        asked_before=material.asked_before,
        # Chance by the interview's own id: its plan can be worked out again.
        seed=interview_id.int,
    )
    return Planned(interview_id, UUID(role.id), role.title, plan(brief), competencies)


def understood(cv: ReadCv) -> tuple[Document, Understanding]:
    """The CV taken apart; it takes a while."""
    document, corrected = cv
    return document, engine.understand(document, corrections=corrected)


async def read_cv(session: AsyncSession, user_id: UUID, cv_id: UUID) -> ReadCv:
    """What was read of the person's own CV. Raises `CvNotFound`, `NoText` or `FileEncrypted`."""
    cv = await cvs.owned(session, user_id, cv_id)
    return await cvs.document(session, cv), await corrections.current(session, cv)


async def _asked_before(session: AsyncSession, user_id: UUID) -> frozenset[str]:
    """The ids of what the person was asked in the last interviews."""
    last = (
        select(StoredInterview.id)
        .where(StoredInterview.user_id == user_id)
        .order_by(StoredInterview.created_at.desc())
        .limit(REMEMBERED_INTERVIEWS)
    )
    query = select(StoredTurn.asked["question_id"].astext).where(StoredTurn.interview_id.in_(last))
    return frozenset(await session.scalars(query))
