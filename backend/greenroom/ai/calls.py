"""One request to one model: allowed, timed, counted, paid for out of the day's budget, and remembered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from typing import Final, TypeVar
from uuid import UUID

from greenroom.ai import budgets, circuits
from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.models import OK, ModelCall
from greenroom.ai.providers import Asking, Usage
from greenroom.ai.roster import Called, Placed, Roster
from greenroom.core.database import Sessions, transaction
from greenroom.core.logging import get_logger
from greenroom.core.metrics import MODEL_TOKENS, vendor_call
from greenroom.core.rate_limits import WITHOUT_WAITING

# Of European languages a token is four characters or a little more; for others the vendor's count is right.
CHARACTERS_A_TOKEN: Final = 4
ABANDONED: Final = "abandoned"
UNTOLD: Final = Usage(None, None)
_THOUSAND: Final = 1000

Piece = TypeVar("Piece")

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """What asking a model needs of the process that asks."""

    roster: Roster
    sessions: Sessions


@dataclass(slots=True)
class Bill:
    """What one request comes to, while it runs."""

    usage: Usage = UNTOLD
    characters: int = 0
    outcome: str = ABANDONED


@dataclass(frozen=True, slots=True)
class Asker:
    """What a call is for, whose daily budget it is, and what the whole answer must pass, if anything.

    `check` raises `ModelFailed`.
    """

    purpose: str
    user_id: UUID | None
    check: Callable[[str], object] | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one request sends, and the most that may come back, in tokens."""

    sent: int
    most: int


async def words(desk: Desk, placed: Placed, asking: Asking, asker: Asker) -> AsyncGenerator[str, None]:
    """The words of one model as they come, within `asking.seconds` in all. Raises `ModelFailed`."""
    said = []
    deadline = asyncio.get_running_loop().time() + asking.seconds
    sent = (len(asking.prompt.system) + len(asking.prompt.user)) // CHARACTERS_A_TOKEN
    async with (
        accounted(desk, placed, asker, Estimate(sent, asking.longest)) as bill,
        aclosing(within(deadline, placed.model.speak(asking))) as pieces,
    ):
        async for piece in pieces:
            if isinstance(piece, Usage):
                bill.usage = piece
            else:
                bill.characters += len(piece)
                said.append(piece)
                yield piece
        if asker.check is not None:
            asker.check("".join(said))
        bill.outcome = OK


async def within(deadline: float, spoken: AsyncGenerator[Piece, None]) -> AsyncGenerator[Piece, None]:
    """Piece by piece until `deadline` of the loop's clock, so that an answer that drips is ended too."""
    loop = asyncio.get_running_loop()
    async with aclosing(spoken) as pieces:
        while True:
            try:
                # Not around the `yield` too: it would then cancel whoever reads.
                async with asyncio.timeout(max(0.0, deadline - loop.time())):
                    piece = await anext(pieces)
            except StopAsyncIteration:
                return
            except TimeoutError:
                raise ModelFailed(Failure.TIMEOUT) from None
            yield piece


@asynccontextmanager
async def accounted(desk: Desk, called: Called, asker: Asker, estimate: Estimate) -> AsyncIterator[Bill]:
    """Everything around a request; also one that nobody listens to any more is paid for."""
    # First, so that a paused model costs nobody's budget.
    await circuits.admit(desk.sessions, called)
    reserved = await budgets.reserve(
        desk.sessions, asker.user_id, estimate.sent + estimate.most, desk.roster.daily_tokens
    )
    bill, started, failure = Bill(), time.perf_counter(), None
    try:
        with vendor_call(called.provider, asker.purpose) as timed:
            try:
                yield bill
            except ModelFailed as failed:
                failure = failed.failure
                bill.outcome = timed.outcome = failure.value.code
                _log(called, asker.purpose, failed)
                raise
    finally:
        milliseconds = int((time.perf_counter() - started) * _THOUSAND)
        usage = _counted(bill, estimate.sent)
        call = _call(called, asker.purpose, bill.outcome, usage, milliseconds)
        await budgets.settle(desk.sessions, reserved, call.tokens_in + call.tokens_out)
        await _remember(desk.sessions, call)
        # One whose end nobody waited for says nothing about the model.
        if bill.outcome != ABANDONED:
            await circuits.heard(desk.sessions, called, failure)


def _counted(bill: Bill, tokens_in: int) -> tuple[int, int]:
    """Tokens in and out; a request that failed before a word came back is charged by nobody."""
    told_in, told_out = bill.usage.tokens_in, bill.usage.tokens_out
    answered = bill.characters > 0 or told_in is not None
    if told_in is None:
        told_in = tokens_in if answered else 0
    if told_out is None:
        told_out = -(-bill.characters // CHARACTERS_A_TOKEN)
    return told_in, told_out


def _call(called: Called, purpose: str, outcome: str, usage: tuple[int, int], milliseconds: int) -> ModelCall:
    tokens_in, tokens_out = usage
    price = called.price
    return ModelCall(
        provider=called.provider,
        model=called.name,
        purpose=purpose,
        outcome=outcome,
        tokens_in=tokens_in,
        tokens_out=tokens_out,
        microdollars=(tokens_in * price.tokens_in + tokens_out * price.tokens_out) // _THOUSAND
        if price
        else None,
        milliseconds=milliseconds,
    )


async def _remember(sessions: Sessions, call: ModelCall) -> None:
    MODEL_TOKENS.labels(call.provider, call.model, "in").inc(call.tokens_in)
    MODEL_TOKENS.labels(call.provider, call.model, "out").inc(call.tokens_out)
    async with transaction(sessions) as session:
        await session.execute(WITHOUT_WAITING)
        session.add(call)


def _log(called: Called, purpose: str, failed: ModelFailed) -> None:
    kind = failed.failure.value
    log.warning(
        "model_failed",
        provider=called.provider,
        model=called.name,
        purpose=purpose,
        failure=kind.code,
        detail=failed.detail,
        remedy=kind.remedy,
    )
