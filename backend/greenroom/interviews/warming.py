"""Reading what interviews need before anybody waits for it: the bank and the engine's word lists."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.coaching import coach
from greenroom.engine.answers.listening import listen
from greenroom.engine.interviewing.planning import Brief, plan
from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.competencies import competencies_of
from greenroom.engine.roles.catalogue import load_catalogue

_ANSWER: Final = (
    "Last spring our shop lost forty orders a week. I was asked to find out why, so I wrote a log and "
    "compared two weeks of it. In the end I cut the page in half, and lost orders fell to six a week."
)


@asynccontextmanager
async def warming() -> AsyncIterator[None]:
    """Read it in a thread, while the process already serves: it takes most of a second."""
    task = asyncio.create_task(asyncio.to_thread(warm_up))
    try:
        yield
    finally:
        # Not cancelled: its thread would go on all the same.
        await task


def warm_up() -> None:
    """Plan an interview and mark an answer, so that all that is kept from the first time on is read."""
    role = load_catalogue().roles[0]
    brief = Brief(
        role=role, kind="mixed", difficulty="junior", questions=4, competencies=competencies_of(role)
    )
    for asked in plan(brief):
        assessment = assess(asked, _ANSWER)
        coach(asked, assessment)
        listen(asked, _ANSWER, assessment, ())
    # The plan read the files of its role only.
    _ = load_bank().by_id
