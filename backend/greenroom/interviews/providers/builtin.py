"""The interviewer that needs nothing but the engine."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Final

from greenroom.engine.answers.joined import join
from greenroom.engine.answers.listening import listen
from greenroom.interviews.providers._contract import Moment, Move

# A word with the white space behind it, so that the pieces joined are the text.
_WORD: Final = re.compile(r"\S+\s*")


class BuiltinInterviewer:
    """Asks what was planned, and follows up where the engine hears a reason to."""

    name: Final = "builtin"

    async def reply(self, moment: Moment) -> AsyncIterator[str | Move]:
        move = await asyncio.to_thread(next_move, moment)
        for word in _WORD.findall(move.asked.text):
            yield word
        yield move


def next_move(moment: Moment) -> Move:
    """What the engine asks next: a follow-up to the present question, or the plan's next one."""
    question, *follow_ups = moment.present
    (so_far,) = join(moment.present)
    heard = listen(
        question.asked,
        moment.exchanges[-1].answer,
        so_far.assessment,
        tuple(follow_up.asked.text for follow_up in follow_ups),
        tuple(exchange.asked.text for exchange in moment.exchanges),
    )
    if heard.text is None:
        return Move(moment.left[0], follow_up=False)
    return Move(replace(question.asked, text=heard.text, reason=heard.why, follow_ups=()), follow_up=True)
