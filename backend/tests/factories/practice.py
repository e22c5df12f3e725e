"""People with interviews behind them."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.interviews.reporting import run
from greenroom.job_roles import service as job_roles
from tests.factories import users
from tests.factories.interviews import ANSWER, Candidate

WEAK: Final = "I do not know."


async def practised(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Candidate:
    """Somebody whose credits cover ten interviews."""
    await job_roles.seed(session)
    return Candidate(client, await users.signed_in(session, settings, balance=50))


async def reported(
    candidate: Candidate, sessions: Sessions, text: str = ANSWER, **body: Any
) -> dict[str, Any]:
    """An interview of three questions, each answered with `text`, and its report."""
    interview = await candidate.begin(**{"questions": 3, "kind": "behavioural"} | body)
    await candidate.answer_all(interview, text)
    await run(sessions, UUID(interview["id"]))
    whole: dict[str, Any] = await candidate.get(f"/interviews/{interview['id']}")
    assert whole["status"] == "completed"
    return whole
