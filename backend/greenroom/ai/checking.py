"""Whether the models answer, as the operator is told it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import aclosing
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from greenroom.ai.calls import Desk
from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.prompts import Prompt, render
from greenroom.ai.providers import Asking
from greenroom.ai.roster import EMBEDDED, Placed, Roster
from greenroom.ai.standing import PROBE_SECONDS, probe
from greenroom.ai.standing import standing as remembered
from greenroom.core.database import Sessions
from greenroom.core.setting_groups import AiSettings
from greenroom.core.standing import Deployment, Standing

MODELS: Final = "Models"
LONGEST: Final = 64

_QUESTION: Final = Prompt(
    "You check a connection. Answer with the word that you are given.", {"Word": "ready"}
)


async def check(deployment: Deployment) -> tuple[Standing, ...]:
    """One tiny question to each model that is set up."""
    settings = deployment.settings.ai
    # Some vendors' clients take a second to import, and the other checks run beside this one.
    roster = await asyncio.to_thread(Roster.of, settings)
    try:
        asked = await asyncio.gather(*(_ask(placed, roster, deployment) for placed in roster.models))
    finally:
        await roster.close()
    found = (*asked, *_without_key(settings, roster))
    if found:
        return found
    said = "None is set up: our own engine words everything."
    return (Standing(MODELS, "embedded", said, "Set AI_PROVIDER and API_KEY for a model to word things."),)


async def _ask(placed: Placed, roster: Roster, deployment: Deployment) -> Standing:
    system = f"Model {placed.name} of {placed.provider}"
    failure = await _failure(placed, roster, deployment.sessions)
    if failure is None:
        return Standing(system, "works", "It answered one short question.")
    if failure is Failure.PAUSED and deployment.sessions is not None:
        async with deployment.sessions() as session:
            (known,) = await remembered(session, roster.only(placed))
        if known.happened:
            return Standing(system, "failing", f"It is not asked for a while. {known.happened}", known.remedy)
    return Standing(system, "failing", failure.value.happened, failure.value.remedy)


async def _failure(placed: Placed, roster: Roster, sessions: Sessions | None) -> Failure | None:
    """Asked through the books where they can be kept, else past them: doctors are called on bad days."""
    if sessions is not None:
        try:
            return await probe(Desk(roster, sessions), placed)
        except (SQLAlchemyError, OSError):
            pass
    asking = Asking(render(_QUESTION), None, LONGEST, PROBE_SECONDS)
    try:
        async with asyncio.timeout(PROBE_SECONDS), aclosing(placed.model.speak(asking)) as pieces:
            async for _ in pieces:
                pass
    except ModelFailed as failed:
        return failed.failure
    except TimeoutError:
        return Failure.TIMEOUT
    return None


def _without_key(settings: AiSettings, roster: Roster) -> Iterator[Standing]:
    """Providers that are asked for by name and that nobody gave a key."""
    there = {placed.provider for placed in roster.models} | {EMBEDDED}
    for name in dict.fromkeys((settings.ai_provider, *settings.ai_fallback)):
        if name not in there:
            remedy = "Set API_KEY, or OPENAI_API_KEY or GEMINI_API_KEY, or take its name out."
            yield Standing(f"Models of {name}", "failing", "They are asked for, but there is no key.", remedy)
