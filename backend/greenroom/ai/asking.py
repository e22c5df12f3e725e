"""Asking: each model in its order, each again where that may help, all within one time."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Generic
from uuid import UUID

from greenroom.ai import calls
from greenroom.ai.calls import Asker, Desk
from greenroom.ai.failures import Failure, ModelFailed, NoModel, Refusal
from greenroom.ai.prompts import Prompt, Rendered, render, visible
from greenroom.ai.providers import Asking
from greenroom.ai.roster import Placed
from greenroom.ai.shapes import Shape, WrongShape, parse, schema_of

TRIES: Final = 3
LONGEST_WAIT_SECONDS: Final = 20.0
# Less than this is not worth beginning: an answer takes longer.
LEAST_SECONDS: Final = 0.5
FIRST_PAUSE_SECONDS: Final = 0.25
LONGEST_REPAIR: Final = 4000


@dataclass(frozen=True, slots=True)
class Errand:
    """One thing to be asked. `seconds` bounds all of it, fallbacks and new tries included.

    `purpose` is for the books ("screening"); `user_id` is whose daily budget it is; `longest` is in tokens.
    """

    purpose: str
    prompt: Prompt
    seconds: float
    user_id: UUID | None = None
    longest: int = 2000


@dataclass(frozen=True, slots=True)
class Answer(Generic[Shape]):
    """A typed answer and who gave it; `fallback_from` was asked first and could not."""

    value: Shape
    provider: str
    model: str
    fallback_from: str | None


async def ask(desk: Desk, errand: Errand, shape: type[Shape]) -> Answer[Shape]:
    """An answer of that shape. No transaction may be open. Raises `NoModel` when none of the models can."""
    refusals: list[Refusal] = []
    asker = Asker(errand.purpose, errand.user_id, partial(parse, shape))
    for placed, deadline in _turns(desk, errand.seconds):
        try:
            turn = _Turn(desk, placed, deadline, asker)
            value = await _typed(turn, errand, shape)
        except ModelFailed as failed:
            refusals.append(Refusal(placed.provider, placed.name, failed.failure))
        else:
            first = refusals[0].provider if refusals else None
            return Answer(value, placed.provider, placed.name, first)
    raise NoModel(tuple(refusals))


async def tell(
    desk: Desk, errand: Errand, heard: Callable[[str], None] | None = None
) -> AsyncGenerator[str, None]:
    """Prose, piece by piece; `heard` is told first which provider's it is.

    Raises `NoModel`, or `ModelFailed` when it broke off after some words.
    """
    refusals: list[Refusal] = []
    for placed, deadline in _turns(desk, errand.seconds):
        turn = _Turn(desk, placed, deadline, Asker(errand.purpose, errand.user_id))
        said = False
        asking = Asking(render(errand.prompt), None, errand.longest, errand.seconds)
        try:
            async with aclosing(turn.words(asking)) as pieces:
                async for piece in pieces:
                    if heard and not said:
                        heard(placed.provider)
                    said = True
                    yield piece
        except ModelFailed as failed:
            # The reader has heard a beginning: another model would begin anew.
            if said:
                raise
            refusals.append(Refusal(placed.provider, placed.name, failed.failure))
        else:
            return
    raise NoModel(tuple(refusals))


@dataclass(frozen=True, slots=True)
class _Turn:
    """One model's chance to answer, until `deadline` of the loop's clock."""

    desk: Desk
    placed: Placed
    deadline: float
    asker: Asker

    async def words(self, asking: Asking) -> AsyncGenerator[str, None]:
        """The words, asked for again while none has come and trying again may help."""
        for number in range(TRIES):
            said = False
            try:
                async with aclosing(self._once(asking)) as pieces:
                    async for piece in pieces:
                        said = True
                        yield piece
            except ModelFailed as failed:
                pause = _pause(failed, number)
                # Once words have come, a new try would say them twice.
                if said or pause is None or pause + LEAST_SECONDS > self._left():
                    raise
                await asyncio.sleep(pause)
            else:
                return

    async def whole(self, asking: Asking) -> str:
        async with aclosing(self.words(asking)) as pieces:
            return "".join([piece async for piece in pieces])

    async def _once(self, asking: Asking) -> AsyncGenerator[str, None]:
        if self._left() < LEAST_SECONDS:
            raise ModelFailed(Failure.TIMEOUT, "no time is left")
        asking = replace(asking, seconds=self._left())
        async with aclosing(calls.words(self.desk, self.placed, asking, self.asker)) as pieces:
            async for piece in pieces:
                yield piece

    def _left(self) -> float:
        return self.deadline - asyncio.get_running_loop().time()


def _turns(desk: Desk, seconds: float) -> Iterator[tuple[Placed, float]]:
    """Each model and when its time is up: an equal share of what is left, so that the last has one too."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    models = desk.roster.models
    for number, placed in enumerate(models):
        now = loop.time()
        yield placed, now + (end - now) / (len(models) - number)


async def _typed(turn: _Turn, errand: Errand, shape: type[Shape]) -> Shape:
    """One model's answer; one that was cut short is asked for at twice the length, one of no shape again."""
    prompt = render(errand.prompt)
    asking = Asking(prompt, schema_of(shape), errand.longest, errand.seconds)
    try:
        text = await turn.whole(asking)
    except WrongShape as wrong:
        text = await turn.whole(replace(asking, prompt=_repair(prompt, wrong)))
    except ModelFailed as failed:
        if failed.failure is not Failure.TRUNCATED:
            raise
        text = await turn.whole(replace(asking, longest=2 * asking.longest))
    return parse(shape, text)


def _repair(prompt: Rendered, wrong: WrongShape) -> Rendered:
    # What a model said is trusted no more than what it read: cleaned like it, and cut.
    asked = f"Your last answer could not be read: {wrong.problem}. Answer again, whole. It was:"
    return replace(prompt, user=f"{prompt.user}\n\n{asked}\n{visible(wrong.text)[:LONGEST_REPAIR]}")


def _pause(failed: ModelFailed, number: int) -> float | None:
    """How long to stay away before the next try; None where there is none to be made."""
    if not failed.failure.value.again or number + 1 >= TRIES:
        return None
    if failed.wait is not None:
        return failed.wait if failed.wait <= LONGEST_WAIT_SECONDS else None
    pause: float = FIRST_PAUSE_SECONDS * 2**number
    return pause * random.uniform(1, 2)  # noqa: S311 - it spreads tries, it is no secret
