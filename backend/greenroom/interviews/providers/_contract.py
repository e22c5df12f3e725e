"""What an interviewer can do: hear an answer, and say what comes next."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from greenroom.engine.answers.model import Exchange
from greenroom.engine.questions.model import Asked, Competency


@dataclass(frozen=True, slots=True)
class Moment:
    """Where an interview stands when an answer has come.

    `exchanges` are all turns so far, the last one with the answer that came; `left` is what the plan still
    holds, never empty. `user_id` is whose budget of tokens a model draws on.
    """

    role: str
    competencies: tuple[Competency, ...]
    exchanges: tuple[Exchange, ...]
    left: tuple[Asked, ...]
    user_id: UUID | None = None

    @property
    def present(self) -> tuple[Exchange, ...]:
        """The plan's question that is being spoken of, and the follow-ups that it has had."""
        last = self.exchanges[-1]
        question = last.follows or last.turn_id
        return tuple(one for one in self.exchanges if question in (one.turn_id, one.follows))


@dataclass(frozen=True, slots=True)
class Move:
    """What is asked next: a follow-up to the present question, or the plan's next one as it is worded.

    `by` is whose words a follow-up has, None where nobody's were looked for.
    """

    asked: Asked
    follow_up: bool
    by: str | None = None


class Interviewer(Protocol):
    """Asks the questions of text and voice interviews; `name` is kept with each interview."""

    @property
    def name(self) -> str: ...

    def reply(self, moment: Moment) -> AsyncIterator[str | Move]:
        """The words of the next question as they come, to be joined as they are, and at the end the move.

        At most two follow-ups a question, one question a turn, three sentences; no score is told. It must
        not fail: what cannot be had from elsewhere is asked as planned.
        """
        ...
