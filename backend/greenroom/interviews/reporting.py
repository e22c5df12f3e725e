"""Writing the report, in a worker: a second run of what is done changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from procrastinate import App

from greenroom.core.database import Sessions, transaction
from greenroom.core.jobs import MAX_ATTEMPTS
from greenroom.engine.answers.model import Interview, Report
from greenroom.engine.answers.reporting import report
from greenroom.interviews import drill, service, stories
from greenroom.interviews.ending import GAVE_UP, finish, give_up
from greenroom.interviews.models import StoredTurn
from greenroom.interviews.snapshots import competencies_in, exchange_of
from greenroom.interviews.wording_jobs import ask_for_words


@dataclass(frozen=True, slots=True)
class Begun:
    """What was said in an interview whose report this worker took up."""

    competencies: list[dict[str, Any]]
    turns: Sequence[StoredTurn]
    spoken: bool


async def run(sessions: Sessions, interview_id: UUID, jobs: App | None = None) -> None:
    """Write the report of an interview that waits for one. Any other, or none, is left as it is.

    With `jobs` a model is asked afterwards to put it into words of its own.
    """
    begun = await _begin(sessions, interview_id)
    if begun is None:
        return
    written = await asyncio.to_thread(_write, begun)
    async with transaction(sessions) as session:
        interview = await service.locked_in(session, interview_id, "reporting")
        if interview is not None:
            # All in one transaction: where a report is, what is practised after it is too.
            await finish(session, interview, written)
            if jobs is not None:
                await ask_for_words(session, jobs, interview)
            await drill.grow(session, interview.user_id, begun.turns, written)
            await stories.gather(session, interview.user_id, begun.turns, written)


async def _begin(sessions: Sessions, interview_id: UUID) -> Begun | None:
    """Count this attempt and read what was said, or end the interview when too many broke off before."""
    async with transaction(sessions) as session:
        interview = await service.locked_in(session, interview_id, "reporting")
        if interview is None:
            return None
        interview.attempts += 1
        if interview.attempts > MAX_ATTEMPTS:
            await give_up(session, interview, "failed", GAVE_UP)
            return None
        turns = await service.turns(session, interview_id)
        await session.refresh(interview, ["competencies"])
        return Begun(interview.competencies, turns, interview.format != "text")


def _write(begun: Begun) -> Report:
    return report(
        Interview(
            competencies=competencies_in(begun.competencies),
            exchanges=tuple(map(exchange_of, begun.turns)),
            spoken=begun.spoken,
        )
    )
