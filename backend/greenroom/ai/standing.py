"""How the models do: for the operator, in words that say what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.ai.asking import Errand, ask
from greenroom.ai.budgets import EVERYBODY
from greenroom.ai.calls import ABANDONED, Desk
from greenroom.ai.failures import Failure, NoModel
from greenroom.ai.models import OK, ModelBudget, ModelCall, ModelCircuit
from greenroom.ai.prompts import Prompt
from greenroom.ai.roster import Called, Placed, Roster
from greenroom.ai.shapes import ModelAnswer
from greenroom.core.database import utc_now

PROBE_SECONDS: Final = 10.0
_PROBE: Final = Prompt(
    "You check a connection. Put the word that you are given into `word`.", {"Word": "ready"}
)
_KINDS: Final = {failure.value.code: failure.value for failure in Failure}


class Ready(ModelAnswer):
    """What the cheapest of all questions is answered with."""

    word: str


@dataclass(frozen=True, slots=True)
class Standing:
    """One model, first asked first. `state` is "works", "failing", "paused" or, before any call, "unknown".

    `happened` and `remedy` are sentences, None where nothing is wrong. The counts are of the last 24 hours;
    a call whose end nobody waited for did not fail. `microdollars` is None where no price is known.
    """

    provider: str
    model: str
    state: Literal["unknown", "works", "failing", "paused"]
    happened: str | None
    remedy: str | None
    paused_until: datetime | None
    calls: int
    failed: int
    tokens: int
    microdollars: int | None


@dataclass(frozen=True, slots=True)
class Spending:
    """Tokens that today has spent (UTC); `most` is AI_DAILY_BUDGET_TOKENS, None for no limit."""

    tokens: int
    most: int | None


async def standing(session: AsyncSession, roster: Roster) -> tuple[Standing, ...]:
    """Every model that is set up, those that speak and listen last; none means that we do without."""
    called: tuple[Called, ...] = (*roster.models, *roster.voices.both)
    setups = [one.setup for one in called]
    query = select(ModelCircuit).where(ModelCircuit.setup.in_(setups))
    circuits = {circuit.setup: circuit for circuit in await session.scalars(query)}
    return tuple([await _of(session, one, circuits.get(one.setup)) for one in called])


async def spending(session: AsyncSession, roster: Roster) -> Spending:
    query = select(ModelBudget.tokens).where(
        ModelBudget.day == utc_now().date(), ModelBudget.holder == EVERYBODY
    )
    return Spending(await session.scalar(query) or 0, roster.daily_tokens)


async def probe(desk: Desk, placed: Placed) -> Failure | None:
    """Ask this model for one word, by a real call; None is an answer. No transaction may be open."""
    # Of this model alone: another one's answer would prove nothing.
    errand = Errand("probe", _PROBE, PROBE_SECONDS, longest=64)
    try:
        await ask(Desk(desk.roster.only(placed), desk.sessions), errand, Ready)
    except NoModel as none:
        return none.refusals[0].failure
    return None


async def _of(session: AsyncSession, called: Called, circuit: ModelCircuit | None) -> Standing:
    recent = (
        await session.execute(
            select(
                func.count().label("calls"),
                func.count().filter(ModelCall.outcome.not_in((OK, ABANDONED))).label("failed"),
                func.coalesce(func.sum(ModelCall.tokens_in + ModelCall.tokens_out), 0).label("tokens"),
                func.sum(ModelCall.microdollars).label("microdollars"),
            ).where(
                ModelCall.provider == called.provider,
                ModelCall.model == called.name,
                ModelCall.created_at > utc_now() - timedelta(days=1),
            )
        )
    ).one()
    state = _state(circuit)
    wrong = circuit is not None and state in ("failing", "paused")
    kind = _KINDS.get(circuit.last_failure or "") if circuit and wrong else None
    return Standing(
        called.provider,
        called.name,
        state,
        kind.happened if kind else None,
        kind.remedy if kind else None,
        circuit.paused_until if circuit and state == "paused" else None,
        recent.calls,
        recent.failed,
        recent.tokens,
        recent.microdollars,
    )


def _state(circuit: ModelCircuit | None) -> Literal["unknown", "works", "failing", "paused"]:
    if circuit is None:
        return "unknown"
    if circuit.paused_until is not None and circuit.paused_until > utc_now():
        return "paused"
    return "failing" if circuit.failures else "works"
