"""How each system that Greenroom leans on does: one shape, found out by really asking it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from greenroom.core.database import Sessions
from greenroom.core.logging import get_logger
from greenroom.core.settings import Settings

# A check's own calls give up after ten seconds at most, and can then say more than that it took too long.
WITHIN_SECONDS: Final = 11.0

State = Literal["works", "off", "embedded", "failing"]

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Standing:
    """One system. "embedded" is a part of our own that works in place of an outside one, "off" is not set up.

    `happened` is a sentence. `remedy` is one too: what to mend, or what to set for more; None where there is
    nothing to do.
    """

    system: str
    state: State
    happened: str
    remedy: str | None = None


@dataclass(frozen=True, slots=True)
class Deployment:
    """What checks may ask: the settings, and the database, None where none is known to run."""

    settings: Settings
    sessions: Sessions | None


Check = Callable[[Deployment], Awaitable[tuple[Standing, ...]]]


async def examine(checks: Mapping[str, Check], deployment: Deployment) -> tuple[Standing, ...]:
    """What all checks find, in their order; they run side by side, and one that breaks is said to fail."""
    found = await asyncio.gather(
        *(_in_time(check, deployment) for check in checks.values()), return_exceptions=True
    )
    return tuple(
        standing
        for system, outcome in zip(checks, found, strict=True)
        for standing in (_broken(system, outcome) if isinstance(outcome, BaseException) else outcome)
    )


async def _in_time(check: Check, deployment: Deployment) -> tuple[Standing, ...]:
    async with asyncio.timeout(WITHIN_SECONDS):
        return await check(deployment)


def _broken(system: str, error: BaseException) -> Sequence[Standing]:
    if isinstance(error, TimeoutError):
        late = f"It did not answer within {WITHIN_SECONDS:.0f} seconds."
        return [Standing(system, "failing", late, "Check its address and the network between.")]
    log.error("check_failed", system=system, exc_info=error)
    broke = f"Trying it failed in a way that we did not foresee: {type(error).__name__}."
    return [Standing(system, "failing", broke, "Report it, with what the log says of check_failed.")]
